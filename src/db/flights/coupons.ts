/** Reads and writes kept coupons; the only writer of `coupon` and `coupon_change`. */
import { type RawBuilder, sql } from 'kysely'
import type { FlownCoupon } from '../../domain/coupon.ts'
import { issueYear, type KeptCoupon, type TicketKey } from '../../domain/kept-coupon.ts'
import { plainArray, textArray } from '../ledger/array-text.ts'
import type { Tx } from '../schema.ts'
import type { Coupon } from '../tables/flights.ts'

type Cell = string | number | bigint | null
type Column = readonly [name: string, type: string, value: (coupon: KeptCoupon) => Cell]

/** What a coupon row holds, in the order in which it is written. */
const COLUMNS: readonly Column[] = [
  ['id', 'uuid', (coupon) => coupon.id],
  ['ticket', 'text', ({ facts }) => facts.ticket],
  ['coupon', 'integer', ({ facts }) => facts.coupon],
  ['issue_year', 'integer', ({ facts }) => issueYear(facts)],
  ['primary_ticket', 'text', ({ facts }) => facts.primaryTicket],
  ['issued_on', 'date', ({ facts }) => facts.issuedOn],
  ['status', 'text', ({ facts }) => facts.status],
  ['marketing_carrier', 'text', ({ facts }) => facts.marketingCarrier],
  ['operating_carrier', 'text', ({ facts }) => facts.operatingCarrier],
  ['flight', 'text', ({ facts }) => facts.flight],
  ['rbd', 'text', ({ facts }) => facts.rbd],
  ['cabin', 'text', ({ facts }) => facts.cabin],
  ['fare_product', 'text', ({ facts }) => facts.fareProduct],
  ['fare_type', 'text', ({ facts }) => facts.fareType],
  ['origin', 'text', ({ facts }) => facts.origin],
  ['destination', 'text', ({ facts }) => facts.destination],
  ['departed_on', 'date', ({ facts }) => facts.departedOn],
  ['departed_at', 'text', ({ facts }) => facts.departedAt],
  ['currency', 'text', ({ facts }) => facts.currency],
  ['fare', 'bigint', ({ facts }) => facts.fare],
  ['surcharges', 'jsonb', ({ facts }) => surchargeText(facts)],
  ['paid_with_points', 'bigint', ({ facts }) => facts.paidWithPoints],
  ['corporate_id', 'text', ({ facts }) => facts.corporateId],
  ['ff_airline', 'text', ({ facts }) => facts.ffAirline],
  ['ff_number', 'text', ({ facts }) => facts.ffNumber],
  ['passenger_name', 'text', ({ facts }) => facts.passengerName],
  ['passenger_type', 'text', ({ facts }) => facts.passengerType],
  ['company_id', 'uuid', (coupon) => coupon.companyId],
  ['company_reason', 'text', (coupon) => coupon.companyReason],
  ['entity_id', 'uuid', (coupon) => coupon.entityId],
  ['member_id', 'uuid', (coupon) => coupon.memberId],
  ['member_reason', 'text', (coupon) => coupon.memberReason],
  ['journey_id', 'uuid', (coupon) => coupon.journeyId],
  ['rating', 'jsonb', (coupon) => JSON.stringify(coupon.rating)],
  ['company_context', 'jsonb', (coupon) => jsonOrNull(coupon.companyContext)],
  ['member_context', 'jsonb', (coupon) => jsonOrNull(coupon.memberContext)],
  ['rule_version', 'integer', (coupon) => coupon.ruleVersion],
  ['counted_spend', 'bigint', (coupon) => coupon.countedSpend],
  ['import_id', 'uuid', (coupon) => coupon.importId],
  ['import_line', 'bigint', (coupon) => coupon.importLine],
  ['received_at', 'timestamptz', (coupon) => coupon.receivedAt.toISOString()],
]
const NAMES = sql.join(COLUMNS.map(([name]) => sql.id(name)))
const CHANGED = sql.join(COLUMNS.slice(1).map(([name]) => sql`${sql.id(name)} = excluded.${sql.id(name)}`))

/** Writes new and changed coupons in one statement. */
export async function keepCoupons(tx: Tx, coupons: readonly KeptCoupon[], update: boolean): Promise<void> {
  if (coupons.length === 0) return
  const arrays: RawBuilder<unknown>[] = COLUMNS.map(
    ([, type, value]) =>
      sql`${arrayOf(type, coupons.map(value))}::${sql.raw(type === 'jsonb' ? 'text' : type)}[]`,
  )
  const values = sql.join(
    COLUMNS.map(([name, type]) => (type === 'jsonb' ? sql`${sql.id(name)}::jsonb` : sql.id(name))),
  )
  await sql`insert into coupon (${NAMES}) select ${values} from unnest(${sql.join(arrays)}) as given (${NAMES})
    ${update ? sql`on conflict (id) do update set ${CHANGED}` : sql``}`.execute(tx)
}

function arrayOf(type: string, cells: readonly Cell[]): string {
  return type === 'text' || type === 'jsonb' ? textArray(cells as (string | null)[]) : plainArray(cells)
}

export type CouponChange = { readonly before: KeptCoupon; readonly after: KeptCoupon }

/** Keeps what a coupon said before: a file's later word never erases its earlier one. */
export async function keepChanges(
  tx: Tx,
  changes: readonly CouponChange[],
  from: { importId: string | null; line: bigint | null; at: Date },
): Promise<void> {
  if (changes.length === 0) return
  await sql`insert into coupon_change (coupon_id, no, company_id, before, after, import_id, import_line, at)
    select given.coupon_id, (select count(*) from coupon_change as known where known.coupon_id = given.coupon_id) + 1,
      given.company_id, given.before::jsonb, given.after::jsonb, ${from.importId}::uuid, ${from.line}::bigint, ${from.at.toISOString()}::timestamptz
    from unnest(${changes.map(({ after }) => after.id)}::uuid[], ${changes.map(({ after }) => after.companyId)}::uuid[],
      ${changes.map(({ before }) => factsText(before.facts))}::text[], ${changes.map(({ after }) => factsText(after.facts))}::text[]
    ) as given (coupon_id, company_id, before, after)`.execute(tx)
}

/** All coupons of these tickets. */
export async function couponsOfTickets(tx: Tx, keys: readonly TicketKey[]): Promise<KeptCoupon[]> {
  if (keys.length === 0) return []
  const rows = await tx
    .selectFrom('coupon')
    .selectAll()
    .where(
      sql<boolean>`(primary_ticket, issue_year) in (select * from unnest(
        ${keys.map((key) => key.primaryTicket)}::text[], ${keys.map((key) => key.issueYear)}::integer[]))`,
    )
    .execute()
  return rows.map(asKept)
}

const HIDDEN = { ff_airline: null, ff_number: null, member_context: null } as const
type Hidden = keyof typeof HIDDEN
/** What the company's role may read of a coupon: not the number, nor what the person's half rests on. */
export const COMPANY_SEES = COLUMNS.map(([name]) => name).filter(
  (name): name is Exclude<keyof Coupon, Hidden> => !(name in HIDDEN),
)

export function asSeenByCompany(row: Omit<CouponRow, Hidden>): KeptCoupon {
  return asKept({ ...row, ...HIDDEN })
}

type CouponRow = Awaited<ReturnType<typeof selectCoupon>>
const selectCoupon = (tx: Tx) => tx.selectFrom('coupon').selectAll().executeTakeFirstOrThrow()

/** A row of `coupon` as the domain knows it. */
export function asKept(row: CouponRow): KeptCoupon {
  return {
    id: row.id,
    facts: {
      ticket: row.ticket,
      primaryTicket: row.primary_ticket,
      coupon: row.coupon,
      issuedOn: row.issued_on,
      status: row.status,
      marketingCarrier: row.marketing_carrier,
      operatingCarrier: row.operating_carrier,
      flight: row.flight,
      rbd: row.rbd,
      cabin: row.cabin,
      fareProduct: row.fare_product,
      fareType: row.fare_type,
      origin: row.origin,
      destination: row.destination,
      departedOn: row.departed_on,
      departedAt: row.departed_at,
      currency: row.currency,
      fare: row.fare,
      surcharges: Object.fromEntries(
        Object.entries(row.surcharges).map(([code, amount]) => [code, BigInt(amount)]),
      ),
      paidWithPoints: row.paid_with_points,
      corporateId: row.corporate_id,
      ffAirline: row.ff_airline,
      ffNumber: row.ff_number,
      passengerName: row.passenger_name,
      passengerType: row.passenger_type,
    },
    companyId: row.company_id,
    companyReason: row.company_reason,
    entityId: row.entity_id,
    memberId: row.member_id,
    memberReason: row.member_reason,
    journeyId: row.journey_id,
    rating: row.rating,
    companyContext: row.company_context,
    memberContext: row.member_context,
    ruleVersion: row.rule_version,
    countedSpend: row.counted_spend,
    importId: row.import_id,
    importLine: row.import_line,
    receivedAt: row.received_at,
  }
}

function surchargeText(facts: FlownCoupon): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(facts.surcharges).map(([code, amount]) => [code, amount.toString()])),
  )
}

function factsText(facts: FlownCoupon): string {
  return JSON.stringify(facts, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
