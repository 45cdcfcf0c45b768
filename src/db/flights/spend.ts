/** The only writer of `company_spend`: what a company has spent in a period, as its programme counts it. */
import { sql } from 'kysely'
import type { Tx } from '../schema.ts'

export type CompanyPeriod = { readonly companyId: string; readonly period: string }

/** @returns spend by `company/period`, each row locked; rows that did not exist are made */
export async function lockSpend(tx: Tx, asked: readonly CompanyPeriod[]): Promise<Map<string, bigint>> {
  const keys = distinct(asked)
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ company_id: string; period: string; spend: bigint }>`
    insert into company_spend (company_id, period)
    select * from unnest(${keys.map((key) => key.companyId)}::uuid[], ${keys.map((key) => key.period)}::text[])
    on conflict (company_id, period) do update set spend = company_spend.spend
    returning company_id, period, spend`.execute(tx)
  return new Map(rows.map((row) => [`${row.company_id}/${row.period}`, row.spend]))
}

export async function saveSpend(tx: Tx, spend: ReadonlyMap<string, bigint>): Promise<void> {
  if (spend.size === 0) return
  const rows = [...spend].map(([key, amount]) => ({ parts: key.split('/'), amount }))
  await sql`update company_spend set spend = given.spend
    from unnest(${rows.map((row) => row.parts[0])}::uuid[], ${rows.map((row) => row.parts[1])}::text[],
      ${rows.map((row) => row.amount)}::bigint[]) as given (company_id, period, spend)
    where company_spend.company_id = given.company_id and company_spend.period = given.period`.execute(tx)
}

/** Distinct travellers of the companies since the first day of the period. */
export async function travellersOf(tx: Tx, asked: readonly CompanyPeriod[]): Promise<Map<string, number>> {
  const keys = distinct(asked)
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; travellers: number }>`
    select asked.company_id || '/' || asked.period as key,
      count(distinct coalesce(coupon.member_id::text, coupon.passenger_name))::integer as travellers
    from unnest(${keys.map((key) => key.companyId)}::uuid[], ${keys.map((key) => key.period)}::text[]) as asked (company_id, period)
    join coupon on coupon.company_id = asked.company_id and coupon.departed_on >= asked.period::date and coupon.status = 'F'
    group by 1`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.travellers]))
}

/** In one order for everybody, so that two imports never wait for each other crosswise. */
function distinct(asked: readonly CompanyPeriod[]): CompanyPeriod[] {
  const byKey = new Map(asked.map((each) => [`${each.companyId}/${each.period}`, each]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}
