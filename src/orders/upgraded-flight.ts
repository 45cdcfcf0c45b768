/** Upgrades of a company's own award flights hang on them. @see docs/programme-rules.md */
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { OrderDetail } from './order.ts'
import type { FlightRequest, OrderRequest, UpgradeRequest } from './request.ts'

export type Direction = { readonly origin: string; readonly destination: string; readonly travelsOn: Day }

/** There, and back where there is a way back. */
export function directionsOf({ origin, destination, travelsOn, returnsOn }: FlightRequest): Direction[] {
  const there = { origin, destination, travelsOn }
  if (returnsOn === undefined) return [there]
  return [there, { origin: destination, destination: origin, travelsOn: returnsOn }]
}

/** Under the account's lock: whether the flight is still the one whose upgrade is ordered. */
export async function upgradeRefusal(
  tx: Tx,
  companyId: string,
  request: OrderRequest,
): Promise<Refusal | undefined> {
  if (request.kind !== 'upgrade' || request.ofOrderId === undefined) return undefined
  const row = await tx
    .selectFrom('award_order')
    .select('detail')
    .where(owned('company_id', companyId))
    .where('id', '=', request.ofOrderId)
    .where('state', 'in', ['booked', 'ticketed'])
    .executeTakeFirst()
  const flight = (row?.detail as OrderDetail | undefined)?.request
  const fits = flight?.kind === 'flight' && flight.cabin === request.from && isOn(flight, request)
  return fits ? undefined : { refused: 'flight-changed' }
}

function isOn(flight: FlightRequest, { origin, destination, travelsOn }: UpgradeRequest): boolean {
  return directionsOf(flight).some(
    (way) => way.origin === origin && way.destination === destination && way.travelsOn === travelsOn,
  )
}

/** Whether a rebooking leaves its upgrades what they are: another day, but the same route and cabin. */
export function isFollowed(before: OrderRequest, after: OrderRequest): boolean {
  if (before.kind !== 'flight' || after.kind !== 'flight') return false
  return (['origin', 'destination', 'cabin'] as const).every((name) => before[name] === after[name])
}

/** The upgrade on the flight's new day; undefined when its direction stays on its day. */
export function followed(upgrade: UpgradeRequest, flight: FlightRequest): UpgradeRequest | undefined {
  const way = directionsOf(flight).find(({ origin }) => origin === upgrade.origin)
  if (!way || way.travelsOn === upgrade.travelsOn) return undefined
  return { ...upgrade, travelsOn: way.travelsOn }
}
