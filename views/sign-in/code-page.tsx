import type { Refusal } from '../../src/domain/refusal.ts'
import { type FieldFaults, faultText } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Passkey, WithoutPasskeys } from '../parts/passkey.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { Carried } from './sign-in-page.tsx'

export function CodePage(props: {
  t: T
  door: string
  next: string
  kept: string | undefined
  takesCode: boolean
  takesPasskey: boolean
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, door, next, kept, takesCode, takesPasskey, faults = {}, refusal } = props
  const code = faultText(t, faults['code'])
  return (
    <>
      <PageHead
        title={t.t('security.code.title')}
        lead={t.t(takesCode ? 'security.code.lead' : 'passkeys.stepLead')}
      />
      {takesCode && (
        <Form id="sign-in-code" action={`${door}/code`} plain>
          <ErrorSummary t={t} errors={{ code }} />
          <Refused t={t} refusal={refusal} />
          <Carried next={next} kept={kept} />
          <Field
            t={t}
            name="code"
            label={t.t('security.code.label')}
            hint={t.t('security.code.hint')}
            error={code}
            autocomplete="one-time-code"
            code
            width="medium"
            attributes={{ autocapitalize: 'characters', spellcheck: 'false' }}
          />
          <Button>{t.t('security.code.verb')}</Button>
        </Form>
      )}
      {takesPasskey && (
        <div class="other-ways">
          <Form id="passkey-code" action={`${door}/code/passkey`} plain>
            {!takesCode && <Refused t={t} refusal={refusal} />}
            {!takesCode && <WithoutPasskeys t={t} />}
            <Carried next={next} kept={kept} />
            <Passkey
              t={t}
              field="passkey"
              challenge={`${door}/code/passkey/challenge`}
              verb={t.t('passkeys.use')}
              look={takesCode ? 'plain' : 'main'}
            />
          </Form>
        </div>
      )}
      <div class="other-ways">
        <LinkButton href={door}>{t.t('security.code.restart')}</LinkButton>
      </div>
    </>
  )
}
