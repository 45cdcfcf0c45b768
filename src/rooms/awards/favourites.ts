/** Awards that somebody marked to find them again: their own, in this company. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'

export async function favouritesOf(
  tx: Tx,
  { companyId, membershipId }: { companyId: string; membershipId: string },
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('award_favourite')
    .select('award_id')
    .where(owned('company_id', companyId))
    .where('membership_id', '=', membershipId)
    .execute()
  return new Set(rows.map((row) => row.award_id))
}

/** Marked twice it is marked, unmarked twice it is not. */
export async function markFavourite(
  tx: Tx,
  whose: { companyId: string; membershipId: string },
  offerKey: string,
  mark: { readonly on: boolean; readonly at: Date },
): Promise<void> {
  const row = { company_id: whose.companyId, membership_id: whose.membershipId, award_id: offerKey }
  if (mark.on) {
    await tx
      .insertInto('award_favourite')
      .values({ ...row, added_at: mark.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return
  }
  await tx
    .deleteFrom('award_favourite')
    .where(owned('company_id', whose.companyId))
    .where('membership_id', '=', whose.membershipId)
    .where('award_id', '=', offerKey)
    .execute()
}
