/** Flights for the tests of the company's rooms: settled as a file would settle them. */
import { withScope } from '../../src/db/scope.ts'
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { asDay } from '../../src/domain/day.ts'
import { todayIn } from '../../src/domain/today.ts'
import { settle } from '../../src/intake/settle/settle.ts'
import { airports } from '../../src/places/airports.ts'
import type { Portal } from '../support/portal.ts'

let serial = 1_000_000_000

/** A coupon of 100.00 EUR and 20.00 YQ in economy: 480 points under Wingspan without a tier. */
export function flight(given: Partial<FlownCoupon> = {}): FlownCoupon {
  serial += 1
  const ticket = given.ticket ?? `990${serial}`
  return {
    ticket,
    primaryTicket: ticket,
    coupon: 1,
    issuedOn: asDay('2026-10-01'),
    status: 'F',
    marketingCarrier: 'MA',
    operatingCarrier: 'MA',
    flight: '123',
    rbd: 'Y',
    cabin: 'economy',
    fareProduct: 'Classic',
    fareType: 'public',
    origin: 'FRA',
    destination: 'OSL',
    departedOn: asDay('2026-11-01'),
    departedAt: '08:00',
    currency: 'EUR',
    fare: 10_000n,
    surcharges: { YQ: 2_000n },
    paidWithPoints: 0n,
    corporateId: null,
    ffAirline: null,
    ffNumber: null,
    passengerName: 'BRENNER/ADA MS',
    passengerType: 'ADT',
    ...given,
  }
}

export async function fly(portal: Portal, coupons: readonly FlownCoupon[]): Promise<void> {
  const versions = await portal.versions()
  await withScope(portal.db, { as: 'job' }, (tx) =>
    settle(
      tx,
      coupons.map((coupon, index) => ({ line: index + 2, coupon })),
      [],
      {
        versions,
        places: airports,
        today: todayIn('Europe/Berlin', portal.clock.now),
        now: portal.clock.now,
        importId: null,
      },
    ),
  )
}
