/** Writes a plan in one statement, whatever its size. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Plan } from '../../domain/ledger/plan.ts'
import type { Tx } from '../schema.ts'
import { type Column, planned } from './planned-rows.ts'

type Entry = Plan['entries'][number]
type LotChange = Plan['lots'][number]
type Step = RawBuilder<unknown>

/** @throws when the day's month is closed, or an account changed between lock and write, which its lock makes impossible */
export async function writePlan(tx: Tx, plan: Plan, on: Day): Promise<void> {
  if (plan.entries.length === 0) return
  const answer = await sql<{ balanced: bigint }>`with ${sql.join(planSteps(plan, on))}
    select count(*) as balanced from balanced`.execute(tx)
  mustBalance(plan, answer.rows[0]?.balanced)
}

/**
 * The parts of a `with` that write a plan, for a statement that writes more than that. Ask it for the count of rows in
 * `balanced` and hand that to `mustBalance`.
 */
export function planSteps({ entries, accounts, lots }: Plan, on: Day): Step[] {
  const added = lots.filter((lot) => lot.amount > 0n)
  const drawn = lots.filter((lot) => lot.amount < 0n)
  const inParts = entries.filter((entry) => entry.parts.length !== 1)
  // What has nothing to do is left out: the database plans every part of the statement, needed or not.
  return [
    newEntries(entries, on),
    newBalances(accounts, on),
    ...(added.length > 0 ? [intoLots(added)] : []),
    ...(drawn.length > 0 ? [outOfLots(drawn)] : []),
    ...(inParts.length > 0 ? [lotUses(inParts)] : []),
  ]
}

/** @throws when an account changed between lock and write, which its lock makes impossible */
export function mustBalance(plan: Plan, balanced: bigint | undefined): void {
  if (balanced !== BigInt(plan.accounts.length))
    throw new Error('an account changed under its lock, or the month of the posting day is closed')
}

function newEntries(entries: readonly Entry[], on: Day): Step {
  const rows = planned(entries, ENTRY)
  return sql`moved as (
    insert into entry (account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, locked,
      posted_on, subject_id, source, rule_version)
    select account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, coalesce(locked, false),
      ${on}::date, subject_id, source, rule_version
    from ${rows}
  )`
}

const ENTRY: readonly Column<Entry>[] = [
  ['account_id', 'uuid', (entry) => entry.accountId],
  ['version', 'bigint', (entry) => entry.version],
  ['owner_id', 'uuid', (entry) => entry.ownerId],
  ['kind', 'text', (entry) => entry.kind],
  ['contra', 'text', (entry) => entry.contra],
  ['amount', 'bigint', (entry) => entry.amount],
  ['balance_after', 'bigint', (entry) => entry.balanceAfter],
  ['expires_on', 'date', (entry) => onlyPart(entry)?.expiresOn ?? null],
  ['locked', 'boolean', (entry) => onlyPart(entry)?.locked ?? null],
  ['subject_id', 'uuid', (entry) => entry.subjectId],
  ['source', 'text', (entry) => entry.source],
  ['rule_version', 'integer', (entry) => entry.ruleVersion],
]

/** A month that was closed takes no entry more: then fewer accounts are balanced than were planned (S-05). */
function newBalances(accounts: Plan['accounts'], on: Day): Step {
  return sql`balanced as (
    update account set balance = planned.balance, version = planned.version, owed = planned.owed
    from ${planned(accounts, BALANCE)}
    where account.id = planned.id and account.version < planned.version
      and (account.closed_until is null or account.closed_until < ${on}::date)
    returning account.id
  )`
}

const BALANCE: readonly Column<Plan['accounts'][number]>[] = [
  ['id', 'uuid', (account) => account.id],
  ['balance', 'bigint', (account) => account.balance],
  ['version', 'bigint', (account) => account.version],
  ['owed', 'bigint', (account) => account.owed],
]

const LOT: readonly Column<LotChange>[] = [
  ['account_id', 'uuid', (lot) => lot.accountId],
  ['expires_on', 'date', (lot) => lot.expiresOn],
  ['locked', 'boolean', (lot) => lot.locked],
  ['owner_id', 'uuid', (lot) => lot.ownerId],
  ['amount', 'bigint', (lot) => lot.amount],
]

function intoLots(added: readonly LotChange[]): Step {
  return sql`filled as (
    insert into lot (account_id, expires_on, locked, owner_id, remaining)
    select account_id, expires_on, locked, owner_id, amount from ${planned(added, LOT)}
    on conflict (account_id, expires_on, locked) do update set remaining = lot.remaining + excluded.remaining
  )`
}

function outOfLots(drawn: readonly LotChange[]): Step {
  return sql`drawn as (
    update lot set remaining = lot.remaining + planned.amount
    from ${planned(drawn, LOT)}
    where (lot.account_id, lot.expires_on, lot.locked) = (planned.account_id, planned.expires_on, planned.locked)
  )`
}

function lotUses(inParts: readonly Entry[]): Step {
  const uses = inParts.flatMap((entry) => entry.parts.map((part) => ({ ...part, entry })))
  return sql`used as (
    insert into lot_use (account_id, version, expires_on, locked, owner_id, amount)
    select account_id, version, expires_on, locked, owner_id, amount from ${planned(uses, USE)}
  )`
}

const USE: readonly Column<Entry['parts'][number] & { readonly entry: Entry }>[] = [
  ['account_id', 'uuid', (use) => use.entry.accountId],
  ['version', 'bigint', (use) => use.entry.version],
  ['expires_on', 'date', (use) => use.expiresOn],
  ['locked', 'boolean', (use) => use.locked],
  ['owner_id', 'uuid', (use) => use.entry.ownerId],
  ['amount', 'bigint', (use) => use.amount],
]

function onlyPart(entry: Entry) {
  return entry.parts.length === 1 ? entry.parts[0] : undefined
}
