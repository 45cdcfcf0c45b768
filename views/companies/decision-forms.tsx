import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import type { T } from '../words/words.ts'

type Shared = {
  readonly t: T
  readonly id: string
  readonly typed: Typed
  readonly error: string | undefined
}

export function ApproveForm({
  t,
  id,
  typed,
  error,
  pattern,
  commandKey,
}: Shared & { pattern: string | undefined; commandKey: string }) {
  return (
    <Form id="approve" action={`/operator/companies/${id}/approve`} commandKey={commandKey} plain>
      <ErrorSummary t={t} errors={{ corporateId: error }} />
      <Field
        t={t}
        name="corporateId"
        label={t.t('operator.companies.corporateId')}
        hint={t.t('operator.companies.corporateIdHint', { pattern: pattern ?? '–' })}
        value={typed['corporateId']}
        error={error}
        optional
        code
        width="medium"
      />
      <Button>{t.t('operator.companies.approve')}</Button>
    </Form>
  )
}

/** The reason is asked for in the open: writing it is the confirmation. */
export function ReasonForm(props: Shared & { name: string; deed: 'refuse' | 'close' }) {
  const { t, id, name, deed, typed, error } = props
  const verb = t.t(`operator.companies.${deed}`)
  return (
    <Form
      id={deed}
      action={`/operator/companies/${id}/${deed}`}
      confirm={{ question: t.t(`operator.companies.${deed}Question`, { company: name }), verb }}
      plain
    >
      <ErrorSummary t={t} errors={{ reason: error }} />
      <Field
        t={t}
        kind="textarea"
        name="reason"
        label={t.t(`operator.companies.${deed}Reason`)}
        hint={t.t('operator.companies.reasonHint')}
        value={typed['reason']}
        error={error}
        rows={3}
      />
      <Button look="danger">{verb}</Button>
    </Form>
  )
}
