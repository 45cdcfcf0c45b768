import type { Refusal } from '../../src/domain/refusal.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Passkey } from '../parts/passkey.tsx'
import type { T } from '../words/words.ts'

/** Asks for the password again, or for a passkey; whatever was being sent goes along unseen. */
export function ConfirmSelfPage(props: {
  t: T
  action: string
  fields: readonly (readonly [name: string, value: string])[]
  /** The fields for a proof, and where a passkey is asked for. */
  names: { readonly typed: string; readonly passkey: string; readonly challenge: string }
  takesCode: boolean
  takesPasskey: boolean
  refusal?: Refusal | undefined
}) {
  const { t, action, fields, names, takesCode, takesPasskey, refusal } = props
  const error = refusal?.refused === 'wrong-password' ? t.t('security.fault.proof') : undefined
  return (
    <>
      <PageHead title={t.t('security.confirm.title')} lead={t.t('security.confirm.lead')} />
      <Form id="confirm-self" action={action} plain>
        <ErrorSummary t={t} errors={{ [names.typed]: error }} />
        {refusal && error === undefined && (
          <Notice kind="refused">
            <p>{t.say(refusal)}</p>
          </Notice>
        )}
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Field
          t={t}
          name={names.typed}
          kind="password"
          label={t.t(takesCode ? 'security.confirm.either' : 'security.confirm.password')}
          error={error}
          autocomplete="current-password"
        />
        <Button>{t.t('security.confirm.verb')}</Button>
        {takesPasskey && (
          <Passkey
            t={t}
            field={names.passkey}
            challenge={names.challenge}
            verb={t.t('passkeys.use')}
            another
          />
        )}
      </Form>
    </>
  )
}
