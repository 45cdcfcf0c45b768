/** The person's own frequent-flyer numbers, those of the past among them. Only ever read in the person's own name. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { FrequentFlyerAccount } from '../../db/tables/people.ts'

export type LinkedAccount = Pick<
  FrequentFlyerAccount,
  'id' | 'airline' | 'number' | 'linked_on' | 'consent_version' | 'verified_on'
> & {
  /** `questioned` while somebody has to look: a ticket has another name, or a booking was changed late. */
  readonly state: 'unverified' | 'verified' | 'rejected' | 'questioned'
  /** Names on the tickets that are in question. */
  readonly names: readonly string[]
  /** What whoever refused the number wrote to the person. */
  readonly reason: string | null
}

export async function linkedAccounts(tx: Tx, memberId: string): Promise<LinkedAccount[]> {
  const { rows } = await sql<LinkedAccount>`
    select own.id, own.airline, own.number, own.linked_on, own.consent_version, own.verified_on,
      case when own.state <> 'rejected' and doubt.open > 0 then 'questioned' else own.state end as state,
      coalesce(doubt.names, '{}') as names, doubt.reason
    from frequent_flyer_account as own
    left join lateral (select count(*) filter (where decision is null) as open,
        array_agg(distinct passenger_name) filter (where decision is null and cause = 'name') as names,
        (array_agg(reason order by decided_at desc) filter (where decision = 'rejected'))[1] as reason
      from number_review where member_id = own.member_id and account_id = own.id) as doubt on true
    where ${owned('own.member_id', memberId)} and own.unlinked_on is null
    order by own.linked_on, own.id`.execute(tx)
  return rows
}

export type PastNumber = Pick<
  FrequentFlyerAccount,
  'id' | 'airline' | 'number' | 'linked_on' | 'unlinked_on' | 'ended_why' | 'verified_on' | 'rejected_on'
> & {
  readonly waiting_coupons: number
  readonly waiting_miles: bigint
  /** The number that took its place. */
  readonly replacedBy: string | null
  readonly reason: string | null
}

/** All that there ever were, the newest first: a number that was let go is never forgotten. */
export async function numberHistory(tx: Tx, memberId: string): Promise<PastNumber[]> {
  const { rows } = await sql<PastNumber>`
    select own.id, own.airline, own.number, own.linked_on, own.unlinked_on, own.ended_why, own.verified_on,
      own.rejected_on, own.waiting_coupons, own.waiting_miles,
      next.airline || ' ' || next.number as "replacedBy",
      (select reason from number_review where member_id = own.member_id and account_id = own.id
        and decision = 'rejected' order by decided_at desc limit 1) as reason
    from frequent_flyer_account as own
    left join frequent_flyer_account as next on next.member_id = own.member_id and next.id = own.replaced_by
    where ${owned('own.member_id', memberId)} order by own.consented_at desc, own.id desc`.execute(tx)
  return rows
}
