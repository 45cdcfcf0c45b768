/** The published examples that are about last days and prices, and how many examples there are in all. */
import type { Currency } from '../../src/domain/rating/rated.ts'
import type { DocumentName } from './documents.ts'
import bluebiz from './vectors/bluebiz-2019.json' with { type: 'json' }
import bulgaria from './vectors/bluebiz-bulgaria-2015.json' with { type: 'json' }
import skybonus from './vectors/delta-skybonus-2017.json' with { type: 'json' }
import milesAndMore from './vectors/miles-and-more.json' with { type: 'json' }
import onBusiness from './vectors/on-business-2015.json' with { type: 'json' }
import partnerPlus from './vectors/partnerplusbenefit-2023.json' with { type: 'json' }
import tap from './vectors/tap-corporate.json' with { type: 'json' }

export type ExpiryCase = {
  readonly programme: DocumentName
  readonly currency: Currency
  readonly on: string
  readonly expiresOn: string
}

/** Each programme names the day in its own words; which day its rule counts from is the document's business. */
export const EXPIRY_CASES: readonly ExpiryCase[] = [
  ...partnerPlus.vectors.map((vector) => ({
    ...vector,
    programme: 'partnerplusbenefit-2023' as const,
    currency: 'points' as const,
    on: vector.creditedOn,
  })),
  ...bluebiz.vectors.map((vector) => ({
    ...vector,
    programme: 'bluebiz-2019' as const,
    currency: 'points' as const,
    on: vector.earnedOn,
  })),
  ...milesAndMore.vectors.map((vector) => ({
    ...vector,
    programme: 'miles-and-more' as const,
    currency: 'miles' as const,
    on: vector.activityOn,
  })),
].flatMap(({ programme, currency, on, expiresOn }) =>
  on === undefined || expiresOn === undefined ? [] : [{ programme, currency, on, expiresOn }],
)

/** Vectors that are about prices, not credits. */
export const PRICE_VECTORS = {
  upgrades: onBusiness.vectors
    .filter(({ upgrade }) => upgrade !== undefined)
    .map((vector) => ({ text: vector.upgrade ?? '', expect: vector.expect })),
  taxes: partnerPlus.vectors.flatMap(({ taxPricedAt, expectCharged }) =>
    taxPricedAt === undefined || expectCharged === undefined ? [] : [{ taxPricedAt, expectCharged }],
  ),
}

/** How many vectors the published files hold, so that none is lost on the way. */
export const PUBLISHED = [bluebiz, bulgaria, skybonus, milesAndMore, onBusiness, partnerPlus, tap].reduce(
  (count, { vectors }) => count + vectors.length,
  0,
)
