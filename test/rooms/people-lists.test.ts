import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { advancePersonLists } from '../../src/rooms/people/list-work.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

const LIST = '/company/people/list'
let portal: Portal
let company: Company
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  manager = await portal.as(await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }))
})

async function hand(fields: Record<string, string | File>, by = manager): Promise<string> {
  const answer = await by.post(LIST, fields)
  expect({ status: answer.status, text: answer.status === 303 ? '' : await answer.text() }).toMatchObject({
    status: 303,
  })
  return answer.headers.get('Location') ?? ''
}

function sample(name: string): File {
  return new File([new Uint8Array(readFileSync(`docs/samples/${name}`))], name)
}

function mailsTo(part: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body'])
      .where('recipient', 'like', part)
      .execute(),
  )
}

function deedsOf(deed: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['object_id', 'detail'])
      .where('company_id', '=', company.id)
      .where('deed', '=', deed)
      .execute(),
  )
}

test('a spreadsheet is looked at first, then invites; the same list again invites nobody', async () => {
  const before = (await deedsOf('membership.invite')).length
  const path = await hand({ file: sample('people-halden.xlsx') })
  expect(await manager.page(path)).toMatch(/New, to be invited<\/dt>\s*<dd><span class="figure">2</)
  expect(await mailsTo('%@halden.example')).toEqual([])
  expect((await manager.post(`${path}/invite`)).status).toBe(303)
  expect(await manager.page(path)).toContain('The list has been worked off.')
  const mails = await mailsTo('%@halden.example')
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
    'ada.brenner@halden.example',
    'fedor.lind@halden.example',
  ])
  const link = /http:\/\/localhost:3000(\/invitation\/[\w-]+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
  expect((await portal.visitor().get(link)).status).toBe(200)
  expect((await deedsOf('membership.invite')).length - before).toBe(2)
  expect(await deedsOf('person-list.invite')).toHaveLength(1)

  const people = await manager.page('/company/people?team=Vertrieb&costCentre=4711')
  expect(people).toContain('Ada Brenner')
  expect(people).toContain('Ines Ferro')
  expect(people).not.toContain('Fedor Lind')

  const again = await hand({ file: sample('people-halden.csv') })
  const html = await manager.page(again)
  expect(html).toContain('There is nothing to do')
  expect(html).toMatch(/Invited already<\/dt>\s*<dd><span class="figure">2</)
  await manager.post(`${again}/invite`)
  expect(await mailsTo('%@halden.example')).toHaveLength(2)
})

test('two clicks on the button, one behind the other or at once, invite once', async () => {
  const path = await hand({ pasted: 'Doppel Klick <doppel@halden.example>' })
  const answers = await Promise.all([manager.post(`${path}/invite`), manager.post(`${path}/invite`)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  await manager.post(`${path}/invite`)
  expect(await mailsTo('doppel@halden.example')).toHaveLength(1)
  expect((await manager.post(`${path}/withdraw`)).status).toBe(409)
})

test('what has to be mended is named by line and column, and comes back as a file to send again', async () => {
  const path = await hand({ file: sample('people-halden-to-mend.csv') })
  const html = await manager.page(path)
  expect(html).toContain('tarik@halden')
  expect(html).toContain('This is no e-mail address')
  expect(html).toContain('Choose one of: Travel manager, Finance')
  expect(html).toContain('This person stands in line 4 already.')
  const csv = await (await manager.get(`${path}/rejects.csv`)).text()
  const lines = csv.trim().split('\r\n')
  expect(lines[0]).toContain('E-Mail,Name,Rolle,Kostenstelle,Team,Gast,Line,What to correct')
  expect(lines).toHaveLength(4)
  const mended = csv.replace('tarik@halden,', 'tarik@halden.example,')
  const next = await hand({ file: new File([mended], 'mended.csv') })
  expect(await manager.page(next)).toMatch(/New, to be invited<\/dt>\s*<dd><span class="figure">1</)
})

test('who is here already is changed where the list says something else, and kept where it says nothing', async () => {
  const person = await portal.person({
    name: 'Nora Neu',
    company,
    role: 'finance',
    email: 'nora@halden.example',
  })
  const boss = await portal.person({
    name: 'Bo Boss',
    company,
    role: 'travel-manager',
    email: 'bo@halden.example',
  })
  const path = await hand({
    pasted:
      'email\trole\tteam\tcost centre\nnora@halden.example\t\tLabor\t\nbo@halden.example\ttraveller\t\t',
  })
  const html = await manager.page(path)
  expect(html).toMatch(/Here already, to be changed<\/dt>\s*<dd><span class="figure">1</)
  expect(html).toContain('The role of a travel manager is changed on their own page.')
  await manager.post(`${path}/invite`)
  const seat = await manager.page(`/company/people/${person.membershipId}`)
  expect(seat).toContain('Labor')
  expect(seat).toMatch(/Role<\/dt>\s*<dd><span>Finance/)
  expect(await manager.page(`/company/people/${boss.membershipId}`)).toMatch(
    /Role<\/dt>\s*<dd><span>Travel manager/,
  )
})

test('a long list goes on in the background, and a stop between two steps loses and doubles nobody', async () => {
  const firm = await portal.company({ name: 'Lange Liste AG' })
  const boss = await portal.as(
    await portal.person({ name: 'Lara Lang', company: firm, role: 'travel-manager' }),
  )
  const rows = Array.from({ length: 450 }, (_, at) => `lang-${at}@lange.example,Nr ${at}`)
  const path = await hand({ file: new File([['email,name', ...rows].join('\n')], 'lang.csv') }, boss)
  await boss.post(`${path}/invite`)
  const running = await boss.page(path)
  expect(running).toContain('Invitations are being written')
  expect(running).toContain('<progress')
  expect(await (await boss.get(`${path}/progress`)).text()).toContain('200')
  expect(await mailsTo('lang-%')).toHaveLength(200)
  // One process takes the next step and is gone; another finds what is left.
  expect(await advancePersonLists(portal.db, portal.clock.now)).toBe(true)
  expect(await mailsTo('lang-%')).toHaveLength(400)
  await Promise.all([
    advancePersonLists(portal.db, portal.clock.now),
    advancePersonLists(portal.db, portal.clock.now),
  ])
  expect(await advancePersonLists(portal.db, portal.clock.now)).toBe(false)
  const mails = await mailsTo('lang-%')
  expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(450)
  expect(mails).toHaveLength(450)
  expect((await boss.get(`${path}/progress`)).status).toBe(303)
  expect(await boss.page(path)).toContain('The list has been worked off.')
})

test('ten thousand people fit, one more does not', { timeout: 60_000 }, async () => {
  const firm = await portal.company({ name: 'Riesen AG' })
  const boss = await portal.as(
    await portal.person({ name: 'Rita Ries', company: firm, role: 'travel-manager' }),
  )
  const rows = Array.from({ length: 10_000 }, (_, at) => `riese-${at}@riesen.example`)
  const path = await hand({ file: new File([['email', ...rows].join('\n')], 'a.csv') }, boss)
  expect(await boss.page(path)).toContain('>10,000<')
  const more = new File([['email', ...rows, 'plus@riesen.example'].join('\n')], 'b.csv')
  const answer = await boss.post(LIST, { file: more })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('more than 10,000 people')
})

test.for([
  { name: 'nothing', fields: {}, says: 'Choose a file or paste a list.' },
  { name: 'no list', fields: { pasted: 'hello\nworld' }, says: 'headed “E-mail”' },
  {
    name: 'a broken archive',
    fields: { file: new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])], 'x.xlsx') },
    says: 'cannot be read',
  },
])('$name comes back with what was typed', async ({ fields, says }) => {
  const answer = await manager.post(LIST, fields as Record<string, string | File>)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain(says)
  if ('pasted' in fields) expect(html).toContain('hello\nworld')
})

test('a file above five megabytes is refused', async () => {
  const answer = await manager.post(LIST, { file: new File([new Uint8Array(6_500_000)], 'x.csv') })
  expect([413, 422]).toContain(answer.status)
  expect(await answer.text()).toContain('This file is too large.')
})

test('a company that does not take part any more invites nobody', async () => {
  const firm = await portal.company({ name: 'Zu AG' })
  const boss = await portal.as(
    await portal.person({ name: 'Zora Zu', company: firm, role: 'travel-manager' }),
  )
  const path = await hand({ pasted: 'wer@zu.example' }, boss)
  await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.updateTable('company').set({ state: 'applied' }).where('id', '=', firm.id).execute(),
  )
  expect((await boss.post(`${path}/invite`)).status).toBe(409)
  expect(await mailsTo('wer@zu.example')).toEqual([])
})
