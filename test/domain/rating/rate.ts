/** Rating in one line, with a short answer. */
import type { Programme } from '../../../src/domain/programme/programme.ts'
import { rateJourney } from '../../../src/domain/rating/rate-journey.ts'
import type { Currency, Rated, RatingContext } from '../../../src/domain/rating/rated.ts'
import { airports } from '../../../src/places/airports.ts'
import { CONTEXT, type Difference, journey } from './sample-coupon.ts'

export function rate(
  programme: Programme,
  coupons: readonly [Difference, ...Difference[]],
  context: Partial<RatingContext> = {},
): Rated {
  return rateJourney(journey(...coupons), programme, { ...CONTEXT, ...context }, airports)
}

/** `2000`, `2000 locked`, `CLASS-NOT-ELIGIBLE`: one word or two for each credit and each reason, in order. */
export function answers(rated: Rated, currency: Currency = 'points'): string[] {
  return [
    ...rated.credits
      .filter((credit) => credit.currency === currency)
      .map(({ amount, state, kind }) =>
        [`${amount}`, ...(state === 'credited' ? [] : [state]), ...(kind === 'base' ? [] : [kind])].join(' '),
      ),
    ...rated.nothing.filter((nothing) => nothing.currency === currency).map(({ code }) => code),
  ]
}

export function company(differences: Partial<NonNullable<RatingContext['company']>>): Partial<RatingContext> {
  return { company: { tier: null, joinedOn: null, spendSoFar: 0n, travellersSoFar: 0, ...differences } }
}
