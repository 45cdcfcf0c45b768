/** Orders of a company and the requests for them, without the person (D-05, D-12). Amounts and steps are not touched. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { ofSeat, type Subject } from './subject.ts'
import { ERASED, escaped, named, textWithout, unnamed } from './unname.ts'

/** What people write before a name on a parcel. */
const TITLES = 'mr|mrs|ms|miss|dr|prof|herr|frau|bay|bayan'

/** Texts about orders, and where parcels went. */
export async function eraseOrderTexts(tx: Tx, of: Subject, words: string | undefined): Promise<void> {
  const companies = [...new Set(of.seats.map(({ companyId }) => companyId))]
  const ours = sql`company_id = any(${companies}::uuid[])`
  await sql`update award_order_step set actor_name = ${ERASED} where actor_id = ${of.memberId}::uuid`.execute(
    tx,
  )
  await eraseAddresses(tx, of, ours)
  if (words === undefined) return
  const waived = sql`detail ->> 'waived'`
  await sql`update award_order_step set reason = ${unnamed('reason', words)}, detail = case when detail ? 'waived'
      then jsonb_set(detail, '{waived}', to_jsonb(${textWithout(waived, words)})) else detail end
    where ${ours} and (${named('reason', words)} or ${waived} ~* ${words})`.execute(tx)
  await sql`update award_request set reason = ${unnamed('reason', words)},
      decision_reason = ${unnamed('decision_reason', words)}
    where ${ours} and (${named('reason', words)} or ${named('decision_reason', words)})`.execute(tx)
  await sql`update award_request_step set reason = ${unnamed('reason', words)}
    where ${ours} and ${named('reason', words)}`.execute(tx)
  await unnameAddresses(tx, ours, words)
}

/** What they had sent to themselves, or asked to have sent: the address goes with the name. */
async function eraseAddresses(tx: Tx, of: Subject, ours: RawBuilder<unknown>): Promise<void> {
  const theirs = (name: RawBuilder<unknown>) => addressedTo(name, of.names)
  await sql`update award_order set detail = detail #- '{request,sendTo}' where ${ours}
    and detail #> '{request,sendTo}' is not null
    and (${ofSeat('company_id', 'ordered_by')(of)} or ${theirs(sql`detail #>> '{request,sendTo,name}'`)})`.execute(
    tx,
  )
  await sql`update award_request set request = request - 'sendTo', typed = typed - '{recipient,address}'::text[]
    where ${ours} and (request ? 'sendTo' or typed ?| '{recipient,address}') and (${ofSeat('company_id', 'requester_id')(of)}
      or ${theirs(sql`request #>> '{sendTo,name}'`)} or ${theirs(sql`typed ->> 'recipient'`)})`.execute(tx)
}

/** On a line of its own or before a comma, with a title or without: `Ms Ada Brenner, third floor`, not `Mary Ann Smith`. */
function addressedTo(recipient: RawBuilder<unknown>, names: readonly string[]): RawBuilder<boolean> {
  const spaced = names.map((name) => escaped(name.trim()).replaceAll(/\s+/g, String.raw`\s+`))
  if (spaced.length === 0) return sql<boolean>`false`
  const whole = String.raw`^\s*((${TITLES})\.?\s+)*(${spaced.join('|')})\s*($|[,;/(]|\n|c/o)`
  return sql<boolean>`coalesce(${recipient} ~* ${whole}, false)`
}

/** Parcels of others that name the person. */
async function unnameAddresses(tx: Tx, ours: RawBuilder<unknown>, words: string): Promise<void> {
  const lines = (name: RawBuilder<unknown>, address: RawBuilder<unknown>) =>
    sql`concat_ws(' ', ${name}, ${address}) ~* ${words}`
  const sentTo = (at: RawBuilder<unknown>) => sql`${at} || jsonb_build_object(
    'name', ${textWithout(sql`${at} ->> 'name'`, words)}, 'address', ${textWithout(sql`${at} ->> 'address'`, words)})`
  await sql`update award_order
    set detail = jsonb_set(detail, '{request,sendTo}', ${sentTo(sql`(detail #> '{request,sendTo}')`)})
    where ${ours} and detail #> '{request,sendTo}' is not null
      and ${lines(sql`detail #>> '{request,sendTo,name}'`, sql`detail #>> '{request,sendTo,address}'`)}`.execute(
    tx,
  )
  await sql`update award_request
    set request = case when request ? 'sendTo' then jsonb_set(request, '{sendTo}', ${sentTo(sql`(request -> 'sendTo')`)})
        else request end,
      typed = typed || jsonb_strip_nulls(jsonb_build_object('recipient', ${textWithout(sql`typed ->> 'recipient'`, words)},
        'address', ${textWithout(sql`typed ->> 'address'`, words)}))
    where ${ours} and (${lines(sql`request #>> '{sendTo,name}'`, sql`request #>> '{sendTo,address}'`)}
      or ${lines(sql`typed ->> 'recipient'`, sql`typed ->> 'address'`)})`.execute(tx)
}
