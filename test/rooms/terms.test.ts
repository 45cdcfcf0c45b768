/** A version of the terms before its day: drafted, published, announced, accepted or refused. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { runTerms } from '../../src/jobs/terms.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Person, type Portal } from '../support/portal.ts'
import { type Rich, richCompany } from './awards-given.ts'
import { acceptanceOf, DESK, deedsOf, draft, draftFields, mailsTo, publish } from './terms-desk.ts'

const HERE = '/company/terms'
const LABEL = '2027-1'
const DAY = '2027-01-15'

let portal: Portal
let author: Client
let agrees: Rich
let refuses: Rich
let silent: Rich
let germans: Person
let page: string

beforeAll(async () => {
  portal = await openPortal()
  author = await portal.as(await portal.operator('programme-manager'))
  agrees = await richCompany(portal, 'Agreeing Works', 50_000n)
  refuses = await richCompany(portal, 'Refusing Works', 50_000n)
  silent = await richCompany(portal, 'Silent Works', 50_000n)
  germans = await portal.person({ name: 'Greta Deutsch', company: silent.company, role: 'travel-manager' })
  await withScope(portal.db, { as: 'personal', memberId: germans.id }, (tx) =>
    tx.updateTable('member').set({ language: 'de' }).where('id', '=', germans.id).execute(),
  )
})

const work = () => runTerms(portal.db, portal.clock.now)

test('a draft without German, or with a label that is taken, comes back as it was typed', async () => {
  const wrong = await author.post(DESK, draftFields('2026-1 b', { text_de: '', changes_en: '' }))
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('English text of 2026-1 b.')
  for (const field of ['label', 'text_de', 'changes_en']) expect(html).toContain(`id="${field}-error"`)
  expect(html).not.toContain('id="text_ru-error"')
  const taken = await author.post(DESK, draftFields('2026-1'))
  expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining('this label already')])
})

test('a draft is kept once, seen by operators alone, and changed by whoever has seen it as it is', async () => {
  const fields = draftFields(LABEL)
  const twice = await Promise.all([author.post(DESK, fields), author.post(DESK, fields)])
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  page = (twice[0]?.headers.get('Location') ?? '').split('?')[0] ?? ''
  expect(twice[1]?.headers.get('Location')?.split('?')[0]).toBe(page)
  expect((await portal.visitor().get(`/terms/${LABEL}`)).status).toBe(404)
  expect(await portal.visitor().page('/terms')).not.toContain(LABEL)
  expect(await author.page(`${page}?lang=de`)).toContain('<h2>Tarife</h2><p>Deutscher Text von 2027-1.</p>')
  expect(await author.page(`${page}/edit`)).toContain('name="revision" value="1"')
  const change = { ...fields, key: newId(), revision: '1', changes_de: 'Etwas mehr.' }
  expect((await author.post(page, change)).status).toBe(303)
  const stale = await author.post(page, { ...change, key: newId(), changes_en: 'Mine, typed for long.' })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Mine, typed for long.')])
  const unseen = await publish(author, page, DAY, '1')
  expect(unseen.status).toBe(409)
})

test('is published thirty days ahead or more, once, and cannot be changed from then on', async () => {
  for (const [day, says] of [
    ['2026-12-19', 'at least 30 days ahead'],
    ['tomorrow', 'id="validFrom-error"'],
  ] as const) {
    const soon = await publish(author, page, day, '2')
    expect([soon.status, await soon.text()]).toEqual([422, expect.stringContaining(says)])
  }
  expect((await publish(author, page, DAY, '2')).status).toBe(303)
  expect((await publish(author, page, DAY, '2')).status).toBe(409)
  expect((await author.post(page, { ...draftFields(LABEL), revision: '2' })).status).toBe(409)
  expect((await author.get(`${page}/edit`)).status).toBe(409)
  const rival = await draft(author, 'rival')
  const sameDay = await publish(author, rival, DAY)
  expect([sameDay.status, await sameDay.text()]).toEqual([422, expect.stringContaining('Another version')])
  expect(await deedsOf(portal, null, 'terms.')).toEqual([
    'terms.draft',
    'terms.change-draft',
    'terms.publish',
    'terms.draft',
  ])
})

test('a draft is thrown away by whoever has seen it as it is; what was published stays', async () => {
  const unwanted = await draft(author, 'unwanted')
  const discard = (place: string, revision: string, key = newId()) =>
    author.post(`${place}/discard`, { key, revision })
  expect((await discard(unwanted, '7')).status).toBe(409)
  const key = newId()
  const twice = await Promise.all([discard(unwanted, '1', key), discard(unwanted, '1', key)])
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect((await author.get(unwanted)).status).toBe(404)
  expect((await discard(page, '2')).status).toBe(409)
  const { numDeletedRows } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.deleteFrom('terms_version').where('state', '=', 'published').executeTakeFirst(),
  )
  expect(numDeletedRows).toBe(0n)
  expect((await deedsOf(portal, null, 'terms.')).at(-1)).toBe('terms.discard-draft')
})

test('everybody reads what holds and what comes; a language that is not there is said', async () => {
  const visitor = portal.visitor()
  const now = await visitor.page('/terms')
  expect(now).toContain('Version 2026-1')
  expect(now).toContain(`href="/terms/${LABEL}"`)
  const next = await visitor.page(`/terms/${LABEL}`)
  expect(next).toContain('English text of 2027-1.')
  expect(next).toContain('in force from 15 Jan 2027')
  visitor.language = 'tr'
  const turkish = await visitor.page(`/terms/${LABEL}`)
  expect(turkish).toContain('İngilizce gösteriliyor')
  expect(turkish).toContain('English text of 2027-1.')
  expect(await visitor.page('/terms')).toContain('Bir seyahat ne kazandırır')
  expect((await visitor.get('/terms/rival')).status).toBe(404)
})

test('travel managers are told once, in their language, also when two processes tell at once', async () => {
  await Promise.all([work(), work()])
  await work()
  const [german, ...more] = await mailsTo(portal, germans.email)
  expect(more).toEqual([])
  expect(german).toMatchObject({
    language: 'de',
    subject: 'Neue Bedingungen von Wingspan Business ab 15. Jan. 2027',
  })
  expect(german?.body).toContain('Etwas mehr.')
  expect(german?.body).toContain('http://localhost:3000/company/terms')
  const { rows } = await noticed()
  expect(rows).toBe(4)
})

function noticed() {
  return withScope(portal.db, { as: 'job' }, async (tx) => ({
    rows: (await tx.selectFrom('terms_notice').selectAll().execute()).length,
  }))
}

test('the company home names it until it is answered; the office reads, travel managers answer', async () => {
  expect(await agrees.client.page('/company')).toContain('change on 15 Jan 2027')
  const finance = await portal.as(
    await portal.person({ name: 'Fedor Finance', company: agrees.company, role: 'finance' }),
  )
  expect(await finance.page(HERE)).not.toContain('Accept version')
  expect((await finance.post(`${HERE}/${LABEL}/accept`, { key: newId() })).status).toBe(403)
  const key = newId()
  const twice = [1, 2].map(() => agrees.client.post(`${HERE}/${LABEL}/accept`, { key }))
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303])
  expect(await acceptanceOf(portal, agrees.company, LABEL)).toMatchObject({
    answer: 'accepted',
    by_name: 'Mira Halden',
    answered_at: NOW,
  })
  // A colleague who says the same a moment later changes nothing.
  expect((await agrees.client.post(`${HERE}/${LABEL}/accept`, { key: newId() })).status).toBe(303)
  expect(await deedsOf(portal, agrees.company.id, 'terms.')).toEqual(['terms.accept'])
  expect(await agrees.client.page('/company')).not.toContain('change on 15 Jan 2027')
  expect(await agrees.client.page(HERE)).toContain('Accepted by Mira Halden')
  // What is accepted is not taken back by a later refusal, and an unknown version is not there.
  expect((await agrees.client.post(`${HERE}/${LABEL}/refuse`, { key: newId() })).status).toBe(409)
  expect((await agrees.client.post(`${HERE}/rival/accept`, { key: newId() })).status).toBe(404)
})

test('refusing asks first, says what follows, and can be taken back until the day', async () => {
  const asks = await refuses.client.page(`${HERE}/${LABEL}/refuse`)
  expect(asks).toContain('The account of Refusing Works closes on 15 Jan 2027')
  expect(asks).toContain('50,000 points')
  const long = await refuses.client.post(`${HERE}/${LABEL}/refuse`, {
    key: newId(),
    reason: 'x'.repeat(2_001),
  })
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('id="reason-error"')])
  const refuse = () => refuses.client.post(`${HERE}/${LABEL}/refuse`, { key: newId(), reason: 'Too dear.' })
  expect((await refuse()).status).toBe(303)
  expect(await refuses.client.page('/company')).toContain('The account closes on 15 Jan 2027')
  expect((await refuses.client.post(`${HERE}/${LABEL}/accept`, { key: newId() })).status).toBe(303)
  expect((await refuse()).status).toBe(409)
  expect(await acceptanceOf(portal, refuses.company, LABEL)).toMatchObject({
    answer: 'accepted',
    reason: null,
  })
})
