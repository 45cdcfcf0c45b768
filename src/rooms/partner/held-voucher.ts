/** The voucher whose code a counter holds. Nothing about the company or a person is asked. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { CounterVoucher } from '../../domain/award/voucher-verdict.ts'

export type HeldVoucher = CounterVoucher & {
  readonly companyId: string
  readonly id: string
  readonly orderId: string
  readonly name: string
  readonly ends: string
  readonly currency: string | null
  readonly valueMinor: bigint | null
  readonly leftMinor: bigint | null
}

/** A use that was not taken back. */
export const STANDING: RawBuilder<boolean> = sql`taken.undoes is null and not exists (
  select from voucher_use as back where back.company_id = taken.company_id and back.undoes = taken.id)`

/** In one statement whatever there is to be found, so that every answer costs the same. */
export async function heldVoucher(tx: Tx, codeHash: string): Promise<HeldVoucher | undefined> {
  const { rows } = await sql<HeldVoucher>`
    select company_id as "companyId", id, order_id as "orderId", state, kind, award_id as "awardId", name, ends,
      valid_until as "validUntil", currency, value_minor as "valueMinor", left_minor as "leftMinor",
      (select max(taken.at) from voucher_use as taken where taken.company_id = voucher.company_id
        and taken.voucher_id = voucher.id and ${STANDING}) as "usedHereAt"
    from voucher where code_hash = decode(${codeHash}, 'hex')`.execute(tx)
  return rows[0]
}
