/** How a person wants to be told, and what comes of it. Rules in docs/message-rules.md. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { runDigests, worldOf } from '../../src/jobs/messages.ts'
import { routeMail } from '../../src/messages/route-mail.ts'
import type { Client } from '../support/client.ts'
import { NOW, ORIGIN, openPortal, type Person, type Portal } from '../support/portal.ts'
import { CHOICES, write } from './messages-given.ts'

const PAGE = '/me/messages'
let portal: Portal
let ada: Person
let browser: Client

beforeAll(async () => {
  portal = await openPortal()
})
beforeEach(async () => {
  portal.clock.now = NOW
  ada = await portal.person({ name: 'Ada', company: await companyOfAll(), role: 'travel-manager' })
  browser = await portal.as(ada)
})

let company: ReturnType<Portal['company']> | undefined
const companyOfAll = () => (company ??= portal.company({ name: 'Alder Works' }))

const choose = (changed: Record<string, string>) => browser.post(PAGE, { ...CHOICES, ...changed })
const rowsOf = ({ id }: Person) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'kind', 'route', 'due_at', 'sent_at', 'body', 'language'])
      .where('recipient_id', '=', id)
      .orderBy('id')
      .execute(),
  )
const routes = async () => Object.fromEntries((await rowsOf(ada)).map(({ kind, route }) => [kind, route]))
const audits = () =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('detail')
      .where('object_id', '=', ada.id)
      .where('deed', '=', 'member.messages')
      .execute(),
  )
async function digests(at: string) {
  portal.clock.now = new Date(at)
  await runDigests(portal.db, worldOf(await portal.versions(), ORIGIN, portal.clock.now))
  return (await rowsOf(ada)).filter(({ kind }) => kind === 'digest')
}

test('M-05: each kind as chosen; what cannot be switched off says why; the same again changes nothing', async () => {
  const page = await browser.page(PAGE)
  expect(page).toContain('Always by mail: Protection of your account, Invitations')
  expect(page).not.toContain('name="kind-security"')
  const chosen = {
    'kind-claim': 'digest',
    'kind-order': 'inbox',
    'kind-credit': 'none',
    'kind-lapse': 'mail',
  }
  expect((await choose(chosen)).headers.get('Location')).toBe(`${PAGE}?done=saved`)
  await choose(chosen)
  expect(await audits()).toHaveLength(1)
  expect(await browser.page(PAGE)).toMatch(/name="kind-order"[\s\S]*?value="inbox" selected/)
  for (const kind of ['claim', 'order', 'credit', 'lapse', 'security', 'terms'] as const)
    await write(portal, ada, { subject: `About ${kind}`, kind })
  while (await routeMail(portal.db, NOW));
  expect(await routes()).toEqual({
    claim: 'digest',
    order: 'inbox',
    credit: 'none',
    lapse: 'mail',
    security: 'mail',
    terms: 'mail',
  })
  const inbox = await browser.page('/messages')
  expect(inbox).toContain('About order')
  expect(inbox).not.toContain('About credit')
  expect(inbox).toContain('Messages: 5 unread messages')
})

test('M-05: only what reaches a role of the person is offered, and what was chosen before stays', async () => {
  await choose({ 'kind-order': 'digest', 'kind-claim': 'inbox' })
  const { id: companyId } = await companyOfAll()
  const be = (role: string) =>
    withScope(portal.db, { as: 'company', companyId }, (tx) =>
      sql`update membership set role = ${role} where id = ${ada.membershipId}`.execute(tx),
    )
  await be('traveller')
  const page = await browser.page(PAGE)
  for (const kind of ['order', 'approval', 'statement']) expect(page).not.toContain(`name="kind-${kind}"`)
  for (const kind of ['number', 'claim', 'credit', 'summary', 'greeting'])
    expect(page).toContain(`name="kind-${kind}"`)
  expect(page).not.toContain('Taking part')
  await choose({ 'kind-order': 'inbox', 'kind-claim': 'mail' })
  await be('finance')
  expect(await browser.page(PAGE)).toContain('name="kind-statement"')
  expect(await browser.page(PAGE)).not.toContain('name="kind-order"')
  await be('arranger')
  expect(await browser.page(PAGE)).toMatch(/name="kind-order"[\s\S]*?value="digest" selected/)
})

test.for([
  { change: { 'kind-order': 'none' }, field: 'kind-order', why: 'a kind that has to be told' },
  { change: { quietFrom: '22' }, field: 'quietFrom', why: 'one hour alone' },
  { change: { quietFrom: '7', quietTo: '7' }, field: 'quietFrom', why: 'two hours that are one' },
  { change: { quietFrom: '24', quietTo: '7' }, field: 'quietFrom', why: 'no hour' },
  { change: { zone: 'Europe/Nowhere' }, field: 'zone', why: 'no zone' },
  { change: { digestHour: '' }, field: 'digestHour', why: 'no hour for the mail of the day' },
  { change: { birthDay: '31', birthMonth: '2' }, field: 'birthDay', why: 'no such day' },
  { change: { birthDay: '3' }, field: 'birthDay', why: 'half a day' },
])('refuses $why, at its field, and keeps the rest', async ({ change, field }) => {
  const answer = await choose({ 'kind-claim': 'inbox', ...change } as Record<string, string>)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(`id="${field}-error"`)
  expect(page).toMatch(/name="kind-claim"[\s\S]*?value="inbox" selected/)
  expect(await audits()).toEqual([])
})

test('M-16: a birthday is given and taken back by the person, and is in nobody else’s reach', async () => {
  await choose({ birthDay: '29', birthMonth: '2' })
  const setting = (memberId: string) =>
    withScope(portal.db, { as: 'personal', memberId }, (tx) =>
      tx.selectFrom('message_setting').select('birthday').execute(),
    )
  expect(await setting(ada.id)).toEqual([{ birthday: '02-29' }])
  expect(await setting((await portal.person({ name: 'Eve' })).id)).toEqual([])
  for (const scope of [{ as: 'ops' }, { as: 'company', companyId: ada.id }] as const)
    await expect(
      withScope(portal.db, scope, (tx) => tx.selectFrom('message_setting').select('birthday').execute()),
    ).rejects.toThrow(/permission denied/)
  await choose({ birthDay: '', birthMonth: '' })
  expect(await setting(ada.id)).toEqual([{ birthday: null }])
})

test('M-07: in quiet hours a mail waits until they end, one about security does not', async () => {
  await choose({ quietFrom: '22', quietTo: '7' })
  const night = new Date('2026-11-20T23:30:00Z') // half past midnight in Berlin
  await write(
    portal,
    ada,
    { subject: 'Claim', at: night },
    { subject: 'Password', kind: 'security', at: night },
  )
  await routeMail(portal.db, night)
  expect(await routes()).toEqual({ claim: 'open', security: 'mail' })
  const morning = new Date('2026-11-21T06:00:00Z')
  expect((await rowsOf(ada)).find(({ kind }) => kind === 'claim')?.due_at).toEqual(morning)
  await routeMail(portal.db, new Date(morning.getTime() - 1))
  expect((await routes())['claim']).toBe('open')
  await choose({ quietFrom: '', quietTo: '', 'kind-claim': 'inbox' }) // changed meanwhile
  await routeMail(portal.db, morning)
  expect((await routes())['claim']).toBe('inbox')
})

test('M-08: one mail of the day with all that waits, once for several processes', async () => {
  await choose({ 'kind-claim': 'digest', digestHour: '9' })
  await write(portal, ada, { subject: 'First thing' }, { subject: 'Second thing' })
  await routeMail(portal.db, NOW)
  expect(await digests('2026-11-21T07:59:59Z')).toHaveLength(0)
  const [one] = await Promise.all([digests('2026-11-21T08:00:00Z'), digests('2026-11-21T08:00:00Z')])
  expect(one).toHaveLength(1)
  expect(one[0]?.subject).toBe('2 messages of 21 Nov 2026')
  expect(one[0]?.body).toContain('• First thing\n• Second thing')
  expect(one[0]?.body).toContain(`Read your messages:\n${ORIGIN}/messages`)
  await write(portal, ada, { subject: 'Third thing', at: new Date('2026-11-21T10:00:00Z') })
  await routeMail(portal.db, new Date('2026-11-21T10:00:00Z'))
  expect(await digests('2026-11-21T22:00:00Z')).toHaveLength(1)
  const next = await digests('2026-11-22T08:00:00Z')
  expect(next).toHaveLength(2)
  expect(next[1]?.subject).toBe('1 message of 22 Nov 2026')
  expect(await digests('2026-11-23T08:00:00Z')).toHaveLength(2)
  expect(await (await portal.as(ada)).page('/messages')).not.toContain('messages of 21 Nov')
})

test('M-04: the mail of the day names nothing of a company that its reader has left', async () => {
  const company = await portal.company({ name: 'Alder' })
  const lea = await portal.person({ name: 'Lea', company })
  const at = new Date('2026-11-20T12:00:00Z')
  const credit = { kind: 'credit', at } as const
  await write(
    portal,
    lea,
    { ...credit, subject: 'Of Alder', companyId: company.id },
    { ...credit, subject: 'Of hers' },
  )
  await routeMail(portal.db, at)
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .updateTable('membership')
      .set({ state: 'left', left_on: asDay('2026-11-20') })
      .where('id', '=', lea.membershipId ?? '')
      .execute(),
  )
  await digests('2026-11-21T08:00:00Z')
  const told = (await rowsOf(lea)).filter(({ kind }) => kind === 'digest')
  expect(told).toHaveLength(1)
  expect(told[0]?.body).toContain('Of hers')
  expect(told[0]?.body).not.toContain('Of Alder')
})

test('M-08: a stop in the middle of the mail of the day loses nothing and repeats nothing', async () => {
  await choose({ 'kind-claim': 'digest' })
  await write(portal, ada, { subject: 'Only once' })
  await routeMail(portal.db, NOW)
  const at = new Date('2026-11-21T08:00:00Z')
  const world = { ...worldOf(await portal.versions(), ORIGIN, at), programme: 'x' }
  const broken = new Proxy(world, {
    get: (whole, name) => {
      if (name === 'origin') throw new Error('the power went')
      return Reflect.get(whole, name)
    },
  })
  await expect(runDigests(portal.db, broken)).rejects.toThrow('the power went')
  expect((await rowsOf(ada)).map(({ sent_at }) => sent_at)).toEqual([null])
  expect(await digests('2026-11-21T08:05:00Z')).toHaveLength(1)
})
