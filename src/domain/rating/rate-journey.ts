/** What one directional journey earns under a programme: the only door to the rating engine. */
import type { Journey } from '../coupon.ts'
import { addMonths } from '../day.ts'
import type { Places } from '../places.ts'
import type { Programme, Unit } from '../programme/programme.ts'
import type { Earner } from './amount.ts'
import type { Draft } from './draft.ts'
import { earn } from './earn.ts'
import { expiryDay } from './expiry.ts'
import { promotionDrafts } from './promotion.ts'
import {
  type Credit,
  CURRENCIES,
  type Currency,
  type Nothing,
  type Rated,
  type RatingContext,
} from './rated.ts'
import { countedSpend, exclusionFor } from './spend.ts'
import { line, type Stop, stop } from './stop.ts'
import { type Subject, subjectsOf } from './subject.ts'
import { thresholdState } from './threshold.ts'

/**
 * Credits of every currency of the programme, and a reason for every coupon that earns none of it.
 *
 * Pure: the same journey, document, context and map always give the same answer and the same trace.
 *
 * @returns credits with amounts above or, for negative fares, below zero; never zero
 * @see docs/programme-rules.md P-01 to P-21
 */
export function rateJourney(
  journey: Journey,
  programme: Programme,
  context: RatingContext,
  places: Places,
): Rated {
  const subjects = subjectsOf(journey, programme, context, places)
  const spends = subjects.map(countedSpend)
  const credits: Credit[] = []
  const nothing: Nothing[] = []
  for (const currency of CURRENCIES) {
    const unit = programme.units[currency]
    if (unit === undefined) continue
    const rated = rateCurrency(programme, currency, unit, subjects, spends)
    credits.push(...rated.credits)
    nothing.push(...rated.nothing)
  }
  return { credits, nothing, countedSpend: sum(spends) }
}

function rateCurrency(
  programme: Programme,
  currency: Currency,
  unit: Unit,
  subjects: readonly Subject[],
  spends: readonly bigint[],
): { credits: Credit[]; nothing: Nothing[] } {
  const nothing: Nothing[] = []
  const earners: Earner[] = []
  for (const subject of subjects) {
    const barred = bar(subject, currency)
    if (barred !== undefined) {
      nothing.push({ currency, couponIndex: subject.index, code: barred.stop, trace: barred.trace })
      continue
    }
    const before = subject.context.company?.spendSoFar ?? 0n
    earners.push({ subject, spendBefore: before + sum(spends.slice(0, subject.index)), baseAmount: 0n })
  }
  const base = earn(currency, 'base', unit, earners)
  nothing.push(...base.nothing)
  const bonus = earn(currency, 'status-bonus', unit, withBase(earners, base.drafts))
  const promotions = promotionDrafts(programme, currency, unit, base.drafts)
  const posted = [...base.drafts, ...bonus.drafts, ...promotions].map((draft) =>
    post(draft, currency, sum(spends)),
  )
  return {
    credits: posted.flatMap((outcome) => outcome.credits),
    nothing: [...nothing, ...posted.flatMap((outcome) => outcome.nothing)],
  }
}

/** Bonuses follow the base: only what earned can earn more (P-14). */
function withBase(earners: readonly Earner[], drafts: readonly Draft[]): Earner[] {
  return earners.flatMap((earner) => {
    const draft = drafts.find(({ shared }) => shared.includes(earner.subject))
    if (draft === undefined) return []
    const carries = draft.subject === earner.subject
    return [{ ...earner, baseAmount: carries ? draft.amount : 0n }]
  })
}

/** Reasons that come before any rule: not flown, nobody to credit, excluded, too early. */
function bar(subject: Subject, currency: Currency): Stop | undefined {
  const { programme, context, coupon } = subject
  if (!programme.flownStatuses.includes(coupon.status))
    return stop('CPN-NOT-FLOWN', { status: coupon.status })
  const owner = currency === 'points' ? context.company : context.member
  if (owner === null) return stop(currency === 'points' ? 'NO-COMPANY' : 'NO-MEMBER')
  const exclusion = exclusionFor(subject, currency)
  if (exclusion === 'unknown')
    return stop('ROUTE-UNKNOWN', { route: `${coupon.origin}-${coupon.destination}` })
  if (exclusion !== undefined) return stop(exclusion.code, { exclusion: exclusion.id })
  const months = programme.claims?.monthsBeforeJoining ?? 0
  if (owner.joinedOn !== null && coupon.departedOn < addMonths(owner.joinedOn, -months)) {
    return stop('BEFORE-ENROLMENT', { joined: owner.joinedOn, day: coupon.departedOn, months: `${months}` })
  }
  return undefined
}

function post(draft: Draft, currency: Currency, spend: bigint): { credits: Credit[]; nothing: Nothing[] } {
  const { subject } = draft
  const gate =
    currency === 'points' ? thresholdState(subject, spend) : { state: 'credited' as const, trace: [] }
  const trace = [...draft.trace, ...gate.trace]
  if (gate.state === 'nothing') {
    // Only the base says so for each of its coupons; a bonus that falls with it needs no reason of its own.
    const told = draft.kind === 'base' ? draft.shared : []
    const code = 'BELOW-THRESHOLD' as const
    return { credits: [], nothing: told.map(({ index }) => ({ currency, couponIndex: index, code, trace })) }
  }
  const { context, programme, days } = subject
  const owner =
    currency === 'points'
      ? { joinedOn: context.company?.joinedOn ?? null, status: null }
      : { joinedOn: context.member?.joinedOn ?? null, status: context.member?.status ?? null }
  const expiresOn = expiryDay(programme, currency, days, owner)
  const credit: Credit = {
    currency,
    kind: draft.kind,
    couponIndex: subject.index,
    amount: draft.amount,
    state: gate.state,
    expiresOn,
    trace: [...trace, line('expires', { day: expiresOn })],
  }
  return { credits: [credit], nothing: [] }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
