/** The flights behind a demo's orders: who flies where on which ticket, and the coupons that the airline's files hold of it. */
import type { FlownCoupon } from '../../domain/coupon.ts'
import { addDays } from '../../domain/day.ts'
import type { FlightRequest, UpgradeRequest } from '../../orders/request.ts'
import { DEMO_CARRIERS } from '../network.ts'
import { onTicket } from '../seed-flights.ts'
import { spelt } from '../year/staff.ts'
import type { Hands, Seat } from './hands.ts'
import { type FlightWish, issuesOf, type Life, type Wish } from './life.ts'
import { BOUGHT_BETWEEN, LIVES } from './lives.ts'
import type { Stage, Staged } from './play.ts'

/** Above the serials of tickets that are sold; each company has a range of its own. */
const SERIAL = 9_600_000_000
const UPGRADE = { kind: 'upgrade', awardId: 'upgrade-2024', from: 'economy', to: 'business' } as const

/** @param sold the coupons of tickets that were bought, among which some are upgraded */
export function stageOf(hands: Hands, sold: readonly FlownCoupon[]): Stage {
  const bought = upgradable(hands, sold)
  return (life, orderOf) => staged(hands, bought, life, orderOf)
}

function staged(
  hands: Hands,
  bought: readonly UpgradeRequest[],
  { wish, name }: Life,
  orderOf: (name: string) => string | undefined,
): Staged | undefined {
  switch (wish.kind) {
    case 'voucher':
      return { request: voucherOf(hands, wish), tickets: () => [] }
    case 'flight':
      return { request: flightOf(hands, wish, name), tickets: (issue) => ticketsOf(hands, wish, name, issue) }
    case 'gift': {
      const toId = (hands.flyers[wish.place] ?? hands.flyers[0]).seatId
      const request = { kind: 'gift', awardId: 'points-to-miles', toId, amount: String(wish.points) } as const
      return { request, tickets: () => [] }
    }
    case 'bought': {
      const request = bought[wish.place]
      return request && { request, tickets: () => [request.ticket ?? ''] }
    }
    case 'upgrade': {
      const ofOrderId = orderOf(wish.of)
      const flight = LIVES.find((life) => life.name === wish.of)?.wish
      if (flight?.kind !== 'flight' || ofOrderId === undefined) return undefined
      const { origin, destination, travelsOn, passengerId } = flightOf(hands, flight, wish.of)
      const trip = { origin, destination, travelsOn, passengerId }
      return {
        request: { ...UPGRADE, rbd: null, ofOrderId, ...trip },
        tickets: () => ticketsOf(hands, flight, wish.of, 0),
      }
    }
  }
}

function voucherOf({ company, manager }: Hands, wish: Extract<Wish, { kind: 'voucher' }>) {
  const { award: awardId, quantity, isSent } = wish
  const sendTo = { name: manager.name, address: `${company}\nPoststelle\n70173 Stuttgart` }
  return { kind: 'voucher', awardId, quantity, ...(isSent && { sendTo }) } as const
}

function flightOf(hands: Hands, wish: FlightWish, name: string): FlightRequest {
  const { today } = hands.world
  const [origin = '', destination = ''] = wish.route.split('-')
  const [first, ...others] = travellersOf(hands, wish, name).map(({ seatId }) => seatId)
  return {
    kind: 'flight',
    awardId: 'flight-2024',
    cabin: wish.cabin,
    origin,
    destination,
    travelsOn: addDays(today, -wish.travels),
    passengerId: first ?? '',
    ...(others.length > 0 && { otherIds: others }),
    ...(wish.returns !== undefined && { returnsOn: addDays(today, -wish.returns) }),
  }
}

/** The seats of the sign-ins fly first: what they did stands on their own pages. */
function travellersOf({ flyers }: Hands, { travellers = 1 }: FlightWish, name: string): Seat[] {
  const place = LIVES.filter(({ wish }) => wish.kind === 'flight').findIndex((life) => life.name === name)
  return Array.from(
    { length: travellers },
    (_, at) => flyers[(place * 2 + at + 2) % flyers.length] ?? flyers[0],
  )
}

/** @param issue how often tickets of this order were issued before */
function ticketsOf(hands: Hands, wish: FlightWish, name: string, issue: number): string[] {
  const { route, travellers = 1 } = wish
  const carrier = DEMO_CARRIERS.find(({ hub }) => route.startsWith(hub))
  const company = SERIAL + Number(hands.corporateId.slice(-4)) * 1_000
  const first = company + LIVES.findIndex((life) => life.name === name) * 10 + issue * 5
  return Array.from({ length: travellers }, (_, at) => `${carrier?.stock ?? '990'}${first + at}`)
}

/** Of award flights that were flown: they earn nothing, and say so among the trips. */
export function awardCoupons(hands: Hands): FlownCoupon[] {
  return LIVES.flatMap((life) => {
    if (!life.flown || life.wish.kind !== 'flight') return []
    const { wish, name, deeds } = life
    const moved = deeds.find((deed) => deed.do === 'rebook')
    const travels = moved?.do === 'rebook' ? moved.travels : wish.travels
    const { origin, destination } = flightOf(hands, wish, name)
    const tickets = ticketsOf(hands, wish, name, issuesOf(life).length - 1)
    const isUpgraded = LIVES.some((other) => other.wish.kind === 'upgrade' && other.wish.of === name)
    const carrier = DEMO_CARRIERS.find(({ hub }) => hub === origin)?.code ?? ''
    return travellersOf(hands, wish, name).map((traveller, at): FlownCoupon => {
      const ticket = tickets[at] ?? ''
      return {
        ticket,
        primaryTicket: ticket,
        coupon: 1,
        issuedOn: addDays(hands.world.today, -(issuesOf(life).at(-1)?.ago ?? life.ordered)),
        status: 'F',
        marketingCarrier: carrier,
        operatingCarrier: carrier,
        flight: String(700 + LIVES.indexOf(life)),
        rbd: wish.cabin === 'business' || isUpgraded ? 'I' : 'X',
        cabin: isUpgraded ? 'business' : wish.cabin,
        fareProduct: null,
        fareType: 'award',
        origin,
        destination,
        departedOn: addDays(hands.world.today, -travels),
        departedAt: '10:20',
        currency: 'EUR',
        fare: 0n,
        surcharges: {},
        paidWithPoints: 0n,
        corporateId: hands.corporateId,
        ffAirline: 'MA',
        ffNumber: traveller.number ?? null,
        passengerName: onTicket(spelt(traveller.name)),
        passengerType: 'ADT',
      }
    })
  })
}

/** Single tickets in economy that people of the company flew on some weeks ago; no two of one day. */
function upgradable({ world, flyers }: Hands, sold: readonly FlownCoupon[]): UpgradeRequest[] {
  const [first, last] = [
    addDays(world.today, -BOUGHT_BETWEEN.first),
    addDays(world.today, -BOUGHT_BETWEEN.last),
  ]
  const coupons = Map.groupBy(sold, ({ primaryTicket }) => primaryTicket)
  const found = new Map<string, UpgradeRequest>()
  for (const [{ departedOn, ...coupon }, ...others] of coupons.values() as Iterable<
    [FlownCoupon, ...FlownCoupon[]]
  >) {
    const traveller = flyers.find(({ number }) => number === coupon.ffNumber)
    const fits = coupon.cabin === 'economy' && coupon.status === 'F' && /^[YBMHQUV]$/.test(coupon.rbd)
    if (!fits || !traveller || others.length > 0 || departedOn < first || departedOn > last) continue
    if (found.has(departedOn)) continue
    const { ticket, origin, destination, rbd } = coupon
    const trip = { origin, destination, travelsOn: departedOn, passengerId: traveller.seatId }
    found.set(departedOn, { ...UPGRADE, rbd, ticket, ...trip })
  }
  return [...found.values()].sort((one, other) => (one.travelsOn < other.travelsOn ? -1 : 1))
}
