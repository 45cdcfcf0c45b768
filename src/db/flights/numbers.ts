/** What is written of linked numbers when coupons are settled; and whose a number is. In the jobs' name. */
import { sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import { auditAll } from '../audit.ts'
import type { DeedName } from '../deeds.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../schema.ts'

const ACTOR = { kind: 'job', id: null, name: 'numbers' } as const
/** Enough to talk about a number, too little to use it. */
const SIGNS_SHOWN = 4

export async function keepVerified(tx: Tx, accountIds: readonly string[], on: Day, at: Date): Promise<void> {
  if (accountIds.length === 0) return
  const proved = await tx
    .updateTable('frequent_flyer_account')
    .set({ state: 'verified', verified_on: on })
    .where('id', '=', sql<string>`any(${sql.val(accountIds)}::uuid[])`)
    .where('state', '=', 'unverified')
    .where('unlinked_on', 'is', null)
    .returning(['id', 'airline'])
    .execute()
  await tell(tx, 'number.verify', proved, at)
}

export type NewReview = {
  readonly accountId: string
  readonly memberId: string
  readonly cause: 'name' | 'changed-late'
  readonly subject: string
  readonly airline: string
  readonly number: string
  readonly couponId: string
  readonly passengerName: string | null
}

/** One question for each name or coupon, however often the coupons come by. */
export async function openReviews(tx: Tx, reviews: readonly NewReview[], at: Date): Promise<void> {
  if (reviews.length === 0) return
  const opened = await tx
    .insertInto('number_review')
    .values(
      reviews.map((each) => ({
        id: newId(),
        member_id: each.memberId,
        account_id: each.accountId,
        airline: each.airline,
        number_end: each.number.slice(-SIGNS_SHOWN),
        cause: each.cause,
        subject: each.subject,
        coupon_id: each.couponId,
        passenger_name: each.passengerName,
        opened_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['account_id', 'cause', 'subject']).doNothing())
    .returning(['account_id as id', 'airline'])
    .execute()
  await tell(tx, 'number.question', opened, at)
}

/** The number itself stays out of the trail. */
function tell(tx: Tx, deed: DeedName, numbers: readonly { id: string; airline: string }[], at: Date) {
  return auditAll(
    tx,
    numbers.map(({ id, airline }) => ({
      actor: ACTOR,
      companyId: null,
      deed,
      objectKind: 'frequent-flyer-account',
      objectId: id,
      detail: { airline },
      at,
    })),
  )
}

/**
 * Whether the number cannot be this person's: somebody else has it, or had it until now and flights had proved it
 * theirs, or it was refused to this very person. A number that somebody only mistyped and let go is free.
 */
export async function isClosedTo(
  tx: Tx,
  memberId: string,
  airline: string,
  number: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('frequent_flyer_account')
    .select('id')
    .where('airline', '=', airline)
    .where('number', '=', number)
    .where((where) =>
      where.or([
        where.and([
          where('member_id', '<>', memberId),
          where('state', '<>', 'rejected'),
          where.or([where('unlinked_on', 'is', null), where('state', '=', 'verified')]),
        ]),
        where.and([where('member_id', '=', memberId), where('state', '=', 'rejected')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
