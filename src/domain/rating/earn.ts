/** Which rule a coupon falls under, and what the rules of one kind give a journey. */
import type { EarningRule, Rounding } from '../programme/earning.ts'
import type { Unit } from '../programme/programme.ts'
import { isInForce } from '../programme/validity.ts'
import { type Earner, type Exact, exactAmount, rounded } from './amount.ts'
import { fits } from './condition.ts'
import type { Draft, Drafts } from './draft.ts'
import { fixedText } from './fare-base.ts'
import type { Currency, Nothing, TraceLine } from './rated.ts'
import { compare, plus, type Rational, ZERO } from './rational.ts'
import { distanceTable, routeMiles } from './route.ts'
import { after, line, type Stop, stop } from './stop.ts'
import { NONE, type Subject } from './subject.ts'

type Kind = EarningRule['kind']

/**
 * Credits that the rules of one kind give to the coupons of a journey, and why the others get nothing.
 *
 * Rules compete in the document's order. Coupons under the same rule per journey earn once, together.
 *
 * @see docs/programme-rules.md P-01, P-16
 */
export function earn(currency: Currency, kind: Kind, unit: Unit, earners: readonly Earner[]): Drafts {
  const drafts: Draft[] = []
  const nothing: Nothing[] = []
  for (const group of groups(currency, kind, unit, earners)) {
    const { draft, stopped } = 'stop' in group ? { draft: undefined, stopped: [group] } : settle(group, unit)
    if (draft !== undefined) drafts.push(draft)
    for (const { earner, stop: code, trace } of stopped) {
      nothing.push({ currency, couponIndex: earner.subject.index, code, trace })
    }
  }
  return { drafts, nothing }
}

type Group = {
  readonly rule: EarningRule
  readonly rounding: Rounding
  readonly earners: readonly [Earner, ...Earner[]]
}
/** A coupon that gets nothing, and why. */
type Stopped = Stop & { readonly earner: Earner }

function groups(currency: Currency, kind: Kind, unit: Unit, earners: readonly Earner[]): (Group | Stopped)[] {
  const found: (Group | Stopped)[] = []
  const together = new Map<EarningRule, [Earner, ...Earner[]]>()
  for (const earner of earners) {
    const rule = ruleFor(currency, kind, earner.subject)
    if ('stop' in rule) {
      found.push({ ...rule, earner })
      continue
    }
    const rounding = rule.rounding ?? unit.rounding
    const group = together.get(rule)
    if (group !== undefined) {
      group.push(earner)
      continue
    }
    const members: [Earner, ...Earner[]] = [earner]
    if (rule.per === 'journey' || rounding.when === 'journey') together.set(rule, members)
    found.push({ rule, rounding, earners: members })
  }
  return found
}

function ruleFor(currency: Currency, kind: Kind, subject: Subject): EarningRule | Stop {
  const { programme, days, coupon } = subject
  let outOfWindow = false
  for (const rule of programme.earning) {
    if (rule.currency !== currency || rule.kind !== kind) continue
    if (!isInForce(rule, days)) {
      outOfWindow = true
      continue
    }
    const fit = fits(rule.when, subject)
    if (fit === 'unknown')
      return stop('ROUTE-UNKNOWN', { route: `${coupon.origin}-${coupon.destination}`, rule: rule.id })
    if (fit) return rule
  }
  return stop(outOfWindow ? 'OUT-OF-WINDOW' : 'NO-RULE', { currency, day: days.flight })
}

/** One credit for all coupons of the group that earn; the others are told their own reason. */
function settle(group: Group, unit: Unit): { draft: Draft | undefined; stopped: readonly Stopped[] } {
  const { rule, rounding } = group
  const start = [ruleLine(rule, group.earners[0].subject)]
  const { earning, stopped, exact } =
    rule.per === 'journey' ? forJourney(group, unit) : forCoupons(group, unit)
  const told = stopped.map((each) => ({ ...each, ...after(start, each) }))
  const [first] = earning
  if (first === undefined) return { draft: undefined, stopped: told }
  const result = rounded(exact.parts, rounding, unit)
  const trace: TraceLine[] = [...start, ...exact.trace, ...result.trace]
  if (result.amount === 0n) {
    const zero = after(trace, stop('ZERO'))
    return { draft: undefined, stopped: [...told, ...earning.map((earner) => ({ ...zero, earner }))] }
  }
  const amount = fixedText(result.amount, unit.decimals)
  const { kind } = rule
  const status = first.subject.context.member?.status ?? NONE
  if (kind === 'status-bonus') trace.push(line('bonus', { amount, status }))
  trace.push(line('result', { amount, unit: unit.name }))
  const shared = earning.map(({ subject }) => subject)
  return { draft: { kind, subject: first.subject, shared, amount: result.amount, trace }, stopped: told }
}

function ruleLine(rule: EarningRule, { programme }: Subject): TraceLine {
  return line('rule', {
    rule: rule.name ?? rule.id,
    id: rule.id,
    version: programme.validFrom,
    per: rule.per,
  })
}

type Shares = {
  readonly earning: readonly Earner[]
  readonly stopped: readonly Stopped[]
  readonly exact: Exact
}

/** Each coupon by its own class; together only to be rounded once. */
function forCoupons({ rule, earners }: Group, unit: Unit): Shares {
  const parts: Rational[] = []
  const trace: TraceLine[] = []
  const earning: Earner[] = []
  const stopped: Stopped[] = []
  for (const earner of earners) {
    const exact = exactAmount(rule, [earner], earner.subject, unit)
    if ('stop' in exact) {
      stopped.push({ ...exact, earner })
      continue
    }
    earning.push(earner)
    parts.push(...exact.parts)
    trace.push(...exact.trace)
  }
  return { earning, stopped, exact: { parts, trace } }
}

/** All coupons earn together, or none does. */
function forJourney({ rule, earners }: Group, unit: Unit): Shares {
  const exact = exactForJourney(rule, earners, unit)
  if ('stop' in exact) {
    return {
      earning: [],
      stopped: earners.map((earner) => ({ ...exact, earner })),
      exact: { parts: [], trace: [] },
    }
  }
  return { earning: earners, stopped: [], exact }
}

function exactForJourney(
  rule: EarningRule,
  earners: readonly [Earner, ...Earner[]],
  unit: Unit,
): Exact | Stop {
  const choice = rule.journeyClass ?? 'first'
  if (choice === 'first') return exactAmount(rule, earners, earners[0].subject, unit)
  if (choice === 'longest') {
    const model = longest(rule, earners)
    return 'stop' in model ? model : exactAmount(rule, earners, model, unit)
  }
  const options = earners.map(({ subject }) => exactAmount(rule, earners, subject, unit))
  return options.reduce((best, option) => prefer(choice, best, option))
}

/** `lowest`: a class that earns nothing wins. `highest`: any class that earns wins over one that does not. */
function prefer(choice: 'highest' | 'lowest', a: Exact | Stop, b: Exact | Stop): Exact | Stop {
  if ('stop' in a) return choice === 'lowest' ? a : b
  if ('stop' in b) return choice === 'lowest' ? b : a
  const difference = compare(b.parts.reduce(plus, ZERO), a.parts.reduce(plus, ZERO))
  return (choice === 'highest' ? difference > 0 : difference < 0) ? b : a
}

function longest(rule: EarningRule, earners: readonly [Earner, ...Earner[]]): Subject | Stop {
  if (earners.length === 1) return earners[0].subject
  let best = earners[0].subject
  let most = -1
  for (const { subject } of earners) {
    const { coupon, programme, places, days } = subject
    const table = distanceTable(programme, rule.formula.distances, days)
    const length = routeMiles(coupon.origin, coupon.destination, table, places)
    if (length === undefined)
      return stop('ROUTE-UNKNOWN', { route: `${coupon.origin}-${coupon.destination}` })
    if (length.miles > most) {
      most = length.miles
      best = subject
    }
  }
  return best
}
