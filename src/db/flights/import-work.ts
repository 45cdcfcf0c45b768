/** How an import file moves on: received, leased by whoever works on it, finished. */
import { sql } from 'kysely'
import type { Tx } from '../schema.ts'
import type { ImportPreview, ImportState } from '../tables/flights.ts'

export type LeasedFile = {
  readonly id: string
  readonly name: string
  readonly state: 'checking' | 'posting'
  readonly attempts: number
  readonly preview: ImportPreview | null
  readonly commitsItself: boolean
}

const LEASE_MS = 60_000

/** The oldest file that waits for work and that nobody holds; rivals pass over it instead of waiting. */
export async function leaseFile(tx: Tx, holder: string, now: Date): Promise<LeasedFile | undefined> {
  const { rows } = await sql<LeasedFile>`
    update import_file set leased_until = ${new Date(now.getTime() + LEASE_MS)}, lease_holder = ${holder},
      attempts = attempts + 1
    where id = (
      select id from import_file where state in ('checking', 'posting') and (leased_until is null or leased_until < ${now})
      order by created_at, id for update skip locked limit 1
    )
    returning id, name, state, attempts, preview, commits_itself as "commitsItself"`.execute(tx)
  return rows[0]
}

/**
 * After a chunk: the lease runs anew, and what went well wipes out earlier failures.
 *
 * @returns false when somebody else has the file by now, or it was withdrawn
 */
export async function renewLease(
  tx: Tx,
  id: string,
  holder: string,
  now: Date,
  seen?: ImportPreview,
): Promise<boolean> {
  const row = await tx
    .updateTable('import_file')
    .set({
      leased_until: new Date(now.getTime() + LEASE_MS),
      attempts: 0,
      ...(seen && { preview: JSON.stringify(seen), lines_done: BigInt(seen.lines) }),
    })
    .where('id', '=', id)
    .where('lease_holder', '=', holder)
    .where('state', 'in', ['checking', 'posting'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type Ending = {
  readonly state: ImportState
  readonly at: Date
  readonly finished?: boolean
  readonly linesTotal?: number
  readonly linesDone?: number
  readonly header?: unknown
  readonly preview?: ImportPreview
  readonly refusal?: Readonly<Record<string, string>> | undefined
}

/** Hands a file on to its next state, if it is still the holder's. */
export async function endWork(tx: Tx, id: string, holder: string, ending: Ending): Promise<boolean> {
  const row = await tx
    .updateTable('import_file')
    .set({
      state: ending.state,
      leased_until: null,
      lease_holder: null,
      attempts: 0,
      ...(ending.finished && { finished_at: ending.at }),
      ...(ending.linesTotal !== undefined && { lines_total: BigInt(ending.linesTotal) }),
      ...(ending.linesDone !== undefined && { lines_done: BigInt(ending.linesDone) }),
      ...(ending.header !== undefined && { header: JSON.stringify(ending.header) }),
      ...(ending.preview !== undefined && { preview: JSON.stringify(ending.preview) }),
      ...(ending.refusal !== undefined && { refusal: JSON.stringify(ending.refusal) }),
    })
    .where('id', '=', id)
    .where('lease_holder', '=', holder)
    .where('state', 'in', ['checking', 'posting'])
    .returning('id')
    .executeTakeFirst()
  if (row && ending.finished && ending.state !== 'failed') await dropParts(tx, id)
  return row !== undefined
}

/** Lets go of a file: at once for the next holder, or after a pause when it went wrong. */
export async function releaseFile(tx: Tx, id: string, holder: string, until: Date | null): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ leased_until: until, lease_holder: null, ...(until === null && { attempts: 0 }) })
    .where('id', '=', id)
    .where('lease_holder', '=', holder)
    .execute()
}

/** What is withdrawn, known or posted need not lie here as a whole: the rejects keep their own lines. */
export async function dropParts(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('import_part').where('import_id', '=', id).execute()
}

/** Uploads that broke off, and known files that nobody decided on. */
export async function sweepAbandoned(tx: Tx, before: Date, now: Date): Promise<void> {
  const rows = await tx
    .updateTable('import_file')
    .set({ state: 'withdrawn', finished_at: now })
    .where('state', '=', 'receiving')
    .where('created_at', '<', before)
    .returning('id')
    .execute()
  for (const { id } of rows) await dropParts(tx, id)
}
