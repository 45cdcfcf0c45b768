/** Extra credits for a while. */
import type { Promotion } from '../programme/earning.ts'
import type { Programme, Unit } from '../programme/programme.ts'
import { rounded } from './amount.ts'
import { fits } from './condition.ts'
import type { Draft } from './draft.ts'
import { fixedText } from './fare-base.ts'
import type { Currency } from './rated.ts'
import { compare, decimal, dividedBy, type Rational, scale, times, whole } from './rational.ts'
import { line } from './stop.ts'
import type { Subject } from './subject.ts'

/**
 * The promotions that the journey's base credits set off: all of them when they stack, else the most generous for
 * the directional journey (the first of the document when two give the same).
 *
 * A promotion on a ticket is judged per directional journey, because that is when it is credited: a return flown a
 * month later cannot take the better promotion of the outbound back.
 *
 * @param drafts credits of kind `base` of one currency
 * @see docs/programme-rules.md P-19
 */
export function promotionDrafts(
  programme: Programme,
  currency: Currency,
  unit: Unit,
  drafts: readonly Draft[],
): Draft[] {
  const granted = programme.promotions
    .filter((promotion) => promotion.currency === currency)
    .map((promotion) => grantedBy(promotion, unit, drafts))
    .filter((offered) => offered.length > 0)
  if (programme.promotionsCombine === 'stack') return granted.flat()
  let best: Draft[] = []
  for (const offered of granted) if (total(offered) > total(best)) best = offered
  return best
}

function total(drafts: readonly Draft[]): bigint {
  return drafts.reduce((sum, draft) => sum + draft.amount, 0n)
}

function grantedBy(promotion: Promotion, unit: Unit, drafts: readonly Draft[]): Draft[] {
  const fitting = drafts.filter((draft) => draft.shared.every((subject) => applies(promotion, subject)))
  const once = 'fixed' in promotion.bonus && promotion.bonus.per === 'journey'
  let left =
    promotion.maximum === undefined ? undefined : times(decimal(promotion.maximum), scale(unit.decimals))
  const granted: Draft[] = []
  for (const draft of once ? fitting.slice(0, 1) : fitting) {
    const wanted = bonus(promotion, draft, unit)
    const exact = left !== undefined && compare(wanted, left) > 0 ? left : wanted
    // A capped bonus is cut down, never rounded up beyond the cap.
    const { amount } = rounded([exact], exact === left ? { mode: 'down' } : unit.rounding, unit)
    if (amount === 0n) continue
    if (left !== undefined) left = { top: left.top - amount * left.bottom, bottom: left.bottom }
    const facts = {
      promotion: promotion.name,
      id: promotion.id,
      amount: fixedText(amount, unit.decimals),
      ...terms(promotion),
    }
    granted.push({ ...draft, kind: `promotion:${promotion.id}`, amount, trace: [line('promotion', facts)] })
  }
  return granted
}

function bonus(promotion: Promotion, draft: Draft, unit: Unit): Rational {
  if ('percentOfBase' in promotion.bonus) {
    return dividedBy(times(whole(draft.amount), decimal(promotion.bonus.percentOfBase)), whole(100n))
  }
  const count = promotion.bonus.per === 'coupon' ? draft.shared.length : 1
  return times(times(decimal(promotion.bonus.fixed), whole(BigInt(count))), scale(unit.decimals))
}

function terms(promotion: Promotion): Record<string, string> {
  return 'percentOfBase' in promotion.bonus
    ? { percent: `${promotion.bonus.percentOfBase}` }
    : { fixed: `${promotion.bonus.fixed}`, per: promotion.bonus.per }
}

function applies(promotion: Promotion, subject: Subject): boolean {
  const { issuedOn, departedOn } = subject.coupon
  if (promotion.bookedFrom !== undefined && issuedOn < promotion.bookedFrom) return false
  if (promotion.bookedTo !== undefined && issuedOn > promotion.bookedTo) return false
  if (promotion.flownFrom !== undefined && departedOn < promotion.flownFrom) return false
  if (promotion.flownTo !== undefined && departedOn > promotion.flownTo) return false
  if (promotion.entry !== 'everyone' && !subject.context.promotions?.includes(promotion.id)) return false
  return fits(promotion.when, subject) === true
}
