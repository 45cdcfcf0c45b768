import { expect, test } from 'vitest'
import { loadCarried } from '../../src/db/flights/carried.ts'
import { asKept } from '../../src/db/flights/coupons.ts'
import { withScope } from '../../src/db/scope.ts'
import { flownCoupons } from '../../src/demo/flown-world.ts'
import { DEMO_CARRIERS, networkFlights } from '../../src/demo/network.ts'
import { asDay } from '../../src/domain/day.ts'
import type { KeptCoupon } from '../../src/domain/kept-coupon.ts'
import { explainJourney } from '../../src/intake/settle/explain.ts'
import type { RuleVersion } from '../../src/intake/settle/rate-ticket.ts'
import { airports } from '../../src/places/airports.ts'
import { publish } from '../../src/programme/published.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

const COUPONS = 600

/** A few hundred invented coupons of two companies, on every kind of fare, some refunded, some without a number. */
async function flownWorld(portal: Portal) {
  const acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001', tier: 'silver' })
  const borg = await portal.company({ name: 'Borg', corporateId: 'WB1000002' })
  const ada = await portal.person({
    name: 'Ada Brenner',
    company: acme,
    number: '990000001',
    tier: 'gold-wing',
  })
  const kai = await portal.person({ name: 'Kai Gross', company: borg, number: '990000002' })
  const world = flownCoupons({
    flights: networkFlights({ firstDay: asDay('2026-09-01'), days: 30, seed: 3 }),
    seed: 11,
    companies: [acme, borg],
    travellers: [
      { name: 'BRENNER/ADA MS', ffAirline: 'MA', ffNumber: '990000001', companyIndex: 0 },
      { name: 'GROSS/KAI MR', ffAirline: 'MA', ffNumber: '990000002', companyIndex: 1 },
      { name: 'NOBODY/NED MR', ffAirline: 'MA', ffNumber: '990000009', companyIndex: 1 },
    ],
    carriers: DEMO_CARRIERS,
    places: airports,
    shiftDays: 0,
    count: COUPONS,
  })
  await fly(portal, world)
  return { world, ada, kai, acme, borg }
}

function keptCoupons(portal: Portal): Promise<KeptCoupon[]> {
  return withScope(portal.db, { as: 'job' }, async (tx) =>
    (await tx.selectFrom('coupon').selectAll().execute()).map(asKept),
  )
}

/** Coupon, currency, kind, amount and last day of everything that stands in the ledger for a flight. */
async function booked(portal: Portal, coupons: readonly KeptCoupon[]): Promise<string[]> {
  const ids = coupons.map((coupon) => coupon.id)
  const carried = await withScope(portal.db, { as: 'job' }, (tx) => loadCarried(tx, ids))
  return carried
    .filter((each) => !each.reversed)
    .map((each) => `${each.couponId} ${each.currency} ${each.kind} ${each.amount} ${each.expiresOn}`)
    .sort()
}

function explained(coupons: readonly KeptCoupon[], versions: readonly RuleVersion[]): string[] {
  const journeys = Map.groupBy(coupons, (coupon) => coupon.journeyId ?? coupon.id)
  return [...journeys.values()]
    .flatMap((journey) => {
      // The order in which the database gives them must not matter.
      const answer = explainJourney(journey.toReversed(), versions, airports)
      return answer.credits
        .filter((credit) => credit.state !== 'shown' && credit.amount > 0n)
        .map((credit) => {
          const coupon = answer.coupons[credit.couponIndex]
          return `${coupon?.id} ${credit.currency} ${credit.kind} ${credit.amount} ${credit.expiresOn}`
        })
    })
    .sort()
}

test('every explained number equals the ledger, and a later rule version changes neither', async () => {
  const portal = await openPortal()
  const { world } = await flownWorld(portal)
  const coupons = await keptCoupons(portal)
  expect(coupons).toHaveLength(COUPONS)
  const entries = await booked(portal, coupons)
  const before = explained(coupons, await portal.versions())
  expect(before).toEqual(entries)
  // The world is one in which this says something: all three currencies, and coupons that earn nothing.
  for (const currency of ['points', 'miles', 'status']) {
    expect(entries.filter((entry) => entry.includes(` ${currency} `)).length).toBeGreaterThan(50)
  }
  expect(coupons.some((coupon) => coupon.facts.status !== 'F')).toBe(true)

  const twiceAsMuch = structuredClone((await portal.versions())[0]?.programme) as unknown as {
    earning: { id: string; formula: { rates: { factor?: number }[] } }[]
  }
  const rate = twiceAsMuch.earning.find((rule) => rule.id === 'company-points')?.formula.rates[0]
  if (rate) rate.factor = 8
  await withScope(portal.db, { as: 'job' }, (tx) =>
    publish(tx, { document: twiceAsMuch, validFrom: asDay('2020-01-01'), by: 'test', at: portal.clock.now }),
  )
  portal.clock.now = new Date('2026-12-20T10:00:00Z')
  await fly(portal, world)
  const versions = await portal.versions()
  expect(versions.map((version) => version.number)).toEqual([2, 1])
  expect(await booked(portal, coupons)).toEqual(entries)
  expect(explained(await keptCoupons(portal), versions)).toEqual(before)

  const later = flight({
    corporateId: 'WB1000002',
    issuedOn: asDay('2026-12-01'),
    departedOn: asDay('2026-12-10'),
  })
  await fly(portal, [later])
  const now = await keptCoupons(portal)
  const ofLater = now.filter((coupon) => coupon.facts.ticket === later.ticket)
  expect(await booked(portal, ofLater)).toHaveLength(1)
  expect((await booked(portal, ofLater))[0]).toContain('points base 960 ')
  expect(explained(now, versions)).toEqual(await booked(portal, now))
})

test('a half that is credited later is explained as of its own day, and a reason is given where nothing was earned', async () => {
  const portal = await openPortal()
  const company = await portal.company({ name: 'Late', corporateId: 'WB2000001' })
  const coupon = flight({ corporateId: 'WB2000001', ffAirline: 'MA', ffNumber: '990000777' })
  const refunded = flight({ corporateId: 'WB2000001', status: 'R' })
  await fly(portal, [coupon, refunded])
  portal.clock.now = new Date('2027-01-15T10:00:00Z')
  await portal.person({ name: 'Ada Brenner', company, number: '990000777', tier: 'silver-wing' })
  await fly(portal, [coupon])
  const coupons = await keptCoupons(portal)
  const kept = coupons.find((each) => each.facts.ticket === coupon.ticket)
  expect(kept?.companyContext?.creditedOn).toBe('2026-11-20')
  expect(kept?.memberContext?.creditedOn).toBe('2027-01-15')
  expect(await booked(portal, coupons)).toHaveLength(3)
  expect(explained(coupons, await portal.versions())).toEqual(await booked(portal, coupons))

  const gone = coupons.filter((each) => each.facts.status === 'R')
  expect(explainJourney(gone, await portal.versions(), airports)).toMatchObject({
    credits: [],
    nothing: [{ currency: 'points', code: 'CPN-NOT-FLOWN' }, { currency: 'miles' }, { currency: 'status' }],
  })
})
