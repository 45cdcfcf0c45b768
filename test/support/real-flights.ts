/** 20,000 flights really flown, as a flown coupon file of companies and travellers that a test has made. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { flownCoupons } from '../../src/demo/flown-world.ts'
import { DEMO_CARRIERS } from '../../src/demo/network.ts'
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { asDay } from '../../src/domain/day.ts'
import { airports } from '../../src/places/airports.ts'
import { publish } from '../../src/programme/published.ts'
import { manyOwners } from './world.ts'

export const COMPANIES = 40
/** From 2001 to this year, so that the programme's windows are open. */
const SHIFT_DAYS = 9_131

/** Rules that have always held, forty companies, forty travellers. The same codes in every database. */
export async function prepare(db: Db): Promise<void> {
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8')) as {
    exchangeRates: { validFrom: string }[]
  }
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2020-01-01'), by: 'test', at: new Date(0) }),
  )
  await manyOwners(db, COMPANIES, asDay('2025-01-01'))
}

export function realCoupons(count = 20_000): FlownCoupon[] {
  const [, ...rows] = readFileSync('test/data/real-flights-2001.csv', 'utf8').trim().split('\n')
  const flights = rows.map((row) => {
    const [departure = '', origin = '', destination = ''] = row.split(',')
    return { departure, origin, destination }
  })
  return flownCoupons({
    flights,
    seed: 42,
    companies: Array.from({ length: COMPANIES }, (_, at) => ({ corporateId: `WB${5_000_000 + at}` })),
    travellers: Array.from({ length: COMPANIES }, (_, at) => ({
      name: 'TRAVELLER/ANN MRS',
      ffAirline: 'MA',
      ffNumber: String(700_000_000_000_000 + at),
      companyIndex: at,
    })),
    carriers: DEMO_CARRIERS,
    places: airports,
    shiftDays: SHIFT_DAYS,
    count,
  })
}

/** Every coupon and what it carries, every lot and every balance: equal for equal ledgers, whatever their history. */
export async function ledgerOf(db: Db): Promise<{ coupons: number; points: bigint; rows: string[] }> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const carried = await sql<{
      row: string
    }>`select concat_ws(' ', coupon.ticket, coupon.coupon, coupon.status,
        coalesce(sum(entry.amount) filter (where entry.source like 'points/%'), 0),
        coalesce(sum(entry.amount) filter (where entry.source like 'miles/%'), 0),
        coalesce(sum(entry.amount) filter (where entry.source like 'status/%'), 0)) as row
      from coupon left join entry on entry.subject_id = coupon.id and entry.kind in ('accrual', 'reversal')
      group by coupon.id order by 1`.execute(tx)
    const lots = await sql<{
      row: string
    }>`select concat_ws(' ', coalesce(company.corporate_id, linked.number), account.currency, lot.expires_on, lot.remaining) as row
      from lot join account on account.id = lot.account_id
      left join company on company.id = account.owner_id left join frequent_flyer_account as linked on linked.member_id = account.owner_id
      where lot.remaining > 0 order by 1`.execute(tx)
    const sums = await sql<{
      coupons: number
      points: bigint
    }>`select (select count(*)::integer from coupon) as coupons,
      (select sum(balance)::bigint from account where currency = 'points') as points`.execute(tx)
    const [sum] = sums.rows
    return {
      coupons: sum?.coupons ?? 0,
      points: sum?.points ?? 0n,
      rows: [...carried.rows, ...lots.rows].map(({ row }) => row),
    }
  })
}
