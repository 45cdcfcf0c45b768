/** Every published example, through the engine. The same examples go through the command line in test/cli/vectors.test.ts. */
import { expect, test } from 'vitest'
import { asDay } from '../../../src/domain/day.ts'
import { groupJourneys } from '../../../src/domain/journey.ts'
import { expiryDay } from '../../../src/domain/rating/expiry.ts'
import { fixedText } from '../../../src/domain/rating/fare-base.ts'
import { rateJourney } from '../../../src/domain/rating/rate-journey.ts'
import { airports } from '../../../src/places/airports.ts'
import { programme } from '../../programme/documents.ts'
import { EXPIRY_CASES, PRICE_VECTORS, PUBLISHED } from '../../programme/published-others.ts'
import { CASES } from '../../programme/published-vectors.ts'

test('no published vector is left out', () => {
  const { upgrades, taxes } = PRICE_VECTORS
  expect(CASES.length + EXPIRY_CASES.length + upgrades.length + taxes.length).toBe(PUBLISHED)
})

test.for(CASES)('$programme: $name earns $expect', (vector) => {
  const document = programme(vector.programme)
  const rated = groupJourneys(vector.coupons).map((trip) =>
    rateJourney(trip, document, vector.context, airports),
  )
  const credits = rated
    .flatMap(({ credits }) => credits)
    .filter(({ currency }) => currency === vector.currency)
  const nothing = rated
    .flatMap(({ nothing }) => nothing)
    .filter(({ currency }) => currency === vector.currency)
  const given = credits
    .filter(({ state }) => state === 'credited')
    .reduce((sum, { amount }) => sum + amount, 0n)
  const decimals = document.units[vector.currency]?.decimals ?? -1
  expect(Number(fixedText(given, decimals))).toBe(Number(vector.expect ?? 0))
  if (vector.expect === null) {
    expect(credits).toEqual([])
    expect(nothing).toHaveLength(vector.coupons.length)
  }
  expect(credits.some(({ state }) => state === 'shown')).toBe(vector.shown ?? false)
})

test.for(EXPIRY_CASES)(
  'E-01 $programme: $currency of $on can be spent until $expiresOn',
  ({ programme: name, currency, on, expiresOn }) => {
    const day = asDay(on)
    const days = { flight: day, issue: day, credit: day }
    expect(expiryDay(programme(name), currency, days, { joinedOn: null, status: null })).toBe(expiresOn)
  },
)
