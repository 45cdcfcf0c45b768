/** Requests for awards of a demo's company, one in each state, day by day through the doors that people use. */
import { askForApproval } from '../approvals/ask.ts'
import { answerRequest, withdrawRequest } from '../approvals/decide.ts'
import { escalateRequests, lapseRequests } from '../approvals/overdue.ts'
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, type Day } from '../domain/day.ts'
import { publishedVersions } from '../programme/published.ts'
import { approve } from '../rooms/awards/approved.ts'
import { approvedMail } from '../rooms/awards/approved-mail.ts'
import { inForce, type OrderRequest, type Quote, quote } from '../rooms/awards/quote.ts'
import { linkInDemo } from './lives/hands.ts'
import type { World } from './seed-flights.ts'
import { type Seats, seatsOf, seedPolicy } from './seed-policy.ts'

type Deed = { readonly ago: number } & (
  | { readonly do: 'ask' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'approve' }
  | { readonly do: 'sent-back' | 'declined'; readonly reason: string }
)
type Scene = {
  readonly reason: string
  /** A route, with the days until the flight; a pass for the lounge when left out. */
  readonly flight?: { readonly route: string; readonly travels: number }
  readonly deeds: readonly Deed[]
}

const asked = (ago: number): Deed => ({ do: 'ask', ago })
const SCENES: readonly Scene[] = [
  {
    reason: 'Trade fair in autumn',
    flight: { route: 'ZRH-LIS', travels: -20 },
    deeds: [asked(61), { do: 'declined', ago: 59, reason: 'The stand was given up; nobody has to go.' }],
  },
  { reason: 'Nobody looked at this one', flight: { route: 'CPH-VIE', travels: 12 }, deeds: [asked(40)] },
  {
    reason: 'Training of the new colleague',
    flight: { route: 'SOF-BER', travels: 9 },
    deeds: [asked(33), { do: 'withdraw', ago: 32 }],
  },
  {
    reason: 'Workshop with the supplier',
    flight: { route: 'CPH-OSL', travels: 16 },
    deeds: [
      asked(23),
      { do: 'sent-back', ago: 22, reason: 'Which supplier, and why not by video?' },
      asked(21),
      { do: 'declined', ago: 20, reason: 'By video, please.' },
    ],
  },
  { reason: 'Acceptance at the plant', flight: { route: 'ZRH-TLL', travels: 26 }, deeds: [asked(8)] },
  {
    reason: 'Customer day',
    flight: { route: 'SOF-FCO', travels: 34 },
    deeds: [
      asked(6),
      { do: 'sent-back', ago: 5, reason: 'Please take the day before, it is cheaper to stay.' },
    ],
  },
  { reason: 'Waiting at the hub', deeds: [asked(3), { do: 'approve', ago: 0 }] },
  { reason: 'Visit to a customer', flight: { route: 'FRA-OSL', travels: 30 }, deeds: [asked(1)] },
]
/** The job that ends what nobody decided, and the one that passes on what waits, on days that catch one request each. */
const JOBS = { lapse: 25, escalate: 3 }

type Scope = {
  readonly db: Db
  readonly world: World
  readonly seats: Seats
  readonly company: string
}
type Moment = { readonly today: Day; readonly now: Date }
type Asked = { readonly requestId: string; readonly price: bigint }

export async function seedApprovals(db: Db, world: World, company: string): Promise<void> {
  const seats = seatsOf(world)
  if (!seats) return
  await seedPolicy(db, world, seats)
  const scope = { db, world, seats, company }
  const known = new Map<Scene, Asked>()
  const turns = SCENES.flatMap((scene) => scene.deeds.map((deed) => ({ scene, deed, ago: deed.ago })))
  for (const ago of [...new Set([...turns.map((turn) => turn.ago), ...Object.values(JOBS)])].sort(
    (one, other) => other - one,
  )) {
    const today = addDays(world.today, -ago)
    // Today is not over: nothing has been decided later than now.
    const moment = { today, now: ago === 0 ? world.now : new Date(`${today}T09:20:00Z`) }
    for (const turn of turns) if (turn.ago === ago) await take(scope, turn.scene, turn.deed, known, moment)
    if (ago === JOBS.lapse) await lapseRequests(db, today, moment.now)
    if (ago === JOBS.escalate) await escalateRequests(db, today, moment.now)
  }
}

async function take(
  scope: Scope,
  scene: Scene,
  deed: Deed,
  known: Map<Scene, Asked>,
  moment: Moment,
): Promise<void> {
  const { db, seats, company } = scope
  const request = requestOf(scope, scene)
  const before = known.get(scene)
  if (deed.do === 'ask') {
    const made = await ask(scope, request, scene.reason, before?.requestId, moment)
    if (made) known.set(scene, made)
    return
  }
  if (!before) return
  const { companyId } = seats
  const common = { key: newId(), companyId, company, requestId: before.requestId, ...moment }
  if (deed.do === 'approve') return approveOne(scope, request, before, moment)
  await withScope(db, { as: 'company', companyId }, async (tx) => {
    if (deed.do === 'withdraw') await withdrawRequest(tx, { ...common, by: actor(seats.arranger) })
    else {
      const by = actor(seats.approver)
      await answerRequest(tx, { ...common, by, answer: deed.do, reason: deed.reason })
    }
  })
}

function actor({ memberId, name, seatId }: Seats['arranger']) {
  return { id: memberId ?? '', name, membershipId: seatId }
}

function requestOf({ world, seats }: Scope, { flight }: Scene): OrderRequest {
  if (!flight) return { kind: 'voucher', awardId: 'lounge', quantity: 1 }
  const [origin = '', destination = ''] = flight.route.split('-')
  return {
    kind: 'flight',
    awardId: 'flight-2024',
    cabin: 'economy',
    origin,
    destination,
    travelsOn: addDays(world.today, flight.travels),
    passengerId: seats.traveller.seatId,
  }
}

async function ask(
  { db, world, seats, company }: Scope,
  request: OrderRequest,
  reason: string,
  again: string | undefined,
  { today, now }: Moment,
): Promise<Asked | undefined> {
  const { companyId, arranger } = seats
  const version = inForce(await withScope(db, { as: 'job' }, publishedVersions), today)
  const quoted = version && quote(version, request, world.places, today)
  if (!quoted || !('ok' in quoted)) return undefined
  const { price } = quoted.ok
  const asking = {
    key: newId(),
    companyId,
    company,
    companyState: 'active',
    by: actor(arranger),
    request,
    typed: typedOf(request),
    quoted: { ...quoted.ok, pricedOn: today },
    price,
    reason,
    again,
    origin: linkInDemo(''),
    now,
    today,
  }
  const outcome = await withScope(db, { as: 'company', companyId }, (tx) => askForApproval(tx, asking))
  return outcome && 'ok' in outcome ? { requestId: outcome.ok.requestId, price } : undefined
}

function typedOf(request: OrderRequest): Readonly<Record<string, string>> {
  if (request.kind === 'voucher') return { quantity: String(request.quantity) }
  if (request.kind === 'gift') return { to: request.toId, amount: request.amount }
  const { origin, destination, travelsOn, passengerId } = request
  return { origin, destination, travelsOn, passenger: passengerId }
}

async function approveOne(
  { db, world, seats, company }: Scope,
  request: OrderRequest,
  { requestId, price }: Asked,
  moment: Moment,
): Promise<void> {
  const { companyId, approver, arranger } = seats
  const by = actor(approver)
  const about = { request, price, by: by.name, company }
  const mail = (quoted: Quote, orderId: string) =>
    approvedMail(arranger, { ...about, award: quoted.name }, linkInDemo(`/company/orders/${orderId}`))
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const approval = { key: newId(), companyId, company, by, requestId, price, mail, ...moment }
  await approve(db, approval, { versions, places: world.places })
}
