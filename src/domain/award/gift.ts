/** Points turned into a traveller's miles: how much may still be given. */
import type { TransferRule } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { smallestUnits } from './smallest-units.ts'

/** What was given since 1 January by one rule, in smallest units of what leaves the company. */
export type GivenThisYear = { readonly byCompany: bigint; readonly toPerson: bigint }

/**
 * The most that may be given now by the caps of a rule.
 *
 * @returns undefined without a cap; never below zero, also when a cap was lowered after more had been given
 * @see docs/programme-rules.md A-06
 */
export function giftLeft(programme: Programme, rule: TransferRule, given: GivenThisYear): bigint | undefined {
  const left = [
    [rule.maximumPerYear, given.byCompany] as const,
    [rule.maximumPerPersonPerYear, given.toPerson] as const,
  ].flatMap(([most, sum]) => (most === undefined ? [] : [smallestUnits(programme, rule.from, most) - sum]))
  if (left.length === 0) return undefined
  const least = left.reduce((a, b) => (a < b ? a : b))
  return least < 0n ? 0n : least
}
