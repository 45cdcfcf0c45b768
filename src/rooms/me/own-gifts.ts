/** Miles that companies gave the person. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'

export type OwnGift = {
  readonly company: string
  readonly currency: 'miles' | 'status'
  readonly amount: bigint
  readonly day: Day
}

/** The newest first. */
export function ownGifts(tx: Tx, memberId: string, most: number): Promise<OwnGift[]> {
  return tx
    .selectFrom('award_gift')
    .select(['company_name as company', 'currency', 'amount', 'given_on as day'])
    .where(owned('member_id', memberId))
    .orderBy('given_on', 'desc')
    .orderBy('order_id', 'desc')
    .limit(most)
    .execute()
}
