import type { Refusal } from '../../src/domain/refusal.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Asks for the password again; whatever was being sent goes along unseen. */
export function ConfirmSelfPage(props: {
  t: T
  action: string
  fields: readonly (readonly [name: string, value: string])[]
  /** The name of the field for the proof. */
  field: string
  takesCode: boolean
  refusal?: Refusal | undefined
}) {
  const { t, action, fields, field, takesCode, refusal } = props
  const error = refusal?.refused === 'wrong-password' ? t.t('security.fault.proof') : undefined
  return (
    <>
      <PageHead title={t.t('security.confirm.title')} lead={t.t('security.confirm.lead')} />
      <Form id="confirm-self" action={action} plain>
        <ErrorSummary t={t} errors={{ [field]: error }} />
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
          name={field}
          kind="password"
          label={t.t(takesCode ? 'security.confirm.either' : 'security.confirm.password')}
          error={error}
          autocomplete="current-password"
        />
        <Button>{t.t('security.confirm.verb')}</Button>
      </Form>
    </>
  )
}
