import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'

/** Own claims that somebody asked back about. */
export async function claimsToAnswer(tx: Tx, memberId: string): Promise<number> {
  const row = await tx
    .selectFrom('claim')
    .select((each) => each.fn.countAll<bigint>().as('count'))
    .where(owned('member_id', memberId))
    .where('half', '=', 'person')
    .where('state', '=', 'needs-answer')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
