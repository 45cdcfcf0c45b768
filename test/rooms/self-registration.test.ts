import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, PASSWORD, type Portal } from '../support/portal.ts'

const LINK = '/company/people/link'
let portal: Portal
let company: Company
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  const mira = { name: 'Mira Halden', company, role: 'travel-manager', email: 'mira@halden.example' } as const
  manager = await portal.as(await portal.person(mira))
})

/** @returns the path of the newest link */
async function makeLink(changes: Record<string, string> = {}): Promise<string> {
  const form = {
    key: newId(),
    domains: 'halden.example',
    approval: 'yes',
    expiresOn: '2026-12-20',
    ...changes,
  }
  const answer = await manager.post(LINK, form)
  expect(answer.status).toBe(303)
  return /http:\/\/localhost:3000(\/register\/[\w-]+)/.exec(await manager.page(LINK))?.[1] ?? ''
}

async function confirmLink(email: string): Promise<string> {
  const mails = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('outbox').select('body').where('recipient', '=', email).orderBy('id', 'desc').execute(),
  )
  return /http:\/\/localhost:3000(\/invitation\/[\w-]+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
}

/** From the link of the company to the account. */
async function register(path: string, email: string, name = 'Nele Neu') {
  const client = portal.visitor()
  const asked = await client.post(path, { name, email })
  expect(asked.headers.get('Location')).toBe('/register/sent')
  const link = await confirmLink(email)
  expect(await client.page(link)).toContain('As Traveller.')
  const answer = await client.post(link, { name, password: `${PASSWORD}-${email}`, consent: 'yes' })
  return { client, answer, link }
}

test('without approval whoever has the mailbox is in, and comes again with a password', async () => {
  const path = await makeLink({ approval: '' })
  const { client, answer, link } = await register(path, 'nele@halden.example')
  expect(answer.headers.get('Location')).toBe('/home')
  expect(await client.page('/me')).toContain('Halden Maschinenbau')
  expect(await manager.page('/company/people?q=nele')).toContain('nele@halden.example')
  expect((await portal.visitor().get(link)).status).toBe(409)
})

test('with approval one waits, sees nothing of the company, and is let in or declined', async () => {
  const path = await makeLink()
  const names = ['wanda', 'wim', 'wolf']
  const came = []
  for (const name of names) came.push(await register(path, `${name}@halden.example`, `${name} Wartet`))
  expect(came.map(({ answer }) => answer.headers.get('Location'))).toEqual(Array(3).fill('/register/waiting'))
  expect(await came[0]?.client.page('/register/waiting')).toContain('Almost done')
  expect((await came[0]?.client.get('/company'))?.status).toBe(404)
  expect(await manager.page('/company/people')).toContain('3 people wait for your approval')
  expect(await manager.page('/company/people')).not.toContain('wanda@halden.example')
  const queue = await manager.page('/company/people/waiting')
  const ids = [...queue.matchAll(/name="id" value="([\w-]+)"/g)].map(([, id]) => id ?? '')
  expect(ids).toHaveLength(3)
  expect((await manager.post('/company/people/waiting', { approve: 'ticked' })).status).toBe(422)
  expect((await manager.post('/company/people/waiting', { decline: ids[1] ?? '' })).status).toBe(303)
  expect((await manager.post('/company/people/waiting', { approve: 'all' })).status).toBe(303)
  expect((await manager.post('/company/people/waiting', { approve: ids[0] ?? '' })).status).toBe(409)
  const people = await manager.page('/company/people?state=active')
  expect(people).toContain('wanda@halden.example')
  expect(people).not.toContain('wim@halden.example')
  expect(await came[0]?.client.page('/me')).toContain('Halden Maschinenbau')
  expect(await manager.page('/company/people/waiting')).toContain('Nobody waits for your approval.')
  const mails = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select('subject')
      .where('recipient', 'in', ['wanda@halden.example', 'wim@halden.example'])
      .orderBy('id')
      .execute(),
  )
  expect(mails.map(({ subject }) => subject.replaceAll(/[\u2068\u2069]/g, ''))).toContain(
    'You take part for Halden Maschinenbau',
  )
})

test('the page answers alike for an address that is known and one that is not; the mails differ', async () => {
  const path = await makeLink({ approval: '' })
  const answers = []
  for (const email of ['mira@halden.example', 'unknown@halden.example']) {
    const answer = await portal.visitor().post(path, { name: 'Wer Auch', email })
    answers.push({ status: answer.status, to: answer.headers.get('Location'), text: await answer.text() })
  }
  expect(answers[0]).toEqual(answers[1])
  expect(await confirmLink('mira@halden.example')).toBe('')
  expect(await confirmLink('unknown@halden.example')).not.toBe('')
})

test('a mailbox of another domain is refused, and a stranger cannot fill a mailbox', async () => {
  const path = await makeLink()
  const other = await portal.visitor().post(path, { name: 'Fremd', email: 'fremd@halden.example.org' })
  expect(other.status).toBe(422)
  expect(await other.text()).toContain('does not belong to the company')
  const victim = { name: 'Opfer', email: 'opfer@halden.example' }
  for (let at = 0; at < 6; at += 1) expect((await portal.visitor().post(path, victim)).status).toBe(303)
  const mails = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('outbox').select('id').where('recipient', '=', victim.email).execute(),
  )
  expect(mails).toHaveLength(3)
})

test.for([
  { change: { domains: 'gmail.com' }, says: 'Anybody can have a mailbox there.' },
  { change: { domains: 'nachbar.example' }, says: 'Nobody who takes part has an address there.' },
  { change: { domains: 'halden' }, says: 'Write domains such as' },
  { change: { domains: '' }, says: 'domains' },
  { change: { expiresOn: '2026-11-20' }, says: 'Choose a day after today' },
  { change: { expiresOn: '2028-01-01' }, says: 'Choose a day after today' },
])('a link is not made with $change', async ({ change, says }) => {
  const form = {
    key: newId(),
    domains: 'halden.example',
    approval: 'yes',
    expiresOn: '2026-12-20',
    ...change,
  }
  const answer = await manager.post(LINK, form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(says)
})

test('an ended link and a lapsed one open nothing, also for who has the mail already', async () => {
  const path = await makeLink()
  await portal.visitor().post(path, { name: 'Spät Dran', email: 'spaet@halden.example' })
  const mail = await confirmLink('spaet@halden.example')
  const id = /action="\/company\/people\/link\/([\w-]+)\/end"/.exec(await manager.page(LINK))?.[1]
  await manager.post(`${LINK}/${id}/end`)
  expect((await portal.visitor().get(path)).status).toBe(409)
  expect((await portal.visitor().get(mail)).status).toBe(409)
  const short = await makeLink({ expiresOn: '2026-11-21' })
  expect((await portal.visitor().get(short)).status).toBe(200)
  portal.clock.now = new Date('2026-11-22T12:00:00Z')
  expect((await portal.visitor().get(short)).status).toBe(409)
  portal.clock.now = NOW
})

test('who has left comes back only when somebody lets them in, whatever the link says', async () => {
  const path = await makeLink({ approval: '' })
  const gone = await portal.person({ name: 'Gero Weg', company, email: 'gero@halden.example' })
  await manager.post(`/company/people/${gone.membershipId}/leave`)
  const client = await portal.as(gone)
  await client.post(path, { name: 'Gero Weg', email: gone.email })
  const answer = await client.post(await confirmLink(gone.email), { consent: 'yes' })
  expect(answer.headers.get('Location')).toBe('/register/waiting')
  expect((await client.get('/company')).status).toBe(404)
})

test('another company’s queue and links are as if they were not', async () => {
  await register(await makeLink(), 'xenia@halden.example')
  const firm = await portal.company({ name: 'Nachbar AG' })
  const boss = await portal.as(
    await portal.person({ name: 'Nina Nachbar', company: firm, role: 'travel-manager' }),
  )
  expect(await boss.page('/company/people/waiting')).not.toContain('xenia')
  const own = await manager.page('/company/people/waiting')
  const id = /name="id" value="([\w-]+)"/.exec(own)?.[1] ?? ''
  expect((await boss.post('/company/people/waiting', { approve: id })).status).toBe(409)
  expect((await boss.post('/company/people/waiting', { approve: 'all' })).status).toBe(409)
  expect(await manager.page('/company/people/waiting')).toContain('xenia@halden.example')
})
