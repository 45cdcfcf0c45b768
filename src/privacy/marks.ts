/**
 * Marks of who was erased (D-10): hashes of ids that were made by chance, so that a mark names nobody and cannot be
 * guessed. They find the person again in a backup of an earlier day. No key is in them: a changed SECRET must not make
 * old marks useless.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { PARTS } from './parts.ts'
import { ofFlights, ofSeat, type Subject } from './subject.ts'

/** `number`: a coupon that lost its number alone. */
type Marked = 'member' | 'seat' | 'coupon' | 'number' | 'registration'

export function markOf(kind: Marked, column: string): RawBuilder<Uint8Array> {
  return sql<Uint8Array>`sha256(convert_to(${`tandem-erasure:${kind}:`} || ${sql.ref(column)}::text, 'UTF8'))`
}

export async function markErased(tx: Tx, of: Subject, now: Date): Promise<void> {
  const rows = [
    sql`select ${markOf('seat', 'id')}, ${now}::timestamptz from membership where ${ofSeat('company_id', 'id')(of)}`,
    sql`select ${markOf('coupon', 'id')}, ${now}::timestamptz from coupon where ${ofFlights(of)}`,
    sql`select ${markOf('number', 'id')}, ${now}::timestamptz from coupon where id = any(${of.numberIds}::uuid[])`,
    sql`select ${markOf('registration', 'id')}, ${now}::timestamptz from self_registration
      where ${PARTS.selfRegistration.rows(of)}`,
    ...(of.memberId === null
      ? []
      : [
          sql`select ${markOf('member', 'id')}, ${now}::timestamptz from member where id = ${of.memberId}::uuid`,
        ]),
  ]
  await sql`insert into erasure_mark (hash, at) ${sql.join(rows, sql` union `)} on conflict do nothing`.execute(
    tx,
  )
}

/** As lines of a file: the hash, and when. */
export async function allMarks(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`select encode(hash, 'hex') || ' ' ||
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as line from erasure_mark order by at, hash`.execute(
    tx,
  )
  return rows.map(({ line }) => line)
}

const LINE = /^[0-9a-f]{64} \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const ROWS = 1_000

/** @throws when a line is no mark: a list that cannot be read must not pass for an empty one */
export async function takeInMarks(tx: Tx, lines: readonly string[]): Promise<void> {
  const wrong = lines.findIndex((line) => !LINE.test(line))
  if (wrong >= 0) throw new Error(`line ${wrong + 1} of the list of erasures is no mark`)
  for (let at = 0; at < lines.length; at += ROWS) {
    const part = lines.slice(at, at + ROWS)
    await sql`insert into erasure_mark (hash, at)
      select decode(given.hash, 'hex'), given.at from unnest(${part.map((line) => line.slice(0, 64))}::text[],
        ${part.map((line) => line.slice(65))}::timestamptz[]) as given (hash, at) on conflict do nothing`.execute(
      tx,
    )
  }
}
