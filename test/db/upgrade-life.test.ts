/** A-22 as an invariant: whatever is done in whatever order, no open upgrade hangs on a flight that is not its own any more. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { addDays, asDay } from '../../src/domain/day.ts'
import { cancelOrder } from '../../src/orders/cancel.ts'
import { costOf, type OrderDetail } from '../../src/orders/order.ts'
import { rebookOrder } from '../../src/orders/rebook.ts'
import type { Wish } from '../../src/orders/rebooking.ts'
import type { FlightRequest, UpgradeRequest } from '../../src/orders/request.ts'
import { directionsOf } from '../../src/orders/upgraded-flight.ts'
import { airports } from '../../src/places/airports.ts'
import { redeem } from '../../src/rooms/awards/redeem.ts'
import { ledgerOf, ordersOf, type Rich, richCompany } from '../rooms/awards-given.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { seedOfRun } from '../support/seed.ts'

const LIVES = 12
const STEPS = 14
const SEED = seedOfRun()
const TODAY = asDay('2026-11-20')
const MAIL = () => ({ recipientId: null, recipient: 'x@y.example', language: 'en', subject: 'x', body: 'x' })

const command = fc.record({
  do: fc.constantFrom('flight', 'upgrade', 'upgrade', 'move', 'cabin', 'route', 'cancel', 'cancel'),
  pick: fc.nat(),
  days: fc.integer({ min: 1, max: 40 }),
  isBack: fc.boolean(),
})
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

test(`A-20, A-22: ${LIVES} lives of flights and their upgrades (SEED=${SEED})`, {
  timeout: 240_000,
}, async () => {
  const portal = await openPortal()
  const lives = fc.sample(fc.array(command, { minLength: STEPS, maxLength: STEPS }), {
    numRuns: LIVES,
    seed: SEED,
  })
  const done = new Map<string, number>()
  for (const [at, commands] of lives.entries()) {
    const rich = await richCompany(portal, `Upgrades ${at}`, 400_000n)
    for (const each of commands) {
      if (await step(portal, rich, each)) done.set(each.do, (done.get(each.do) ?? 0) + 1)
      await holds(portal, rich)
    }
  }
  expect([...done.keys()].sort()).toEqual(['cabin', 'cancel', 'flight', 'move', 'route', 'upgrade'])
  expect((await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx))).findings).toEqual([])
})

/** Each open upgrade has its flight, on its day, in the cabin that it begins in; and no point is lost on the way. */
async function holds(portal: Portal, { company }: Rich): Promise<void> {
  const orders = await ordersOf(portal, company)
  const { entries } = await ledgerOf(portal, company)
  for (const { id, kind, state, detail, travels_on, ...money } of orders) {
    const left = entries
      .filter(({ subject_id }) => subject_id === id)
      .reduce((sum, { amount }) => sum - amount, 0n)
    expect(costOf({ ...money, givenBack: money.given_back })).toBe(left)
    const { request } = detail as OrderDetail
    if (request.kind !== 'upgrade' || state === 'cancelled') continue
    const flight = orders.find((order) => order.id === request.ofOrderId)
    const own = (flight?.detail as OrderDetail | undefined)?.request as FlightRequest | undefined
    const day = request.origin === own?.origin ? own?.travelsOn : own?.returnsOn
    expect([kind, flight?.state, own?.cabin, day, travels_on]).toEqual([
      'upgrade',
      'booked',
      request.from,
      request.travelsOn,
      request.travelsOn,
    ])
  }
}

async function step(portal: Portal, rich: Rich, command: Command): Promise<boolean> {
  const { do: what, pick, days, isBack } = command
  if (what === 'flight')
    return book(portal, rich, flightRequest(rich, days, isBack), isBack ? 18_000n : 9_000n)
  const open = (await ordersOf(portal, rich.company)).filter(
    ({ state, kind }) => state === 'booked' && (what === 'cancel' || kind === 'flight'),
  )
  const chosen = open[pick % Math.max(1, open.length)]
  if (!chosen) return false
  const versions = await portal.versions()
  const common = { ...(await hand(portal, rich)), orderId: chosen.id, seen: chosen.steps, mail: MAIL }
  if (what === 'cancel') return isDone(await cancelOrder(portal.db, common, versions))
  const flight = (chosen.detail as OrderDetail).request as FlightRequest
  if (what === 'upgrade') return book(portal, rich, upgradeOf(chosen.id, flight, isBack), 6_000n)
  const rebooking = { ...common, wish: wishOf(flight, command), way: 'points' } as const
  return isDone(await rebookOrder(portal.db, rebooking, { versions, places: airports }))
}

function upgradeOf(ofOrderId: string, flight: FlightRequest, isBack: boolean): UpgradeRequest {
  const [there, back] = directionsOf(flight)
  const way = (isBack ? back : there) ?? directionsOf(flight)[0]
  if (!way) throw new Error('a flight goes somewhere')
  const step = { from: 'economy', to: 'business', rbd: null } as const
  return {
    kind: 'upgrade',
    awardId: 'upgrade-2024',
    ...step,
    ofOrderId,
    passengerId: flight.passengerId,
    ...way,
  }
}

/** A rebooking; of a return trip the way there stays on its day at times. */
function wishOf(flight: FlightRequest, { do: what, days, isBack }: Command): Wish {
  const { origin, destination, cabin, travelsOn, returnsOn } = flight
  const later = what === 'move' ? days : 0
  return {
    origin,
    destination: what !== 'route' ? destination : destination === 'OSL' ? 'CPH' : 'OSL',
    cabin: what !== 'cabin' ? cabin : cabin === 'economy' ? 'business' : 'economy',
    travelsOn: addDays(travelsOn, isBack ? 0 : later),
    ...(returnsOn && { returnsOn: addDays(returnsOn, later) }),
  }
}

function flightRequest({ membershipId }: Rich, days: number, isReturn: boolean): FlightRequest {
  const travelsOn = addDays(TODAY, 30 + days)
  const trip = { origin: 'FRA', destination: 'OSL', travelsOn, passengerId: membershipId }
  const back = isReturn ? { returnsOn: addDays(travelsOn, 3) } : {}
  return { kind: 'flight', awardId: 'flight-2024', cabin: 'economy', ...trip, ...back }
}

async function book(
  portal: Portal,
  rich: Rich,
  request: Parameters<typeof redeem>[1]['request'],
  price: bigint,
): Promise<boolean> {
  const order = { ...(await hand(portal, rich)), role: 'travel-manager', request, price, mail: MAIL } as const
  return isDone(await redeem(portal.db, order, { versions: await portal.versions(), places: airports }))
}

async function hand(portal: Portal, { company, membershipId }: Rich) {
  const { member_id } = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('membership').select('member_id').where('id', '=', membershipId).executeTakeFirstOrThrow(),
  )
  const by = { id: member_id ?? '', name: 'Mira Halden', membershipId }
  return { key: newId(), companyId: company.id, by, now: NOW, today: TODAY }
}

function isDone(outcome: object | undefined): boolean {
  return outcome !== undefined && 'ok' in outcome
}
