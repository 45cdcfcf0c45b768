import { faultTexts } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/page-head.tsx'
import type { RequestPageProps } from './request-props.ts'

/** Approve with the price on the button, or answer with a reason. */
export function DecisionForms(props: RequestPageProps) {
  const { t, row, price, points, commandKey, typed = {}, faults } = props
  const errors = faultTexts(t, faults)
  const here = `/company/approvals/${row.id}`
  const missing = price === undefined ? 0n : price - points.available
  return (
    <>
      <Section id="approve" title={t.t('approvals.approve.title')}>
        {price !== undefined && missing > 0n && (
          <Notice kind="warning">
            <p>{t.say({ refused: 'not-enough-points', detail: { missing } })}</p>
          </Notice>
        )}
        {price !== undefined && missing <= 0n && (
          <Deed
            action={`${here}/approve`}
            verb={t.t('approvals.approve.verb', { price: t.points(price) })}
            commandKey={commandKey}
          >
            <input type="hidden" name="price" value={price.toString()} />
            <input type="hidden" name="seen" value={row.at.toISOString()} />
          </Deed>
        )}
        {price === undefined && <p>{t.t('approvals.one.notOffered')}</p>}
      </Section>
      <Section id="reply" title={t.t('approvals.answer.title')}>
        <Form id="answer-form" action={`${here}/answer`} commandKey={typed['key'] ?? commandKey} plain>
          <input type="hidden" name="seen" value={row.at.toISOString()} />
          <ErrorSummary t={t} errors={errors} />
          <Field
            t={t}
            kind="radios"
            name="answer"
            label={t.t('approvals.answer.which')}
            value={typed['answer']}
            error={errors['answer']}
            choices={[
              {
                value: 'sent-back',
                text: t.t('approvals.answer.sendBack'),
                hint: t.t('approvals.answer.sendBackHint'),
              },
              { value: 'declined', text: t.t('approvals.answer.decline') },
            ]}
          />
          <Field
            t={t}
            kind="textarea"
            name="reason"
            label={t.t('approvals.answer.reason')}
            hint={t.t('approvals.answer.reasonHint', { name: row.requester })}
            value={typed['reason']}
            error={errors['reason']}
            rows={3}
          />
          <div class="actions">
            <Button look="plain">{t.t('approvals.answer.verb')}</Button>
          </div>
        </Form>
      </Section>
    </>
  )
}
