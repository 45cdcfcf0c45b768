/**
 * Erases a person in one transaction (D-05 to D-09): what is theirs goes, what has to stay names nobody any more. The
 * ledger is not touched but for the lapse of what was left, so that it still proves itself.
 */
import { sql } from 'kysely'
import { post } from '../db/ledger/post.ts'
import type { Tx } from '../db/schema.ts'
import { enter } from '../db/scope.ts'
import { asDay, type Day } from '../domain/day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { eraseFlights, eraseSeats, eraseTexts } from './erase-kept.ts'
import { markErased } from './marks.ts'
import { PART_NAMES, PARTS } from './parts.ts'
import type { Subject } from './subject.ts'

export type When = { readonly now: Date; readonly today: Day }
/** What was lost with the accounts. */
export type Lost = { readonly miles: bigint; readonly status: bigint }

/** @returns the refusal when a company would be left without a travel manager (D-06); then nothing was done */
export async function erase(tx: Tx, of: Subject, when: When): Promise<Outcome<Lost>> {
  const left = await leftAlone(tx, of)
  if (left !== undefined) return { refused: 'last-travel-manager', detail: { company: left } }
  return { ok: await eraseAnyway(tx, of, when) }
}

/** Without asking: an old backup may be of a day on which nobody else was travel manager yet. */
export async function eraseAnyway(tx: Tx, of: Subject, when: When): Promise<Lost> {
  const lost = await lapse(tx, of, when)
  await enter(tx, { as: 'privacy' })
  await markErased(tx, of, when.now)
  await eraseTexts(tx, of)
  await eraseFlights(tx, of, when)
  await removeRows(tx, of)
  await eraseSeats(tx, of, when)
  return lost
}

/** Under lock and in one order, as when somebody leaves (`seat-deeds.ts`). @returns the company that would be alone */
async function leftAlone(tx: Tx, { seats }: Subject): Promise<string | undefined> {
  if (seats.length === 0) return undefined
  const managers = await tx
    .selectFrom('membership')
    .innerJoin('company', 'company.id', 'membership.company_id')
    .select(['membership.id', 'membership.company_id', 'company.name', 'company.state'])
    .where('membership.company_id', 'in', [...new Set(seats.map(({ companyId }) => companyId))])
    .where('membership.role', '=', 'travel-manager')
    .where('membership.state', '=', 'active')
    .orderBy('membership.company_id')
    .orderBy('membership.id')
    .forUpdate('membership')
    .execute()
  const own = new Set(seats.map(({ id }) => id))
  const byCompany = Map.groupBy(managers, ({ company_id }) => company_id)
  for (const rows of byCompany.values()) {
    const [first] = rows
    if (first?.state === 'active' && rows.every(({ id }) => own.has(id))) return first.name
  }
  return undefined
}

/** D-07: miles and status points that are left lapse on this day. */
async function lapse(tx: Tx, { memberId }: Subject, { today }: When): Promise<Lost> {
  const lost = { miles: 0n, status: 0n }
  if (memberId === null) return lost
  await enter(tx, { as: 'job' })
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'currency'])
    .where('owner_id', '=', memberId)
    .orderBy('id')
    .execute()
  const until = asDay('9999-12-31')
  const posted = await post(
    tx,
    accounts.map(({ id }) => ({
      do: 'lapse',
      accountId: id,
      until,
      subjectId: id,
      source: 'expiry',
      ruleVersion: null,
    })),
    today,
  )
  if ('refused' in posted) throw new Error(`the ledger refused to let go: ${posted.refused}`)
  for (const { accountId, amount } of posted.ok.entries) {
    const currency = accounts.find(({ id }) => id === accountId)?.currency
    if (currency === 'miles' || currency === 'status') lost[currency] -= amount
  }
  return lost
}

/** What names what goes before it. */
const LATER = ['frequent_flyer_account', 'claim', 'second_factor', 'support_case']

async function removeRows(tx: Tx, of: Subject): Promise<void> {
  const going = PART_NAMES.map((name) => PARTS[name]).filter(({ erased }) => erased === 'row')
  going.sort((a, b) => LATER.indexOf(a.table) - LATER.indexOf(b.table))
  for (const { table, rows } of going)
    await sql`delete from ${sql.table(table)} where ${rows(of)}`.execute(tx)
  for (const word of [...of.emails, ...(of.memberId ? [of.memberId] : [])])
    await sql`delete from attempt_budget where strpos(lower(key), ${word}) > 0`.execute(tx)
}
