import type { Refusal } from '../../src/domain/refusal.ts'
import type { OwnPasskey } from '../../src/rooms/account-security/passkeys.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

export function PasskeyPage(props: {
  t: T
  passkey: OwnPasskey
  place: string
  zone: string
  /** Characters of a name. */
  most: number
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, passkey, place, zone, most, typed, faults = {}, refusal } = props
  const action = `${place}/passkeys/${passkey.id}`
  const name = faultText(t, faults['name'])
  return (
    <>
      <PageHead
        title={<bdi>{passkey.name}</bdi>}
        lead={t.t('passkeys.since', { time: t.instant(passkey.addedAt, zone) })}
      />
      <Refused t={t} refusal={refusal} />
      <Form id="rename" action={action} plain>
        <ErrorSummary t={t} errors={{ name }} />
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
        <Button>{t.t('passkeys.rename')}</Button>
      </Form>
      <Section id="remove" title={t.t('passkeys.removeTitle')}>
        <p>{t.t('passkeys.removeText')}</p>
        <Deed
          action={`${action}/remove`}
          verb={t.t('passkeys.remove')}
          look="danger"
          confirm={t.t('passkeys.removeQuestion', { name: passkey.name })}
        />
      </Section>
    </>
  )
}
