/** A company that flew a great deal: as many coupons and statement lines as asked, written by the database itself. */
import { sql } from 'kysely'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'

const POINTS = 480n
const LAPSES = '2029-10-31'

/** All in October 2026, a tenth of them each day. Before it the company has nothing. */
export async function addLines(db: Db, companyId: string, lines: number): Promise<void> {
  const n = sql`generate_series(1, ${lines}::integer) as n`
  const uuid = (kind: string) => sql`(${`01900000-0000-7${kind}-8000-`} || lpad(to_hex(n), 12, '0'))::uuid`
  await withScope(db, { as: 'backup' }, async (tx) => {
    const { rows } = await sql<{
      id: string
    }>`select id from account where owner_id = ${companyId}::uuid`.execute(tx)
    const account = rows[0]?.id
    await sql`insert into ticket (primary_ticket, issue_year) select (9900000000000 + n)::text, 2026 from ${n}`.execute(
      tx,
    )
    await sql`insert into coupon (id, ticket, coupon, issue_year, primary_ticket, issued_on, status, marketing_carrier,
        operating_carrier, flight, rbd, cabin, fare_type, origin, destination, departed_on, currency, fare, surcharges,
        paid_with_points, passenger_name, passenger_type, company_id, journey_id, received_at)
      select ${uuid('000')}, (9900000000000 + n)::text, 1, 2026, (9900000000000 + n)::text, '2026-09-01', 'F', 'MA',
        'MA', (100 + n % 900)::text, 'Y', 'economy', 'published', 'FRA', 'OSL', date '2026-10-01' + n % 9, 'EUR',
        20000, '{}', 0, 'TRAVELLER/NO' || n % 5000, 'adult', ${companyId}::uuid, ${uuid('000')}, '2026-10-10'
      from ${n}`.execute(tx)
    await sql`insert into entry (account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, posted_on,
        subject_id, source)
      select ${account}::uuid, n, ${companyId}::uuid, 'accrual', 'issued', ${POINTS}::bigint, ${POINTS}::bigint * n,
        ${LAPSES}::date, '2026-10-10', ${uuid('000')}, 'points/base/0' from ${n}`.execute(tx)
    await sql`insert into lot (account_id, expires_on, owner_id, remaining)
      values (${account}::uuid, ${LAPSES}::date, ${companyId}::uuid, ${POINTS}::bigint * ${lines}::integer)`.execute(
      tx,
    )
  })
  await withScope(db, { as: 'job' }, (tx) =>
    sql`update account set balance = ${POINTS}::bigint * ${lines}::integer, version = ${lines}::integer
      where owner_id = ${companyId}::uuid`.execute(tx),
  )
  await sql`analyze entry, coupon`.execute(db)
}

export function pointsOf(lines: number): bigint {
  return POINTS * BigInt(lines)
}
