/** The only module that writes accounts, entries, lots and lot uses. */
import { sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { AccountState, Lot, Movement } from '../../domain/ledger/movement.ts'
import { type Plan, planMovements } from '../../domain/ledger/plan.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Tx } from '../schema.ts'
import { writePlan } from './write-plan.ts'

/**
 * Posts a set of movements as one: all or, with a refusal, nothing. Locks the accounts in ascending id first.
 *
 * @param on the posting day in the programme's zone
 */
export async function post(tx: Tx, movements: readonly Movement[], on: Day): Promise<Outcome<Plan>> {
  if (movements.length === 0) return { ok: { entries: [], accounts: [], lots: [] } }
  const states = await lockAccounts(tx, movements)
  const plan = planMovements(states, movements, on)
  if ('refused' in plan) return plan
  await writePlan(tx, plan.ok, on)
  return plan
}

/** Account rows under lock, with the lots of those that something is taken from. Two round trips at most. */
async function lockAccounts(tx: Tx, movements: readonly Movement[]): Promise<AccountState[]> {
  const ids = [...new Set(movements.map((movement) => movement.accountId))]
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'owner_id as ownerId', 'balance', 'version', 'owed'])
    .where('id', '=', sql<string>`any(${sql.val(ids)}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  // A crediting movement needs no lots, unless the account owes something.
  const drawn = new Set(movements.filter((each) => each.do !== 'credit').map((each) => each.accountId))
  const needing = rows.filter((row) => row.owed > 0n || drawn.has(row.id)).map((row) => row.id)
  const lots = needing.length === 0 ? new Map<string, Lot[]>() : await lotsOf(tx, needing)
  return rows.map((row) => ({ ...row, lots: lots.get(row.id) ?? [] }))
}

async function lotsOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Lot[]>> {
  const rows = await tx
    .selectFrom('lot')
    .select(['account_id', 'expires_on as expiresOn', 'locked', 'remaining'])
    .where('account_id', '=', sql<string>`any(${sql.val(accountIds)}::uuid[])`)
    .where('remaining', '>', 0n)
    .execute()
  const byAccount = new Map<string, Lot[]>()
  for (const { account_id, ...lot } of rows) {
    const known = byAccount.get(account_id)
    if (known) known.push(lot)
    else byAccount.set(account_id, [lot])
  }
  return byAccount
}
