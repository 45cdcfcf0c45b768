/** What it costs to cancel or rebook an award, until when, and what becomes of the points. */
import { addDays, asDay, type Day, daysBetween } from '../day.ts'
import type { ChangeRules, Deadline, Fee } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { fixedText } from '../rating/fare-base.ts'
import { minorDigits } from '../rating/money.ts'
import { decimal, scale, times } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'
import type { OrderKind } from './order-kind.ts'
import { type AwardOutcome, no, type PricedFee, type PriceLine, priceLine } from './priced.ts'
import { smallestUnits, unitText } from './smallest-units.ts'

const A_MONDAY = asDay('2024-01-01')

/** A gift has no rules for a change: it is done once it is ordered. */
export type Changeable = Exclude<OrderKind, 'gift'>

export type ChangeRequest = {
  readonly of: OrderKind
  /** Day of the change. */
  readonly on: Day
  /** Local day of the first flight, or the last day of use of a voucher. */
  readonly travelsOn: Day
}

/** Fee for giving an award back. @see docs/programme-rules.md A-08 */
export function priceCancellation(programme: Programme, request: ChangeRequest): AwardOutcome<PricedFee> {
  const rule = rulesFor(programme, request.of)?.cancellation
  if (rule === undefined) return no('change-not-offered', { change: 'cancellation', of: request.of })
  return within(programme, rule.deadline, request, rule.fee, [])
}

/** Fee for another day or flight; the first so many changes are free. @see docs/programme-rules.md A-09 */
export function priceRebooking(
  programme: Programme,
  request: ChangeRequest & { readonly rebookedBefore: number },
): AwardOutcome<PricedFee> {
  const rule = rulesFor(programme, request.of)?.rebooking
  if (rule === undefined) return no('change-not-offered', { change: 'rebooking', of: request.of })
  const free = request.rebookedBefore < rule.free
  const facts = { before: `${request.rebookedBefore}`, free: `${rule.free}` }
  return within(programme, rule.deadline, request, free ? {} : rule.feeAfterwards, [
    priceLine('free-change', facts),
  ])
}

/**
 * Last day of what a cancelled award gives back to one lot.
 *
 * @returns the lot's own last day while it has not passed; afterwards what the programme says, null when it is lost
 * @see docs/programme-rules.md A-10
 */
export function refundExpiry(programme: Programme, of: OrderKind, lotExpiresOn: Day, on: Day): Day | null {
  if (lotExpiresOn >= on) return lotExpiresOn
  const rule = rulesFor(programme, of)?.cancellation?.lapsedLots
  return rule?.kind === 'restored-for-days' ? addDays(on, rule.days) : null
}

/** Last day for a change: so many working or calendar days before the day of travel. */
export function lastDayFor(deadline: Deadline, travelsOn: Day, holidays: readonly string[]): Day {
  let day = travelsOn
  let left = deadline.days
  while (left > 0) {
    day = addDays(day, -1)
    if (deadline.kind === 'calendar' || isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

export function rulesFor(programme: Programme, of: OrderKind): ChangeRules | undefined {
  return of === 'gift' ? undefined : programme.awards?.changes[of]
}

function within(
  programme: Programme,
  deadline: Deadline,
  request: ChangeRequest,
  fee: Fee,
  trace: readonly PriceLine[],
): AwardOutcome<PricedFee> {
  const lastDay = lastDayFor(deadline, request.travelsOn, programme.awards?.holidays ?? [])
  if (request.on > lastDay) return no('deadline-passed', { lastDay, day: request.on })
  const points = fee.points === undefined ? null : smallestUnits(programme, 'points', fee.points)
  const digits = minorDigits(fee.money?.currency ?? '')
  const money =
    fee.money === undefined
      ? null
      : {
          currency: fee.money.currency,
          amount: roundTo(times(decimal(fee.money.amount), scale(digits)), 'up'),
        }
  const facts = {
    ...(points === null ? {} : { points: unitText(programme, 'points', points) }),
    ...(money === null ? {} : { money: `${fixedText(money.amount, digits)} ${money.currency}` }),
  }
  const lines = [
    priceLine('deadline', { lastDay, days: `${deadline.days}`, kind: deadline.kind }),
    ...trace,
    priceLine('fee', facts),
  ]
  return { ok: { points, money, lastDay, trace: lines } }
}

/** Monday to Friday, unless the document names the day a holiday. */
function isWorkingDay(day: Day, holidays: readonly string[]): boolean {
  const sinceMonday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7
  return sinceMonday < 5 && !holidays.includes(day)
}
