import type { Outlook } from '../../src/approvals/outlook.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import type { T } from '../words/words.ts'
import { needText } from './policy-text.tsx'

type Props = {
  readonly t: T
  readonly order: string
  readonly typed: Typed
  readonly price: bigint
  /** Under which this price is held. */
  readonly quote: string
  readonly outlook: Outlook
  readonly commandKey: string
  readonly reason?: string | undefined
  readonly faults?: FieldFaults
}

/** Whether an approval is needed, and whose, stands before the click that asks for it. */
export function AskForm({ t, order, typed, price, quote, outlook, commandKey, reason, faults }: Props) {
  const { need, approvers, reasonBefore } = outlook
  if (!need) return null
  const errors = faultTexts(t, faults)
  const names = approvers.assigned ? [approvers.assigned.name] : approvers.others.map(({ name }) => name)
  if (names.length === 0) {
    return (
      <Notice kind="warning" title={needText(t, need)}>
        <p>{t.say({ refused: 'no-approver' })}</p>
      </Notice>
    )
  }
  return (
    <Form
      id="ask"
      action={`${order}/ask`}
      commandKey={commandKey}
      attributes={{ 'hx-target': '#confirm-order' }}
    >
      <Notice kind="info" title={needText(t, need)}>
        <p>{t.t('approvals.ask.whose', { names: namesText(t, names) })}</p>
        <p>{t.t('approvals.ask.later')}</p>
      </Notice>
      <ErrorSummary t={t} errors={errors} />
      <input type="hidden" name="price" value={price.toString()} />
      <input type="hidden" name="quote" value={quote} />
      {Object.entries(typed).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Field
        t={t}
        kind="textarea"
        name="reason"
        label={t.t('approvals.ask.reason')}
        hint={t.t('approvals.ask.reasonHint')}
        value={reason ?? reasonBefore}
        error={errors['reason']}
        rows={3}
      />
      <div class="actions">
        <Button>{t.t(typed['again'] ? 'approvals.ask.verbAgain' : 'approvals.ask.verb')}</Button>
        <LinkButton href={hrefOf(order, typed)}>{t.t('awards.confirm.change')}</LinkButton>
      </div>
    </Form>
  )
}

const NAMES_MOST = 4

/** `Noam, Mira or 3 others`: one of them answers. */
function namesText(t: T, names: readonly string[]): string {
  const shown = names.slice(0, NAMES_MOST)
  const others = names.length - shown.length
  return t.any(others > 0 ? [...shown, t.t('approvals.ask.others', { count: others })] : shown)
}
