/** The demo world: invented companies, people and trips, the same for every seed and always recent. */

import { sql } from 'kysely'
import wingspan from '../../docs/programmes/wingspan.json' with { type: 'json' }
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import { airports } from '../places/airports.ts'
import { publish, publishedVersions } from '../programme/published.ts'
import { awardYear } from './lives/award-year.ts'
import { published } from './published.ts'
import { seedApprovals } from './seed-approvals.ts'
import { seedClaims } from './seed-claims.ts'
import { seedEntities } from './seed-entities.ts'
import { seedPreset, seedStatements } from './seed-exports.ts'
import { seedFlights } from './seed-flights.ts'
import { seedMessages } from './seed-messages.ts'
import { demoPartner } from './seed-partner.ts'
import { seedPayroll } from './seed-payroll.ts'
import { seedOperators, seedPeople } from './seed-people.ts'
import { seedFeedback, seedSupport } from './seed-support.ts'
import { DEMO_COMPANIES, demoStaff } from './staff.ts'

export type SeedOptions = { readonly now: Date; readonly say: (line: string) => void }

/** Fills an empty database once. @returns whether there was anything to do */
export async function seedDemo(db: Db, options: SeedOptions): Promise<boolean> {
  const there = await withScope(db, { as: 'job' }, (tx) =>
    tx.selectFrom('job').select('name').where('name', '=', 'demo-seed').executeTakeFirst(),
  )
  const today = todayIn('Europe/Berlin', options.now)
  if (there) {
    // Also for a demo from before there were partners.
    await demoPartner(db, today)
    return false
  }
  options.say('Seeding the demo world …')
  await withScope(db, { as: 'job' }, async (tx) => {
    if ((await publishedVersions(tx)).length > 0) return
    await publish(tx, { document: wingspan, ...published(firstDay(today)) })
  })
  await seedOperators(db)
  const people = { companies: DEMO_COMPANIES, staff: demoStaff() }
  const world = await seedPeople(db, people, today, options.now)
  await seedEntities(db, world, today, options.now)
  const flown = { ...world, today, now: options.now, places: airports }
  const company = DEMO_COMPANIES[0]?.name ?? ''
  await seedFlights(db, flown, (sold) => awardYear(db, flown, company, sold))
  await seedApprovals(db, flown, company)
  await seedClaims(db, flown)
  await seedPayroll(db, flown, company)
  await seedSupport(db, flown, '0AA')
  await seedFeedback(db, options.now)
  await seedMessages(db, today, options.now)
  await seedStatements(db, options.now)
  await seedPreset(db, 'fedor@halden.example', options.now)
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .insertInto('job')
      .values({ name: 'demo-seed', due_at: new Date('9999-12-31T00:00:00Z'), last_ok_at: options.now })
      .execute(),
  )
  // The embedded database gathers no statistics by itself; without them its plans are guesses.
  await sql`analyze`.execute(db)
  return true
}

/** The demo's rules hold for everything it has ever flown. */
function firstDay(today: Day): Day {
  return addDays(addMonths(today, -48), 0)
}
