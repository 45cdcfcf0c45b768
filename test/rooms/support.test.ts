/** U-01 to U-08: a question from asking to how it was, on both sides of the desk. */
import { sql } from 'kysely'
import { beforeAll, expect, inject, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { offeredSlots } from '../../src/domain/support/call-slots.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Person, type Portal } from '../support/portal.ts'

let portal: Portal
let company: Company
let ada: Person
let mine: Client
let manager: Client
let approver: Client
let support: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Alder Works' })
  ada = await portal.person({ name: 'Ada Brenner', company })
  mine = await portal.as(ada)
  manager = await portal.as(await portal.person({ name: 'Mira Manager', company, role: 'travel-manager' }))
  approver = await portal.as(await portal.person({ name: 'Noam Approver', company, role: 'approver' }))
  support = await portal.as(await portal.operator('support'))
})

const question = (more: Record<string, string> = {}) => ({
  key: newId(),
  topic: 'credit',
  text: 'Why is my flight to Oslo not here?',
  ...more,
})

async function asked(client: Client, base: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await client.post(base, question(more))
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')?.replace(/\?.*/, '') ?? ''
}

const seenOn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('U-01, U-03: a question gets a reference and a day, on the page and by mail; sent twice it is one', async () => {
  const form = question()
  const first = await mine.post('/me/support', form)
  const again = await mine.post('/me/support', form)
  expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
  const page = await mine.page(first.headers.get('Location') ?? '')
  // Friday, 20 November: three working days later it is Wednesday.
  expect(page).toMatch(/S-[0-9A-Z]{7}/)
  expect(page).toContain('25 Nov')
  const mails = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', ada.email).execute(),
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toMatch(/^We have your question S-/)
})

test('a wrong form keeps what was typed and names the fields', async () => {
  const answer = await mine.post('/me/support', {
    key: newId(),
    topic: '',
    text: 'Typed with care',
    call: 'x',
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Typed with care')
  const call = offeredSlots(NOW, 'Europe/Berlin')[0]?.toISOString() ?? ''
  const phone = await mine.post('/me/support', question({ call, phone: 'none' }))
  expect(phone.status).toBe(422)
  expect(await phone.text()).toContain('+49 69 1234567')
})

test('U-02: a person’s question is nobody’s at the company; a company’s is for travel managers and finance', async () => {
  const own = await asked(mine, '/me/support')
  const theirs = await asked(manager, '/company/support', { topic: 'statement' })
  expect(await mine.page('/me/support/new')).toContain('Your employer never sees it')
  expect(await manager.page('/company/support/new')).toContain('every travel manager and finance user')
  expect((await manager.get(own.replace('/me/', '/company/'))).status).toBe(404)
  expect((await manager.get(own)).status).toBe(404)
  expect((await mine.get(theirs.replace('/company/', '/me/'))).status).toBe(404)
  expect((await approver.get('/company/support')).status).toBe(403)
})

test('U-04: it can be about a thing of one’s own, and about nobody else’s', async () => {
  const answer = await mine.post('/me/support', question({ about: `trip:${newId()}` }))
  expect(answer.status).toBe(404)
  expect((await mine.get(`/me/support/new?about=claim:${newId()}`)).status).toBe(404)
  const asks = await approver.get(`/support/new?topic=award&about=order:${newId()}`)
  expect(asks.headers.get('Location')).toBe('/me/support/new?topic=award')
})

test('U-08: a card number is masked before it is kept, a ticket is not', async () => {
  const path = await asked(mine, '/me/support', {
    text: 'Paid with 4111 1111 1111 1111, ticket 9901234567890, number 992003000000011',
  })
  const page = await mine.page(path)
  expect(page).toContain('•••• 1111')
  expect(page).toContain('9901234567890')
  expect(page).toContain('992003000000011')
  const { rows } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    sql<{
      found: boolean
    }>`select exists (select from support_message where body like '%4111%') as found`.execute(tx),
  )
  expect(rows[0]?.found).toBe(false)
})

test('from question to answer, back again, settled, and how it was', async () => {
  const path = await asked(mine, '/me/support')
  const id = path.split('/').at(-1) ?? ''
  const desk = `/operator/support/${id}`
  expect(await support.page('/operator/support')).toContain(id)
  expect(await support.page('/operator')).toContain('Questions to support')
  const seen = seenOn(await support.page(desk))
  expect(await mine.page('/me/privacy')).toContain('Looked at a question')
  expect((await support.post(`${desk}/assign`, { key: newId(), seen })).status).toBe(303)
  const empty = await support.post(`${desk}/answer`, { key: newId(), seen, text: '' })
  expect(empty.status).toBe(422)
  const text = 'The airline has not reported it yet.'
  expect((await support.post(`${desk}/answer`, { key: newId(), seen, text })).status).toBe(303)
  const page = await mine.page(path)
  expect(page).toContain(text)
  expect(page).not.toContain('Operator support')
  portal.clock.now = new Date('2026-11-23T10:00:00Z')
  mine = await portal.as(ada)
  expect((await mine.post(`${path}/reply`, { key: newId(), text: 'When will it?' })).status).toBe(303)
  // Who answers must have read that.
  support = await portal.as(await portal.operator('support'))
  const stale = await support.post(`${desk}/answer`, { key: newId(), seen, text: 'Soon.' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Soon.')
  const now = seenOn(await support.page(desk))
  const closing = { key: newId(), seen: now, text: 'Tomorrow.', closes: 'yes' }
  expect((await support.post(`${desk}/answer`, closing)).status).toBe(303)
  const score = { key: newId(), score: '4', words: 'Quick, but 4111111111111111 was my card' }
  expect((await mine.post(`${path}/score`, { ...score, score: '6' })).status).toBe(422)
  expect((await mine.post(`${path}/score`, score)).status).toBe(303)
  expect((await mine.post(`${path}/score`, { ...score, key: newId() })).status).toBe(409)
  expect(await support.page(desk)).toContain('Quick, but •••• 1111 was my card')
})

test('U-06: settled, it can be taken up again for thirty days', async () => {
  const path = await asked(mine, '/me/support')
  expect((await mine.post(`${path}/close`, { key: newId() })).status).toBe(303)
  expect((await mine.post(`${path}/reply`, { key: newId(), text: 'Not settled' })).status).toBe(303)
  expect(await mine.page(path)).toContain('Taken up again')
  await mine.post(`${path}/close`, { key: newId() })
  const before = portal.clock.now
  portal.clock.now = new Date(before.getTime() + 31 * 86_400_000)
  const late = await portal.as(ada)
  expect((await late.post(`${path}/reply`, { key: newId(), text: 'Too late' })).status).toBe(409)
  portal.clock.now = before
  mine = await portal.as(ada)
})

test('U-05: an hour that is full is offered no more, and refused to whoever still asks for it', async () => {
  const slot = offeredSlots(portal.clock.now, 'Europe/Berlin')[5]?.toISOString() ?? ''
  const call = { call: slot, phone: '+49 69 1234567' }
  await asked(mine, '/me/support', call)
  await asked(mine, '/me/support', call)
  expect(await mine.page('/me/support/new')).not.toContain(slot)
  const full = await mine.post('/me/support', question(call))
  expect(full.status).toBe(409)
  expect(await full.text()).toContain('All places of this hour are taken')
})

test.runIf(inject('engine') === 'postgres')(
  'U-05: of many who want the last place at the same moment one gets it',
  async () => {
    const slot = offeredSlots(portal.clock.now, 'Europe/Berlin')[9]?.toISOString() ?? ''
    const call = { call: slot, phone: '+49 69 1234567' }
    await asked(mine, '/me/support', call)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => mine.post('/me/support', question(call))),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([303, 409, 409, 409, 409, 409, 409, 409])
  },
)
