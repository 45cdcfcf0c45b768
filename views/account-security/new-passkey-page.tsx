import type { Refusal } from '../../src/domain/refusal.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Passkey, WithoutPasskeys } from '../parts/passkey.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

export function NewPasskeyPage(props: {
  t: T
  place: string
  /** Characters of a name. */
  most: number
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, place, most, typed, faults = {}, refusal } = props
  const name = faultText(t, faults['name'])
  return (
    <>
      <PageHead title={t.t('passkeys.newTitle')} lead={t.t('passkeys.newLead')} />
      <Form id="new-passkey" action={`${place}/passkeys`} plain>
        <ErrorSummary t={t} errors={{ name }} />
        <Refused t={t} refusal={refusal} />
        <Field
          t={t}
          name="name"
          label={t.t('passkeys.name')}
          hint={t.t('passkeys.nameHint')}
          value={typed['name']}
          error={name}
          autocomplete="off"
          width="medium"
          attributes={{ maxlength: String(most) }}
        />
        <WithoutPasskeys t={t} />
        <Passkey
          t={t}
          field="credential"
          challenge={`${place}/passkeys/challenge`}
          verb={t.t('passkeys.make')}
          deed="make"
          look="main"
        />
      </Form>
      <div class="other-ways">
        <LinkButton href={place}>{t.t('passkeys.back')}</LinkButton>
      </div>
    </>
  )
}
