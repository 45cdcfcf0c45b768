import { faultTexts } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { type PolicyProps, typedInto, Version } from './policy-props.tsx'

export function GeneralForm(props: PolicyProps) {
  const { t, policy, commandKey, form, faults } = props
  const typed = typedInto(props, 'general')
  const errors = form === 'general' ? faultTexts(t, faults) : {}
  return (
    <Form id="general-form" action="/company/policy" commandKey={`${commandKey}-general`} plain>
      <Version {...props} />
      <ErrorSummary t={t} errors={errors} />
      <Field
        t={t}
        name="secondPersonFrom"
        label={t.t('approvals.policy.secondPerson')}
        hint={t.t('approvals.policy.secondPersonHint')}
        value={typed['secondPersonFrom'] ?? policy.secondPersonFrom?.toString()}
        error={errors['secondPersonFrom']}
        inputmode="numeric"
        width="short"
        optional
      />
      <Field
        t={t}
        name="escalateDays"
        label={t.t('approvals.policy.escalate')}
        hint={t.t('approvals.policy.escalateHint')}
        value={typed['escalateDays'] ?? String(policy.escalateDays)}
        error={errors['escalateDays']}
        inputmode="numeric"
        width="short"
      />
      <Field
        t={t}
        name="lapseDays"
        label={t.t('approvals.policy.lapse')}
        hint={t.t('approvals.policy.lapseHint')}
        value={typed['lapseDays'] ?? String(policy.lapseDays)}
        error={errors['lapseDays']}
        inputmode="numeric"
        width="short"
      />
      <div class="actions">
        <Button>{t.t('approvals.policy.save')}</Button>
      </div>
    </Form>
  )
}
