/** Gives a half that nobody has to its claimant and settles the ticket: the one way in which a claim credits. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import type { KeptCoupon, TicketKey } from '../domain/kept-coupon.ts'
import { type SettleWorld, settle } from '../intake/settle/settle.ts'
import type { Ask } from './ask.ts'

export type Grant = { readonly ask: Ask; readonly couponIds: readonly string[] }

/**
 * The tickets must be locked (`gather` does it). A half that has somebody by now keeps him; what the ledger carries for a
 * coupon already it carries once, whoever asks.
 *
 * @returns the coupons that changed, as they stand now
 */
export async function creditHalves(
  tx: Tx,
  grants: readonly Grant[],
  keys: readonly TicketKey[],
  world: SettleWorld,
): Promise<readonly KeptCoupon[]> {
  if (grants.length === 0) return []
  for (const half of ['company', 'person'] as const) {
    const pairs = grants
      .filter(({ ask }) => ask.half === half)
      .flatMap(({ ask, couponIds }) => couponIds.map((id) => ({ id, ownerId: ask.ownerId })))
    if (pairs.length === 0) continue
    const owner = sql.id(half === 'company' ? 'company_id' : 'member_id')
    const reason = sql.id(half === 'company' ? 'company_reason' : 'member_reason')
    // The entity whose number the booking carries, where it is one of the claimant's.
    const entity = sql`, entity_id = (select id from legal_entity as entity where entity.company_id = given.owner
      and entity.corporate_id = coupon.corporate_id)`
    await sql`update coupon set ${owner} = given.owner, ${reason} = null ${half === 'company' ? entity : sql``}
      from unnest(${pairs.map((pair) => pair.id)}::uuid[], ${pairs.map((pair) => pair.ownerId)}::uuid[]) as given (id, owner)
      where coupon.id = given.id and coupon.${owner} is null`.execute(tx)
  }
  const settled = await settle(tx, [], keys, world)
  return settled.changed
}
