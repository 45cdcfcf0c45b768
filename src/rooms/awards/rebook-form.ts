/** From what was typed to another trip, or a message for each field. Pure. */
import { CABINS } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { Booked } from '../../orders/order.ts'
import type { FeeWay, Wish } from '../../orders/rebooking.ts'
import { isTrip } from '../../orders/request.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import { fieldsOf } from './trip-fields.ts'

export const REBOOK_FIELDS = ['origin', 'destination', 'travelsOn', 'returnsOn', 'cabin', 'way'] as const

export function typedOf(query: Readonly<Record<string, string>>, names: readonly string[]): Typed {
  const typed = names.flatMap((name) => {
    const value = query[name]?.trim().slice(0, name === 'address' ? 500 : 100)
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(typed)
}

/** What is booked now, as the form has it. */
export function typedTrip({ detail: { request } }: Booked): Typed {
  if (!isTrip(request)) return {}
  const { origin, destination, travelsOn } = request
  const flight = request.kind === 'flight' ? request : undefined
  return {
    origin,
    destination,
    travelsOn,
    ...(flight && { cabin: flight.cabin }),
    ...(flight?.returnsOn && { returnsOn: flight.returnsOn }),
  }
}

export function wishOf(
  { detail: { request } }: Booked,
  typed: Typed,
  around: { places: Places; today: Day },
): { readonly ok: { readonly wish: Wish; readonly way: FeeWay } } | { readonly faults: FieldFaults } {
  const { faults, route, day, choice } = fieldsOf(typed, around)
  const { origin, destination } = route()
  const travelsOn = day('travelsOn')
  const flight = request.kind === 'flight' ? request : undefined
  const returnsOn = flight?.returnsOn === undefined ? undefined : day('returnsOn', travelsOn)
  const cabin = flight && choice('cabin', CABINS)
  if (Object.keys(faults).length > 0) return { faults }
  const wish = {
    origin,
    destination,
    travelsOn,
    ...(returnsOn && { returnsOn }),
    ...(cabin && { cabin }),
  }
  return { ok: { wish, way: typed['way'] === 'money' ? 'money' : 'points' } }
}
