/** The company's account while an order is made or taken back: locked, and read in one go. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { AccountState } from '../domain/ledger/movement.ts'
import type { Refusal } from '../domain/refusal.ts'
import { termsDue } from '../terms/due.ts'

type Kept = { readonly hash: string; readonly outcome: { readonly orderId: string } }
export type Standing = {
  readonly account: AccountState
  readonly frozen: boolean
  /** The answer that this command had before. */
  readonly kept: Kept | null
  readonly companyState: 'applied' | 'active' | 'refused' | 'closed'
  /** Whether the terms in force still wait for the company's acceptance. */
  readonly termsDue: boolean
  /** The newest rule version that is in force; null before the first. */
  readonly ruleVersion: number | null
  /** Whether the company has said who may order what alone. */
  readonly hasPolicy: boolean
}

type Command = { readonly actorId: string; readonly key: string }
type JsonLot = { expiresOn: Day; locked: boolean; remaining: string }
type Row = Omit<Standing, 'account' | 'frozen'> &
  Omit<AccountState, 'lots'> & { frozenAt: Date | null; lots: JsonLot[] | null; seen: bigint }

/** From here on, orders of one company come one after the other. */
export async function lockStanding(
  tx: Tx,
  companyId: string,
  command: Command,
  today: Day,
): Promise<Standing> {
  const first = await read(tx, companyId, command, today)
  // The locked row is the newest; what is read beside it is from before the wait for the lock. Whoever was faster has
  // raised the version: then lots, and the kept answer of a rival with the same key, are read anew under the lock.
  const row = first.seen === first.version ? first : await read(tx, companyId, command, today)
  const {
    kept,
    companyState,
    termsDue: due,
    ruleVersion,
    hasPolicy,
    frozenAt,
    lots,
    seen: _,
    ...account
  } = row
  const inLots = (lots ?? []).map((lot) => ({ ...lot, remaining: BigInt(lot.remaining) }))
  return {
    account: { ...account, lots: inLots },
    frozen: frozenAt !== null,
    kept,
    companyState,
    termsDue: due,
    ruleVersion,
    hasPolicy,
  }
}

async function read(tx: Tx, companyId: string, { actorId, key }: Command, today: Day): Promise<Row> {
  const { rows } = await sql<Row>`
    with locked as (
      select id, owner_id, balance, version, owed, frozen_at from account
      where ${owned('owner_id', companyId)} and currency = 'points' for update
    )
    select locked.id, locked.owner_id as "ownerId", locked.balance, locked.version, locked.owed,
      locked.frozen_at as "frozenAt", company.state as "companyState",
      (select version from account where ${owned('owner_id', companyId)} and currency = 'points') as seen,
      (select jsonb_agg(jsonb_build_object('expiresOn', lot.expires_on, 'locked', lot.locked, 'remaining', lot.remaining::text))
        from lot where lot.account_id = locked.id and ${owned('lot.owner_id', companyId)} and lot.remaining > 0) as lots,
      (select jsonb_build_object('hash', command.request_hash, 'outcome', command.outcome) from command
        where command.actor_id = ${actorId} and command.key = ${key} and ${owned('command.company_id', companyId)}) as kept,
      ${termsDue(companyId, today)} as "termsDue",
      (select max(number) from programme_version where valid_from <= ${today}::date) as "ruleVersion",
      exists (select from award_policy where ${owned('award_policy.company_id', companyId)}) as "hasPolicy"
    from locked join company on company.id = locked.owner_id and ${owned('company.id', companyId)}`.execute(
    tx,
  )
  const row = rows[0]
  if (!row) throw new Error('a company without an account')
  return row
}

/** Why a company may spend nothing now. */
export function barred(standing: Standing): Refusal | undefined {
  if (standing.companyState === 'closed') return { refused: 'company-closed' }
  if (standing.companyState !== 'active') return { refused: 'company-not-active' }
  if (standing.frozen) return { refused: 'account-frozen' }
  return standing.termsDue ? { refused: 'terms-not-accepted' } : undefined
}
