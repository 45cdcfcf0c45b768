/** What a voucher of the document carries with it. Pure. */
import type { Delivery, VoucherAward, VoucherKind } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { minorDigits } from '../rating/money.ts'
import { decimal, scale, times } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'
import type { Money } from './priced.ts'
import { decimalsOf, smallestUnits } from './smallest-units.ts'

export type VoucherFacts = {
  readonly kind: VoucherKind
  readonly delivery: Delivery
  /** The money on it, when it may be spent in parts. */
  readonly money: Money | null
}

/** @see docs/programme-rules.md V-01, V-03 */
export function voucherFacts(voucher: VoucherAward): VoucherFacts {
  const { kind, delivery = 'code' } = voucher
  return { kind, delivery, money: voucher.partialUse ? moneyOn(voucher) : null }
}

/** The document's value in whole minor units; a fraction of one counts for nothing. */
function moneyOn({ value }: VoucherAward): Money | null {
  if (value === undefined) return null
  const exact = times(decimal(value.amount), scale(minorDigits(value.currency)))
  return { currency: value.currency, amount: roundTo(exact, 'down') }
}

/**
 * What 1,000 points become, in minor units; rounded down, so that nothing looks better than it is.
 *
 * @see docs/programme-rules.md V-11
 */
export function valuePerThousand(programme: Programme, voucher: VoucherAward): Money | null {
  const value = moneyOn(voucher)
  const price = smallestUnits(programme, voucher.currency, voucher.price)
  if (value === null || price <= 0n) return null
  const thousand = 1_000n * 10n ** BigInt(decimalsOf(programme, voucher.currency))
  return { currency: value.currency, amount: (value.amount * thousand) / price }
}
