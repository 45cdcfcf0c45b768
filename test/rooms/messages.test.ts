/** The inbox: what a person was written to, and by nobody else to be seen. Rules in docs/message-rules.md. */
import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { purgeMessages } from '../../src/messages/purge.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Person, type Portal } from '../support/portal.ts'
import { write } from './messages-given.ts'

let portal: Portal
let company: Company
let ada: Person
let bob: Person
let reader: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Alder' })
  ada = await portal.person({ name: 'Ada', company })
  bob = await portal.person({ name: 'Bob', company })
  reader = await portal.as(ada)
})

const linkOf = (page: string, subject: string) =>
  new RegExp(`href="(/messages/[0-9a-f-]{36})"[^>]*>\\s*<bdi>(?:<strong>)?${subject}`).exec(page)?.[1] ?? ''

test('M-02: newest first, counted until read, read by being opened, and unread again at will', async () => {
  expect(await reader.page('/messages')).toContain('Nobody has written to you yet.')
  await write(portal, ada, { subject: 'First' })
  await write(portal, ada, {
    subject: 'Second',
    kind: 'order',
    companyId: company.id,
    at: new Date(NOW.getTime() + 1),
  })
  await write(portal, bob, { subject: 'For Bob' })
  const list = await reader.page('/messages')
  expect(list.indexOf('Second')).toBeLessThan(list.indexOf('First'))
  expect(list).not.toContain('For Bob')
  expect(list).toContain('Messages: 2 unread messages')
  const path = linkOf(list, 'First')
  expect(await reader.page(path)).toContain('something happened.')
  const after = await reader.page('/messages?state=unread')
  expect(after).toContain('Messages: 1 unread message')
  expect(after).not.toContain('First')
  expect((await reader.post(`${path}/unread`)).headers.get('Location')).toBe('/messages?done=unread')
  expect(await reader.page('/messages?state=unread')).toContain('First')
  expect((await reader.post(`${path}/read`)).status).toBe(303)
  expect((await reader.post('/messages/read')).status).toBe(303)
  const read = await reader.page('/messages?done=all')
  expect(read).toContain('Messages: No unread messages')
  expect(await reader.page('/messages?kind=order')).not.toContain('First')
  expect(await (await reader.get('/messages.csv?kind=order')).text()).toContain('Alder,Second,Read')
})

test('a message is its reader’s alone: another person, another browser and the company find nothing', async () => {
  const path = linkOf(await reader.page('/messages'), 'First')
  const other = await portal.as(bob)
  expect((await other.get(path)).status).toBe(404)
  expect((await other.post(`${path}/unread`)).status).toBe(404)
  await other.post('/messages/read')
  expect((await portal.visitor().get(path)).status).toBe(303)
  const manager = await portal.as(await portal.person({ name: 'Mira', company, role: 'travel-manager' }))
  expect((await manager.get(path)).status).toBe(404)
  const seen = await withScope(portal.db, { as: 'personal', memberId: bob.id }, (tx) =>
    tx.selectFrom('outbox').select('subject').execute(),
  )
  expect(seen).toEqual([{ subject: 'For Bob' }])
  await expect(
    withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
      tx.selectFrom('outbox').select('subject').execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('M-03: a link that lets its reader in is in the mail alone; one that leads to a page is a button', async () => {
  const token = 'a'.repeat(43)
  await write(portal, ada, {
    subject: 'New password',
    kind: 'security',
    body: `Dear Ada,\n\nwith this link you choose a new password:\nhttps://portal.example/sign-in/password/${token}`,
  })
  await write(portal, ada, {
    subject: 'Ordered',
    kind: 'order',
    body: 'Dear Ada,\n\nSee the order:\nhttps://portal.example/company/orders/1?from=mail',
  })
  const list = await reader.page('/messages')
  const secret = await reader.page(linkOf(list, 'New password'))
  expect(secret).not.toContain(token)
  expect(secret).toContain('The link of this message is in the mail alone')
  expect(await reader.page(linkOf(list, 'Ordered'))).toMatch(
    /<a class="button plain" href="\/company\/orders\/1\?from=mail"><span>See the order<\/span>/,
  )
})

test('M-04: whoever leaves a company finds no more what named it, and the rest as before', async () => {
  const leaver = await portal.person({ name: 'Lea', company })
  await write(portal, leaver, { subject: 'Of Alder', companyId: company.id }, { subject: 'Of herself' })
  const browser = await portal.as(leaver)
  const path = linkOf(await browser.page('/messages'), 'Of Alder')
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .updateTable('membership')
      .set({ state: 'left', left_on: asDay('2026-11-20') })
      .where('id', '=', leaver.membershipId ?? '')
      .execute(),
  )
  const list = await browser.page('/messages')
  expect(list).not.toContain('Of Alder')
  expect(list).toContain('Of herself')
  expect(list).toContain('Messages: 1 unread message')
  expect((await browser.get(path)).status).toBe(404)
  expect(await (await browser.get('/messages.csv')).text()).not.toContain('Of Alder')
})

test('M-02: after 24 months a message is gone', async () => {
  const old = await portal.person({ name: 'Old' })
  await write(portal, old, { subject: 'Old news', at: new Date('2024-11-19T10:00:00Z') }, { subject: 'News' })
  const browser = await portal.as(old)
  expect(await browser.page('/messages')).toContain('Old news')
  expect(await purgeMessages(portal.db, asDay('2026-11-20'))).toBe(false)
  const list = await browser.page('/messages')
  expect(list).not.toContain('Old news')
  expect(list).toContain('News')
})
