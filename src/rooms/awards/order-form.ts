/** From what was typed to an order, or a message for each field. Pure. */
import type { AwardRefusal } from '../../domain/award/priced.ts'
import { CABINS } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { TransferRule } from '../../domain/programme/award.ts'
import { type OrderRequest, TAX_WAYS, type UpgradeRequest } from '../../orders/request.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import type { Orderable } from './offers.ts'
import type { Quote } from './quote.ts'
import { fieldsOf } from './trip-fields.ts'
import type { UpcomingFlight } from './upcoming.ts'

const QUANTITY_MOST = 20
/** `passenger`, `passenger2` … */
export const TRAVELLERS_MOST = 9
export const OTHER_FIELDS = Array.from({ length: TRAVELLERS_MOST - 1 }, (_, at) => `passenger${at + 2}`)

export const ORDER_FIELDS: readonly string[] = [
  'flight',
  'ticket',
  'origin',
  'destination',
  'cabin',
  'step',
  'rbd',
  'trip',
  'travelsOn',
  'returnsOn',
  'passenger',
  ...OTHER_FIELDS,
  'taxes',
  'quantity',
  'to',
  'amount',
  // The request that was sent back and is changed here.
  'again',
  'recipient',
  'address',
]

type Read = { readonly ok: OrderRequest } | { readonly faults: FieldFaults }
export type Around = {
  readonly places: Places
  readonly today: Day
  readonly passengerIds: ReadonlySet<string>
  /** Award flights that can be upgraded. */
  readonly flights: readonly UpcomingFlight[]
  /** First three digits of the tickets that can be upgraded; any when empty. */
  readonly stocks: readonly string[]
}
type Fields = ReturnType<typeof fieldsOf>
type Trip = Extract<Orderable, { kind: 'flight' | 'upgrade' }>

export function orderRequest(award: Orderable, typed: Typed, around: Around): Read {
  if (award.kind === 'voucher') return voucherRequest(award.voucher, typed)
  if (award.kind === 'gift') return giftRequest(award.transfer, typed, around)
  return award.kind === 'flight' ? flightRequest(award, typed, around) : upgradeRequest(award, typed, around)
}

function voucherRequest(voucher: Extract<Orderable, { kind: 'voucher' }>['voucher'], typed: Typed): Read {
  const quantity = typed['quantity'] ?? ''
  const most = Math.min(voucher.maximumPerOrder ?? QUANTITY_MOST, QUANTITY_MOST)
  if (!/^\d{1,4}$/.test(quantity) || Number(quantity) < 1)
    return { faults: { quantity: 'common.form.notNumber' } }
  if (Number(quantity) > most) return { faults: { quantity: `awards.fault.most|${most}` } }
  return { ok: { kind: 'voucher', awardId: voucher.id, quantity: Number(quantity) } }
}

function giftRequest({ id }: TransferRule, typed: Typed, around: Around): Read {
  const { need, faults } = fieldsOf(typed, around)
  const toId = need('to', (text) => (around.passengerIds.has(text) ? undefined : 'gifts.fault.receiver'))
  const amount = need('amount', (text) =>
    /^\d{1,12}$/.test(text.replaceAll(/\s/g, '')) ? undefined : 'common.form.notNumber',
  ).replaceAll(/\s/g, '')
  if (Object.keys(faults).length > 0) return { faults }
  return { ok: { kind: 'gift', awardId: id, toId, amount: BigInt(amount).toString() } }
}

/** With the address of a parcel: known on the last page only, and no part of a price that is held. */
export function addressed(request: OrderRequest, { voucher }: Quote, typed: Typed): OrderRequest {
  const { recipient, address } = typed
  if (request.kind !== 'voucher' || voucher?.delivery !== 'parcel' || !recipient || !address) return request
  return { ...request, sendTo: { name: recipient, address } }
}

/** What the last page before a parcel asks for; the page before it is an address that can be shared, so not there. */
export function parcelFaults({ voucher }: Quote, typed: Typed): FieldFaults | undefined {
  if (voucher?.delivery !== 'parcel') return undefined
  const missing = (['recipient', 'address'] as const).filter((name) => !typed[name])
  if (missing.length === 0) return undefined
  return Object.fromEntries(missing.map((name) => [name, 'common.form.required']))
}

function flightRequest(award: Trip, typed: Typed, around: Around): Read {
  const fields = fieldsOf(typed, around)
  const route = fields.route()
  const travelsOn = fields.day('travelsOn')
  const isReturn = typed['trip'] === 'return'
  const returnsOn = isReturn ? fields.day('returnsOn', travelsOn) : undefined
  const passengerId = passengerOf(fields, around)
  const otherIds = othersOf(fields, typed, passengerId, around)
  const step = fields.choice('cabin', award.steps)
  const cabin = CABINS.find((name) => name === step)
  if (step !== undefined && cabin === undefined) fields.faults['cabin'] = 'common.form.notChoice'
  if (Object.keys(fields.faults).length > 0 || cabin === undefined) return { faults: fields.faults }
  const taxes = TAX_WAYS.find((way) => way === typed['taxes'])
  const more = {
    ...(returnsOn && { returnsOn }),
    ...(otherIds.length > 0 && { otherIds }),
    ...(taxes && { taxes }),
  }
  return {
    ok: { kind: 'flight', awardId: award.chart.id, cabin, ...route, travelsOn, passengerId, ...more },
  }
}

function upgradeRequest(award: Trip, typed: Typed, around: Around): Read {
  const fields = fieldsOf(typed, around)
  const step = fields.choice('step', award.steps)
  const [from = '', to = ''] = step?.split('->') ?? []
  const common = { kind: 'upgrade', awardId: award.chart.id, from, to } as const
  if (typed['flight']) return upgradeOfAward(common, fields, typed['flight'], around)
  const ticket = fields.need('ticket', (text) => ticketFault(text, around.stocks)).replaceAll(/[\s-]/g, '')
  const trip = { ...fields.route(), travelsOn: fields.day('travelsOn') }
  const passengerId = passengerOf(fields, around)
  const rbd = (typed['rbd'] ?? '').trim().toUpperCase()
  if (!/^[A-Z]?$/.test(rbd)) fields.faults['rbd'] = 'common.form.malformed'
  if (Object.keys(fields.faults).length > 0) return { faults: fields.faults }
  return { ok: { ...common, rbd: rbd === '' ? null : rbd, ticket, ...trip, passengerId } }
}

/** Route, day and travellers come from the flight: whatever else was typed does not count. */
function upgradeOfAward(
  common: Pick<UpgradeRequest, 'kind' | 'awardId' | 'from' | 'to'>,
  { faults }: Fields,
  key: string,
  { flights, passengerIds }: Around,
): Read {
  const flight = flights.find((each) => each.key === key)
  if (!flight) return { faults: { ...faults, flight: 'orders.fault.flight' } }
  const { orderId, origin, destination, travelsOn } = flight
  const [passengerId = '', ...otherIds] = flight.travellerIds
  if (!flight.travellerIds.every((id) => passengerIds.has(id))) faults['flight'] = 'awards.fault.passenger'
  if (common.from !== '' && common.from !== flight.cabin) faults['step'] = 'orders.fault.fromCabin'
  if (Object.keys(faults).length > 0) return { faults }
  const others = otherIds.length > 0 ? { otherIds } : {}
  const trip = { origin, destination, travelsOn, passengerId, ...others }
  return { ok: { ...common, rbd: null, ofOrderId: orderId, ...trip } }
}

function passengerOf({ need }: Fields, { passengerIds }: Around): string {
  return need('passenger', (text) => (passengerIds.has(text) ? undefined : 'awards.fault.passenger'))
}

function othersOf({ faults }: Fields, typed: Typed, first: string, { passengerIds }: Around): string[] {
  const ids: string[] = []
  for (const name of OTHER_FIELDS) {
    const id = typed[name]
    if (!id) continue
    if (!passengerIds.has(id)) faults[name] = 'awards.fault.passenger'
    else if (id === first || ids.includes(id)) faults[name] = 'orders.fault.twice'
    ids.push(id)
  }
  return ids
}

/** The last of the 13 digits is no check digit; the first three are the airline's. */
function ticketFault(text: string, stocks: readonly string[]): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^\d{13}$/.test(digits)) return 'orders.fault.ticket'
  const isKnown = stocks.length === 0 || stocks.includes(digits.slice(0, 3))
  return isKnown ? undefined : `orders.fault.ticketStock|${stocks.join(', ')}`
}

/** At which field a refusal of the price list is told; undefined when there is no such award any more. */
export function refusalFaults(
  kind: Orderable['kind'],
  { refused, detail }: AwardRefusal,
): FieldFaults | undefined {
  switch (refused) {
    case 'route-unknown':
    case 'route-not-offered':
    case 'carrier-not-offered':
      return { destination: 'awards.fault.route' }
    case 'step-not-offered':
      return { [kind === 'flight' ? 'cabin' : 'step']: 'awards.fault.step' }
    case 'class-not-offered':
      return { rbd: `awards.fault.rbd|${detail['offered'] ?? ''}` }
    case 'below-minimum':
      return { amount: `gifts.fault.least|${detail['least'] ?? ''}` }
    case 'not-a-multiple':
      return { amount: `gifts.fault.step|${detail['of'] ?? ''}` }
    case 'above-maximum':
      if (kind === 'gift') return { amount: `gifts.fault.most|${detail['most'] ?? ''}` }
      return { quantity: `awards.fault.most|${detail['most'] ?? ''}` }
    case 'number-not-positive':
      return { quantity: 'common.form.notNumber' }
    default:
      return undefined
  }
}
