/** Awards of every kind, ordered month by month out of what the company had by then; one of three is given back. */
import { newId } from '../../db/new-id.ts'
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { cancelOrder } from '../../orders/cancel.ts'
import { publishedVersions } from '../../programme/published.ts'
import { cancelledMail, orderedMail } from '../../rooms/awards/order-mail.ts'
import { inForce, type OrderRequest, quote } from '../../rooms/awards/quote.ts'
import { type Orderer, redeem } from '../../rooms/awards/redeem.ts'
import type { World } from '../seed-flights.ts'
import { YEAR_COMPANY } from './staff.ts'

/** Where the demo runs unless it is told otherwise. */
const PORTAL = 'http://localhost:3000'

/** @param turn counts the months, so that each orders something else */
export async function seedOrders(db: Db, world: World, on: Day, turn: number): Promise<void> {
  const companyId = world.companies[0]?.id ?? ''
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const version = inForce(versions, on)
  if (!version) return
  const at = new Date(`${on}T09:00:00Z`)
  const buyers = world.staff.filter(({ role }) => role === 'travel-manager' || role === 'approver')
  for (const [place, request] of requests(world, on, turn).entries()) {
    const buyer = buyers[(turn + place) % buyers.length]
    const priced = quote(version, request, world.places, on)
    if (!buyer?.memberId || !('ok' in priced)) continue
    const by: Orderer = { id: buyer.memberId, name: buyer.name, membershipId: buyer.seatId }
    const reader = { ...buyer, company: YEAR_COMPANY.name, link: (path: string) => `${PORTAL}${path}` }
    const common = { companyId, by, now: at, today: on }
    const outcome = await redeem(
      db,
      {
        ...common,
        role: buyer.role,
        key: newId(),
        request,
        price: priced.ok.price,
        mail: orderedMail(reader, request),
      },
      { versions, places: world.places },
    )
    if (!('ok' in outcome) || (turn + place) % 3 !== 2) continue
    const order = { id: outcome.ok.orderId, name: priced.ok.name, request }
    const mail = cancelledMail(reader, order)
    await cancelOrder(db, { ...common, key: newId(), orderId: order.id, mail }, versions)
  }
}

const ROUTES = ['SOF-LHR', 'CPH-ATH', 'ZRH-TLV', 'CPH-KEF', 'SOF-IST', 'ZRH-LIS'] as const
const VOUCHERS = ['lounge', 'wifi', 'excess-baggage'] as const

function requests(world: World, on: Day, turn: number): OrderRequest[] {
  const [origin = '', destination = ''] = (ROUTES[turn % ROUTES.length] ?? '').split('-')
  const seats = world.staff.filter(({ situation }) => situation === 'active')
  const passengerId = seats[(turn * 11) % seats.length]?.seatId ?? ''
  const trip = { origin, destination, travelsOn: addDays(on, 20 + turn), passengerId }
  return [
    { kind: 'flight', awardId: 'flight-2024', cabin: turn % 2 ? 'business' : 'economy', ...trip },
    {
      kind: 'voucher',
      awardId: VOUCHERS[turn % VOUCHERS.length] ?? 'lounge',
      quantity: 1 + (turn % 4),
    },
    {
      kind: 'upgrade',
      awardId: 'upgrade-2024',
      from: 'economy',
      to: 'business',
      rbd: 'Y',
      ...trip,
    },
  ]
}
