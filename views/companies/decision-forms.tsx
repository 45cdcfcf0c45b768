import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import type { T } from '../words/words.ts'

type Shared = {
  readonly t: T
  readonly action: string
  readonly verb: string
  readonly typed: Typed
  readonly error: string | undefined
}

/** Of a company or of one of its legal entities: both get a number in the same way. */
export function ApproveForm(props: Shared & { pattern: string | undefined; commandKey: string }) {
  const { t, action, verb, typed, error, pattern, commandKey } = props
  return (
    <Form id="approve" action={action} commandKey={commandKey} plain>
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
      <Button>{verb}</Button>
    </Form>
  )
}

/** The reason is asked for in the open: writing it is the confirmation. */
export function ReasonForm(props: Shared & { id: string; question: string; label: string }) {
  const { t, id, action, verb, question, label, typed, error } = props
  return (
    <Form id={id} action={action} confirm={{ question, verb }} plain>
      <ErrorSummary t={t} errors={{ reason: error }} />
      <Field
        t={t}
        kind="textarea"
        name="reason"
        label={label}
        hint={t.t('operator.companies.reasonHint')}
        value={typed['reason']}
        error={error}
        rows={3}
      />
      <Button look="danger">{verb}</Button>
    </Form>
  )
}
