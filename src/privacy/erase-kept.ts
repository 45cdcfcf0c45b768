/** Rows that stay when a person is erased, without the person. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import type { When } from './erase.ts'
import { eraseOrderTexts } from './erase-orders.ts'
import { PARTS } from './parts.ts'
import { ofFlight, ofFlights, ofSeat, type Subject } from './subject.ts'
import { withTraveller } from './travellers.ts'
import { ERASED, named, namedTrail, unnamed, unnamedTrail, wordsOf } from './unname.ts'

/** What of a change of a coupon is the flight's and not the person's. */
const FACTS = [
  'ticket',
  'primaryTicket',
  'coupon',
  'issuedOn',
  'status',
  'marketingCarrier',
  'operatingCarrier',
  'flight',
  'rbd',
  'cabin',
  'fareProduct',
  'fareType',
  'origin',
  'destination',
  'departedOn',
  'departedAt',
  'currency',
  'fare',
  'surcharges',
  'paidWithPoints',
  'corporateId',
  'passengerType',
]

/** One number for a person in each company; whoever erases there comes one after the other. */
async function numbers(tx: Tx, of: Subject): Promise<Map<string, number>> {
  const companies = [...new Set(of.seats.map(({ companyId }) => companyId))].sort()
  const found = new Map<string, number>()
  for (const companyId of companies) {
    await sql`select from membership where company_id = ${companyId}::uuid and role = 'travel-manager'
      order by id for update`.execute(tx)
    const { rows } = await sql<{ no: number }>`select coalesce(max(erased_no), 0) + 1 as no from membership
      where company_id = ${companyId}::uuid`.execute(tx)
    found.set(companyId, rows[0]?.no ?? 1)
  }
  return found
}

/** D-05: the company keeps its flight and its credit, and one traveller apart from another. */
export async function eraseFlights(tx: Tx, of: Subject, { today }: When): Promise<void> {
  for (const [companyId, no] of await numbers(tx, of)) {
    await sql`update membership set erased_no = ${no} where company_id = ${companyId}::uuid
      and ${ofSeat('company_id', 'id')(of)}`.execute(tx)
    await sql`update award_order set detail = ${withTraveller(of, `Traveller ${no}`)}
      where company_id = ${companyId}::uuid and ${PARTS.order.rows(of)}`.execute(tx)
  }
  const facts = (column: string) => sql`(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(
    ${sql.ref(column)}) where key = any(${FACTS}::text[]))`
  await sql`update coupon_change set before = ${facts('before')}, after = ${facts('after')}
    where ${ofFlight('coupon_id')(of)}`.execute(tx)
  await sql`update import_reject set reject = (reject - 'found') || '{"cells": [], "found": ""}'
    where ${PARTS.reject.rows(of)}`.execute(tx)
  await sql`delete from claim_proof where claim_id in (select claim.id from claim
    where ticket in (select ticket from coupon where ${ofFlights(of)}))`.execute(tx)
  const no = sql`(select max(erased_no) from membership where membership.company_id = coupon.company_id
    and ${ofSeat('membership.company_id', 'membership.id')(of)})`
  // What has not flown yet is nobody's: when it flies, it earns nothing for somebody who is gone.
  await sql`update coupon set ff_airline = null, ff_number = null, erased_on = ${today}::date,
      passenger_name = case when company_id is not null then 'TRAVELLER' || coalesce('/' || ${no}::text, '') end,
      member_id = case when status <> 'L' then member_id end,
      member_reason = case when status = 'L' then 'NO-FFN' else member_reason end
    where ${ofFlights(of)} and erased_on is null`.execute(tx)
  // The number is theirs, the flight is not.
  const numberOnly = sql`any(${of.numberIds}::uuid[])`
  await sql`update coupon_change set before = before - '{ffAirline,ffNumber}'::text[],
      after = after - '{ffAirline,ffNumber}'::text[] where coupon_id = ${numberOnly}`.execute(tx)
  await sql`update coupon set ff_airline = null, ff_number = null, erased_on = ${today}::date
    where id = ${numberOnly} and member_id is null and erased_on is null`.execute(tx)
}

/** D-05: the record of the company and that of the member, as a number and nothing. */
export async function eraseSeats(tx: Tx, of: Subject, { today }: When): Promise<void> {
  await sql`update membership set name = 'Traveller ' || erased_no, email = null, email_key = null, team = null,
      first_steps_hidden_at = null, state = 'left', left_on = coalesce(left_on, ${today}::date), version = version + 1
    where ${ofSeat('company_id', 'id')(of)}`.execute(tx)
  if (of.memberId === null) return
  const address = `erased-${of.memberId}@erased.invalid`
  await tx
    .updateTable('member')
    .set({
      email: address,
      email_key: address,
      name: ERASED,
      language: 'en',
      theme: 'system',
      password_hash: null,
      tier: null,
      joined_on: today,
      state: 'closed',
    })
    .where('id', '=', of.memberId)
    .execute()
}

/** D-05: texts that others wrote or read, without the name. */
export async function eraseTexts(tx: Tx, of: Subject): Promise<void> {
  const { memberId } = of
  const companies = [...new Set(of.seats.map(({ companyId }) => companyId))]
  const ours = sql`company_id = any(${companies}::uuid[])`
  await sql`update terms_acceptance set by_name = ${ERASED}, reason = null
    where member_id = ${memberId}::uuid`.execute(tx)
  await sql`update person_list set by_name = ${ERASED} where by_id = ${memberId}::uuid`.execute(tx)
  await sql`update registration_link set created_by = ${ERASED}
    where ${ours} and created_by = any(${of.names}::text[])`.execute(tx)
  await sql`update audit set detail = '{}' where company_id is null and ${PARTS.audit.rows(of)}`.execute(tx)
  // A visitor has a name only; anybody else who has the same name has an id of their own.
  await sql`update audit set actor_name = ${ERASED} where actor_id = ${memberId}::uuid or (${ours}
    and actor_kind = 'visitor' and (actor_name = any(${of.names}::text[])
      or lower(actor_name) = any(${of.emails}::text[])))`.execute(tx)
  await sql`update support_case set call_phone = null, call_at = null where ${PARTS.companyCase.rows(of)}`.execute(
    tx,
  )
  await sql`update support_message set by_name = ${ERASED} where ${PARTS.companyMessage.rows(of)}`.execute(tx)
  const words = wordsOf(of)
  await eraseOrderTexts(tx, of, words)
  if (words === undefined) return
  await sql`update audit set detail = ${unnamedTrail(of, words)}
    where (${ours} or deed = 'audit.export' or ${PARTS.audit.rows(of)}) and ${namedTrail(of, words)}`.execute(
    tx,
  )
  await sql`update outbox set subject = ${unnamed('subject', words)}, body = ${unnamed('body', words)}
    where ${ours} and (${named('subject', words)} or ${named('body', words)})`.execute(tx)
  const claims = sql`(${ours} or claim_id in (select id from claim where filed_by = ${memberId}::uuid))`
  await sql`update claim_event set by_name = ${ERASED} where ${claims} and by_kind = 'claimant'
    and (by_name = any(${of.names}::text[]) or lower(by_name) = any(${of.emails}::text[]))`.execute(tx)
  await sql`update claim_event set message = ${unnamed('message', words)}
    where ${claims} and ${named('message', words)}`.execute(tx)
  await sql`update support_message set body = ${unnamed('body', words)}
    where ${ours} and ${named('body', words)}`.execute(tx)
}
