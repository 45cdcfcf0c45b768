/** Credits coupons that waited for a company to join or a member to link a number. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { TicketKey } from '../../domain/kept-coupon.ts'
import { type SettleWorld, settle } from './settle.ts'

export type Whose = { readonly corporateId: string } | { readonly airline: string; readonly number: string }

export type Credited = { readonly coupons: number; readonly amounts: ReadonlyMap<string, bigint> }

const TICKETS = 500

/**
 * Settles every ticket with a coupon that names the corporate id or the number and belongs to nobody yet. What the
 * programme's windows leave out stays uncredited, with its reason. May be repeated: what is settled stays as it is.
 *
 * @returns how many coupons found their owner, and by how much each account grew
 */
export async function creditWaiting(db: Db, whose: Whose, world: SettleWorld): Promise<Credited> {
  let coupons = 0
  const amounts = new Map<string, bigint>()
  let after: TicketKey | undefined
  for (;;) {
    const keys = await withScope(db, { as: 'job' }, (tx) => waiting(tx, whose, after))
    if (keys.length === 0) return { coupons, amounts }
    const settled = await withScope(db, { as: 'job' }, (tx) => settle(tx, [], keys, world))
    coupons += settled.changed.filter((coupon) => isTheirs(coupon, whose)).length
    for (const { accountId, amount } of settled.plan.entries)
      amounts.set(accountId, (amounts.get(accountId) ?? 0n) + amount)
    after = keys.at(-1)
  }
}

async function waiting(tx: Tx, whose: Whose, after: TicketKey | undefined): Promise<TicketKey[]> {
  const theirs =
    'corporateId' in whose
      ? sql<boolean>`company_id is null and corporate_id = ${whose.corporateId}`
      : sql<boolean>`member_id is null and ff_airline = ${whose.airline} and ff_number = ${whose.number}`
  return tx
    .selectFrom('coupon')
    .select(['primary_ticket as primaryTicket', 'issue_year as issueYear'])
    .distinct()
    .where(theirs)
    .where(
      sql<boolean>`(primary_ticket, issue_year) > (${after?.primaryTicket ?? ''}, ${after?.issueYear ?? 0}::integer)`,
    )
    .orderBy('primary_ticket')
    .orderBy('issue_year')
    .limit(TICKETS)
    .execute()
}

function isTheirs(coupon: { companyId: string | null; memberId: string | null }, whose: Whose): boolean {
  return 'corporateId' in whose ? coupon.companyId !== null : coupon.memberId !== null
}
