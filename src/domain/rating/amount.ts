/** From a formula to an amount: quantity x rates, bounded and rounded. */
import type { EarningRule, Formula, Rounding, SpendBands } from '../programme/earning.ts'
import type { Unit } from '../programme/programme.ts'
import { bandsTouched, weightedSpend } from './bands.ts'
import { eligibleBase, fixedText, moneyText, units } from './fare-base.ts'
import type { TraceLine } from './rated.ts'
import {
  compare,
  decimal,
  decimalText,
  dividedBy,
  ONE,
  plus,
  type Rational,
  scale,
  times,
  whole,
  ZERO,
} from './rational.ts'
import { roundTo } from './round.ts'
import { distanceTable, routeMiles } from './route.ts'
import { after, line, type Stop, stop } from './stop.ts'
import type { Subject } from './subject.ts'
import { cell } from './table.ts'

/** A subject with what the company had spent before it and what it already earned as base. */
export type Earner = {
  readonly subject: Subject
  /** Minor units of the programme's currency. */
  readonly spendBefore: bigint
  /** Smallest units of the currency; for bonuses on the base amount. */
  readonly baseAmount: bigint
}

/** Exact parts in smallest units of the currency, not yet rounded. */
export type Exact = { readonly parts: readonly Rational[]; readonly trace: readonly TraceLine[] }

/**
 * What the rule gives for these coupons together, before rounding.
 *
 * @param earners the coupon, or all coupons of a journey
 * @param model the coupon whose class, carrier and cabin decide
 * @see docs/programme-rules.md P-11 to P-15
 */
export function exactAmount(
  rule: EarningRule,
  earners: readonly Earner[],
  model: Subject,
  unit: Unit,
): Exact | Stop {
  const quantity = quantities(rule.formula, earners, unit)
  if ('stop' in quantity) return quantity
  const rate = rateOf(rule.formula, model, quantity.parts.reduce(plus, ZERO))
  if ('stop' in rate) return after(quantity.trace, rate)
  const factor = times(rate.rate, scale(unit.decimals))
  const parts = quantity.parts.map((part) => times(part, factor))
  const bounded = bound(rule, parts, unit)
  return { parts: bounded.parts, trace: [...quantity.trace, ...rate.trace, ...bounded.trace] }
}

/** One rounded amount of smallest units. @see docs/programme-rules.md P-20 */
export function rounded(
  parts: readonly Rational[],
  rounding: Rounding,
  unit: Unit,
): { amount: bigint; trace: readonly TraceLine[] } {
  const round = (value: Rational) => roundTo(value, rounding.mode, rounding.unit ?? 1)
  const sum = parts.reduce(plus, ZERO)
  const amount =
    rounding.when === 'component' ? parts.reduce((total, part) => total + round(part), 0n) : round(sum)
  if (compare(whole(amount), sum) === 0) return { amount, trace: [] }
  const facts = {
    from: decimalText(inUnits(sum, unit)),
    to: fixedText(amount, unit.decimals),
    mode: rounding.mode,
    unit: `${rounding.unit ?? 1}`,
    when: rounding.when ?? 'coupon',
  }
  return { amount, trace: [line('rounded', facts)] }
}

function quantities(formula: Formula, earners: readonly Earner[], unit: Unit): Exact | Stop {
  switch (formula.quantity) {
    case 'fixed':
      return { parts: [ONE], trace: [] }
    case 'fare':
      return fareQuantity(formula, earners)
    case 'distance':
      return distanceQuantity(formula, earners)
    case 'base-amount':
      return baseQuantity(earners, unit)
  }
}

function fareQuantity(formula: Formula, earners: readonly Earner[]): Exact | Stop {
  const parts: Rational[] = []
  const trace: TraceLine[] = []
  for (const { subject, spendBefore } of earners) {
    const base = eligibleBase(subject, formula.base ?? '')
    if ('stop' in base) return after(trace, base)
    trace.push(...base.trace)
    const { currency } = subject.programme
    let spend = spendBefore
    for (const component of base.components) {
      const next = spend + component
      const inBands = formula.bands
      parts.push(
        inBands
          ? weightedSpend(inBands, units(spend, currency), units(next, currency))
          : units(component, currency),
      )
      spend = next
    }
    if (formula.bands) {
      const weighted = parts.slice(-base.components.length).reduce(plus, ZERO)
      trace.push(bandLine(formula.bands, subject, spendBefore, spend, weighted))
    }
  }
  return { parts, trace }
}

function bandLine(
  bands: SpendBands,
  { programme }: Subject,
  before: bigint,
  afterwards: bigint,
  weighted: Rational,
): TraceLine {
  const { currency } = programme
  return line('spend-band', {
    spend: `${moneyText(before, currency)} ${currency}`,
    after: `${moneyText(afterwards, currency)} ${currency}`,
    band: bandsTouched(bands, units(before, currency), units(afterwards, currency)),
    on: bands.on,
    weighted: decimalText(weighted),
  })
}

function distanceQuantity(formula: Formula, earners: readonly Earner[]): Exact | Stop {
  let miles = 0
  const trace: TraceLine[] = []
  for (const { subject } of earners) {
    const { coupon, programme, places, days } = subject
    const length = routeMiles(
      coupon.origin,
      coupon.destination,
      distanceTable(programme, formula.distances, days),
      places,
    )
    const route = `${coupon.origin}-${coupon.destination}`
    if (length === undefined) return after(trace, stop('ROUTE-UNKNOWN', { route }))
    miles += length.miles
    const { origin, destination } = coupon
    trace.push(
      line('distance', { distance: `${length.miles} mi`, origin, destination, source: length.source }),
    )
  }
  return { parts: [whole(BigInt(miles))], trace }
}

function baseQuantity(earners: readonly Earner[], unit: Unit): Exact {
  const sum = earners.reduce((total, earner) => total + earner.baseAmount, 0n)
  return { parts: [inUnits(whole(sum), unit)], trace: [] }
}

/** Smallest units as units: 750 cents on account are 7.50. */
function inUnits(smallest: Rational, unit: Unit): Rational {
  return dividedBy(smallest, scale(unit.decimals))
}

/** @param quantity in units, for the words `3 % of 700 EUR` only */
function rateOf(
  formula: Formula,
  model: Subject,
  quantity: Rational,
): { rate: Rational; trace: readonly TraceLine[] } | Stop {
  let rate = ONE
  const trace: TraceLine[] = []
  for (const term of formula.rates) {
    // A percentage takes its share of what the rates before it have made of the quantity.
    const of = rate === ONE ? quantityText(formula, quantity, model) : decimalText(times(quantity, rate))
    if ('factor' in term) {
      rate = times(rate, decimal(term.factor))
      trace.push(line('factor', { factor: `${term.factor}` }))
    } else if ('percent' in term) {
      rate = times(rate, percent(decimal(term.percent)))
      trace.push(line('percentage', { percent: `${term.percent} %`, base: of }))
    } else {
      const found = cell(term.table, model)
      if ('stop' in found) return after(trace, found)
      const value = decimal(found.value)
      rate = times(rate, term.as === 'percent' ? percent(value) : value)
      trace.push(...found.trace, asLine(formula, term.as, `${found.value}`, model, of))
    }
  }
  return { rate, trace }
}

function asLine(
  formula: Formula,
  as: 'factor' | 'percent',
  value: string,
  model: Subject,
  of: string,
): TraceLine {
  if (as === 'percent') return line('percentage', { percent: `${value} %`, base: of })
  if (formula.quantity === 'fare')
    return line('per-unit', { rate: value, unit: `1 ${model.programme.currency}` })
  return line('factor', { factor: value })
}

function quantityText(formula: Formula, quantity: Rational, { programme }: Subject): string {
  const sum = decimalText(quantity)
  if (formula.quantity === 'fare') return `${sum} ${programme.currency}`
  return formula.quantity === 'distance' ? `${sum} mi` : sum
}

function percent(value: Rational): Rational {
  return { top: value.top, bottom: value.bottom * 100n }
}

/** Bounds hold for the coupon or journey, before rounding, and for a negative amount as for its positive twin. */
function bound(rule: EarningRule, parts: readonly Rational[], unit: Unit): Exact {
  const sum = parts.reduce(plus, ZERO)
  const negative = sum.top < 0n
  const size: Rational = negative ? { top: -sum.top, bottom: sum.bottom } : sum
  for (const [step, limit, wins] of [
    ['minimum', rule.minimum, -1],
    ['maximum', rule.maximum, 1],
  ] as const) {
    if (limit === undefined || sum.top === 0n) continue
    const value = times(decimal(limit), scale(unit.decimals))
    if (compare(size, value) * wins <= 0) continue
    const trace = [line(step, { [step]: `${limit}`, instead: decimalText(inUnits(sum, unit)) })]
    return { parts: [negative ? { top: -value.top, bottom: value.bottom } : value], trace }
  }
  return { parts, trace: [] }
}
