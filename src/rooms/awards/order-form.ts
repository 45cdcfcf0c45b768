/** From what was typed to an order, or a message for each field. Pure. */
import type { AwardRefusal } from '../../domain/award/priced.ts'
import { CABINS, type Cabin } from '../../domain/coupon.ts'
import { addDays, type Day, parseDay } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import type { Orderable } from './offers.ts'
import type { OrderRequest, Quote } from './quote.ts'

/** Airlines open their seats about a year ahead. */
const DAYS_AHEAD = 360
const QUANTITY_MOST = 20

export const ORDER_FIELDS = [
  'origin',
  'destination',
  'cabin',
  'step',
  'rbd',
  'travelsOn',
  'passenger',
  'quantity',
  'recipient',
  'address',
] as const

type Read = { readonly ok: OrderRequest } | { readonly faults: FieldFaults }

export function orderRequest(
  award: Orderable,
  typed: Typed,
  around: { places: Places; today: Day; passengerIds: ReadonlySet<string> },
): Read {
  return award.kind === 'voucher' ? voucherRequest(award.voucher, typed) : tripRequest(award, typed, around)
}

function voucherRequest(voucher: Extract<Orderable, { kind: 'voucher' }>['voucher'], typed: Typed): Read {
  const quantity = typed['quantity'] ?? ''
  const most = Math.min(voucher.maximumPerOrder ?? QUANTITY_MOST, QUANTITY_MOST)
  if (!/^\d{1,4}$/.test(quantity) || Number(quantity) < 1)
    return { faults: { quantity: 'common.form.notNumber' } }
  if (Number(quantity) > most) return { faults: { quantity: `awards.fault.most|${most}` } }
  const { recipient = '', address = '' } = typed
  const sendTo =
    voucher.delivery === 'parcel' && recipient && address ? { name: recipient, address } : undefined
  return {
    ok: { kind: 'voucher', awardId: voucher.id, quantity: Number(quantity), ...(sendTo && { sendTo }) },
  }
}

/** What the last page before a parcel asks for; the page before it is an address that can be shared, so not there. */
export function parcelFaults({ voucher }: Quote, typed: Typed): FieldFaults | undefined {
  if (voucher?.delivery !== 'parcel') return undefined
  const missing = (['recipient', 'address'] as const).filter((name) => !typed[name])
  if (missing.length === 0) return undefined
  return Object.fromEntries(missing.map((name) => [name, 'common.form.required']))
}

function tripRequest(
  award: Extract<Orderable, { kind: 'flight' | 'upgrade' }>,
  typed: Typed,
  { places, today, passengerIds }: { places: Places; today: Day; passengerIds: ReadonlySet<string> },
): Read {
  const faults: Record<string, string> = {}
  const need = (name: string, check: (text: string) => string | undefined): string => {
    const text = typed[name]?.trim() ?? ''
    const fault = text === '' ? 'common.form.required' : check(text)
    if (fault !== undefined) faults[name] = fault
    return text
  }
  const airport = (text: string) =>
    places.find(text.toUpperCase()) === undefined ? 'awards.fault.airport' : undefined
  const origin = need('origin', airport).toUpperCase()
  const destination = need('destination', (text) =>
    text.toUpperCase() === origin ? 'awards.fault.sameAirport' : airport(text),
  ).toUpperCase()
  const travelsOn = need('travelsOn', (text) => dayFault(text, today)) as Day
  const passengerId = need('passenger', (text) =>
    passengerIds.has(text) ? undefined : 'awards.fault.passenger',
  )
  const step = need(award.kind === 'flight' ? 'cabin' : 'step', (text) =>
    award.steps.includes(text) ? undefined : 'common.form.notChoice',
  )
  const rbd = (typed['rbd'] ?? '').trim().toUpperCase()
  if (award.kind === 'upgrade' && !/^[A-Z]?$/.test(rbd)) faults['rbd'] = 'common.form.malformed'
  if (Object.keys(faults).length > 0) return { faults }
  const trip = { awardId: award.chart.id, origin, destination, travelsOn, passengerId }
  if (award.kind === 'flight') {
    const cabin = CABINS.find((name) => name === step)
    return cabin
      ? { ok: { kind: 'flight', cabin: cabin satisfies Cabin, ...trip } }
      : { faults: { cabin: 'common.form.notChoice' } }
  }
  const [from = '', to = ''] = step.split('->')
  return { ok: { kind: 'upgrade', from, to, rbd: rbd === '' ? null : rbd, ...trip } }
}

function dayFault(text: string, today: Day): string | undefined {
  const day = parseDay(text)
  if (day === undefined) return 'common.form.notDay'
  if (day < today) return 'awards.fault.past'
  return day > addDays(today, DAYS_AHEAD) ? `awards.fault.far|${DAYS_AHEAD}` : undefined
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
    case 'above-maximum':
      return { quantity: `awards.fault.most|${detail['most'] ?? ''}` }
    case 'number-not-positive':
      return { quantity: 'common.form.notNumber' }
    default:
      return undefined
  }
}
