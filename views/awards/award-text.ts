/** Awards in words: cabins, steps, what an order is for, how a price came about. */
import type { PriceLine } from '../../src/domain/award/priced.ts'
import type { Due } from '../../src/orders/order.ts'
import type { OrderRow } from '../../src/orders/order-list.ts'
import type { OrderRequest } from '../../src/rooms/awards/quote.ts'
import { type Key, textAt } from '../words/catalogue.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

/** A cabin that every airline knows is translated; a name of the document's own stays. */
export function cabinText(t: T, cabin: string): string {
  const known = textAt(LANGUAGES[t.lang].words, `trips.cabin.${cabin}`) !== undefined
  return known ? t.t(`trips.cabin.${cabin}` as Key) : cabin
}

/** `business`, or `economy->business`. */
export function stepText(t: T, step: string): string {
  const [from = '', to] = step.split('->')
  return to === undefined
    ? cabinText(t, from)
    : t.t('awards.step', { from: cabinText(t, from), to: cabinText(t, to) })
}

export function orderText(t: T, request: OrderRequest): string {
  if (request.kind === 'voucher') return t.t('awards.pieces', { count: request.quantity })
  if (request.kind === 'gift') return t.t('gifts.of', { points: t.points(BigInt(request.amount)) })
  const step = request.kind === 'flight' ? request.cabin : `${request.from}->${request.to}`
  const route = `${request.origin}–${request.destination}`
  const back = request.kind === 'flight' ? request.returnsOn : undefined
  const day = [t.day(request.travelsOn), ...(back ? [t.day(back)] : [])].join(' – ')
  return t.t('awards.trip', { route, step: stepText(t, step), day })
}

/** A gift is not used: it has arrived. */
export function stateText(t: T, { kind, state }: Pick<OrderRow, 'kind' | 'state'>): string {
  return kind === 'gift' && state === 'used' ? t.t('gifts.state') : t.t(`awards.state.${state}`)
}

/** `taxes €85.00, rebooking €50.00`; empty when nothing is due. */
export function dueText(t: T, due: readonly Due[]): string {
  return due
    .map((each) => t.t(`orders.dueFor.${each.for}`, { money: t.money(BigInt(each.amount), each.currency) }))
    .join(', ')
}

/** One line of a price; undefined for steps that say nothing to the orderer. */
export function priceText(t: T, { step, facts }: PriceLine): string | undefined {
  const number = (name: string) => t.decimal(facts[name] ?? '0')
  switch (step) {
    case 'chart':
      return t.t('awards.priceStep.chart', { chart: facts['chart'] ?? '' })
    case 'zone':
      return t.t('awards.priceStep.zone', { route: facts['route'] ?? '', zone: facts['zone'] ?? '' })
    case 'segment-price':
      return t.t('awards.priceStep.segment', {
        route: facts['route'] ?? '',
        step: stepText(t, facts['step'] ?? ''),
        points: number('points'),
      })
    case 'voucher':
      return t.t('awards.priceStep.voucher', { voucher: facts['voucher'] ?? '', points: number('points') })
    case 'quantity':
      return t.t('awards.priceStep.quantity', { quantity: number('quantity') })
    case 'travellers':
      return t.t('awards.priceStep.travellers', { travellers: number('travellers') })
    case 'return-trip':
      return t.t('awards.priceStep.returnTrip', { points: number('points') })
    case 'taxes':
      return t.t('awards.priceStep.taxes', { money: facts['money'] ?? '', points: number('points') })
    case 'transfer':
      return t.t('gifts.priceStep', { from: number('from'), to: number('to') })
    case 'total':
      return t.t('awards.priceStep.total', { points: number('points') })
    default:
      return undefined
  }
}
