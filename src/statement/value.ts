/** What points are worth to a company: by its own word, and by what its vouchers say on paper (S-10). */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { isInForceOn } from '../domain/programme/validity.ts'
import { minorDigits } from '../domain/rating/money.ts'
import { decimal, scale, times } from '../domain/rating/rational.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import type { Span } from './statement-sums.ts'

export type Value = {
  /** Euro cents for 1,000 points. */
  readonly rateCents: bigint | null
  /** In minor units of their currency. */
  readonly vouchers:
    | { readonly count: number; readonly points: bigint; readonly minor: bigint; readonly currency: string }
    | undefined
}

export type VoucherRow = {
  readonly awardId: string
  readonly ruleVersion: number
  /** By the document of which day. */
  readonly pricedOn: Day
  readonly quantity: number
  readonly points: bigint
}

/** Vouchers ordered in the span and not given back. */
export async function vouchersOrdered(tx: Tx, companyId: string, { from, to }: Span): Promise<VoucherRow[]> {
  const { rows } = await sql<VoucherRow>`
    select award_id as "awardId", rule_version as "ruleVersion", coalesce((detail ->> 'pricedOn')::date, ordered_on) as "pricedOn", sum(price)::bigint as points,
      sum(coalesce((detail -> 'request' ->> 'quantity')::integer, 1))::integer as quantity
    from award_order where ${owned('company_id', companyId)} and kind = 'voucher' and state <> 'cancelled'
      and ordered_on between ${from}::date and ${to}::date
    group by 1, 2, 3`.execute(tx)
  return rows
}

/** Only vouchers to which their document gives a value count, and only those of one currency: that of the first. */
export function voucherValue(
  rows: readonly VoucherRow[],
  versions: readonly RuleVersion[],
): Value['vouchers'] {
  const valued = rows.flatMap((row) => {
    const { awards } = versions.find(({ number }) => number === row.ruleVersion)?.programme ?? {}
    const value = awards?.vouchers.find(
      (each) => each.id === row.awardId && isInForceOn(each, row.pricedOn),
    )?.value
    return value ? [{ ...row, value }] : []
  })
  const currency = valued[0]?.value.currency
  const counted = valued.filter(({ value }) => value.currency === currency)
  if (currency === undefined) return undefined
  return {
    count: counted.reduce((sum, { quantity }) => sum + quantity, 0),
    points: counted.reduce((sum, { points }) => sum + points, 0n),
    minor: counted.reduce(
      (sum, { quantity, value }) => sum + BigInt(quantity) * minorOf(value.amount, currency),
      0n,
    ),
    currency,
  }
}

function minorOf(amount: Parameters<typeof decimal>[0], currency: string): bigint {
  const exact = times(decimal(amount), scale(minorDigits(currency)))
  return exact.top / exact.bottom
}
