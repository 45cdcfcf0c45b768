import type { OrderFull } from '../../src/orders/one-order.ts'
import { isOpen } from '../../src/orders/order.ts'
import type { Refund } from '../../src/orders/refund.ts'
import { Points } from '../parts/amount.tsx'
import { Button } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/page-head.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly found: OrderFull
  readonly refund: Refund | undefined
  readonly mayCancel: boolean
  readonly isFinal: boolean
  readonly commandKey: string
}

/** What comes back and what it costs stands here before anybody clicks. */
export function CancelOrder({ t, found, refund, mayCancel, isFinal, commandKey }: Props) {
  const { order } = found
  if (!isOpen(order.state)) return null
  return (
    <Section id="cancel" title={t.t('awards.cancel.title')}>
      {refund ? (
        <>
          <KeyFacts
            facts={[
              { term: t.t('awards.cancel.until'), value: <DayText t={t} day={refund.lastDay} /> },
              { term: t.t('awards.cancel.back'), value: <Points t={t} amount={refund.back} /> },
              { term: t.t('awards.cancel.fee'), value: <Points t={t} amount={-refund.fee} /> },
              {
                term: t.t('awards.cancel.balance'),
                value: <Points t={t} amount={refund.back - refund.fee} signed />,
              },
            ]}
          />
          {refund.lost > 0n && (
            <Notice kind="warning">
              <p>{t.t('awards.cancel.lost', { amount: t.points(refund.lost) })}</p>
            </Notice>
          )}
          {mayCancel && <CancelButton t={t} order={order} refund={refund} commandKey={commandKey} />}
        </>
      ) : (
        <p>{whyNot(t, found, isFinal)}</p>
      )}
    </Section>
  )
}

function whyNot(t: T, { booked }: OrderFull, isFinal: boolean): string {
  if (isFinal) return t.t('awards.rule.cancelNever')
  return booked.upgradeIds.length > 0 ? t.say({ refused: 'flight-has-upgrades' }) : t.t('awards.cancel.not')
}

function CancelButton(props: { t: T; order: OrderFull['order']; refund: Refund; commandKey: string }) {
  const { t, order, refund, commandKey } = props
  const fee = t.points(refund.fee)
  const verb = verbOf(t, refund)
  const question = t.t('awards.cancel.question', {
    award: order.detail.name,
    back: t.points(refund.back),
    fee,
  })
  return (
    <Form
      id="cancel-order"
      action={`/company/orders/${order.id}/cancel`}
      commandKey={commandKey}
      confirm={{ question, verb }}
      attributes={{ 'hx-target': '#main', 'hx-swap': 'innerHTML' }}
    >
      <input type="hidden" name="seen" value={String(order.steps)} />
      <div class="actions">
        <Button look="danger">{verb}</Button>
      </div>
    </Form>
  )
}

/** Says what comes back in the end. */
function verbOf(t: T, { back, fee }: Refund): string {
  if (fee === 0n) return t.t('awards.cancel.verbFree')
  return back > fee ? t.t('awards.cancel.verb', { back: t.points(back - fee) }) : t.t('awards.cancel.title')
}
