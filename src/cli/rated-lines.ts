/** A rated journey as one JSON object, or as lines for a person. */

import { decimalsOf } from '../domain/award/smallest-units.ts'
import type { Journey } from '../domain/coupon.ts'
import { type Day, NEVER } from '../domain/day.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { fixedText, moneyText } from '../domain/rating/fare-base.ts'
import { type Credit, CURRENCIES, type Currency, type Nothing, type Rated } from '../domain/rating/rated.ts'
import { traceText } from './trace-text.ts'

const KEYS: Readonly<Record<Currency, string>> = { points: 'points', miles: 'miles', status: 'statusPoints' }

/**
 * Amounts are whole numbers, or decimals as text where the currency has decimals; null is "nothing, see reasons".
 * `shown` and `locked` amounts are beside the credited ones, never in them.
 */
export function asJson(journey: Journey, rated: Rated, programme: Programme): Record<string, unknown> {
  const columns = CURRENCIES.filter((currency) => programme.units[currency] !== undefined).map((currency) =>
    columnsOf(currency, rated, decimalsOf(programme, currency)),
  )
  return {
    ...headOf(journey),
    ...Object.assign({}, ...columns.map(({ amounts }) => amounts)),
    expiresOn: Object.assign({}, ...columns.map(({ expiresOn }) => expiresOn)),
    reasons: Object.assign({}, ...columns.map(({ reason }) => reason)),
    countedSpend: moneyText(rated.countedSpend, programme.currency),
    credits: rated.credits.map((credit) => ({
      ...credit,
      amount: amountOf(credit.amount, decimalsOf(programme, credit.currency)),
    })),
    nothing: rated.nothing,
    trace: explained(rated),
  }
}

type Columns = {
  readonly amounts: Readonly<Record<string, number | string | null>>
  readonly expiresOn: Readonly<Record<string, Day | null>>
  readonly reason: Readonly<Record<string, string>>
}

function columnsOf(currency: Currency, rated: Rated, decimals: number): Columns {
  const key = KEYS[currency]
  const credits = rated.credits.filter((credit) => credit.currency === currency)
  const nothing = rated.nothing.find((each) => each.currency === currency)
  const reason = nothing === undefined ? {} : { [key]: nothing.code }
  const [first] = credits
  if (first === undefined) return { amounts: { [key]: null }, expiresOn: {}, reason }
  const held = (['locked', 'shown'] as const).filter((state) =>
    credits.some((credit) => credit.state === state),
  )
  return {
    amounts: {
      [key]: amountOf(total(credits, 'credited'), decimals),
      ...Object.fromEntries(held.map((state) => [state, amountOf(total(credits, state), decimals)])),
    },
    expiresOn: { [key]: first.expiresOn === NEVER ? null : first.expiresOn },
    reason,
  }
}

export function asText(journey: Journey, rated: Rated, programme: Programme): string[] {
  const { ticket, coupons, route } = headOf(journey)
  const lines = [`${ticket} coupon ${coupons.join(', ')}: ${route}`]
  for (const credit of rated.credits) {
    const unit = programme.units[credit.currency]
    const state = credit.state === 'credited' ? '' : ` (${credit.state}, not credited)`
    lines.push(`  ${fixedText(credit.amount, unit?.decimals ?? 0)} ${unit?.name}${state}, ${credit.kind}`)
    lines.push(...credit.trace.map((line) => `    ${traceText(line)}`))
  }
  for (const nothing of rated.nothing) {
    const coupon = journey.coupons[nothing.couponIndex]
    lines.push(
      `  No ${programme.units[nothing.currency]?.name} for ${coupon?.origin}-${coupon?.destination}: ${nothing.code}`,
    )
    lines.push(...nothing.trace.map((line) => `    ${traceText(line)}`))
  }
  return lines
}

function headOf({ coupons }: Journey): { ticket: string; coupons: number[]; route: string } {
  const route = [coupons[0].origin, ...coupons.map(({ destination }) => destination)].join('-')
  return { ticket: coupons[0].primaryTicket, coupons: coupons.map(({ coupon }) => coupon), route }
}

function total(credits: readonly Credit[], state: Credit['state']): bigint {
  return credits.filter((credit) => credit.state === state).reduce((sum, { amount }) => sum + amount, 0n)
}

/** JSON has no exact decimals and no big numbers: both become text. */
function amountOf(amount: bigint, decimals: number): number | string {
  const number = Number(amount)
  return decimals === 0 && Number.isSafeInteger(number) ? number : fixedText(amount, decimals)
}

function explained({ credits, nothing }: Rated): string[] {
  return [...credits, ...nothing].flatMap(({ trace }: Credit | Nothing) => trace.map(traceText))
}
