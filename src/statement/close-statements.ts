/** Closes every month whose day has come, of every company. May be stopped anywhere and run by several processes at once. */
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import { publishedVersions } from '../programme/published.ts'
import { type ClosingWorld, closeMonth } from './close-month.ts'

const COMPANIES = 500

/**
 * A company whose month does not tie keeps the others from nothing: they are closed, and then it is told.
 *
 * @returns how many statements were closed here
 * @throws when a month was found that does not tie
 */
export async function closeStatements(db: Db, now: Date, origin: string): Promise<number> {
  const world = await worldOf(db, now, origin)
  const done = { closed: 0, faults: [] as string[] }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const companies = await candidates(db, world, after)
    for (const id of companies) await closeAll(db, id, world, done)
    after = companies.at(-1) ?? after
    if (companies.length < COMPANIES) break
  }
  if (done.faults.length > 0) throw new Error(done.faults.join('; ').slice(0, 1_000))
  return done.closed
}

type Done = { closed: number; readonly faults: string[] }

async function closeAll(db: Db, companyId: string, world: ClosingWorld, done: Done): Promise<void> {
  try {
    while (await closeMonth(db, companyId, world)) done.closed += 1
  } catch (error) {
    done.faults.push(error instanceof Error ? error.message : 'unknown fault')
  }
}

async function worldOf(db: Db, now: Date, origin: string): Promise<ClosingWorld> {
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const zone = versions[0]?.programme.timeZone ?? 'UTC'
  const today = todayIn(zone, now)
  const holding = versions.find(({ validFrom }) => validFrom <= today) ?? versions.at(-1)
  return {
    now,
    today,
    zone,
    closesOn: holding?.programme.statements?.closesOnDay,
    programme: holding?.programme.name ?? 'Tandem',
    origin,
  }
}

/** Companies with a month that is over and not closed; one that left goes on while it has points or movements (S-02). */
async function candidates(db: Db, { today }: ClosingWorld, after: string): Promise<string[]> {
  const month = `${today.slice(0, 7)}-01` as Day
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select company.id from company
      join account on account.owner_id = company.id and account.currency = 'points'
      where company.id > ${after}::uuid and company.state in ('active', 'closed')
        and (account.closed_until is null or account.closed_until < ${month}::date - 1)
        and (company.state = 'active' or account.balance > 0 or account.closed_until is null
          or account.closed_until < company.closed_on
          or exists (select from entry where entry.account_id = account.id and entry.posted_on > account.closed_until))
      order by company.id limit ${COMPANIES}`.execute(tx)
    return rows.map(({ id }) => id)
  })
}
