import type { OrderStep } from '../../src/orders/order.ts'
import type { OrderRow } from '../../src/orders/order-list.ts'
import { Section } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { cabinText } from './award-text.ts'

type Props = {
  readonly t: T
  readonly steps: readonly OrderStep[]
  readonly kind: OrderRow['kind']
  readonly zone: string
  /** Somebody asked for it, and the first step is the approval. */
  readonly isApproved?: boolean
  /** Operators are known by name at their own desk only. */
  readonly namesOperators: boolean
}

/** What happened, by whom, when and why; the newest last. */
export function OrderTimeline({ t, steps, kind, zone, isApproved = false, namesOperators }: Props) {
  if (steps.length === 0) return null
  return (
    <Section id="timeline" title={t.t('orders.timeline')}>
      <ol class="timeline">
        {steps.map((step) => (
          <li id={`step-${step.number}`}>
            <p>
              <strong>
                {isApproved && step.step === 'ordered'
                  ? t.t('orders.step.approved')
                  : stepText(t, step, kind)}
              </strong>
            </p>
            {toldOf(t, step).map((line) => (
              <p>{line}</p>
            ))}
            {step.reason && (
              <blockquote>
                <bdi>{step.reason}</bdi>
              </blockquote>
            )}
            <p class="hint">
              <bdi>{whoOf(t, step, namesOperators)}</bdi>, <InstantText t={t} at={step.at} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** A voucher does not fly: it is used at a counter, or what it stands for was sent. A gift arrives. */
function stepText(t: T, { step, actorKind }: OrderStep, kind: OrderRow['kind']): string {
  if (step === 'used' && kind === 'gift') return t.t('gifts.step')
  if (step !== 'used' || kind !== 'voucher') return t.t(`orders.step.${step}`)
  return t.t(actorKind === 'partner' ? 'awards.state.used' : 'vouchers.fulfil.done')
}

function whoOf(t: T, { actorKind, actorName }: OrderStep, namesOperators: boolean): string {
  if (actorKind === 'member' || (actorKind === 'operator' && namesOperators)) return actorName
  return t.t(`orders.by.${actorKind}`)
}

function toldOf(t: T, { step, detail }: OrderStep): string[] {
  const points = (name: string) => t.points(BigInt(detail[name] ?? '0'))
  const isAbove = (name: string) => BigInt(detail[name] ?? '0') > 0n
  const lines: string[] = []
  if (step === 'ordered' && detail['price']) lines.push(t.t('orders.told.price', { price: points('price') }))
  if (step === 'rebooked') {
    lines.push(t.t('orders.told.trip', { now: tripOf(t, detail, 'to'), before: tripOf(t, detail, 'from') }))
    if (detail['price'] !== detail['priceBefore']) {
      lines.push(t.t('orders.told.priceFrom', { price: points('price'), before: points('priceBefore') }))
    }
  }
  if (detail['tickets']) lines.push(t.t('orders.told.tickets', { tickets: detail['tickets'] }))
  if (isAbove('fee')) lines.push(t.t('orders.told.fee', { fee: points('fee') }))
  if (detail['feeMoney']) {
    const fee = t.money(BigInt(detail['feeMoney']), detail['feeCurrency'] ?? '')
    lines.push(t.t('orders.told.fee', { fee }))
  }
  if (isAbove('back')) lines.push(t.t('orders.told.back', { back: points('back') }))
  if (detail['waived']) lines.push(t.t('orders.told.waived', { reason: detail['waived'] }))
  return lines
}

function tripOf(t: T, detail: OrderStep['detail'], side: 'from' | 'to'): string {
  const day = (name: string) => (detail[name] ? t.day(detail[name] as Parameters<T['day']>[0]) : undefined)
  const days = [day(`${side}Day`), day(`${side}Return`)].filter((each) => each !== undefined)
  const cabin = detail[`${side}Cabin`]
  const parts = [detail[`${side}Route`], days.join(' – '), cabin && cabinText(t, cabin)]
  // Each by itself, or a reader from right to left finds day and month torn apart by the route.
  return parts.flatMap((part) => (part ? [`\u2068${part}\u2069`] : [])).join(', ')
}
