/** Who claims: names, numbers and seats that say whether a coupon may be theirs. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import type { ClaimCoupon } from '../domain/claim/verdict.ts'
import type { Day } from '../domain/day.ts'
import type { KeptCoupon } from '../domain/kept-coupon.ts'
import { matchNames } from '../intake/name-match.ts'
import type { Ask } from './ask.ts'

type Seat = {
  readonly companyId: string
  readonly memberId: string | null
  readonly name: string
  readonly joinedOn: Day
  readonly leftOn: Day | null
}
export type Claimants = {
  readonly members: ReadonlyMap<string, { name: string; numbers: readonly string[] }>
  readonly seats: ReadonlyMap<string, readonly Seat[]>
  readonly corporateIds: ReadonlyMap<string, string | null>
}

export async function loadClaimants(tx: Tx, asks: readonly Ask[]): Promise<Claimants> {
  const ownersOf = (half: Ask['half']) => [
    ...new Set(asks.filter((ask) => ask.half === half).map((ask) => ask.ownerId)),
  ]
  const companies = ownersOf('company')
  const { rows: members } = await sql<{ id: string; name: string; numbers: string[] | null }>`
    select member.id, member.name, (select array_agg(linked.airline || '/' || linked.number)
      from frequent_flyer_account as linked where linked.member_id = member.id and linked.unlinked_on is null
        and linked.state <> 'rejected') as numbers
    from member where member.id = any(${ownersOf('person')}::uuid[]) and member.state = 'active'`.execute(tx)
  const { rows: seats } = await sql<Seat>`
    select company_id as "companyId", member_id as "memberId", name, joined_on as "joinedOn", left_on as "leftOn"
    from membership where company_id = any(${companies}::uuid[]) and joined_on is not null`.execute(tx)
  const { rows: codes } = await sql<{ id: string; code: string | null }>`
    select id, corporate_id as code from company where id = any(${companies}::uuid[]) and state = 'active'`.execute(
    tx,
  )
  return {
    members: new Map(members.map((row) => [row.id, { name: row.name, numbers: row.numbers ?? [] }])),
    seats: Map.groupBy(seats, (seat) => seat.companyId),
    corporateIds: new Map(codes.map((row) => [row.id, row.code])),
  }
}

/** C-05 and C-06: true when the coupon is the claimant's beyond doubt. */
export function fitness(ask: Ask, coupon: KeptCoupon, claimants: Claimants): ClaimCoupon['fits'] {
  return ask.half === 'person' ? personFits(ask, coupon, claimants) : companyFits(ask, coupon, claimants)
}

function personFits(ask: Ask, { facts }: KeptCoupon, { members }: Claimants): ClaimCoupon['fits'] {
  const member = members.get(ask.ownerId)
  if (!member || matchNames(facts.passengerName ?? '', member.name) !== 'match') return 'name-mismatch'
  return member.numbers.includes(`${facts.ffAirline}/${facts.ffNumber}`) ? true : 'number-mismatch'
}

function companyFits(ask: Ask, coupon: KeptCoupon, claimants: Claimants): ClaimCoupon['fits'] {
  const own = claimants.corporateIds.get(ask.ownerId)
  if (own === undefined) return 'proof'
  // A booking that names another company is not for the rules to decide; nor one with the number of a legal entity of
  // their own, which is uncredited only where I-12 said no.
  if (coupon.facts.corporateId !== null && coupon.facts.corporateId !== own) return 'proof'
  const { departedOn, passengerName } = coupon.facts
  const found = (claimants.seats.get(ask.ownerId) ?? []).some((seat) => {
    if (ask.travellerId !== null && seat.memberId !== ask.travellerId) return false
    if (departedOn < seat.joinedOn || (seat.leftOn !== null && departedOn > seat.leftOn)) return false
    if (coupon.memberId !== null) return seat.memberId === coupon.memberId
    return matchNames(passengerName ?? '', seat.name) === 'match'
  })
  return found ? true : 'traveller-unknown'
}
