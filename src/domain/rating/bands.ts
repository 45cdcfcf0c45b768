/** Rates that rise with what the company has spent. */
import type { SpendBand, SpendBands } from '../programme/earning.ts'
import { compare, decimal, minus, plus, type Rational, times, ZERO } from './rational.ts'

/**
 * Spend weighted by its bands: what a ticket earns that takes the company's spend from one amount to another.
 *
 * On slices it is the difference of one running total, so however a sum is split into tickets, the parts add up
 * to the whole (L11), and a refund takes back exactly what was given.
 *
 * @param from spend before, in units of the programme's currency
 * @param to spend after; less than `from` for a refund
 * @see docs/programme-rules.md P-13
 */
export function weightedSpend(bands: SpendBands, from: Rational, to: Rational): Rational {
  switch (bands.on) {
    case 'slice':
      return minus(runningTotal(bands, to), runningTotal(bands, from))
    case 'whole-before':
      return times(minus(to, from), rateAt(bands, from))
    case 'whole-after':
      return times(minus(to, from), rateAt(bands, to))
  }
}

/** For people and in no language: `> 0: 1 → > 30000: 1.25`. */
export function bandsTouched(bands: SpendBands, from: Rational, to: Rational): string {
  const first = bandAt(bands, from)
  const last = bandAt(bands, to)
  const text = (band: SpendBand) => `> ${band.above}: ${band.factor}`
  return first === last ? text(first) : `${text(first)} → ${text(last)}`
}

/** "1.25 above 30,000": exactly 30,000 still belongs to the band below. */
function rateAt(bands: SpendBands, spend: Rational): Rational {
  return decimal(bandAt(bands, spend).factor)
}

function bandAt({ bands }: SpendBands, spend: Rational): SpendBand {
  return bands.findLast((candidate) => compare(spend, decimal(candidate.above)) > 0) ?? bands[0]
}

function runningTotal({ bands }: SpendBands, spend: Rational): Rational {
  let total = ZERO
  for (const [index, band] of bands.entries()) {
    // The first band also holds what lies below it: a refund may take a company's spend below zero.
    const start = decimal(band.above)
    if (index > 0 && compare(spend, start) <= 0) break
    const next = bands[index + 1]
    const end = next !== undefined && compare(spend, decimal(next.above)) > 0 ? decimal(next.above) : spend
    total = plus(total, times(minus(end, start), decimal(band.factor)))
  }
  return total
}
