/** A world in which every list has more than two pages of rows. */
import { sql } from 'kysely'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { give } from '../rooms/awards-given.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import type { Client } from './client.ts'
import type { List } from './lists-declared.ts'
import { NOW, type Portal } from './portal.ts'

const ROWS = 120

export async function listsWorld(portal: Portal): Promise<Record<List['who'], Client>> {
  const company = await portal.company({ name: 'Alder Works' })
  const manager = await portal.person({ name: 'Ada Brenner', company, role: 'travel-manager', number: '1' })
  const support = await portal.operator('support')
  await give(portal, company, [[90_000n, asDay('2027-11-20')]])
  const coupons = Array.from({ length: ROWS }, (_, at) =>
    flight({
      corporateId: company.corporateId,
      ffAirline: 'MA',
      ffNumber: '1',
      passengerName: `BRENNER/ADA${at}`,
      flight: String(100 + at),
      departedOn: asDay(
        `2026-${String(1 + (at % 9)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      ),
    }),
  )
  await fly(portal, coupons)
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.updateTable('coupon').set({ member_id: manager.id }).where('company_id', '=', company.id).execute(),
  )
  // Whatever else a list may hold, at moments of which many are the same.
  const at = sql`timestamptz '2026-01-01 08:00:00+00' + interval '1 minute' * (n / 7)`
  const from = sql.raw(`from generate_series(1, ${ROWS}) as n`)
  const [c, m, o] = [company.id, manager.id, support.id]
  const another = (await portal.operator('finance')).id
  for (const statement of [
    sql`insert into membership (company_id, id, name, email, email_key, role, state, invited_at, member_id, team)
      select ${c}, gen_random_uuid(), 'Person ' || n, 'p' || n || '@x.example', 'p' || n || '@x.example',
        case when n % 2 = 0 then 'finance' else 'traveller' end, 'invited', ${NOW}, null,
        case when n % 2 = 0 then 'Sales' end ${from}`,
    sql`with fresh as (
        insert into member (id, email, email_key, name, joined_on)
        select gen_random_uuid(), 'released' || n || '@x.example', 'released' || n || '@x.example', 'Person ' || (700 + n),
          '2026-01-01' ${from} returning id, name, email),
      seats as (
        insert into membership (company_id, id, member_id, name, email, email_key, role, state, invited_at, joined_on)
        select ${c}, gen_random_uuid(), id, name, email, email, 'traveller', 'active', ${NOW}, '2026-01-01' from fresh)
      insert into payroll_release (company_id, member_id, year, company_name, released_at)
      select ${c}, id, 2026, 'Alder Works', ${NOW} from fresh`,
    sql`insert into company (id, name, country, registration_no, signatory_name, signatory_email, terms_version, state, applied_at)
      select gen_random_uuid(), 'Company ' || n, 'DE', 'HRX ' || n, 'x', 'x', '1',
        case when n % 2 = 0 then 'applied' else 'refused' end, ${at} ${from}`,
    sql`with former as (
        insert into company (id, name, country, registration_no, signatory_name, signatory_email, terms_version, state, applied_at, closed_on)
        select gen_random_uuid(), 'Closed ' || n, 'DE', 'HRC ' || n, 'x', 'x', '1', 'closed', ${at}, '2026-02-01' ${from}
        returning id, name, applied_at)
      insert into terms_acceptance (company_id, version_id, answer, by_name, answered_at)
      select former.id, terms_version.id, case when right(name, 1) in ('2', '4') then 'refused' else 'accepted' end, 'x',
        applied_at from former, terms_version`,
    sql`insert into legal_entity (company_id, id, name, country, registration_no, state, asked_by, asked_at)
      select id, gen_random_uuid(), 'Branch', 'CH', name, 'applied', ${m}, ${NOW} from company where name like 'Company %'
        and state = 'applied'`,
    sql`insert into legal_entity (company_id, id, name, country, registration_no, state, corporate_id, joined_on, asked_by, asked_at)
      values (${c}, '01900000-0000-7000-8000-000000000024', 'Alder Suisse', 'CH', 'CHE-1', 'active', 'WB7700001', '2026-01-01',
        ${m}, ${NOW})`,
    sql`insert into claim (id, half, company_id, member_id, filing, filed_by, filed_at, ticket, flown_on, state, promised_on, changed_at)
      select gen_random_uuid(), half, case when half = 'company' then ${c}::uuid end, case when half = 'person' then ${m}::uuid end,
        gen_random_uuid(), ${m}, ${at}, (9907000000000 + n)::text, date '2026-01-01' + n,
        (array['open', 'withdrawn', 'with-operator'])[1 + n % 3], '2026-12-01', ${NOW}
      from generate_series(1, ${ROWS}) as n, unnest(array['company', 'person']) as half`,
    sql`insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by, ordered_at, ordered_on)
      select ${c}, gen_random_uuid(), 'lounge', 'voucher',
        ('{"request": {"kind": "voucher", "awardId": "lounge", "quantity": 1}, "name": "Lounge ' || n || '", "passenger": null, "trace": []}')::jsonb,
        100, 1, case when n % 2 = 0 then 'booked' else 'cancelled' end, ${manager.membershipId}, ${at}, '2026-01-01' ${from}`,
    sql`insert into closed_statement (company_id, no, number, first_day, last_day, opening, closing, lines, head, hash,
        previous_hash, closed_at)
      select ${c}, n, extract(year from month) || '-' || lpad(n::text, 6, '0'), month,
        (month + interval '1 month' - interval '1 day')::date, 0, 0, case when n % 2 = 0 then 3 else 0 end, '{}',
        md5(n::text) || md5(n::text), case when n > 1 then md5((n - 1)::text) || md5((n - 1)::text) end, ${NOW}
      from (select n, (date '2016-01-01' + make_interval(months => n - 1))::date as month ${from}) as months`,
    sql`insert into award_request (company_id, id, requester_id, charged_id, award_id, kind, name, request, typed, price,
        rule_version, priced_on, held_until, need, reason, state, asked_at, escalates_on, lapses_on, origin, decided_by,
        decided_at, decision_reason)
      select ${c}, gen_random_uuid(), seat.id, seat.id, 'lounge', case when n % 3 = 0 then 'flight' else 'voucher' end,
        'Lounge ' || n, '{"kind": "voucher", "awardId": "lounge", "quantity": 1}', '{}', 100 + n, 1, '2026-01-01', '2026-01-08',
        '{"why": "arranger"}', 'x', case when n % 2 = 0 then 'asked' else 'declined' end, ${at}, '2026-01-06', '2027-01-15',
        'http://localhost:3000', case when n % 2 = 1 then ${manager.membershipId}::uuid end,
        case when n % 2 = 1 then ${NOW}::timestamptz end, case when n % 2 = 1 then 'x' end
      from (select id, row_number() over (order by id) as n from membership where company_id = ${c} and name like 'Person %') as seat`,
    sql`insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by, ordered_at, ordered_on, travels_on)
      select ${c}, gen_random_uuid(), 'flight-2024', 'flight',
        ('{"request": {"kind": "flight", "awardId": "flight-2024", "cabin": "economy", "origin": "FRA", "destination": "OSL", "travelsOn": "2026-12-15", "passengerId": "x"}, "name": "Lounge ' || 500 + n || '", "passenger": "Ada Brenner", "trace": []}')::jsonb,
        100, 1, case when n % 4 = 0 then 'ticketed' else 'booked' end, ${manager.membershipId}, ${at}, '2026-01-01', '2026-12-15' ${from}`,
    sql`insert into import_file (id, name, sha256, bytes, state, by_name, created_at)
      select gen_random_uuid(), 'file-' || n, 's' || n, 1, case when n % 2 = 0 then 'withdrawn' else 'done' end, 'x', ${at} ${from}`,
    sql`insert into outbox (id, recipient, language, subject, body, created_at, due_at, sent_at)
      select gen_random_uuid(), 'box' || n || '@x.example', 'en', 'Mail ' || n, 'x', ${at}, ${NOW},
        case when n % 2 = 0 then ${NOW}::timestamptz end ${from}`,
    sql`insert into audit (id, at, actor_kind, actor_name, deed, object_kind, object_id)
      select gen_random_uuid(), ${at}, 'job', 'Actor ' || n, case when n % 2 = 0 then 'list.one' else 'other' end, 'x', 'x' ${from}`,
    sql`insert into number_review (id, member_id, account_id, airline, number_end, cause, subject, coupon_id, passenger_name,
        opened_at, decision, reason, decided_by, decided_at)
      select gen_random_uuid(), ${m}, account.id, 'MA', '1', 'name', passenger_name, coupon.id, passenger_name, ${at},
        case when n % 4 = 0 then 'another-person' end, case when n % 4 = 0 then 'x' end,
        case when n % 4 = 0 then ${o}::uuid end, case when n % 4 = 0 then ${at} end
      from (select *, row_number() over (order by id) as n from coupon where company_id = ${c}) as coupon,
        frequent_flyer_account as account where account.member_id = ${m}`,
    sql`insert into adjustment (id, account_id, owner_id, amount, reason, asked_by, asked_at, state, decided_by)
      select gen_random_uuid(), account.id, owner_id, n, 'Reason number ' || n, ${o}::uuid, ${at},
        case when n % 2 = 0 then 'declined' else 'posted' end, ${another}::uuid
      from account, generate_series(1, ${ROWS}) as n where owner_id = ${c} and currency = 'points'`,
  ])
    await withScope(portal.db, { as: 'backup' }, (tx) => statement.execute(tx))
  await withScope(portal.db, { as: 'job' }, (tx) =>
    sql`update coupon set entity_id = (select id from legal_entity where company_id = coupon.company_id)
      where company_id = ${c} and right(flight, 1) = '3'`.execute(tx),
  )
  return { manager: await portal.as(manager), support: await portal.as(support) }
}
