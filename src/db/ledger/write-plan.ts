/** Writes a plan in one statement, whatever its size. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Plan } from '../../domain/ledger/plan.ts'
import type { Tx } from '../schema.ts'
import { plainArray, textArray } from './array-text.ts'

type Entry = Plan['entries'][number]
type LotChange = Plan['lots'][number]
type Step = RawBuilder<unknown>

/** @throws when an account changed between lock and write, which its lock makes impossible */
export async function writePlan(tx: Tx, plan: Plan, on: Day): Promise<void> {
  if (plan.entries.length === 0) return
  const { entries, accounts, lots } = plan
  const added = lots.filter((lot) => lot.amount > 0n)
  const drawn = lots.filter((lot) => lot.amount < 0n)
  const inParts = entries.filter((entry) => entry.parts.length !== 1)
  // What has nothing to do is left out: the database plans every part of the statement, needed or not.
  const steps: Step[] = [
    newEntries(entries, on),
    newBalances(accounts),
    ...(added.length > 0 ? [intoLots(added)] : []),
    ...(drawn.length > 0 ? [outOfLots(drawn)] : []),
    ...(inParts.length > 0 ? [lotUses(inParts)] : []),
  ]
  const answer = await sql<{ accounts: bigint }>`with ${sql.join(steps)}
    select count(*) as accounts from balanced`.execute(tx)
  if (answer.rows[0]?.accounts !== BigInt(accounts.length))
    throw new Error('an account changed under its lock')
}

function newEntries(entries: readonly Entry[], on: Day): Step {
  return sql`moved as (
    insert into entry (account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, locked,
      posted_on, subject_id, source, rule_version)
    select account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, coalesce(locked, false),
      ${on}::date, subject_id, source, rule_version
    from unnest(
      ${plainArray(entries.map((entry) => entry.accountId))}::uuid[],
      ${plainArray(entries.map((entry) => entry.version))}::bigint[],
      ${plainArray(entries.map((entry) => entry.ownerId))}::uuid[],
      ${textArray(entries.map((entry) => entry.kind))}::text[],
      ${textArray(entries.map((entry) => entry.contra))}::text[],
      ${plainArray(entries.map((entry) => entry.amount))}::bigint[],
      ${plainArray(entries.map((entry) => entry.balanceAfter))}::bigint[],
      ${plainArray(entries.map((entry) => onlyPart(entry)?.expiresOn ?? null))}::date[],
      ${plainArray(entries.map((entry) => onlyPart(entry)?.locked ?? null))}::boolean[],
      ${plainArray(entries.map((entry) => entry.subjectId))}::uuid[],
      ${textArray(entries.map((entry) => entry.source))}::text[],
      ${plainArray(entries.map((entry) => entry.ruleVersion))}::integer[]
    ) as planned (account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, locked,
      subject_id, source, rule_version)
  )`
}

function newBalances(accounts: Plan['accounts']): Step {
  return sql`balanced as (
    update account set balance = planned.balance, version = planned.version, owed = planned.owed
    from unnest(
      ${plainArray(accounts.map((account) => account.id))}::uuid[],
      ${plainArray(accounts.map((account) => account.balance))}::bigint[],
      ${plainArray(accounts.map((account) => account.version))}::bigint[],
      ${plainArray(accounts.map((account) => account.owed))}::bigint[]
    ) as planned (id, balance, version, owed)
    where account.id = planned.id and account.version < planned.version
    returning account.id
  )`
}

function intoLots(added: readonly LotChange[]): Step {
  return sql`kept as (
    insert into lot (account_id, expires_on, locked, owner_id, remaining)
    select * from unnest(
      ${plainArray(added.map((lot) => lot.accountId))}::uuid[],
      ${plainArray(added.map((lot) => lot.expiresOn))}::date[],
      ${plainArray(added.map((lot) => lot.locked))}::boolean[],
      ${plainArray(added.map((lot) => lot.ownerId))}::uuid[],
      ${plainArray(added.map((lot) => lot.amount))}::bigint[]
    ) on conflict (account_id, expires_on, locked) do update set remaining = lot.remaining + excluded.remaining
  )`
}

function outOfLots(drawn: readonly LotChange[]): Step {
  return sql`drawn as (
    update lot set remaining = lot.remaining + planned.amount
    from unnest(
      ${plainArray(drawn.map((lot) => lot.accountId))}::uuid[],
      ${plainArray(drawn.map((lot) => lot.expiresOn))}::date[],
      ${plainArray(drawn.map((lot) => lot.locked))}::boolean[],
      ${plainArray(drawn.map((lot) => lot.amount))}::bigint[]
    ) as planned (account_id, expires_on, locked, amount)
    where (lot.account_id, lot.expires_on, lot.locked) = (planned.account_id, planned.expires_on, planned.locked)
  )`
}

function lotUses(inParts: readonly Entry[]): Step {
  const uses = inParts.flatMap((entry) => entry.parts.map((part) => ({ ...part, entry })))
  return sql`used as (
    insert into lot_use (account_id, version, expires_on, locked, owner_id, amount)
    select * from unnest(
      ${plainArray(uses.map((use) => use.entry.accountId))}::uuid[],
      ${plainArray(uses.map((use) => use.entry.version))}::bigint[],
      ${plainArray(uses.map((use) => use.expiresOn))}::date[],
      ${plainArray(uses.map((use) => use.locked))}::boolean[],
      ${plainArray(uses.map((use) => use.entry.ownerId))}::uuid[],
      ${plainArray(uses.map((use) => use.amount))}::bigint[]
    )
  )`
}

function onlyPart(entry: Entry) {
  return entry.parts.length === 1 ? entry.parts[0] : undefined
}
