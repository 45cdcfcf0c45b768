/** Entry thresholds: the company must spend, or send travellers, before its points count. */
import type { Threshold } from '../programme/earning.ts'
import { fixedText } from './fare-base.ts'
import { minorDigits } from './money.ts'
import type { CreditState, TraceLine } from './rated.ts'
import { compare, decimal, scale, times, whole } from './rational.ts'
import { thresholdInForce } from './spend.ts'
import { line } from './stop.ts'
import type { Subject } from './subject.ts'

/**
 * How the company's points of this journey stand; `nothing` when the threshold gives none below it.
 *
 * Spend and travellers are compared as they were before the journey, or with it, as the document says.
 *
 * @param spend counted spend of the whole journey, minor units of the programme's currency
 * @see docs/programme-rules.md P-18
 */
export function thresholdState(
  subject: Subject,
  spend: bigint,
): { state: CreditState | 'nothing'; trace: readonly TraceLine[] } {
  const { programme, context, days } = subject
  const threshold = thresholdInForce(programme, days)
  if (threshold === undefined || context.company === null) return { state: 'credited', trace: [] }
  const reachedSpend = context.company.spendSoFar + (threshold.includesThisJourney ? spend : 0n)
  const digits = minorDigits(programme.currency)
  const crossed =
    spendCrossed(threshold, reachedSpend, digits) &&
    travellersCrossed(threshold, context.company.travellersSoFar)
  const state = crossed ? 'credited' : threshold.below
  const spent = `${fixedText(reachedSpend, digits)} ${programme.currency}`
  const facts = {
    id: threshold.id,
    threshold: neededText(threshold, programme.currency),
    state,
    reached: threshold.travellers === undefined ? spent : `${spent}, ${context.company.travellersSoFar} ×`,
  }
  return { state, trace: [line('threshold', facts)] }
}

/** For people and in no language: `> 5000.00 EUR` or `>= 5000.00 USD, >= 5 ×` (travellers). */
function neededText(threshold: Threshold, currency: string): string {
  const sign = threshold.comparison === 'passed' ? '>' : '≥'
  const spend = threshold.spend === undefined ? [] : [`${sign} ${threshold.spend} ${currency}`]
  const travellers = threshold.travellers === undefined ? [] : [`${sign} ${threshold.travellers} ×`]
  return [...spend, ...travellers].join(', ')
}

function spendCrossed(threshold: Threshold, spend: bigint, digits: number): boolean {
  if (threshold.spend === undefined) return true
  const difference = compare(whole(spend), times(decimal(threshold.spend), scale(digits)))
  return threshold.comparison === 'passed' ? difference > 0 : difference >= 0
}

/** Travellers are counted before the journey: the file cannot tell whether its traveller was counted already. */
function travellersCrossed(threshold: Threshold, travellers: number): boolean {
  if (threshold.travellers === undefined) return true
  return threshold.comparison === 'passed'
    ? travellers > threshold.travellers
    : travellers >= threshold.travellers
}
