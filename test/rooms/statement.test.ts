import { beforeAll, expect, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { buildStatement } from '../../src/statement/build-statement.ts'
import { statementFileName } from '../../src/statement/file-name.ts'
import { statementJson } from '../../src/statement/statement-json.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'
import { flightOrder, ORDER_FLIGHT } from './awards-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let acme: Company
let mira: Client
let order = ''

/** October: two flights and one order. November: the order is cancelled, one flight is refunded. */
beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({
    name: 'Ácme & Söhne',
    corporateId: 'WB1000001',
    joinedOn: asDay('2026-09-10'),
  })
  const person = await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' })
  const given = { corporateId: 'WB1000001', departedOn: asDay('2026-10-02'), issuedOn: asDay('2026-09-20') }
  const first = flight({ ...given, ticket: '9905550001112', passengerName: '=CMD/ADA' })
  portal.clock.now = new Date('2026-10-10T10:00:00Z')
  await fly(portal, [first, flight({ ...given, ticket: '9905550001113' })])
  await giveOn('2026-10-11', 20_000n)
  const rich = { company: acme, client: await portal.as(person), membershipId: person.membershipId ?? '' }
  const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich))
  order = (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
  portal.clock.now = NOW
  mira = await portal.as(person)
  await mira.post(`${order}/cancel`, { key: newId() })
  await fly(portal, [{ ...first, status: 'R' }])
})

async function giveOn(day: string, amount: bigint): Promise<void> {
  await withScope(portal.db, { as: 'job' }, async (tx) => {
    const { id } = await tx
      .selectFrom('account')
      .select('id')
      .where('owner_id', '=', acme.id)
      .executeTakeFirstOrThrow()
    const cause = { accountId: id, subjectId: newId(), source: 'adjustment', ruleVersion: null }
    await post(
      tx,
      [{ ...cause, do: 'credit', kind: 'adjustment', amount, expiresOn: asDay('2027-06-30'), locked: false }],
      asDay(day),
    )
  })
}

const built = (period: string) =>
  withScope(
    portal.db,
    { as: 'company', companyId: acme.id },
    (tx) => buildStatement(tx, acme.id, period, asDay('2026-11-20')),
    { snapshot: true },
  )

test('opening, lines by kind with subtotals, closing; the next opening is this closing', async () => {
  const [september, october, november] = [
    await built('2026-09'),
    await built('2026-10'),
    await built('2026-11'),
  ]
  expect(september).toMatchObject({ opening: 0n, closing: 0n, lines: [], lapsing: [] })
  expect(october).toMatchObject({
    opening: 0n,
    closing: 11_960n,
    isComplete: true,
    number: 'WB1000001-2026-10',
  })
  expect(october?.groups.map((group) => [group.kind, group.subtotal, group.lines.length])).toEqual([
    ['accrual', 960n, 2],
    ['redemption', -9_000n, 1],
    ['adjustment', 20_000n, 1],
  ])
  expect(october?.lapsing).toEqual([
    { day: '2027-06-30', amount: 11_000n },
    { day: '2029-10-10', amount: 960n },
  ])
  expect(november).toMatchObject({ opening: 11_960n, closing: 16_980n, isComplete: false })
  expect(november?.groups.map((group) => [group.kind, group.subtotal])).toEqual([
    ['reversal', -480n],
    ['refund', 9_000n],
    ['fee', -3_500n],
  ])
})

test('the page says what each line is for and leads to it', async () => {
  const page = await mira.page('/company/statement?period=2026-10')
  expect(page).toContain('Statement for October 2026')
  expect(page).toContain('MA 123 FRA–OSL, 2 Oct 2026')
  expect(page).toContain('9905550001112-1')
  expect(page).toContain(`href="${order}"`)
  expect(page).toMatch(
    /Opening balance.*>0<.*Came in.*\+20,960.*Went out.*-9,000.*Closing balance.*>11,960</s,
  )
  expect(page).toMatch(/Lapses in.*June 2027.*11,000.*Closing balance/s)
  expect(page).toContain('will be closed on 3 Nov 2026')
  const running = await mira.page('/company/statement?period=2026-11')
  expect(running).toContain('This month is not over')
  expect(running).toContain('Taken back: MA 123 FRA–OSL, 2 Oct 2026')
  expect(running).toContain('Cancellation fee: Award flight')
  expect(running).toContain('It is closed on 3 Dec 2026.')
  expect(await mira.page('/company/statement')).toContain('Statement for October 2026')
})

test.for(['2026-08', '2026-12', '2026-13', 'october'])('there is no statement of %s', async (period) => {
  expect((await mira.get(`/company/statement?period=${period}`)).status).toBe(404)
  expect((await mira.get(`/company/statement.csv?period=${period}`)).status).toBe(404)
  expect((await mira.get(`/company/statement.json?period=${period}`)).status).toBe(404)
})

test('CSV by RFC 4180: numbers are numbers, a name that looks like a formula is text', async () => {
  const answer = await mira.get('/company/statement.csv?period=2026-10&profile=rfc4180')
  expect(answer.headers.get('Content-Disposition')).toBe(
    'attachment; filename="acme-sohne-statement-2026-10.csv"',
  )
  const lines = (await answer.text()).split('\r\n')
  expect(lines).toEqual([
    'statement,company,corporate_id,row,posted_on,kind,description,reference,traveller,flight,route,flown_on,amount,balance_after,expires_on',
    'WB1000001-2026-10,Ácme & Söhne,WB1000001,opening,2026-10-01,,,,,,,,,0,',
    `WB1000001-2026-10,Ácme & Söhne,WB1000001,entry,2026-10-10,accrual,"MA 123 FRA–OSL, 2 Oct 2026",9905550001112-1,'=CMD/ADA,MA 123,FRA–OSL,2026-10-02,480,480,2029-10-10`,
    'WB1000001-2026-10,Ácme & Söhne,WB1000001,entry,2026-10-10,accrual,"MA 123 FRA–OSL, 2 Oct 2026",9905550001113-1,BRENNER/ADA MS,MA 123,FRA–OSL,2026-10-02,480,960,2029-10-10',
    'WB1000001-2026-10,Ácme & Söhne,WB1000001,entry,2026-10-11,adjustment,Put right by the programme,,,,,,20000,20960,2027-06-30',
    `WB1000001-2026-10,Ácme & Söhne,WB1000001,entry,2026-10-10,redemption,Award flight,${order.split('/').at(-1)},,,,,-9000,11960,2027-06-30`,
    'WB1000001-2026-10,Ácme & Söhne,WB1000001,closing,2026-10-31,,,,,,,,,11960,',
    '',
  ])
})

test('CSV for a German Excel: byte order mark, semicolons, German days, no separators in numbers', async () => {
  const answer = await mira.get('/company/statement.csv?period=2026-10&profile=excel-de')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines[1]).toBe('WB1000001-2026-10;Ácme & Söhne;WB1000001;opening;01.10.2026;;;;;;;;;0;')
  expect(lines[4]).toMatch(
    /;11\.10\.2026;adjustment;Put right by the programme;;;;;;20000;20960;30\.06\.2027$/,
  )
  expect((await mira.get('/company/statement.csv?period=2026-10&profile=lotus')).status).toBe(404)
})

test('JSON says the same, and is the same text every time', async () => {
  const answer = await mira.get('/company/statement.json?period=2026-10')
  const text = await answer.text()
  const document = JSON.parse(text)
  expect(document).toMatchObject({
    format: 'tandem-statement-1',
    opening: 0,
    closing: 11_960,
    subtotals: { accrual: 960, redemption: -9_000, adjustment: 20_000 },
  })
  expect(document.lines).toHaveLength(4)
  portal.clock.now = new Date('2027-02-10T10:00:00Z')
  const later = await withScope(portal.db, { as: 'company', companyId: acme.id }, (tx) =>
    buildStatement(tx, acme.id, '2026-10', asDay('2027-02-10')),
  )
  portal.clock.now = NOW
  expect(later && statementJson(later)).toBe(text)
})

test('finance may, others may not; and nobody sees another company', async () => {
  const status = async (role: 'finance' | 'approver' | 'arranger' | 'traveller', path: string) => {
    const client = await portal.as(await portal.person({ name: `R ${role}`, company: acme, role }))
    return (await client.get(path)).status
  }
  expect(await status('finance', '/company/statement')).toBe(200)
  for (const role of ['approver', 'arranger', 'traveller'] as const) {
    expect(await status(role, '/company/statement')).toBe(403)
    expect(await status(role, '/company/statement.csv?period=2026-10')).toBe(403)
  }
  const borg = await portal.company({ name: 'Borg', joinedOn: asDay('2026-09-01') })
  const boss = await portal.as(await portal.person({ name: 'Boss', company: borg, role: 'finance' }))
  const page = await boss.page('/company/statement?period=2026-10')
  expect(page).toContain('No points were credited or debited in this month.')
  expect(page).not.toContain('9905550001112')
})

test.for([
  ['Acme', 'acme-statement-2026-10'],
  ['Müller & Weiß GmbH', 'muller-weiss-gmbh-statement-2026-10'],
  ['../../etc/passwd', 'etc-passwd-statement-2026-10'],
  ['חברה', 'company-statement-2026-10'],
] as const)('%s gets the file %s', ([name, file]) => {
  expect(statementFileName(name, '2026-10')).toBe(file)
})
