/** The companies and members that a set of coupons may belong to. Two round trips, whatever the set's size. */
import { sql } from 'kysely'
import type {
  Directory,
  Gap,
  KnownCompany,
  KnownEntity,
  KnownMember,
  KnownNumber,
  Named,
} from '../../domain/attribution.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { Tx } from '../schema.ts'

export async function loadDirectory(tx: Tx, coupons: readonly KeptCoupon[]): Promise<Directory> {
  const companies = await companiesOf(tx, coupons)
  const members = await membersOf(tx, coupons)
  return {
    byCorporateId: new Map(companies.flatMap(numbersOf)),
    byNumber: new Map(members.flatMap((row) => row.numbers.map(({ number }) => [number, row] as const))),
    numbers: new Map(members.flatMap((row) => row.numbers.map((each) => [each.number, each] as const))),
    companies: new Map(companies.map((row) => [row.id, row])),
    members: new Map(members.map((row) => [row.id, row])),
  }
}

type CompanyRow = KnownCompany & {
  readonly corporateId: string | null
  readonly entities: readonly KnownEntity[] | null
}

async function companiesOf(tx: Tx, coupons: readonly KeptCoupon[]): Promise<CompanyRow[]> {
  const ids = present(coupons.map((coupon) => coupon.companyId))
  const codes = present(coupons.map((coupon) => coupon.facts.corporateId))
  if (ids.length + codes.length === 0) return []
  const { rows } = await sql<CompanyRow>`
    with wanted as (
      select id from company where corporate_id = any(${codes}::text[])
      union select company_id from legal_entity where corporate_id = any(${codes}::text[])
      union select unnest(${ids}::uuid[])
    )
    select company.id, company.corporate_id as "corporateId", company.state, company.tier,
      company.joined_on as "joinedOn", company.closed_on as "closedOn",
      (select jsonb_agg(jsonb_build_object('id', entity.id, 'corporateId', entity.corporate_id,
          'joinedOn', entity.joined_on, 'endedOn', entity.ended_on)) from legal_entity as entity
        where entity.company_id = company.id and entity.corporate_id = any(${codes}::text[])) as entities
    from wanted join company using (id)`.execute(tx)
  return rows
}

function numbersOf(row: CompanyRow): [string, Named][] {
  const own: [string, Named][] =
    row.corporateId === null ? [] : [[row.corporateId, { company: row, entity: null }]]
  const others = (row.entities ?? []).map((entity): [string, Named] => [
    entity.corporateId,
    { company: row, entity },
  ])
  return [...own, ...others]
}

type LinkedNumber = KnownNumber & { readonly number: string }
type MemberRow = Omit<KnownMember, 'gaps' | 'accepted'> & {
  readonly numbers: Omit<LinkedNumber, 'memberId'>[] | null
  readonly gaps: Gap[] | null
  readonly accepted: string[] | null
}

async function membersOf(
  tx: Tx,
  coupons: readonly KeptCoupon[],
): Promise<(KnownMember & { numbers: LinkedNumber[] })[]> {
  const ids = present(coupons.map((coupon) => coupon.memberId))
  const numbered = coupons.filter((coupon) => coupon.facts.ffNumber !== null)
  if (ids.length + numbered.length === 0) return []
  const { rows } = await sql<MemberRow>`
    with wanted as (
      select linked.member_id as id from frequent_flyer_account as linked
      join (select distinct * from unnest(
        ${numbered.map((coupon) => coupon.facts.ffAirline)}::text[], ${numbered.map((coupon) => coupon.facts.ffNumber)}::text[]
      ) as asked (airline, number)) as asked on linked.airline = asked.airline and linked.number = asked.number
      where linked.unlinked_on is null
      union select unnest(${ids}::uuid[])
    )
    select member.id, member.name, member.tier as status, member.joined_on as "joinedOn",
      (select jsonb_agg(jsonb_build_object('number', linked.airline || '/' || linked.number, 'accountId', linked.id,
          'state', linked.state)) from frequent_flyer_account as linked
        where linked.member_id = member.id and linked.unlinked_on is null and linked.state <> 'rejected') as numbers,
      (select array_agg(review.subject) from number_review as review
        where review.member_id = member.id and review.decision = 'same-person') as accepted,
      (select jsonb_agg(jsonb_build_object('companyId', gone.company_id, 'after', gone.left_on,
          'until', (select min(again.joined_on) from membership as again
            where again.member_id = member.id and again.company_id = gone.company_id and again.id <> gone.id
              and (again.state = 'active' or again.left_on > gone.left_on)))) from membership as gone
        where gone.member_id = member.id and gone.state = 'left') as gaps
    from wanted join member using (id) where member.state = 'active'`.execute(tx)
  return rows.map(({ gaps, numbers, accepted, ...row }) => ({
    ...row,
    numbers: (numbers ?? []).map((each) => ({ ...each, memberId: row.id })),
    gaps: gaps ?? [],
    accepted: new Set(accepted),
  }))
}

function present(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
