/** What the portal tells by itself, each once. Rules in docs/message-rules.md. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { settle } from '../../src/intake/settle/settle.ts'
import { runCredits, runNotices, worldOf } from '../../src/jobs/messages.ts'
import { airports } from '../../src/places/airports.ts'
import { type Company, NOW, ORIGIN, openPortal, type Person, type Portal } from '../support/portal.ts'
import { CHOICES } from './messages-given.ts'
import { flight } from './trips-flown.ts'

let portal: Portal
let company: Company
let manager: Person
let finance: Person
let ada: Person

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Alder', joinedOn: asDay('2022-11-26') })
  manager = await portal.person({ name: 'Mira', company, role: 'travel-manager' })
  finance = await portal.person({ name: 'Fedor', company, role: 'finance' })
  ada = await portal.person({ name: 'Ada Brenner', company, number: '990555666' })
})

const world = async (at: string) => worldOf(await portal.versions(), ORIGIN, new Date(at))
const noticesAt = async (at: string) => {
  const there = await world(at)
  // Two processes at once, and one more that comes late.
  await Promise.all([runNotices(portal.db, there), runNotices(portal.db, there)])
  await runNotices(portal.db, there)
}
const toldOf = (person: Person, kind: string) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body', 'company_id'])
      .where('recipient_id', '=', person.id)
      .where('kind', '=', kind as 'lapse')
      .orderBy('id')
      .execute(),
  )
const subjects = async (person: Person, kind: string) =>
  (await toldOf(person, kind)).map(({ subject }) => subject)

async function credit(
  ownerId: string,
  currency: 'points' | 'miles',
  amount: bigint,
  expiresOn: string,
  on: string,
) {
  await withScope(portal.db, { as: 'job' }, async (tx) => {
    const { id } = await tx
      .selectFrom('account')
      .select('id')
      .where('owner_id', '=', ownerId)
      .where('currency', '=', currency)
      .executeTakeFirstOrThrow()
    const given = { accountId: id, amount, expiresOn: asDay(expiresOn), locked: false, subjectId: newId() }
    await post(tx, [{ do: 'credit', kind: 'accrual', source: 'x', ruleVersion: 1, ...given }], asDay(on))
  })
}

test('M-13: points are warned of 90, 30 and 7 days ahead: how many, which day, what to do, each once', async () => {
  await credit(company.id, 'points', 700n, '2027-02-18', '2026-11-20')
  await credit(company.id, 'points', 300n, '2027-02-25', '2026-11-20')
  await credit(company.id, 'points', 5_000n, '2028-02-25', '2026-11-20')
  await noticesAt('2026-11-19T10:00:00Z') // 91 days
  expect(await subjects(manager, 'lapse')).toEqual([])
  await noticesAt('2026-11-20T10:00:00Z')
  await noticesAt('2026-11-27T10:00:00Z')
  const [first, ...others] = await toldOf(manager, 'lapse')
  expect(others).toEqual([])
  expect(first?.subject).toBe('1,000 points of Alder lapse from 18 Feb 2027 on')
  expect(first?.body).toContain('in February 2027, the first of them on 18 Feb 2027: in 90 days.')
  expect(first?.body).toContain('18 Feb 2027: 700 points\n25 Feb 2027: 300 points')
  expect(first?.body).toContain(`See what they buy:\n${ORIGIN}/company/awards`)
  expect(first?.company_id).toBe(company.id)
  expect(await subjects(finance, 'lapse')).toHaveLength(1)
  expect(await subjects(ada, 'lapse')).toEqual([])
  await noticesAt('2027-01-19T10:00:00Z')
  expect(await subjects(manager, 'lapse')).toHaveLength(2)
  await noticesAt('2027-02-12T10:00:00Z') // a day late: the nearest warning, once
  await noticesAt('2027-02-13T10:00:00Z')
  expect(await subjects(manager, 'lapse')).toHaveLength(3)
})

test('M-13: own miles are warned of to the person alone', async () => {
  await credit(ada.id, 'miles', 1_234n, '2026-12-31', '2026-11-20')
  await noticesAt('2026-11-20T10:00:00Z')
  const [warning, ...others] = await toldOf(ada, 'lapse')
  expect(others).toEqual([])
  expect(warning?.subject).toBe('1,234 miles of yours lapse from 31 Dec 2026 on')
  expect(warning?.company_id).toBeNull()
  expect(await subjects(manager, 'lapse')).not.toContain(warning?.subject)
})

test('M-14: after an import each traveller is told once what the flights of it have earned', async () => {
  const importId = newId()
  const versions = await portal.versions()
  await withScope(portal.db, { as: 'job' }, async (tx) => {
    await sql`insert into import_file (id, name, sha256, bytes, state, by_name, created_at, finished_at)
      values (${importId}, 'flown.csv', 'credits', 1, 'done', 'x', ${NOW}, ${NOW})`.execute(tx)
    const given = { ffAirline: 'MA', ffNumber: '990555666', corporateId: company.corporateId }
    const coupons = [
      flight({ ...given, flight: '701' }),
      flight({ ...given, flight: '702', origin: 'OSL', destination: 'FRA' }),
      flight({ flight: '703', corporateId: company.corporateId, passengerName: 'OTHER/PERSON MR' }),
    ]
    await settle(
      tx,
      coupons.map((coupon, at) => ({ line: at + 2, coupon })),
      [],
      { versions, places: airports, today: asDay('2026-11-20'), now: NOW, importId },
    )
  })
  const there = await world('2026-11-20T11:00:00Z')
  await Promise.all([runCredits(portal.db, there), runCredits(portal.db, there)])
  await runCredits(portal.db, there)
  const [told, ...others] = await toldOf(ada, 'credit')
  expect(others).toEqual([])
  expect(told?.subject).toMatch(/^Your flights have earned [\d,]+ miles$/)
  expect(told?.body).toContain('2 flights of yours were credited:')
  expect(told?.body).toMatch(/1 Nov 2026, MA 701, FRA-OSL: [\d,]+ miles, [\d,]+ status points/)
  expect(told?.body).not.toContain('703')
  expect(await subjects(manager, 'credit')).toEqual([])
})

test('M-15: the month over is summed up once, for whoever looks after the points and for the traveller', async () => {
  await noticesAt('2026-12-08T10:00:00Z')
  expect(await subjects(manager, 'summary')).toEqual([])
  await noticesAt('2026-12-01T10:00:00Z')
  await noticesAt('2026-12-03T10:00:00Z')
  const [told, ...others] = await toldOf(manager, 'summary')
  expect(others).toEqual([])
  expect(told?.subject).toBe('Alder in November 2026')
  expect(told?.body).toMatch(
    /Earned: [\d,]+ points\nSpent: 0 points\nLapsed: 0 points\nOn the account now: [\d,]+ points/,
  )
  expect(told?.body).toContain('Lapses within 90 days: 1,000 points')
  expect(told?.body).toContain(`${ORIGIN}/company/statement?period=2026-11`)
  expect(await subjects(finance, 'summary')).toEqual(['Alder in November 2026'])
  const [own] = await toldOf(ada, 'summary')
  expect(own?.subject).toBe('Your miles in November 2026')
  expect(own?.body).toMatch(/Trips: \d\nMA: [\d,]+ miles/)
  expect(own?.company_id).toBeNull()
})

test('M-16: greetings are for who asked: a birthday given, an anniversary of the company', async () => {
  await noticesAt('2026-11-26T10:00:00Z')
  expect(await subjects(manager, 'greeting')).toEqual([])
  const browser = await portal.as(manager)
  await browser.post('/me/messages', {
    ...CHOICES,
    'kind-greeting': 'inbox',
    birthDay: '29',
    birthMonth: '2',
  })
  await noticesAt('2026-11-26T10:00:00Z')
  expect(await subjects(manager, 'greeting')).toEqual(['Alder: 4 years with Wingspan Business'])
  await noticesAt('2027-02-28T10:00:00Z')
  await noticesAt('2028-02-28T10:00:00Z')
  await noticesAt('2028-02-29T10:00:00Z')
  expect(
    (await subjects(manager, 'greeting')).filter((subject) => subject === 'Happy birthday, Mira'),
  ).toHaveLength(2)
})

test('M-12: a fault in the second portion keeps the first, and then each is told once', async () => {
  const many = 230
  const people = sql.raw(`from generate_series(1, ${many}) as n`)
  const large = await portal.company({ name: 'Many Managers' })
  await withScope(portal.db, { as: 'backup' }, async (tx) => {
    await sql`insert into member (id, email, email_key, name, joined_on) select
      ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'm' || n || '@many.example', 'm' || n || '@many.example',
      'Manager ' || n, '2024-01-01' ${people}`.execute(tx)
    await sql`insert into membership (company_id, id, member_id, name, email, email_key, role, state, invited_at, joined_on)
      select ${large.id}::uuid, id, id, name, email, email_key, 'travel-manager', 'active', ${NOW}, joined_on
      from member where email like '%@many.example'`.execute(tx)
  })
  await credit(large.id, 'points', 50n, '2027-06-30', '2026-11-20')
  await sql`create function no_more() returns trigger language plpgsql as $$ begin
    if (select count(*) from outbox where recipient like '%@many.example') > 210
    then raise exception 'the power went'; end if; return new; end $$`.execute(portal.db)
  await sql`create trigger no_more before insert on outbox for each row execute function no_more()`.execute(
    portal.db,
  )
  await expect(runNotices(portal.db, await world('2027-06-25T10:00:00Z'))).rejects.toThrow('the power went')
  expect(await counts()).toEqual({ mails: 200, recipients: 200 })
  await sql`drop trigger no_more on outbox`.execute(portal.db)
  await noticesAt('2027-06-25T11:00:00Z')
  expect(await counts()).toEqual({ mails: many, recipients: many })

  function counts() {
    return withScope(portal.db, { as: 'job' }, async (tx) => {
      const { rows } =
        await sql`select count(*)::integer as mails, count(distinct recipient)::integer as recipients
        from outbox where recipient like '%@many.example'`.execute(tx)
      return rows[0]
    })
  }
})
