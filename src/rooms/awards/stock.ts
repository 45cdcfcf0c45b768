/** How many vouchers are left. The document says how many there are when it is published; the rest is counted here. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { vouchersOf } from './offers.ts'

export async function stockLeft(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('award_stock').selectAll().execute()
  return new Map(rows.map((row) => [row.award_id, row.remaining]))
}

/**
 * Opens the stock of vouchers that nobody has asked for before. What is counted already stays, so a later version of
 * the document changes no stock by itself.
 */
export async function openStock(
  db: Db,
  programme: Programme | undefined,
  on: Day,
  known: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const fresh = (programme?.awards ? vouchersOf(programme.awards, on) : []).filter(
    (voucher) => voucher.stock !== undefined && !known.has(voucher.id),
  )
  if (fresh.length === 0) return new Map(known)
  return withScope(db, { as: 'job' }, async (tx) => {
    await sql`insert into award_stock (award_id, remaining)
      select * from unnest(${fresh.map((each) => each.id)}::text[], ${fresh.map((each) => each.stock)}::integer[])
      on conflict (award_id) do nothing`.execute(tx)
    return stockLeft(tx)
  })
}
