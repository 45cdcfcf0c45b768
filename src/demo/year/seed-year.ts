/** One company of 300 people and its year up to yesterday, beside the demo world. Done once. */
import { sql } from 'kysely'
import { expireLots } from '../../db/ledger/expire.ts'
import { newId } from '../../db/new-id.ts'
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { addDays, addMonths, type Day, daysBetween } from '../../domain/day.ts'
import { todayIn } from '../../domain/today.ts'
import { airports } from '../../places/airports.ts'
import { hashOf, newToken } from '../../web/secrets.ts'
import { awardYear } from '../lives/award-year.ts'
import type { SeedOptions } from '../seed.ts'
import { seedApprovals } from '../seed-approvals.ts'
import { seedClaims } from '../seed-claims.ts'
import { seedStatements } from '../seed-exports.ts'
import { type Feed, load, made, type World } from '../seed-flights.ts'
import { seedPayroll } from '../seed-payroll.ts'
import { type SeededPeople, seedPeople } from '../seed-people.ts'
import { seedSupport } from '../seed-support.ts'
import { seedCampaign } from './campaign.ts'
import { spelt, YEAR_COMPANY, yearStaff } from './staff.ts'

export type YearOptions = SeedOptions & {
  readonly people?: number
  /** Coupons of the year. */
  readonly coupons?: number
}

const NAME = 'demo-year'
const SEED = 30_012
/** Tickets of this world begin where no other of the demo has any. */
const SERIAL = 50_000_000
/** Flown almost three years ago: what they earned lapses in twelve days. */
const LAPSING = { coupons: 800, daysLeft: 12 }
const FEED: Feed = { name: 'Departure control', file: 'departure-control' }

/** @returns whether there was anything to do */
export async function seedYear(db: Db, options: YearOptions): Promise<boolean> {
  const { now, people = 300, coupons = 4_200 } = options
  const there = await withScope(db, { as: 'job' }, (tx) =>
    tx.selectFrom('job').select('name').where('name', '=', NAME).executeTakeFirst(),
  )
  if (there) return false
  options.say(`Seeding a year of ${people} people …`)
  const today = todayIn('Europe/Berlin', now)
  const staff = yearStaff(people)
  const seeded = await seedPeople(db, { companies: [YEAR_COMPANY], staff }, today, now)
  const companyId = seeded.companies[0]?.id ?? ''
  await seedInvitations(db, companyId, seeded, now)
  await seedCampaign(db, today)
  const world = { ...seeded, today, now, places: airports }
  await fly(db, world, coupons)
  await seedClaims(db, world)
  await seedApprovals(db, world, YEAR_COMPANY.name)
  await seedPayroll(db, world, YEAR_COMPANY.name)
  await seedSupport(db, world, '1AA')
  await expireLots(db, addDays(today, -1), today)
  await seedStatements(db, now)
  await withScope(db, { as: 'job' }, (tx) =>
    tx.updateTable('outbox').set({ sent_at: now }).where('company_id', '=', companyId).execute(),
  )
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .insertInto('job')
      .values({ name: NAME, due_at: new Date('9999-12-31T00:00:00Z'), last_ok_at: now })
      .execute(),
  )
  await sql`analyze`.execute(db)
  return true
}

/** Each month is loaded as the airline would have sent it, and what it earned is spent day by day. */
async function fly(db: Db, world: World, count: number): Promise<void> {
  const onTickets = {
    ...world,
    staff: world.staff.map((person) => ({ ...person, name: spelt(person.name) })),
  }
  const lapsingOn = addDays(addMonths(world.today, -36), LAPSING.daysLeft)
  const old = { firstDay: addDays(lapsingOn, -12), days: 8, count: LAPSING.coupons, seed: SEED }
  await load(db, world, made(onTickets, { ...old, firstSerial: SERIAL }), lapsingOn, FEED)
  const first = addMonths(world.today, -12)
  const year = { firstDay: first, days: daysBetween(first, world.today), count, seed: SEED + 1 }
  const coupons = made(onTickets, { ...year, firstSerial: SERIAL + 1_000 })
  // A journey that has begun goes on: what is flown after yesterday is not in a file yet.
  const sold = coupons.filter((coupon) => coupon.departedOn < world.today)
  const awards = await awardYear(db, world, YEAR_COMPANY.name, sold)
  const flown = [...sold, ...awards.coupons]
  const months = Map.groupBy(flown, (coupon) => coupon.departedOn.slice(0, 7))
  for (const month of [...months.keys()].sort()) {
    const sent = addDays(addMonths(`${month}-01` as Day, 1), 3)
    const on = sent < world.today ? sent : world.today
    await awards.to(addDays(on, -1))
    await load(db, world, months.get(month) ?? [], on, FEED)
    await awards.flown(on)
  }
  await awards.to(world.today)
}

/** Every third link has run out already. */
async function seedInvitations(db: Db, companyId: string, { staff }: SeededPeople, now: Date): Promise<void> {
  const rows = staff
    .filter(({ situation }) => situation === 'invited')
    .map(({ seatId }, at) => ({
      company_id: companyId,
      id: newId(),
      membership_id: seatId,
      token_hash: hashOf(newToken()),
      expires_at: new Date(now.getTime() + (at % 3 === 0 ? -48 : 48) * 3_600_000),
    }))
  if (rows.length === 0) return
  await withScope(db, { as: 'company', companyId }, (tx) =>
    tx.insertInto('invitation').values(rows).execute(),
  )
}
