/** Prices that follow an amount of money: seats paid with points, and taxes. */
import type { Day } from '../day.ts'
import type { AwardRules } from '../programme/award.ts'
import type { Decimal, Rounding } from '../programme/earning.ts'
import type { Programme } from '../programme/programme.ts'
import { isInForceOn } from '../programme/validity.ts'
import { moneyText, units } from '../rating/fare-base.ts'
import { exchangeRate } from '../rating/money.ts'
import type { Currency } from '../rating/rated.ts'
import { decimal, decimalText, type Rational, scale, times, whole } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'
import {
  type AwardOutcome,
  type AwardRequest,
  type Money,
  no,
  type Priced,
  type PriceLine,
  priceLine,
} from './priced.ts'
import { decimalsOf, smallestUnits, unitText } from './smallest-units.ts'

/** @see docs/programme-rules.md A-03 */
export function priceFareLinked(
  programme: Programme,
  rules: AwardRules,
  request: Extract<AwardRequest, { award: 'fare-linked' }>,
): AwardOutcome<Priced> {
  const award = rules.fareLinked.find(
    (entry) =>
      isInForceOn(entry, request.on) &&
      (request.cabin === undefined || entry.cabins === undefined || entry.cabins.includes(request.cabin)),
  )
  if (award === undefined) return no('award-unknown', { award: request.award, day: request.on })
  if (request.fare <= 0n) return no('number-not-positive', { found: `${request.fare}` })
  const money = { currency: request.currency, amount: request.fare }
  const exact = inPoints(programme, award.currency, money, award.pointsPerUnit, request.on)
  if ('refused' in exact) return exact
  const rounded = roundUp(programme, award.currency, exact.ok.points, award.rounding)
  const minimum = smallestUnits(programme, award.currency, award.minimumPoints ?? 0)
  const trace = [...exact.ok.trace, ...rounded.trace]
  const points = rounded.points < minimum ? minimum : rounded.points
  if (points !== rounded.points)
    trace.push(priceLine('minimum', { points: unitText(programme, award.currency, minimum) }))
  return { ok: priced(programme, award.id, award.currency, points, trace) }
}

/**
 * Taxes in points, rounded as the document says: 1,234 becomes 1,240 where only full tens are charged.
 *
 * @see docs/programme-rules.md A-05
 */
export function priceTaxes(
  programme: Programme,
  rules: AwardRules,
  request: Extract<AwardRequest, { award: 'taxes' }>,
): AwardOutcome<Priced> {
  const { taxes } = rules
  if (taxes === undefined) return no('award-unknown', { award: 'taxes' })
  const { amount } = request
  if (('points' in amount ? amount.points : amount.money.amount) < 0n) return no('number-not-positive')
  if ('money' in amount && taxes.pointsPerUnit === undefined)
    return no('award-unknown', { award: 'taxes in money' })
  const exact: AwardOutcome<Exact> =
    'points' in amount
      ? { ok: { points: whole(amount.points), trace: [] } }
      : inPoints(programme, taxes.currency, amount.money, taxes.pointsPerUnit ?? 0, request.on)
  if ('refused' in exact) return exact
  const { points, trace } = roundUp(programme, taxes.currency, exact.ok.points, taxes.rounding)
  return { ok: priced(programme, 'taxes', taxes.currency, points, [...exact.ok.trace, ...trace]) }
}

/** Smallest units of the programme's currency, exact. */
type Exact = { readonly points: Rational; readonly trace: readonly PriceLine[] }

function inPoints(
  programme: Programme,
  currency: Currency,
  money: Money,
  perUnit: Decimal,
  on: Day,
): AwardOutcome<Exact> {
  const rate = exchangeRate(programme.exchangeRates, money.currency, programme.currency, on)
  if (rate === undefined) return no('currency-unknown', { currency: money.currency })
  const trace = [
    priceLine('fare', { amount: moneyText(money.amount, money.currency), currency: money.currency }),
  ]
  if (money.currency !== programme.currency) {
    trace.push(priceLine('converted', { to: programme.currency, rate: decimalText(rate), day: on }))
  }
  trace.push(priceLine('points-per-unit', { points: `${perUnit}`, unit: `1 ${programme.currency}` }))
  const inUnits = times(times(units(money.amount, money.currency), rate), decimal(perUnit))
  return { ok: { points: times(inUnits, scale(decimalsOf(programme, currency))), trace } }
}

function roundUp(
  programme: Programme,
  currency: Currency,
  exact: Rational,
  rounding: Rounding,
): { points: bigint; trace: readonly PriceLine[] } {
  const points = roundTo(exact, rounding.mode, rounding.unit ?? 1)
  if (points * exact.bottom === exact.top) return { points, trace: [] }
  const from = decimalText(times(exact, { top: 1n, bottom: scale(decimalsOf(programme, currency)).top }))
  const facts = {
    from,
    to: unitText(programme, currency, points),
    mode: rounding.mode,
    unit: `${rounding.unit ?? 1}`,
  }
  return { points, trace: [priceLine('rounded', facts)] }
}

function priced(
  programme: Programme,
  awardId: string,
  currency: Currency,
  points: bigint,
  trace: readonly PriceLine[],
): Priced {
  const total = priceLine('total', { points: unitText(programme, currency, points) })
  return { awardId, currency, points, validUntil: null, received: null, trace: [...trace, total] }
}
