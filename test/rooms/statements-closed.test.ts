/** Months are closed once, in order, and stay as they were. docs/statement-rules.md S-01 to S-09. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { dueMonth, statementNumber } from '../../src/statement/due-months.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { closeAt, closedOf, keptOf, moveOn, ORIGIN } from './statements-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let acme: Company
let mira: Client
const emails: string[] = []

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001', joinedOn: asDay('2026-08-10') })
  const person = await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' })
  const finance = await portal.person({ name: 'Fedor Money', company: acme, role: 'finance' })
  await portal.person({ name: 'Ada Flyer', company: acme, role: 'traveller' })
  emails.push(person.email, finance.email)
  mira = await portal.as(person)
  portal.clock.now = new Date('2026-09-10T10:00:00Z')
  await fly(portal, [
    flight({ corporateId: 'WB1000001', ticket: '9905550001112', departedOn: asDay('2026-09-02') }),
    flight({ corporateId: 'WB1000001', ticket: '9905550001113', departedOn: asDay('2026-09-03') }),
  ])
  await moveOn(portal, acme, '2026-10-11', 20_000n)
  await moveOn(portal, acme, '2026-10-12', -5_000n)
  await moveOn(portal, acme, '2026-11-02', 70n)
  portal.clock.now = new Date('2026-11-20T10:00:00Z')
})

const mails = () =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body'])
      .orderBy('created_at')
      .orderBy('recipient')
      .execute(),
  )

test.for([
  ['2026-08-10', null, '2026-09-02', undefined, 'a day before'],
  ['2026-08-10', null, '2026-09-03', '2026-08-01', 'on the third'],
  ['2026-08-10', '2026-08-31', '2026-12-31', '2026-09-01', 'one after the other'],
  ['2024-02-29', null, '2024-03-03', '2024-02-01', 'a leap month'],
] as const)('S-02 from %s, closed until %s, on %s: %s (%s)', ([started, until, today, first]) => {
  expect(dueMonth(asDay(started), until && asDay(until), asDay(today))?.from).toBe(first)
})

test('S-03 the number names the year of the month and counts on over the years', () => {
  expect(statementNumber(asDay('2026-12-01'), 12)).toBe('2026-000012')
  expect(statementNumber(asDay('2027-01-01'), 13)).toBe('2027-000013')
})

test('S-02 nothing is closed before its day; then every month that is due, in order', async () => {
  expect(await closeAt(portal, '2026-09-02T10:00:00Z')).toBe(0)
  // In the programme's zone the third has begun.
  expect(await closeAt(portal, '2026-09-02T22:30:00Z')).toBe(1)
  expect(await closeAt(portal, '2026-11-20T10:00:00Z')).toBe(2)
  expect(await closeAt(portal, '2026-11-20T10:05:00Z')).toBe(0)
  const closed = await closedOf(portal, acme)
  expect(
    closed.map(({ number, first_day, opening, closing, lines }) => [
      number,
      first_day,
      opening,
      closing,
      lines,
    ]),
  ).toEqual([
    ['2026-000001', '2026-08-01', 0n, 0n, 0],
    ['2026-000002', '2026-09-01', 0n, 960n, 2],
    ['2026-000003', '2026-10-01', 960n, 15_960n, 2],
  ])
  expect(closed[0]?.previous_hash).toBeNull()
  expect(closed[1]?.previous_hash).toBe(closed[0]?.hash)
  expect(closed[2]?.previous_hash).toBe(closed[1]?.hash)
})

test('S-09 travel managers and finance get one mail a statement, with a link; none for what closed long after', async () => {
  const sent = (await mails()).filter(({ subject }) => subject.startsWith('Statement'))
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual([...emails, ...emails].sort())
  const october = sent.filter(({ subject }) => subject.includes('2026-000003'))
  expect(october).toHaveLength(2)
  expect(october[0]?.body).toContain(`${ORIGIN}/company/statements/2026-000003`)
  expect(sent.some(({ subject }) => subject.includes('2026-000002'))).toBe(false)
})

test('the page shows number, hash, when it was closed; the file has that very hash', async () => {
  const page = await mira.page('/company/statements/2026-000003')
  expect(page).toContain('Statement 2026-000003, October 2026')
  expect(page).toMatch(/Closed on.*20 Nov 2026, 11:00 CET/s)
  expect(page).toMatch(
    /Opening balance.*>960<.*Came in.*\+20,000.*Went out.*-5,000.*Closing balance.*>15,960</s,
  )
  const [, , third] = await closedOf(portal, acme)
  expect(page.replaceAll('<wbr/>', '')).toContain(third?.hash)
  const file = await mira.get('/company/statement.json?number=2026-000003')
  const text = await file.text()
  expect(createHash('sha256').update(text).digest('hex')).toBe(third?.hash)
  expect(JSON.parse(text)).toMatchObject({
    format: 'tandem-statement-2',
    number: '2026-000003',
    opening: 960,
    closing: 15_960,
    previousHash: third?.previous_hash,
  })
  expect(text).not.toContain('BRENNER')
  expect(await mira.page('/company/statement?period=2026-10')).toContain('Statement 2026-000003')
  expect(await mira.page('/company/statement?period=2026-11')).toContain('It is closed on 3 Dec 2026.')
})

test('S-07 the check says that it holds', async () => {
  for (const number of ['2026-000001', '2026-000002', '2026-000003'])
    expect(await mira.page(`/company/statements/${number}?check=yes`)).toContain('matches its hash')
})

test('S-05 nothing can be posted into a closed month: what comes late is of a later month', async () => {
  const before = await keptOf(portal, acme)
  await expect(moveOn(portal, acme, '2026-10-31', 5n)).rejects.toThrow(/closed/)
  await expect(moveOn(portal, acme, '2026-08-15', 5n)).rejects.toThrow(/closed/)
  // A file of flights of October that comes in November is posted in November.
  await fly(portal, [
    flight({ corporateId: 'WB1000001', ticket: '9905550009999', departedOn: asDay('2026-10-05') }),
  ])
  expect(await keptOf(portal, acme)).toBe(before)
  expect(await mira.page('/company/statements/2026-000003?check=yes')).toContain('matches its hash')
  expect(await mira.page('/company/statement?period=2026-11')).toContain('9905550009999-1')
})

test('S-06 no role of the portal changes or removes what is closed', async () => {
  for (const as of ['job', 'ops', 'backup', 'gate'] as const) {
    for (const table of ['closed_statement', 'closed_statement_part']) {
      const change = (statement: string) =>
        withScope(portal.db, { as }, (tx) => sql.raw(statement).execute(tx))
      await expect(change(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(change(`update ${table} set company_id = company_id`)).rejects.toThrow(/permission denied/)
    }
  }
  const inCompany = (statement: string) =>
    withScope(portal.db, { as: 'company', companyId: acme.id }, (tx) => sql.raw(statement).execute(tx))
  await expect(inCompany('delete from closed_statement')).rejects.toThrow(/permission denied/)
  await expect(inCompany('update closed_statement set closing = 1')).rejects.toThrow(/permission denied/)
  await expect(
    inCompany('insert into closed_statement_part select * from closed_statement_part'),
  ).rejects.toThrow(/permission denied/)
})

test('the list filters, exports and names each statement; another company sees nothing of it', async () => {
  const page = await mira.page('/company/statements')
  for (const number of ['2026-000001', '2026-000002', '2026-000003']) expect(page).toContain(number)
  expect(await mira.page('/company/statements?moved=no')).not.toContain('2026-000003')
  const csv = await (await mira.get('/company/statements.csv?from=2026-10-01')).text()
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toMatch(/2026-000003,2026-10,960,15960,2,/)
  const borg = await portal.company({ name: 'Borg', joinedOn: asDay('2026-11-01') })
  const boss = await portal.as(await portal.person({ name: 'Boss', company: borg, role: 'finance' }))
  expect(await boss.page('/company/statements')).toContain('No month has been closed yet.')
  expect((await boss.get('/company/statements/2026-000003')).status).toBe(404)
  expect((await boss.get('/company/statement.json?number=2026-000003')).status).toBe(404)
})
