/** Points of the company turned into a member's currency. */
import type { AwardRules } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { isInForceOn } from '../programme/validity.ts'
import { decimal, dividedBy, scale, times, whole } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'
import { type AwardOutcome, type AwardRequest, no, type Priced, priceLine } from './priced.ts'
import { decimalsOf, smallestUnits, unitText } from './smallest-units.ts'

/** @see docs/programme-rules.md A-06 */
export function priceTransfer(
  programme: Programme,
  rules: AwardRules,
  request: Extract<AwardRequest, { award: 'transfer' }>,
): AwardOutcome<Priced> {
  const rule = rules.transfers.find((entry) => entry.id === request.id && isInForceOn(entry, request.on))
  if (rule === undefined) return no('award-unknown', { award: request.id, day: request.on })
  const { amount } = request
  const minimum = smallestUnits(programme, rule.from, rule.minimum)
  const step = smallestUnits(programme, rule.from, rule.step)
  if (amount <= 0n || amount < minimum)
    return no('below-minimum', { found: `${amount}`, least: `${minimum}` })
  if (step > 0n && amount % step !== 0n) return no('not-a-multiple', { found: `${amount}`, of: `${step}` })
  if (rule.maximumPerYear !== undefined) {
    const most = smallestUnits(programme, rule.from, rule.maximumPerYear)
    if (request.soFarThisYear + amount > most) {
      return no('above-maximum', { found: `${request.soFarThisYear + amount}`, most: `${most}` })
    }
  }
  const inUnits = dividedBy(whole(amount), scale(decimalsOf(programme, rule.from)))
  const there = times(times(inUnits, decimal(rule.factor)), scale(decimalsOf(programme, rule.to)))
  const received = { currency: rule.to, amount: roundTo(there, 'down') }
  const facts = {
    from: unitText(programme, rule.from, amount),
    to: unitText(programme, rule.to, received.amount),
    factor: `${rule.factor}`,
  }
  const trace = [
    priceLine('transfer', facts),
    priceLine('total', { points: unitText(programme, rule.from, amount) }),
  ]
  return { ok: { awardId: rule.id, currency: rule.from, points: amount, validUntil: null, received, trace } }
}
