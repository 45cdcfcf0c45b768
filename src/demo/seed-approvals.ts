/** Limits, budgets and a deputy of the first company, one request for an award that waits and one that was approved. */
import { askForApproval } from '../approvals/ask.ts'
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, type Day } from '../domain/day.ts'
import { publishedVersions } from '../programme/published.ts'
import { approve } from '../rooms/awards/approved.ts'
import { approvedMail } from '../rooms/awards/approved-mail.ts'
import { inForce, type OrderRequest, type Quote, quote } from '../rooms/awards/quote.ts'
import { openStock, stockLeft } from '../rooms/awards/stock.ts'
import type { World } from './seed-flights.ts'

/** Where the demo runs unless it is told otherwise. */
const PORTAL = 'http://localhost:3000'
/** For one order of an approver; for a quarter of the company, and of the cost centre of sales. */
const LIMIT = 30_000n
const BUDGETS = { company: 250_000n, sales: 80_000n }
const SALES = '2100 Sales'
const ASKED_DAYS_AGO = 3

type Seats = NonNullable<ReturnType<typeof seatsOf>>

export async function seedApprovals(db: Db, world: World, company: string): Promise<void> {
  const seats = seatsOf(world)
  if (!seats) return
  await seedPolicy(db, world, seats)
  const { today } = world
  const pass: OrderRequest = { kind: 'voucher', awardId: 'lounge', quantity: 1 }
  const flight: OrderRequest = {
    kind: 'flight',
    awardId: 'flight-2024',
    cabin: 'economy',
    origin: 'FRA',
    destination: 'OSL',
    travelsOn: addDays(today, 30),
    passengerId: seats.traveller.seatId,
  }
  const before = addDays(today, -ASKED_DAYS_AGO)
  const asked = await ask(db, world, seats, {
    company,
    request: pass,
    on: before,
    reason: 'Waiting at the hub',
  })
  if (asked) await approveOne(db, world, seats, { company, request: pass, ...asked, on: today })
  await ask(db, world, seats, {
    company,
    request: flight,
    on: addDays(today, -1),
    reason: 'Visit to a customer',
  })
}

function seatsOf({ companies, staff }: World) {
  const own = staff.filter(({ company, situation }) => company === 0 && situation === 'active')
  const of = (role: string) => own.find((person) => person.role === role)
  const [companyId, manager, approver, arranger, finance, traveller] = [
    companies[0]?.id,
    of('travel-manager'),
    of('approver'),
    of('arranger'),
    of('finance'),
    of('traveller'),
  ]
  if (!companyId || !manager || !approver || !arranger || !finance || !traveller) return undefined
  return { companyId, manager, approver, arranger, finance, traveller }
}

function seedPolicy(db: Db, { today, now }: World, seats: Seats): Promise<void> {
  const { companyId: company_id, manager, approver, finance } = seats
  const line = (
    what: 'limit' | 'budget',
    scope: 'company' | 'role' | 'cost-centre',
    name: string | null,
  ) => ({
    company_id,
    id: newId(),
    what,
    scope,
    name,
    membership_id: null,
  })
  return withScope(db, { as: 'company', companyId: company_id }, async (tx) => {
    await tx
      .insertInto('award_policy')
      .values({
        company_id,
        version: 1,
        second_person_from: null,
        escalate_days: 3,
        lapse_days: 14,
        changed_by: manager.name,
        changed_at: now,
      })
      .execute()
    await tx
      .insertInto('award_allowance')
      .values([
        { ...line('limit', 'role', 'approver'), points: LIMIT },
        { ...line('budget', 'company', null), points: BUDGETS.company },
        { ...line('budget', 'cost-centre', SALES), points: BUDGETS.sales },
      ])
      .execute()
    await tx
      .insertInto('award_deputy')
      .values({
        company_id,
        id: newId(),
        principal_id: approver.seatId,
        deputy_id: finance.seatId,
        from_on: addDays(today, 7),
        until_on: addDays(today, 14),
        set_at: now,
        ended_at: null,
      })
      .execute()
  })
}

type Wanted = {
  readonly company: string
  readonly request: OrderRequest
  readonly on: Day
  readonly reason: string
}

async function ask(db: Db, { places }: World, { companyId, arranger }: Seats, wanted: Wanted) {
  const { company, request, on, reason } = wanted
  const version = inForce(await withScope(db, { as: 'job' }, publishedVersions), on)
  const quoted = version && quote(version, request, places, on)
  if (!quoted || !('ok' in quoted)) return undefined
  const asking = {
    key: newId(),
    companyId,
    company,
    companyState: 'active',
    by: { id: arranger.memberId ?? '', name: arranger.name, membershipId: arranger.seatId },
    request,
    typed: typedOf(request),
    quoted: { ...quoted.ok, pricedOn: on },
    price: quoted.ok.price,
    reason,
    again: undefined,
    origin: PORTAL,
    now: new Date(`${on}T09:20:00Z`),
    today: on,
  }
  const outcome = await withScope(db, { as: 'company', companyId }, (tx) => askForApproval(tx, asking))
  return outcome && 'ok' in outcome ? { requestId: outcome.ok.requestId, price: quoted.ok.price } : undefined
}

function typedOf(request: OrderRequest): Readonly<Record<string, string>> {
  if (request.kind === 'voucher') return { quantity: String(request.quantity) }
  if (request.kind === 'gift') return { to: request.toId, amount: request.amount }
  const { origin, destination, travelsOn, passengerId } = request
  return { origin, destination, travelsOn, passenger: passengerId }
}

type Approving = {
  readonly company: string
  readonly request: OrderRequest
  readonly requestId: string
  readonly price: bigint
  readonly on: Day
}

async function approveOne(db: Db, { places }: World, seats: Seats, { on, ...approving }: Approving) {
  const { companyId, approver, arranger } = seats
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const known = await withScope(db, { as: 'job' }, stockLeft)
  await openStock(db, inForce(versions, on)?.programme, on, known)
  const by = { id: approver.memberId ?? '', name: approver.name, membershipId: approver.seatId }
  const about = {
    request: approving.request,
    price: approving.price,
    by: by.name,
    company: approving.company,
  }
  const approval = {
    ...approving,
    key: newId(),
    companyId,
    by,
    now: new Date(`${on}T13:45:00Z`),
    today: on,
    mail: (quoted: Quote, orderId: string) =>
      approvedMail(arranger, { ...about, award: quoted.name }, `${PORTAL}/company/orders/${orderId}`),
  }
  await approve(db, approval, { versions, places })
}
