/** Vouchers of a company with what became of them; never a code. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import { VOUCHER_KINDS, type VoucherKind } from '../../domain/programme/award.ts'
import { VOUCHER_STATES, type VoucherState } from '../../vouchers/standing.ts'
import type { TimedList } from '../../web/timed-list.ts'

export type VoucherFilter = {
  readonly state: VoucherState | undefined
  readonly kind: VoucherKind | undefined
  /** What is still good, and lapses on this day or before. */
  readonly until: Day | undefined
}
/** As JSON comes: the moment in ISO form, the amount as text. */
export type VoucherUseLine = {
  readonly at: string
  readonly partner: string
  readonly amount: string | null
  readonly undone: boolean
}
export type VoucherLine = {
  readonly id: string
  readonly orderId: string
  /** When it was ordered. */
  readonly at: Date
  readonly awardId: string
  readonly name: string
  readonly kind: VoucherKind
  /** Null while nobody has seen the code. */
  readonly ends: string | null
  readonly validUntil: Day
  readonly state: 'open' | 'used' | 'cancelled'
  readonly currency: string | null
  readonly valueMinor: bigint | null
  readonly leftMinor: bigint | null
  readonly uses: readonly VoucherUseLine[]
}

export function voucherFilter(query: Readonly<Record<string, string>>): VoucherFilter {
  return {
    state: VOUCHER_STATES.find((each) => each === query['state']),
    kind: VOUCHER_KINDS.find((each) => each === query['kind']),
    until: parseDay(query['until']?.trim() ?? ''),
  }
}

const OPEN = sql<boolean>`voucher.state = 'open'`

const good = (today: Day) => sql<boolean>`${OPEN} and voucher.valid_until >= ${today}::date`

function inState(state: VoucherState, today: Day) {
  const isGood = good(today)
  switch (state) {
    case 'open':
      return sql<boolean>`${isGood} and voucher.left_minor is not distinct from voucher.value_minor`
    case 'part':
      return sql<boolean>`${isGood} and voucher.left_minor < voucher.value_minor`
    case 'lapsed':
      return sql<boolean>`${OPEN} and voucher.valid_until < ${today}::date`
    default:
      return sql<boolean>`voucher.state = ${state}`
  }
}

/** Rows are `VoucherLine`. */
export function voucherList(companyId: string, filter: VoucherFilter, today: Day): TimedList {
  const { state, kind, until } = filter
  const conditions = [owned('voucher.company_id', companyId)]
  if (state) conditions.push(inState(state, today))
  if (kind) conditions.push(sql<boolean>`voucher.kind = ${kind}`)
  if (until) conditions.push(sql<boolean>`${good(today)} and voucher.valid_until <= ${until}::date`)
  return {
    source: sql`
    select voucher.id, voucher.order_id as "orderId", award_order.ordered_at as at, voucher.award_id as "awardId", voucher.name, voucher.kind,
      case when exists (select from award_request as asked where ${owned('asked.company_id', companyId)}
        and asked.order_id = voucher.order_id and asked.collected_at is null) then null else voucher.ends end as ends,
      voucher.valid_until as "validUntil", voucher.state, voucher.currency, voucher.value_minor as "valueMinor",
      voucher.left_minor as "leftMinor",
      coalesce((select jsonb_agg(jsonb_build_object('at', taken.at, 'partner', partner.name,
          'amount', taken.amount_minor::text, 'undone', exists (select from voucher_use as back
            where back.company_id = taken.company_id and back.undoes = taken.id)) order by taken.turn)
        from voucher_use as taken join partner on partner.id = taken.partner_id
        where taken.company_id = voucher.company_id and taken.voucher_id = voucher.id and taken.undoes is null
      ), '[]'::jsonb) as uses
    from voucher join award_order on award_order.company_id = voucher.company_id and award_order.id = voucher.order_id
    where ${sql.join(conditions, sql` and `)}`,
    first: 'newest',
  }
}
