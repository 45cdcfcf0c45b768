/** The company's account while an order is made or taken back: locked, then read in one go. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { AccountState } from '../../domain/ledger/movement.ts'

export type LockedAccount = Omit<AccountState, 'lots'> & { readonly frozen: boolean }

/** From here on, orders of one company come one after the other. */
export async function lockPoints(tx: Tx, companyId: string): Promise<LockedAccount> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'owner_id as ownerId', 'balance', 'version', 'owed', 'frozen_at'])
    .where(owned('owner_id', companyId))
    .where('currency', '=', 'points')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { frozen_at, ...account } = row
  return { ...account, frozen: frozen_at !== null }
}

type Kept = { readonly hash: string; readonly outcome: { readonly orderId: string } }
type JsonLot = { expiresOn: Day; locked: boolean; remaining: string }
export type Standing = {
  readonly lots: AccountState['lots']
  /** The answer that this command had before. */
  readonly kept: Kept | null
  readonly companyState: 'applied' | 'active' | 'refused' | 'closed'
  /** The newest rule version that is in force; null before the first. */
  readonly version: number | null
}

/**
 * A statement of its own after the lock: one that waits for the lock would go on seeing what was there before it
 * waited, and miss the kept answer of a rival with the same key.
 */
export async function readStanding(
  tx: Tx,
  account: LockedAccount,
  command: { actorId: string; key: string },
  today: Day,
): Promise<Standing> {
  const companyId = account.ownerId
  const { rows } = await sql<Omit<Standing, 'lots'> & { lots: JsonLot[] | null }>`
    select company.state as "companyState",
      (select jsonb_agg(jsonb_build_object('expiresOn', lot.expires_on, 'locked', lot.locked, 'remaining', lot.remaining::text))
        from lot where lot.account_id = ${account.id} and ${owned('lot.owner_id', companyId)} and lot.remaining > 0) as lots,
      (select jsonb_build_object('hash', command.request_hash, 'outcome', command.outcome) from command
        where command.actor_id = ${command.actorId} and command.key = ${command.key}
          and ${owned('command.company_id', companyId)}) as kept,
      (select max(number) from programme_version where valid_from <= ${today}::date) as version
    from company where ${owned('company.id', companyId)}`.execute(tx)
  const row = rows[0]
  if (!row) throw new Error('a company without a row')
  const lots = (row.lots ?? []).map((lot) => ({ ...lot, remaining: BigInt(lot.remaining) }))
  return { ...row, lots }
}
