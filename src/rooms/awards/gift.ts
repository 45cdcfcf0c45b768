/** Points that become a traveller's miles: who may be given how much. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { type GivenThisYear, giftLeft } from '../../domain/award/gift.ts'
import { asDay, type Day, endOfYear } from '../../domain/day.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { isInForceOn } from '../../domain/programme/validity.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import type { GiftRequest } from '../../orders/request.ts'

export type Giving = {
  readonly companyId: string
  readonly request: GiftRequest
  /** The seat in whose name it is ordered. */
  readonly giverId: string
  /** The person who does it: who orders, or who approves. */
  readonly doerId: string
  /** The seat of whoever is stood in for by who approves. */
  readonly insteadOf?: string | undefined
  readonly today: Day
  /** Whether the seat is held until the end: only by who gives, not by who asks what would be given. */
  readonly holds: boolean
  /** By the rules of which day. */
  readonly pricedOn: Day
}
type Standing = {
  readonly receiver: { readonly memberId: string | null; readonly state: string } | undefined
  readonly isOwn: boolean
  readonly given: GivenThisYear
}

/** By calendar years of the programme's zone; to a person, whatever seats they had. One statement. */
async function standingOf(
  tx: Tx,
  { companyId, request, giverId, doerId, insteadOf, today, holds }: Giving,
): Promise<Standing> {
  const seat = (id: string) => sql`membership where ${owned('company_id', companyId)} and id = ${id}::uuid`
  const { rows } = await sql<{
    memberId: string | null
    state: string | null
    isOwn: boolean | null
    byCompany: bigint
    toPerson: bigint
  }>`
    with receiver as (select member_id, state from ${seat(request.toId)} ${holds ? sql`for share` : sql``})
    select receiver.member_id as "memberId", receiver.state,
      (receiver.member_id = ${doerId}::uuid or receiver.member_id in (select member_id from membership
        where ${owned('company_id', companyId)} and id in (${giverId}::uuid, ${insteadOf ?? giverId}::uuid))) as "isOwn",
      coalesce(sum(award_gift.points), 0)::bigint as "byCompany",
      coalesce(sum(award_gift.points) filter (where award_gift.member_id = receiver.member_id), 0)::bigint as "toPerson"
    from (select 1) as once left join receiver on true
      left join award_gift on ${owned('award_gift.company_id', companyId)} and award_gift.award_id = ${request.awardId}
        and award_gift.given_on between ${asDay(`${today.slice(0, 4)}-01-01`)}::date and ${endOfYear(today)}::date
    group by 1, 2, 3`.execute(tx)
  const [row] = rows
  return {
    receiver: row?.state ? { memberId: row.memberId, state: row.state } : undefined,
    isOwn: row?.isOwn === true,
    given: { byCompany: row?.byCompany ?? 0n, toPerson: row?.toPerson ?? 0n },
  }
}

/**
 * Asked under the account's lock, so that of two gifts at once the second knows the first.
 *
 * @returns the member who is given it
 * @see docs/programme-rules.md A-06, A-21
 */
export async function receiverOf(tx: Tx, giving: Giving, programme: Programme): Promise<Outcome<string>> {
  const { receiver, isOwn, given } = await standingOf(tx, giving)
  if (receiver?.state !== 'active' || receiver.memberId === null) return { refused: 'receiver-not-here' }
  if (isOwn) return { refused: 'gift-to-oneself' }
  const short = aboveMaximum(programme, giving, given)
  return short ?? { ok: receiver.memberId }
}

function aboveMaximum(
  programme: Programme,
  { request, pricedOn }: Giving,
  given: GivenThisYear,
): Refusal | undefined {
  const rule = programme.awards?.transfers.find(
    (each) => each.id === request.awardId && isInForceOn(each, pricedOn),
  )
  const left = rule && giftLeft(programme, rule, given)
  if (left === undefined || BigInt(request.amount) <= left) return undefined
  return { refused: 'gift-above-maximum', detail: { left: left.toString() } }
}
