/** One line for each entry of the company's account, with what caused it. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { EntryKind } from '../domain/ledger/movement.ts'

type StatementFlight = {
  readonly route: string
  readonly flight: string
  readonly departedOn: Day
  readonly traveller: string | null
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
  /** Name of the award that was ordered, cancelled or charged for. */
  readonly award: string | null
  /** Ticket and coupon, or the order: what finance looks it up by. */
  readonly reference: string | null
  /** Where the company sees it: `/company/trips/…`. */
  readonly subjectId: string
  readonly amount: bigint
  readonly balanceAfter: bigint
  /** Undefined for a movement over several lots. */
  readonly expiresOn: Day | null
}

type Row = {
  version: bigint
  postedOn: Day
  kind: EntryKind
  source: string
  subjectId: string
  amount: bigint
  balanceAfter: bigint
  expiresOn: Day | null
  ticket: string | null
  coupon: number | null
  origin: string | null
  destination: string | null
  carrier: string | null
  flight: string | null
  departedOn: Day | null
  traveller: string | null
  award: string | null
  entity: StatementEntity | null
}

export async function statementLines(
  tx: Tx,
  companyId: string,
  accountId: string,
  period: { from: Day; to: Day },
): Promise<StatementLine[]> {
  const { rows } = await sql<Row>`
    select entry.version, entry.posted_on as "postedOn", entry.kind, entry.source, entry.subject_id as "subjectId",
      entry.amount, entry.balance_after as "balanceAfter", entry.expires_on as "expiresOn",
      coupon.ticket, coupon.coupon, coupon.origin, coupon.destination, coupon.marketing_carrier as carrier,
      coupon.flight, coupon.departed_on as "departedOn", coupon.passenger_name as traveller,
      award_order.detail ->> 'name' as award,
      (select jsonb_build_object('id', id, 'name', name, 'corporateId', corporate_id) from legal_entity
        where ${owned('legal_entity.company_id', companyId)} and id = coupon.entity_id) as entity
    from entry
    left join coupon on coupon.id = entry.subject_id and ${owned('coupon.company_id', companyId)}
    left join award_order on award_order.id = entry.subject_id and ${owned('award_order.company_id', companyId)}
    where entry.account_id = ${accountId}::uuid and ${owned('entry.owner_id', companyId)}
      and entry.posted_on between ${period.from}::date and ${period.to}::date
    order by entry.version`.execute(tx)
  return rows.map(asLine)
}

function asLine(row: Row): StatementLine {
  const { version, postedOn, kind, source, subjectId, amount, balanceAfter, expiresOn, award, entity } = row
  const flight =
    row.ticket === null || row.departedOn === null
      ? null
      : {
          route: `${row.origin}–${row.destination}`,
          flight: `${row.carrier} ${row.flight}`,
          departedOn: row.departedOn,
          traveller: row.traveller,
        }
  const promotion = /^points\/promotion:([^/]+)\//.exec(source)?.[1] ?? null
  const reference = row.ticket === null ? (award === null ? null : subjectId) : `${row.ticket}-${row.coupon}`
  return {
    version,
    postedOn,
    kind,
    promotion,
    flight,
    entity,
    award,
    reference,
    subjectId,
    amount,
    balanceAfter,
    expiresOn,
  }
}
