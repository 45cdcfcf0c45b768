import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { clearDrafts } from '../../src/rooms/joining/clear-drafts.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'

const DAY_MS = 86_400_000
let portal: Portal
let visitor: Client
let hour = 0

beforeAll(async () => {
  portal = await openPortal()
})
beforeEach(() => {
  // Each test in an hour of its own, so that their attempts do not add up.
  hour += 1
  portal.clock.now = new Date(Date.UTC(2026, 10, 20, hour))
  visitor = portal.visitor()
})

function unfinished(changes: Record<string, string> = {}): Record<string, string> {
  const signatoryEmail = `ida-${hour}@halb.example`
  return { key: newId(), name: 'Halb & Halb', signatoryEmail, language: 'en', ...changes }
}

async function linksTo(recipient: string): Promise<string[]> {
  const mails = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').select('body').where('recipient', '=', recipient).orderBy('id').execute(),
  )
  return mails.map(({ body }) => /\/join\/draft\/[\w-]{43}/.exec(body)?.[0] ?? '')
}

async function saved(form: Record<string, string>) {
  const answer = await visitor.post('/join/save', form)
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/join/saved'])
}

function drafts(key: string) {
  return withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.selectFrom('application_draft').selectAll().where('form_key', '=', key).execute(),
  )
}

test('an unfinished application is saved with the address alone, and its link shows what was typed', async () => {
  const form = unfinished({ vatId: 'DE 12' })
  await saved(form)
  expect(await visitor.page('/join/saved')).toContain('Your draft is saved')
  const [link = ''] = await linksTo(form['signatoryEmail'] ?? '')
  const page = await portal.visitor().page(link)
  for (const text of ['Halb &amp; Halb', 'value="DE 12"', form['signatoryEmail'], form['key']]) {
    expect(page).toContain(text)
  }
  // Only its hash is kept, and nobody signed in sees the row.
  const token = link.split('/').at(-1) ?? ''
  const [row] = await drafts(form['key'] ?? '')
  expect(Buffer.from(row?.token_hash ?? []).toString('base64url')).not.toBe(token)
  const web = withScope(portal.db, { as: 'company', companyId: newId() }, (tx) =>
    tx.selectFrom('application_draft').selectAll().execute(),
  )
  await expect(web).rejects.toThrow(/permission denied/)
})

test('saving again keeps the link and sends no second mail; a double click is one draft', async () => {
  const form = unfinished()
  const answers = await Promise.all([1, 2, 3].map(() => visitor.post('/join/save', form)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  await saved({ ...form, name: 'Ganz GmbH' })
  const links = await linksTo(form['signatoryEmail'] ?? '')
  expect(links).toHaveLength(1)
  expect(await visitor.page(links[0] ?? '')).toContain('Ganz GmbH')
  expect(await drafts(form['key'] ?? '')).toHaveLength(1)
})

test('an address put right gets a link of its own, and the link to the wrong one ends', async () => {
  const form = unfinished()
  const right = { ...form, signatoryEmail: 'ida.right@halb.example' }
  await saved(form)
  await saved(right)
  const [wrong = ''] = await linksTo(form['signatoryEmail'] ?? '')
  const [good = ''] = await linksTo(right.signatoryEmail)
  expect((await visitor.get(wrong)).status).toBe(404)
  expect(await visitor.page(good)).toContain('ida.right@halb.example')
})

test('somebody else who saves with the same address neither sees nor changes the draft', async () => {
  const form = unfinished()
  await saved(form)
  await saved(unfinished({ name: 'Fremd AG' }))
  const [first = '', second = ''] = await linksTo(form['signatoryEmail'] ?? '')
  expect(await visitor.page(first)).toContain('Halb &amp; Halb')
  expect(await visitor.page(second)).toContain('Fremd AG')
})

test('without an address nothing is saved: the same form, 422, what was typed kept', async () => {
  const form = unfinished({ signatoryEmail: 'nobody' })
  const answer = await visitor.post('/join/save', form)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Halb &amp; Halb')
  expect(page).toContain('signatoryEmail-error')
  expect(await drafts(form['key'] ?? '')).toEqual([])
})

test('a mailbox gets three links an hour and no more, with the form kept', async () => {
  for (const _ of [1, 2, 3]) await saved(unfinished())
  const answer = await visitor.post('/join/save', unfinished({ name: 'Vierte' }))
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('value="Vierte"')
  expect(await linksTo(unfinished()['signatoryEmail'] ?? '')).toHaveLength(3)
})

test('applying deletes the draft, and its link then says what to do', async () => {
  const form = unfinished({
    signatoryName: 'Ida',
    country: 'DE',
    registrationNo: 'HRB 77',
    vatId: 'DE123456777',
  })
  await saved(form)
  const [link = ''] = await linksTo(form['signatoryEmail'] ?? '')
  const whole = {
    ...form,
    employees: '120',
    travellers: '14',
    industry: 'other',
    otherContract: 'no',
    termsVersion: '2026-1',
    terms: 'yes',
  }
  expect((await visitor.post('/join', whole)).headers.get('Location')).toBe('/join/next')
  const gone = await visitor.get(link)
  expect(gone.status).toBe(404)
  expect(await gone.text()).toContain('href="/join"')
})

test('after 30 days the link ends to the minute, and the job deletes what is past its day and nothing else', async () => {
  const form = unfinished()
  await saved(form)
  const [link = ''] = await linksTo(form['signatoryEmail'] ?? '')
  const end = portal.clock.now.getTime() + 30 * DAY_MS
  portal.clock.now = new Date(end - 1)
  expect((await visitor.get(link)).status).toBe(200)
  const young = unfinished({ signatoryEmail: 'young@halb.example' })
  await saved(young)
  portal.clock.now = new Date(end)
  expect((await visitor.get(link)).status).toBe(404)
  await withScope(portal.db, { as: 'job' }, (tx) => clearDrafts(tx, portal.clock.now))
  expect(await drafts(form['key'] ?? '')).toEqual([])
  expect(await drafts(young['key'] ?? '')).toHaveLength(1)
})
