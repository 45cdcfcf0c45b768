/** A world in which one person has one row of everything, and every value of those rows stands nowhere else. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asDay } from '../../src/domain/day.ts'
import { stopToken } from '../../src/messages/stop-link.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import type { Client } from './client.ts'
import { NOW, type Person, type Portal, SECRET } from './portal.ts'
import type { Viewer } from './privacy-fields.ts'
import { plant } from './privacy-plant.ts'
import { type Rows, rowsOf } from './privacy-rows.ts'
import { addRoutePlaces, type Places } from './route-places.ts'
import { COMING } from './terms-places.ts'
import type { Viewing } from './viewings.ts'

export type PrivacyWorld = {
  readonly portal: Portal
  readonly places: Places
  readonly clients: Readonly<Record<Viewer, Client>>
  readonly person: Person
  /** `subject.column` by what it looks like. */
  readonly looks: ReadonlyMap<string, string>
  /** What stands in a column now, as text. */
  readonly values: Readonly<Record<string, string>>
  readonly rows: Rows
  readonly tokens: { readonly address: string; readonly password: string; readonly stop: string }
  readonly made: { readonly list: string; readonly file: string }
}

export async function privacyWorld(portal: Portal): Promise<PrivacyWorld> {
  const places = await addRoutePlaces(portal)
  const { own } = places
  const person = own.people.traveller
  const mate = await portal.person({ name: 'Mate Colleague', company: own.company })
  const tickets = ['9907700000001', '9907700000002'] as const
  const number = { ffAirline: 'MA', ffNumber: own.numbers[4] ?? '', passengerName: 'TRAVELLER/ALDERQX' }
  await fly(portal, [
    flight({ ticket: tickets[0], ...number, departedOn: asDay('2026-10-11') }),
    flight({
      ticket: tickets[1],
      ...number,
      departedOn: asDay('2026-10-12'),
      corporateId: own.company.corporateId,
    }),
  ])
  const tokens = await askForLinks(portal, places, person)
  const clients = {} as Record<Viewer, Client>
  for (const viewer of VIEWINGS) clients[viewer] = await places.client(viewer)
  clients.person = own.clients.traveller
  clients.colleague = await portal.as(mate)
  clients.link = portal.visitor()
  clients.feed = portal.visitor()
  const made = { list: randomUUID(), file: randomUUID() }
  const review = places.ids('/operator/numbers/:id')['id'] ?? ''
  const rows = await addRows(portal, places, person, tickets, { ...made, review })
  const { looks, values } = await plant(portal, rows)
  return { portal, places, clients, person, looks, values, rows, tokens, made }
}

const VIEWINGS = [
  'travel-manager',
  'finance',
  'approver',
  'arranger',
  'other-manager',
  'without-company',
  'anonymous',
  'operator-support',
  'operator-programme-manager',
  'operator-finance',
  'operator-auditor',
  'partner',
] as const satisfies (Viewing & Viewer)[]

/** Links that were mailed to the person: whoever holds them may look. */
async function askForLinks(portal: Portal, { own }: Places, person: Person) {
  await own.clients.traveller.post('/me/security/address', { newEmail: 'another@company.example' })
  await portal.visitor().post('/sign-in/forgotten', { email: person.email })
  const { rows } = await sql<{ body: string }>`select body from outbox order by id desc limit 6`.execute(
    portal.db,
  )
  const token = (path: string) =>
    rows.map(({ body }) => new RegExp(`${path}/([\\w-]+)`).exec(body)?.[1]).find(Boolean) ?? ''
  const stop = stopToken(SECRET, { memberId: person.id, kind: 'claim' })
  return { address: token('/address'), password: token('/sign-in/password'), stop }
}

const HEAD = JSON.stringify({
  delimiter: ',',
  layout: { headings: ['ticket', 'passenger'], at: {}, surchargeColumns: [], ignored: [] },
})

/** The rows that no page makes here; each is found again by what is returned. */
async function addRows(
  portal: Portal,
  { own }: Places,
  { id: member, membershipId: seat = '' }: Person,
  [ticket, companyTicket]: readonly [string, string],
  made: PrivacyWorld['made'] & { readonly review: string },
): Promise<Rows> {
  const { db } = portal
  const company = own.company.id
  const leaver = await portal.person({ name: 'Left Before', company: own.company })
  const key = () => randomUUID()
  const [former, session, asks, audit, mail] = [key(), key(), key(), key(), key()]
  const cells = JSON.stringify({
    line: 2,
    code: 'MEM-UNKNOWN',
    field: null,
    found: '',
    expected: { key: 'value', facts: {} },
    cells: ['1', 'CANARY'],
  })
  const statements = [
    sql`update membership set state = 'left', left_on = '2026-11-01' where id = ${leaver.membershipId}`,
    sql`insert into frequent_flyer_account (member_id, id, airline, number, linked_on, unlinked_on, consent_version, consented_at)
      values (${member}, ${former}, 'MA', '1', '2024-01-01', '2025-01-01', '1', ${NOW})`,
    sql`insert into session (token_hash, member_id, company_id, started_at, seen_at, ends_at, id, proved_at)
      values (${Buffer.from(session)}, ${member}, ${company}, ${NOW}, ${NOW}, ${NOW}, ${session}, ${NOW})`,
    sql`insert into second_factor (person_id, plane, sealed_secret, made_at) values (${member}, 'member', 'x', ${NOW})`,
    sql`insert into recovery_code (person_id, code_hash) values (${member}, 'x')`,
    sql`insert into person_list (company_id, id, origin, by_id, by_name, created_at, state, header)
      values (${company}, ${made.list}, 'http://localhost:3000', ${own.people['travel-manager'].id}, 'x', ${NOW}, 'ready', '["email"]')`,
    sql`insert into person_list_row (company_id, list_id, line, kind, cells, faults, membership_id)
      values (${company}, ${made.list}, 2, 'rejected', '[]', '[]', ${key()})`,
    sql`insert into self_registration (company_id, id, link_id, name, email, email_key, language, token_hash, expires_at,
      asked_at, state, member_id, confirmed_at) values (${company}, ${asks}, ${own.made.link}, 'x', 'x', 'x', 'en',
      ${Buffer.from(asks)}, ${NOW}, ${NOW}, 'waiting', ${member}, ${NOW})`,
    sql`insert into terms_acceptance (company_id, version_id, answer, reason, member_id, by_name, answered_at, carried_out_at)
      select ${company}, id, 'refused', 'x', ${member}, 'x', ${NOW}, ${NOW} from terms_version where label = ${COMING}`,
    sql`insert into terms_notice (company_id, membership_id, version_id, kind, sent_on)
      select ${company}, ${seat}, id, 'announced', '2026-11-20' from terms_version where label = ${COMING}`,
    sql`insert into award_favourite (company_id, membership_id, award_id, added_at)
      values (${company}, ${seat}, 'lounge', ${NOW})`,
    sql`update award_order set detail = jsonb_set(detail || '{"delivery": "parcel"}', '{request,sendTo}',
      '{"name": "CANARY", "address": "Street 1"}') where company_id = ${company} and kind = 'voucher'`,
    sql`insert into award_gift (company_id, order_id, member_id, company_name, award_id, points, currency, amount, given_on)
      select company_id, id, ${member}, 'x', 'points-to-miles', 1000, 'miles', 1000, '2026-11-20'
      from award_order where company_id = ${company} and kind = 'flight' limit 1`,
    // Of a year that no page shows unasked: who has released nothing else is seen by nobody.
    sql`insert into payroll_release (company_id, member_id, year, company_name, released_at)
      values (${company}, ${member}, 2019, 'x', ${NOW})`,
    sql`insert into passkey_challenge (challenge_hash, purpose, plane, person_id, ends_at)
      values ('x', 'second-step', 'member', ${member}, ${NOW})`,
    sql`insert into command (actor_id, key, request_hash, outcome, at) values (${member}, 'a-key-of-it', 'x', '{}', ${NOW})`,
    sql`insert into audit (id, at, actor_kind, actor_id, actor_name, deed, object_kind, object_id)
      values (${audit}, ${NOW}, 'member', ${member}, 'x', 'member.details', 'member', ${member})`,
    // Read already: who looks at it changes no number in the top bar.
    sql`insert into outbox (id, kind, recipient_id, recipient, language, subject, body, created_at, due_at, read_at)
      values (${mail}, 'claim', ${member}, 'x', 'en', 'x', 'x', ${NOW}, ${NOW}, ${NOW})`,
    sql`insert into message_preference (member_id, kind, delivery) values (${member}, 'claim', 'digest')`,
    sql`insert into message_setting (member_id, zone, digest_hour, birthday) values (${member}, 'Europe/Berlin', 7, '05-06')`,
    sql`insert into message_notice (member_id, kind, subject, on_day) values (${member}, 'digest', 'x', '2026-11-19')`,
    sql`insert into import_file (id, name, sha256, bytes, state, by_name, created_at, finished_at, header)
      values (${made.file}, 'flown.csv', 'privacy', 1, 'done', 'x', ${NOW}, ${NOW}, ${HEAD}::jsonb)`,
    sql`insert into import_chunk (import_id, no, first_line, last_line, counts)
      values (${made.file}, 1, 2, 2, '{"lines": 1, "refused": 1}')`,
    sql`insert into import_reject (import_id, line, code, reject) values (${made.file}, 2, 'MEM-UNKNOWN', ${cells}::jsonb)`,
    sql`insert into import_part (import_id, no, content) values (${made.file}, 1, 'x')`,
    sql`insert into coupon_change (coupon_id, no, company_id, before, after, at)
      select id, 1, company_id, '{}', '{}', ${NOW} from coupon where ticket = ${companyTicket}`,
    sql`insert into trip_cost_centre (company_id, coupon_id, cost_centre, set_by, set_at)
      select company_id, id, 'x', ${own.people['travel-manager'].id}, ${NOW} from coupon where ticket = ${companyTicket}`,
    sql`insert into award_order_ticket (company_id, order_id, ticket, entered_at)
      select company_id, id, '9907700000003', ${NOW} from award_order where company_id = ${company} and kind = 'flight'`,
    sql`insert into award_quote (company_id, id, member_id, award_id, request, price, rule_version, priced_on, made_at, holds_until)
      values (${company}, ${key()}, ${member}, 'lounge', '{}', 1, 1, '2026-11-20', ${NOW}, ${NOW})`,
    sql`insert into lot_use (account_id, version, expires_on, owner_id, amount) select account_id, version, '2030-01-01',
      owner_id, 1 from entry where ${ofTicket('miles', ticket, member)} limit 1`,
  ]
  statements.push(
    sql`update support_case set state = 'closed', closed_at = ${NOW}, score = 4, score_words = 'x', scored_at = ${NOW},
      call_at = ${NOW}, call_phone = '123456' where id = ${own.support.personal}`,
    sql`insert into feedback (id, member_id, object_kind, object_id, score, words, given_at, changed_at)
      select ${key()}, ${member}, 'trip', id, 4, 'x', ${NOW}, ${NOW} from coupon where ticket = ${ticket}`,
    // What was said of an order can be changed, so there is a page for it.
    sql`insert into feedback (id, member_id, object_kind, object_id, score, words, given_at, changed_at)
      select ${key()}, ${own.people['travel-manager'].id}, 'order', id, 4, null, ${NOW}, ${NOW} from award_order
      where company_id = ${company} and kind = 'voucher'`,
  )
  for (const statement of statements) await statement.execute(db)
  return rowsOf({
    member,
    seat,
    former,
    session,
    asks,
    audit,
    mail,
    ticket,
    companyTicket,
    leaver: leaver.membershipId ?? '',
    claim: own.claims.personal,
    proof: own.claims.proofs[1],
    question: own.support.personal,
    list: made.list,
    file: made.file,
    review: made.review,
  })
}

function ofTicket(currency: string, ticket: string, member: string) {
  return sql.raw(
    `entry.owner_id = '${member}' and account_id = (select id from account where owner_id = '${member}' and currency = '${currency}') and subject_id = (select id from coupon where ticket = '${ticket}')`,
  )
}
