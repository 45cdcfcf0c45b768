/** One line for each entry of the company's account, with what caused it. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import { costCentreOf } from '../db/flights/cost-centre.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { EntryKind } from '../domain/ledger/movement.ts'
import { inSlice, type Slice, type Travellers } from './slice.ts'

type StatementFlight = {
  readonly route: string
  readonly flight: string
  readonly departedOn: Day
  /** The name on the ticket, or what stands for it. */
  readonly traveller: string | null
  readonly memberId: string | null
}
export type StatementEntity = { readonly id: string; readonly name: string; readonly corporateId: string }
export type StatementLine = {
  readonly version: bigint
  readonly postedOn: Day
  readonly kind: EntryKind
  /** Of the programme's promotion that the credit comes from. */
  readonly promotion: string | null
  readonly flight: StatementFlight | null
  /** The legal entity of the company whose flight it was; null for the company itself, and for what is no flight. */
  readonly entity: StatementEntity | null
  /** What the flight was booked to when the line was read; in a closed statement, when it was closed. */
  readonly costCentre: string | null
  /** Name of the award that was ordered, cancelled or charged for. */
  readonly award: string | null
  /** Ticket and coupon, or the order: what finance looks it up by. */
  readonly reference: string | null
  /** Where the company sees it: `/company/trips/…`. */
  readonly subjectId: string
  readonly amount: bigint
  /** Opening balance and every line up to this one; in a slice it says nothing. */
  readonly balanceAfter: bigint
  /** Null for a movement over several lots. */
  readonly expiresOn: Day | null
}

type Row = Omit<StatementLine, 'flight' | 'promotion' | 'reference' | 'balanceAfter'> & {
  source: string
  ticket: string | null
  coupon: number | null
  origin: string | null
  destination: string | null
  carrier: string | null
  flight: string | null
  departedOn: Day | null
  traveller: string | null
  memberId: string | null
}

export type LinesAsked = {
  readonly accountId: string
  readonly from: Day
  readonly to: Day
  readonly slice?: Slice
  readonly travellers?: Travellers | undefined
  /** Only lines after this number of the account's history, and up to that one. */
  readonly after?: bigint | undefined
  readonly upTo?: bigint | undefined
  readonly limit?: number
  /** The balance before the first of these lines. */
  readonly balance: bigint
}

/** In the order in which they were booked. */
export async function statementLines(tx: Tx, companyId: string, asked: LinesAsked): Promise<StatementLine[]> {
  const { accountId, from, to, slice = {}, travellers, after = 0n, upTo, limit } = asked
  const { rows } = await sql<Row>`
    select entry.version, entry.posted_on as "postedOn", entry.kind, entry.source, entry.subject_id as "subjectId",
      entry.amount, entry.expires_on as "expiresOn",
      coupon.ticket, coupon.coupon, coupon.origin, coupon.destination, coupon.marketing_carrier as carrier,
      coupon.flight, coupon.departed_on as "departedOn", coupon.passenger_name as traveller,
      coupon.member_id as "memberId", award_order.detail ->> 'name' as award,
      case when coupon.id is not null then ${costCentreOf(companyId, 'coupon')} end as "costCentre",
      (select jsonb_build_object('id', id, 'name', name, 'corporateId', corporate_id) from legal_entity
        where ${owned('legal_entity.company_id', companyId)} and id = coupon.entity_id) as entity
    from entry
    left join coupon on coupon.id = entry.subject_id and ${owned('coupon.company_id', companyId)}
    left join award_order on award_order.id = entry.subject_id and ${owned('award_order.company_id', companyId)}
    where entry.account_id = ${accountId}::uuid and ${owned('entry.owner_id', companyId)}
      and entry.posted_on between ${from}::date and ${to}::date
      and entry.version > ${after} ${upTo === undefined ? sql`` : sql`and entry.version <= ${upTo}`}
      and ${inSlice(companyId, slice, travellers)}
    order by entry.version ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx)
  let balance = asked.balance
  return rows.map((row) => {
    balance += row.amount
    return asLine(row, balance)
  })
}

function asLine(row: Row, balanceAfter: bigint): StatementLine {
  const { version, postedOn, kind, subjectId, amount, expiresOn, award, entity, costCentre } = row
  const flight =
    row.ticket === null || row.departedOn === null
      ? null
      : {
          route: `${row.origin}–${row.destination}`,
          flight: `${row.carrier} ${row.flight}`,
          departedOn: row.departedOn,
          traveller: row.traveller,
          memberId: row.memberId,
        }
  const promotion = /^points\/promotion:([^/]+)\//.exec(row.source)?.[1] ?? null
  const reference = row.ticket === null ? (award === null ? null : subjectId) : `${row.ticket}-${row.coupon}`
  return {
    version,
    postedOn,
    kind,
    promotion,
    flight,
    entity,
    costCentre,
    award,
    reference,
    subjectId,
    amount,
    balanceAfter,
    expiresOn,
  }
}
