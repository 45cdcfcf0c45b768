/** One trip as the company may see it: its own half in full, of the traveller's half only whether it was credited. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { costCentreOf } from '../../db/flights/cost-centre.ts'
import { asSeenByCompany, COMPANY_SEES } from '../../db/flights/coupons.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { EntryKind } from '../../domain/ledger/movement.ts'

export type TripEntry = {
  readonly couponId: string
  readonly kind: EntryKind
  readonly source: string
  readonly amount: bigint
  readonly locked: boolean
  readonly expiresOn: Day | null
  readonly postedOn: Day
}
export type Trip = {
  readonly coupons: readonly KeptCoupon[]
  readonly entries: readonly TripEntry[]
  readonly costCentre: string | null
}

/**
 * @param id of a journey or of any of its coupons
 * @returns undefined when the company has no such trip
 */
export async function trip(tx: Tx, companyId: string, id: string): Promise<Trip | undefined> {
  const rows = await tx
    .selectFrom('coupon as head')
    .innerJoin('coupon as leg', (join) =>
      join
        .onRef('leg.primary_ticket', '=', 'head.primary_ticket')
        .onRef('leg.issue_year', '=', 'head.issue_year'),
    )
    .select(COMPANY_SEES.map((name) => `leg.${name}` as const))
    .select(costCentreOf(companyId, 'leg').as('costCentre'))
    .where('head.id', '=', id)
    .where(owned('head.company_id', companyId))
    .where(owned('leg.company_id', companyId))
    .where(sql<boolean>`coalesce(leg.journey_id, leg.id) = coalesce(head.journey_id, head.id)`)
    .execute()
  if (rows.length === 0) return undefined
  const coupons = rows.map(asSeenByCompany)
  // Of the coupon that the list stands for; the others of a trip have the same.
  const head = rows.find((row) => row.id === (row.journey_id ?? row.id)) ?? rows[0]
  return {
    coupons,
    entries: await entriesOf(tx, companyId, coupons),
    costCentre: head?.costCentre ?? null,
  }
}

function entriesOf(tx: Tx, companyId: string, coupons: readonly KeptCoupon[]): Promise<TripEntry[]> {
  return tx
    .selectFrom('entry')
    .select([
      'subject_id as couponId',
      'kind',
      'source',
      'amount',
      'locked',
      'expires_on as expiresOn',
      'posted_on as postedOn',
    ])
    .where('subject_id', '=', sql<string>`any(${sql.val(coupons.map((coupon) => coupon.id))}::uuid[])`)
    .where(owned('owner_id', companyId))
    .orderBy('version')
    .execute()
}
