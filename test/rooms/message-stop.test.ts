/** The link that ends mails: no sign-in, no guess, looking changes nothing. Rules in docs/message-rules.md. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { MessageKind } from '../../src/domain/message/kind.ts'
import { stopToken } from '../../src/messages/stop-link.ts'
import { openPortal, type Person, type Portal, SECRET } from '../support/portal.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const link = ({ id }: { id: string }, kind: MessageKind) =>
  `/unsubscribe/${stopToken(SECRET, { memberId: id, kind })}`
const chosen = ({ id }: Person) =>
  withScope(portal.db, { as: 'job' }, async (tx) => {
    const rows = await tx
      .selectFrom('message_preference')
      .select(['kind', 'delivery'])
      .where('member_id', '=', id)
      .orderBy('kind')
      .execute()
    return Object.fromEntries(rows.map(({ kind, delivery }) => [kind, delivery]))
  })
const audits = ({ id }: Person) =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('detail')
      .where('object_id', '=', id)
      .where('deed', '=', 'member.stop-mails')
      .execute(),
  )

test('M-09: the page asks, the button ends one kind, and a second click changes nothing more', async () => {
  const ada = await portal.person({ name: 'Ada' })
  const anybody = portal.visitor()
  const path = link(ada, 'claim')
  const page = await anybody.page(path)
  expect(page).toContain('You get no more mails of the kind “Claims”.')
  expect(page).not.toContain('Ada')
  expect(page).not.toContain(ada.email)
  expect(await chosen(ada)).toEqual({})
  for (let click = 0; click < 2; click += 1)
    expect(await (await anybody.post(path, { which: 'kind' })).text()).toContain(
      'No more mails of the kind “Claims”.',
    )
  expect(await chosen(ada)).toEqual({ claim: 'inbox' })
  expect(await audits(ada)).toEqual([{ detail: { kinds: 'claim' } }])
})

test('M-09: all but what cannot be switched off; what was chosen away stays away', async () => {
  const bob = await portal.person({ name: 'Bob' })
  expect((await portal.visitor().post(link(bob, 'order'), { which: 'all' })).status).toBe(200)
  const now = await chosen(bob)
  expect(Object.values(now).every((delivery) => delivery === 'inbox')).toBe(true)
  expect(Object.keys(now)).toContain('credit')
  expect(Object.keys(now)).not.toContain('greeting')
  expect(Object.keys(now)).not.toContain('security')
})

test('M-09: a mail provider posts from elsewhere, without a cookie and without an origin (RFC 8058)', async () => {
  const cem = await portal.person({ name: 'Cem' })
  const answer = await portal.app.request(link(cem, 'lapse'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
  expect(await chosen(cem)).toEqual({ lapse: 'inbox' })
})

test('M-09: the mail of the day ends with all that it brought', async () => {
  const dan = await portal.person({ name: 'Dan' })
  await portal.visitor().post(link(dan, 'digest'), { which: 'kind' })
  expect(await chosen(dan)).toEqual({ credit: 'inbox' })
})

test('M-09: what we have not signed ends nothing', async () => {
  const eve = await portal.person({ name: 'Eve' })
  const good = link(eve, 'claim')
  const [payload = '', signature = ''] = good.slice('/unsubscribe/'.length).split('.')
  const other = stopToken('another secret altogether, much longer', { memberId: eve.id, kind: 'claim' })
  const forged = Buffer.from(`${newId().replaceAll('-', '')}claim`).toString('base64url')
  for (const token of [
    other,
    `${forged}.${signature}`,
    payload,
    `${payload}.`,
    `.${signature}`,
    'x',
    `${payload}.%00`,
  ]) {
    const browser = portal.visitor()
    expect((await browser.get(`/unsubscribe/${token}`)).status).toBe(404)
    expect((await browser.post(`/unsubscribe/${token}`, { which: 'all' })).status).toBe(404)
  }
  expect((await portal.visitor().post(link({ id: newId() }, 'claim'), {})).status).toBe(404)
  expect(await chosen(eve)).toEqual({})
})
