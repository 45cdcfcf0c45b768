/** Amounts of a document as whole smallest units of a programme's currency. */
import type { Decimal } from '../programme/earning.ts'
import type { Programme } from '../programme/programme.ts'
import { fixedText } from '../rating/fare-base.ts'
import type { Currency } from '../rating/rated.ts'
import { decimal, scale, times } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'

/** A price that the document writes finer than the currency counts is rounded up: nobody gets an award for less. */
export function smallestUnits(programme: Programme, currency: Currency, amount: Decimal): bigint {
  return roundTo(times(decimal(amount), scale(decimalsOf(programme, currency))), 'up')
}

/** Smallest units as people write them. */
export function unitText(programme: Programme, currency: Currency, amount: bigint): string {
  return fixedText(amount, decimalsOf(programme, currency))
}

export function decimalsOf(programme: Programme, currency: Currency): number {
  return programme.units[currency]?.decimals ?? 0
}
