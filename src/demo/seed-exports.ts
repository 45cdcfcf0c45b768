/** Closed statements of the demo's past, and one saved export. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { closeStatements } from '../statement/close-statements.ts'

/** On the demo's own machine: its mails of the last month lead nowhere else. */
const ORIGIN = 'http://localhost:3000'

export async function seedStatements(db: Db, now: Date): Promise<void> {
  await closeStatements(db, now, ORIGIN)
}

/** The books of a company each month, as its finance takes them. */
export async function seedPreset(db: Db, finance: string, now: Date): Promise<void> {
  const seat = await withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('membership')
      .select(['company_id', 'id'])
      .where('email_key', '=', finance)
      .where('state', '=', 'active')
      .executeTakeFirst(),
  )
  if (!seat) return
  await withScope(db, { as: 'company', companyId: seat.company_id }, (tx) =>
    tx
      .insertInto('export_preset')
      .values({
        company_id: seat.company_id,
        id: newId(),
        name: 'Books of the month',
        period: 'last-month',
        slice: '{}',
        format: 'xlsx',
        language: 'en',
        made_by: seat.id,
        made_at: now,
      })
      .execute(),
  )
}
