import { beforeAll, describe, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'

let portal: Portal
let company: Company
let mira: Person
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  mira = await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' })
  manager = await portal.as(mira)
})

let made = 0
function offer(changes: Record<string, string> = {}): Record<string, string> {
  made += 1
  return {
    key: `invite-form-${made}`,
    name: 'Ada Brenner',
    email: `ada-${made}@halden.example`,
    role: 'traveller',
    costCentre: '4711',
    ...changes,
  }
}

/** Invites and hands back the seat's page. */
async function invite(changes: Record<string, string> = {}): Promise<{ path: string; email: string }> {
  const form = offer(changes)
  const answer = await manager.post('/company/people/invite', form)
  expect(answer.status).toBe(303)
  return { path: (answer.headers.get('Location') ?? '').replace(/\?.*/, ''), email: form['email'] ?? '' }
}

async function linkIn(email: string): Promise<string> {
  const mails = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').select('body').where('recipient', '=', email).orderBy('id', 'desc').execute(),
  )
  return /http:\/\/localhost:3000(\/invitation\/[\w-]+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
}

test('an invited person stands in the list, and the link of the mail opens', async () => {
  const { path, email } = await invite({ name: 'Tarık Işıl', role: 'arranger' })
  expect(await manager.page('/company/people')).toContain('Tarık Işıl')
  const html = await manager.page(path)
  expect(html).toContain('Invited')
  expect(html).toContain('4711')
  expect(await portal.visitor().page(await linkIn(email))).toContain('As Travel arranger.')
})

test('the same form sent twice is one person; the same address once more is a field error', async () => {
  const form = offer({ email: 'Doppelt@halden.example' })
  const first = await manager.post('/company/people/invite', form)
  const second = await manager.post('/company/people/invite', form)
  expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  const third = await manager.post('/company/people/invite', offer({ email: 'doppelt@HALDEN.example' }))
  expect(third.status).toBe(422)
  expect(await third.text()).toContain('takes part or is invited already')
})

test('a new link ends the one before; a withdrawn one can be sent anew', async () => {
  const { path, email } = await invite()
  const first = await linkIn(email)
  await manager.post(`${path}/resend`)
  const second = await linkIn(email)
  expect(second).not.toBe(first)
  expect((await portal.visitor().get(first)).status).toBe(409)
  expect((await portal.visitor().get(second)).status).toBe(200)
  await manager.post(`${path}/withdraw`)
  const withdrawn = await portal.visitor().get(second)
  expect(withdrawn.status).toBe(409)
  expect(await withdrawn.text()).toContain('was withdrawn by the company')
  expect(await manager.page(path)).toContain('Invitation withdrawn')
  await manager.post(`${path}/resend`)
  expect((await portal.visitor().get(await linkIn(email))).status).toBe(200)
})

test('a changed role holds from the next click', async () => {
  const person = await portal.person({ name: 'Fedor Lind', company, role: 'traveller' })
  const client = await portal.as(person)
  expect((await client.get('/company/people')).status).toBe(403)
  await manager.post(`/company/people/${person.membershipId}`, {
    role: 'finance',
    costCentre: '',
    version: '1',
  })
  expect((await client.get('/company/people')).status).toBe(200)
  expect((await client.get('/company/people/invite')).status).toBe(403)
})

test('who leaves has no company with the next click, and stays a member', async () => {
  const person = await portal.person({ name: 'Gero Weg', company, role: 'approver' })
  const client = await portal.as(person)
  const path = `/company/people/${person.membershipId}`
  expect(await manager.page(`${path}/leave`)).toContain('Does Gero Weg leave?')
  await manager.post(`${path}/leave`)
  expect((await client.get('/company/people')).status).toBe(404)
  expect((await client.get('/me')).status).toBe(200)
  expect(await manager.page(path)).toContain('20 Nov 2026')
  expect((await manager.post(`${path}/leave`)).status).toBe(409)
})

test('the last travel manager can neither leave nor step down, also when two try at once', async () => {
  const firm = await portal.company({ name: 'Zu zweit KG' })
  const one = await portal.person({ name: 'Eins Zwei', company: firm, role: 'travel-manager' })
  const two = await portal.person({ name: 'Drei Vier', company: firm, role: 'travel-manager' })
  const [first, second] = [await portal.as(one), await portal.as(two)]
  const answers = await Promise.all([
    first.post(`/company/people/${one.membershipId}/leave`),
    second.post(`/company/people/${two.membershipId}`, { role: 'finance', costCentre: '', version: '1' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const managers = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('membership')
      .select('id')
      .where('company_id', '=', firm.id)
      .where('role', '=', 'travel-manager')
      .where('state', '=', 'active')
      .execute(),
  )
  expect(managers).toHaveLength(1)
})

test('seats of another company are as if they were not', async () => {
  const other = await portal.company({ name: 'Nachbar AG' })
  const stranger = await portal.person({ name: 'Fremd Linger', company: other, role: 'traveller' })
  const path = `/company/people/${stranger.membershipId}`
  expect((await manager.get(path)).status).toBe(404)
  for (const deed of ['/leave', '/resend', '/withdraw'])
    expect((await manager.post(path + deed)).status).toBe(404)
  expect((await manager.post(path, { role: 'finance', costCentre: '', version: '1' })).status).toBe(404)
  expect(await manager.page('/company/people')).not.toContain('Fremd Linger')
  expect(await (await manager.get('/company/people.csv')).text()).not.toContain('Fremd Linger')
})

test('the company sees neither miles nor numbers of its people', async () => {
  const person = await portal.person({ name: 'Privat Sphäre', company, number: '992003000000001' })
  const pages = [
    await manager.page(`/company/people/${person.membershipId}`),
    await manager.page('/company/people'),
    await (await manager.get('/company/people.csv')).text(),
  ].join('\n')
  expect(pages).toContain('Privat Sphäre')
  expect(pages).not.toContain('992003000000001')
})

describe('the list', () => {
  test('is narrowed by state, role and words; the export is what is shown', async () => {
    await invite({ name: 'Zita Filter', role: 'finance', costCentre: '=1+1' })
    const html = await manager.page('/company/people?state=invited&role=finance&q=zita')
    expect(html).toContain('Zita Filter')
    expect(html).not.toContain(`/company/people/${mira.membershipId}`)
    expect(await manager.page('/company/people?q=zzz')).toContain('Nothing matches these filters.')
    const csv = await (await manager.get('/company/people.csv?state=invited&role=finance&q=zita')).text()
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(csv).toContain("'=1+1")
  })

  test('is paged by name, down and up', async () => {
    const firm = await portal.company({ name: 'Viele AG' })
    const boss = await portal.as(
      await portal.person({ name: 'aaa Boss', company: firm, role: 'travel-manager' }),
    )
    for (let at = 10; at < 65; at += 1) await portal.person({ name: `Nr ${at}`, company: firm })
    const first = await boss.page('/company/people')
    expect(first.match(/<bdi>Nr \d\d/g)).toHaveLength(49)
    const next = /href="([^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await boss.page(next)
    expect(second.match(/<bdi>Nr \d\d/g)?.map((text) => text.slice(-2))).toEqual([
      '59',
      '60',
      '61',
      '62',
      '63',
      '64',
    ])
    const previous = /href="([^"]*)" rel="prev"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await boss.page(previous)).match(/<bdi>Nr \d\d/g)).toEqual(first.match(/<bdi>Nr \d\d/g))
  })
})
