/** What is the member's own: linked numbers, miles and status points. Only ever read in the member's own name. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'

export type OwnBalance = {
  readonly currency: 'miles' | 'status'
  readonly available: bigint
  readonly lots: readonly { readonly day: Day; readonly amount: bigint }[]
}

export async function ownBalances(tx: Tx, memberId: string, today: Day): Promise<OwnBalance[]> {
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'currency', 'balance'])
    .where(owned('owner_id', memberId))
    .execute()
  const lots = await tx
    .selectFrom('lot')
    .select(['account_id', 'expires_on as day', 'remaining as amount'])
    .where(owned('owner_id', memberId))
    .where('remaining', '>', 0n)
    .where('expires_on', '>=', today)
    .orderBy('expires_on')
    .execute()
  return (['miles', 'status'] as const).flatMap((currency) => {
    const account = accounts.find((row) => row.currency === currency)
    if (!account) return []
    const own = lots.filter((lot) => lot.account_id === account.id)
    return [{ currency, available: account.balance, lots: own.map(({ day, amount }) => ({ day, amount })) }]
  })
}

/**
 * What flights brought that were flown since a day, credits taken back again left out. By the day of the flight, as
 * status points lapse: a flight of December that is booked in January counts for the old year.
 */
export async function earnedSince(
  tx: Tx,
  memberId: string,
  currency: 'miles' | 'status',
  from: Day,
): Promise<bigint> {
  const row = await tx
    .selectFrom('entry')
    .innerJoin('account', 'account.id', 'entry.account_id')
    .leftJoin('coupon', (join) =>
      join.onRef('coupon.id', '=', 'entry.subject_id').on(owned('coupon.member_id', memberId)),
    )
    .select((each) => each.fn.coalesce(each.fn.sum<bigint>('entry.amount'), sql<bigint>`0`).as('earned'))
    .where(owned('entry.owner_id', memberId))
    .where('account.currency', '=', currency)
    .where(sql<boolean>`coalesce(coupon.departed_on, entry.posted_on) >= ${from}::date`)
    .where('entry.kind', 'in', ['accrual', 'reversal'])
    .executeTakeFirst()
  return BigInt(row?.earned ?? 0)
}

export async function ownTier(tx: Tx, memberId: string): Promise<string | null> {
  const row = await tx.selectFrom('member').select('tier').where(owned('id', memberId)).executeTakeFirst()
  return row?.tier ?? null
}
