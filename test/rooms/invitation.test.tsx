import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { passwordFault } from '../../src/web/password-rules.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let company: Company
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  manager = await portal.as(await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }))
})

const GOOD = { name: 'Ada Brenner', password: 'grün wachsen vier Bäume', consent: 'yes' }
let made = 0

async function invited(to?: string): Promise<{ path: string; email: string }> {
  made += 1
  const email = to ?? `ada-${made}@halden.example`
  const form = { key: `invitation-${made}`, name: 'Ada Brenner', email, role: 'traveller', costCentre: '' }
  expect((await manager.post('/company/people/invite', form)).status).toBe(303)
  const mail = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return { path: /localhost:3000(\/invitation\/[\w-]+)/.exec(mail.body)?.[1] ?? '', email }
}

const memberBy = (email: string) =>
  withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.selectFrom('member').selectAll().where('email_key', '=', email.toLowerCase()).executeTakeFirst(),
  )

test('somebody new sets a password, is in at once, and has accounts for miles and status', async () => {
  const { path, email } = await invited()
  const ada = portal.visitor()
  const before = await ada.page(path)
  expect(before).toContain('Halden Maschinenbau')
  expect(before).toContain('never how many')
  const answer = await ada.post(path, GOOD)
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/home'])
  expect(await ada.page('/me')).toContain('What you have earned, Ada Brenner')
  const member = await memberBy(email)
  expect(member).toMatchObject({ name: 'Ada Brenner', joined_on: '2026-11-20' })
  const accounts = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('account')
      .select('currency')
      .where('owner_id', '=', member?.id ?? '')
      .orderBy('currency')
      .execute(),
  )
  expect(accounts.map(({ currency }) => currency)).toEqual(['miles', 'status'])
  const seat = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('membership')
      .select(['state', 'joined_on'])
      .where('member_id', '=', member?.id ?? '')
      .execute(),
  )
  expect(seat).toEqual([{ state: 'active', joined_on: '2026-11-20' }])
  const again = portal.visitor()
  expect((await again.post('/sign-in', { email, password: GOOD.password })).status).toBe(303)
})

test('a link works once, also when two use it at the same moment', async () => {
  const { path, email } = await invited()
  const answers = await Promise.all([portal.visitor().post(path, GOOD), portal.visitor().post(path, GOOD)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const members = await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.selectFrom('member').select('id').where('email_key', '=', email).execute(),
  )
  expect(members).toHaveLength(1)
  const third = await portal.visitor().get(path)
  expect(third.status).toBe(409)
  expect(await third.text()).toContain('works only once')
})

test('after 72 hours it has expired; an unknown one is not found', async () => {
  const { path, email } = await invited()
  portal.clock.now = new Date(NOW.getTime() + 72 * 3_600_000)
  const answer = await portal.visitor().get(path)
  portal.clock.now = NOW
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('has expired')
  expect(await memberBy(email)).toBeUndefined()
  const unknown = await portal.visitor().get('/invitation/nothing-of-ours')
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).toContain('We do not know this invitation.')
})

test('somebody with an account signs in and accepts; the link alone opens nothing', async () => {
  const known = await portal.person({ name: 'Bela Alt' })
  const { path } = await invited(known.email)
  const stranger = portal.visitor()
  expect(await stranger.page(path)).toContain('You have an account already')
  const forced = await stranger.post(path, GOOD)
  expect(forced.status).toBe(409)
  expect((await stranger.get('/me')).status).toBe(303)
  const bela = await portal.as(known)
  expect(await bela.page(path)).toContain('You are signed in as Bela Alt.')
  expect((await bela.post(path, {})).status).toBe(422)
  expect((await bela.post(path, { consent: 'yes' })).status).toBe(303)
  expect(await bela.page('/me/account')).toContain('Halden Maschinenbau')
})

test('an invitation is for its e-mail address alone', async () => {
  const { path, email } = await invited()
  const other = await portal.as(await portal.person({ name: 'Otto Fremd' }))
  for (const answer of [await other.get(path), await other.post(path, { consent: 'yes' })]) {
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('sent to another e-mail address')
  }
  expect(await memberBy(email)).toBeUndefined()
})

test('an invitation of a company that was closed since is refused', async () => {
  const firm = await portal.company({ name: 'Bald zu GmbH' })
  const boss = await portal.as(
    await portal.person({ name: 'Boss Zu', company: firm, role: 'travel-manager' }),
  )
  const form = {
    key: 'closing-1',
    name: 'Spät Dran',
    email: 'spaet@zu.example',
    role: 'traveller',
    costCentre: '',
  }
  await boss.post('/company/people/invite', form)
  const mail = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select('body')
      .where('recipient', '=', 'spaet@zu.example')
      .executeTakeFirstOrThrow(),
  )
  const path = /localhost:3000(\/invitation\/[\w-]+)/.exec(mail.body)?.[1] ?? ''
  const support = await portal.as(await portal.operator('support'))
  await support.post(`/operator/companies/${firm.id}/close`, { reason: 'The company was wound up.' })
  const answer = await portal.visitor().get(path)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('has left the programme')
})

test.for([
  ['name', { name: '' }, 'Please fill this in.'],
  ['password', { password: 'short' }, 'at least 15 characters'],
  ['password', { password: 'Halden-Maschinenbau-2026' }, 'among the first things'],
  ['consent', { consent: '' }, 'without their own consent'],
] as const)(
  '%s %o is told at its field; a typed password does not come back',
  async ([field, changes, sentence]) => {
    const { path, email } = await invited()
    const answer = await portal.visitor().post(path, { ...GOOD, ...changes })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    const at = html.indexOf(`id="${field}-error"`)
    expect(html.slice(at, at + 300)).toContain(sentence)
    expect(html).not.toContain(GOOD.password)
    expect(await memberBy(email)).toBeUndefined()
  },
)

test.for([
  ['four-plain-words-fly', undefined],
  ['correct horse battery staple', undefined],
  ['𓆏𓆏 frog on a green leaf', undefined],
  ['passwordpassword', 'account.password.tooEasy'],
  ['123456789012345678', 'account.password.tooEasy'],
  ['qwertyuiopasdfgh', 'account.password.tooEasy'],
  ['aaaaaaaaaaaaaaaaaaaa', 'account.password.tooEasy'],
  ['Wingspan-Tandem-2026!', 'account.password.tooEasy'],
  ['ada.brenner.halden1', 'account.password.tooEasy'],
  ['fourteen chars', 'account.password.tooShort|15'],
] as const)('the password "%s" is answered by %s', ([password, fault]) => {
  expect(
    passwordFault(password, ['Halden Maschinenbau', 'ada@halden.example', 'Ada Brenner', 'Wingspan']),
  ).toBe(fault)
})
