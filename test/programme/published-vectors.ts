/** The published examples as coupons to rate, each with what its programme prints. Nothing expected is typed here. */
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Currency, RatingContext } from '../../src/domain/rating/rated.ts'
import { CONTEXT, type Difference, trip } from '../domain/rating/sample-coupon.ts'
import type { DocumentName } from './documents.ts'
import bluebiz from './vectors/bluebiz-2019.json' with { type: 'json' }
import bulgaria from './vectors/bluebiz-bulgaria-2015.json' with { type: 'json' }
import skybonus from './vectors/delta-skybonus-2017.json' with { type: 'json' }
import milesAndMore from './vectors/miles-and-more.json' with { type: 'json' }
import onBusiness from './vectors/on-business-2015.json' with { type: 'json' }
import partnerPlus from './vectors/partnerplusbenefit-2023.json' with { type: 'json' }
import tap from './vectors/tap-corporate.json' with { type: 'json' }

export type Case = {
  readonly programme: DocumentName
  readonly name: string
  readonly coupons: readonly FlownCoupon[]
  readonly context: RatingContext
  readonly currency: Currency
  /** As printed, in units; null when nothing is earned and a reason must be given. */
  readonly expect: string | number | null
  /** The credit is listed although it is not given. */
  readonly shown?: boolean
}

type Company = NonNullable<RatingContext['company']>

export function minor(decimal: string | undefined): bigint {
  return BigInt(Math.round(Number((decimal ?? '0').replaceAll(',', '')) * 100))
}

function company(differences: Partial<Company>): RatingContext {
  return {
    ...CONTEXT,
    company: { tier: null, joinedOn: null, spendSoFar: 0n, travellersSoFar: 1, ...differences },
  }
}

function surcharges(vector: Record<string, unknown>, codes: readonly string[]): Record<string, bigint> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const amount = vector[code]
      return typeof amount === 'string' ? [[code, minor(amount)]] : []
    }),
  )
}

const partnerPlusCases = partnerPlus.vectors
  .filter(({ fare }) => fare !== undefined)
  .map(
    (vector): Case => ({
      programme: 'partnerplusbenefit-2023',
      name: `${vector.fare} + ${vector.carrierSurcharge}`,
      currency: 'points',
      coupons: trip('FRA-HAM', {
        fare: minor(vector.fare),
        surcharges: { YQ: minor(vector.carrierSurcharge) },
        currency: vector.currency ?? '',
        issuedOn: asDay('2023-06-01'),
        departedOn: asDay(vector.flown ?? ''),
      }),
      context: CONTEXT,
      expect: vector.expect ?? null,
    }),
  )

const tapCases = tap.vectors.map(
  (vector): Case => ({
    programme: 'tap-corporate',
    name: JSON.stringify(vector),
    currency: 'points',
    coupons: trip('LIS-OPO', {
      ticket: '0471234567890',
      marketingCarrier: 'TP',
      operatingCarrier: 'TP',
      fare: minor(vector.fare),
      surcharges: { YQ: minor(vector.YQ) },
      fareProduct: vector.product,
      paidWithPoints: minor(vector.paidWithBalance),
    }),
    context: company({ tier: vector.tier }),
    expect: vector.expect,
  }),
)

const bluebizCases = bluebiz.vectors
  .filter(({ fare }) => fare !== undefined)
  .map(
    (vector): Case => ({
      programme: 'bluebiz-2019',
      name: JSON.stringify(vector),
      currency: 'points',
      coupons: trip('AMS-CDG', {
        ticket: '0741234567890',
        marketingCarrier: 'KL',
        operatingCarrier: 'KL',
        fare: minor(vector.fare),
        surcharges: surcharges(vector, ['YR', 'YR-F']),
        fareProduct: vector.product ?? null,
        issuedOn: asDay(vector.issued ?? '2025-02-01'),
      }),
      // "Has passed": one cent more. A vector that does not speak of the threshold is not about it.
      context: company({ spendSoFar: vector.thresholdPassed === false ? 0n : 500_001n }),
      expect: vector.expect ?? null,
      ...(vector.shown ? { shown: true } : {}),
    }),
  )

const bulgariaCases = bulgaria.vectors.map(
  (vector): Case => ({
    programme: 'bluebiz-bulgaria-2015',
    name: `${vector.trip} in ${vector.rbd}`,
    currency: 'points',
    coupons: trip(
      vector.trip.replace(' and back', ''),
      {
        ticket: '0571234567890',
        marketingCarrier: vector.carrier,
        operatingCarrier: vector.carrier,
        rbd: vector.rbd,
      },
      vector.trip.endsWith('and back'),
    ),
    context: CONTEXT,
    expect: vector.expect,
  }),
)

const skybonusCases = skybonus.vectors.map(
  (vector): Case => ({
    programme: 'delta-skybonus-2017',
    name: `${vector.route} ${vector.rbd} ${vector.ticketStock ?? ''}`,
    currency: 'points',
    coupons: trip(vector.route, {
      ticket: `${vector.ticketStock ?? '006'}1234567890`,
      marketingCarrier: vector.carrier,
      operatingCarrier: vector.carrier,
      rbd: vector.rbd,
      fare: minor(vector.usd),
      currency: 'USD',
      issuedOn: asDay('2017-05-01'),
      departedOn: asDay('2017-06-01'),
    }),
    context: company({ spendSoFar: 500_000n, travellersSoFar: 5 }),
    expect: vector.expect,
  }),
)

const onBusinessCases = onBusiness.vectors
  .filter(({ ticket }) => ticket !== undefined)
  .map(
    (vector): Case => ({
      programme: 'on-business-2015',
      name: `${vector.ticket} after ${vector.spendYear}`,
      currency: 'points',
      coupons: trip('LHR-JFK', {
        ticket: '1251234567890',
        marketingCarrier: 'BA',
        operatingCarrier: 'BA',
        fare: minor(vector.ticket),
        currency: 'GBP',
      }),
      context: company({ spendSoFar: minor(vector.spendYear) }),
      expect: vector.expect ?? null,
    }),
  )

function milesCase(vector: (typeof milesAndMore.vectors)[number]): Case[] {
  const common = { programme: 'miles-and-more', context: CONTEXT, expect: vector.expect ?? null } as const
  switch (vector.kind) {
    case 'awardMiles': {
      const member = { status: vector.status ?? null, joinedOn: null }
      const price: Difference = {
        ticket: `${vector.stock}1234567890`,
        operatingCarrier: vector.operating ?? '',
        fare: minor(vector.base),
        currency: vector.currency ?? '',
      }
      const name = `${vector.base} as ${vector.status ?? 'nobody'} on ${vector.operating}`
      return [
        {
          ...common,
          name,
          currency: 'miles',
          coupons: trip('FRA-JFK', price),
          context: { ...CONTEXT, member },
        },
      ]
    }
    case 'statusPoints':
      return [
        {
          ...common,
          name: `status points ${vector.trip}`,
          currency: 'status',
          coupons: trip(vector.trip ?? '', { cabin: 'business' }),
        },
      ]
    case 'distance': {
      const fare: Difference = { rbd: vector.rbd ?? '', fareType: 'corporate' }
      return [
        {
          ...common,
          name: `distance ${vector.route} ${vector.rbd}`,
          currency: 'miles',
          coupons: trip(vector.route ?? '', fare),
        },
      ]
    }
    default:
      return []
  }
}

export const CASES: readonly Case[] = [
  ...partnerPlusCases,
  ...tapCases,
  ...bluebizCases,
  ...bulgariaCases,
  ...skybonusCases,
  ...onBusinessCases,
  ...milesAndMore.vectors.flatMap(milesCase),
]
