/** The published rule versions, as the database has them. */
import { sql } from 'kysely'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import { loadProgramme } from './load.ts'

/** @throws when a stored document no longer fits the schema: then nothing may be rated */
export async function publishedVersions(tx: Tx): Promise<RuleVersion[]> {
  const rows = await tx.selectFrom('programme_version').selectAll().orderBy('number', 'desc').execute()
  return rows.map((row) => {
    const read = loadProgramme(row.document)
    if (!('ok' in read))
      throw new Error(`rule version ${row.number} does not fit the schema: ${read.errors[0]?.path}`)
    return { number: row.number, validFrom: row.valid_from, programme: read.ok }
  })
}

const FRESH_MS = 5_000

/** Versions for pages: read again after some seconds. A deed that books reads them in its own transaction. */
export function versionStore(clock: () => Date): (db: Db) => Promise<readonly RuleVersion[]> {
  let kept: { at: number; versions: readonly RuleVersion[] } | undefined
  return async (db) => {
    const now = clock().getTime()
    if (kept && kept.versions.length > 0 && now - kept.at < FRESH_MS) return kept.versions
    const versions = await withScope(db, { as: 'job' }, async (tx) => {
      const newest = await tx
        .selectFrom('programme_version')
        .select(sql<number>`max(number)`.as('number'))
        .executeTakeFirst()
      // Documents never change once published, so the same newest number means the same list.
      return kept && kept.versions[0]?.number === newest?.number ? kept.versions : publishedVersions(tx)
    })
    kept = { at: now, versions }
    return versions
  }
}

/**
 * Publishes the next version; earlier ones stay as they are and go on explaining what they credited.
 *
 * Vouchers that are new get the stock that the document names; what is counted already stays as it is.
 *
 * @throws when the document does not fit the schema
 */
export async function publish(
  tx: Tx,
  version: { document: unknown; validFrom: Day; by: string; at: Date },
): Promise<number> {
  const newest = await tx
    .selectFrom('programme_version')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .executeTakeFirstOrThrow()
  const number = newest.number + 1
  await tx
    .insertInto('programme_version')
    .values({
      number,
      valid_from: version.validFrom,
      document: JSON.stringify(version.document),
      published_at: version.at,
      published_by: version.by,
    })
    .execute()
  const read = loadProgramme(version.document)
  if (!('ok' in read)) throw new Error(`the document does not fit the schema: ${read.errors[0]?.path}`)
  const stocked = (read.ok.awards?.vouchers ?? []).filter((voucher) => voucher.stock !== undefined)
  await sql`insert into award_stock (award_id, remaining)
    select * from unnest(${stocked.map((voucher) => voucher.id)}::text[], ${stocked.map((voucher) => voucher.stock)}::integer[])
    on conflict (award_id) do nothing`.execute(tx)
  return number
}
