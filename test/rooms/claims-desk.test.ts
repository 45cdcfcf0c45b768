import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { balance, claimed, deeds, mails, meet, seenOn } from './claims-given.ts'
import { flight, fly } from './trips-flown.ts'

const MINE = '/me/claims'
const OURS = '/company/claims'
const DESK = '/operator/claims'
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

let portal: Portal
let acme: Company
let ada: Person
let adas: Client
let mira: Client
let support: Client
let second: Client
let auditor: Client
let serial = 9_906_000_000_000

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({ name: 'Acme' })
  ada = await portal.person({ name: 'Ada Brenner', company: acme, number: '990111222' })
  adas = await portal.as(ada)
  mira = await portal.as(await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }))
  support = await portal.as(await portal.operator('support'))
  second = await portal.as(await portal.operator('support'))
  auditor = await portal.as(await portal.operator('auditor'))
})

/** A personal claim that a person has to decide: the booking had no number. */
async function onDesk(stored = true): Promise<{ path: string; desk: string; ticket: string }> {
  serial += 1
  const ticket = String(serial)
  if (stored) await fly(portal, [flight({ ticket })])
  const [path = ''] = await claimed(adas, MINE, { tickets: ticket, day: '2026-11-01', halves: 'person' })
  return { path, desk: path.replace(MINE, DESK), ticket }
}

test('the desk has the claim, both halves and no number; a credit books the miles once and tells the member', async () => {
  const { path, desk, ticket } = await onDesk()
  expect(await support.page(`${DESK}?q=${ticket}`)).toContain(desk)
  const page = await support.page(desk)
  expect(page).toContain('BRENNER/ADA MS')
  expect(page).toContain('the number on the ticket is not linked by the claimant')
  expect(page).not.toContain('990111222')
  const before = await balance(portal, ada.id, 'miles')
  const fields = { key: newId(), seen: seenOn(page) }
  expect((await support.post(`${desk}/credit`, fields)).status).toBe(303)
  const after = await balance(portal, ada.id, 'miles')
  expect(after).toBeGreaterThan(before)
  expect((await support.post(`${desk}/credit`, fields)).status).toBe(303)
  expect(await balance(portal, ada.id, 'miles')).toBe(after)
  expect(await adas.page(path)).toContain('Credited by our support.')
  expect((await mails(portal, ada.email)).at(-1)).toContain(`Ticket ${ticket} is credited`)
  expect(await deeds(portal, path.slice(-36))).toEqual(['claim.read', 'claim.credited'])
})

test('of two who decide at once one wins; the other is told and sees the result', async () => {
  const { desk } = await onDesk()
  const seen = seenOn(await support.page(desk))
  const reject = { key: newId(), seen, reason: 'no-proof', text: 'There is no such flight.' }
  const answers = await Promise.all([
    support.post(`${desk}/credit`, { key: newId(), seen }),
    second.post(`${desk}/reject`, reject),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409])
  const late = await second.post(`${desk}/ask`, { key: newId(), seen, question: 'Which flight was it?' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Somebody has changed this claim')
})

test('asked back, answered, rejected: both sides read the same timeline', async () => {
  const { path, desk } = await onDesk()
  const ask = {
    key: newId(),
    seen: seenOn(await support.page(desk)),
    question: 'Do you have <b>the pass</b>?',
  }
  expect((await support.post(`${desk}/ask`, ask)).status).toBe(303)
  expect(await adas.page(path)).toContain('Do you have &lt;b&gt;the pass')
  expect((await mails(portal, ada.email)).at(-1)).toContain('A question about your claim')
  const stale = { key: newId(), seen: ask.seen, reason: 'no-proof', text: 'No.' }
  expect((await support.post(`${desk}/reject`, stale)).status).toBe(409)
  expect((await adas.post(`${path}/answer`, { key: newId(), message: '' })).status).toBe(422)
  portal.clock.now = new Date('2026-11-20T10:05:00Z')
  expect((await adas.post(`${path}/answer`, { key: newId(), message: 'Yes, here.' })).status).toBe(303)
  const page = await support.page(desk)
  expect(page).toContain('Yes, here.')
  const empty = { key: newId(), seen: seenOn(page), reason: '', text: '' }
  expect((await support.post(`${desk}/reject`, empty)).status).toBe(422)
  const reject = { key: newId(), seen: seenOn(page), reason: 'no-proof', text: 'The pass is not readable.' }
  expect((await support.post(`${desk}/reject`, reject)).status).toBe(303)
  const told = await adas.page(path)
  expect(told).toContain('The pass is not readable.')
  expect(told).toContain('The flight could not be proved.')
  expect(told).not.toContain('Operator support')
  expect((await adas.post(`${path}/answer`, { key: newId(), message: 'But!' })).status).toBe(409)
  expect((await adas.post(`${path}/withdraw`, { key: newId() })).status).toBe(409)
})

test('proof: by its first bytes, for claimant and operator alone, as a file', async () => {
  const { path, desk } = await onDesk(false)
  const upload = (content: Uint8Array<ArrayBuffer>, by = adas, key: string = newId()) =>
    by.post(`${path}/proof`, { key, file: new File([content], 'pass.png', { type: 'image/png' }) })
  const html = new TextEncoder().encode('<script>alert(1)</script>')
  expect((await upload(html)).status).toBe(422)
  expect((await upload(new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(422)
  expect((await upload(PNG, mira)).status).toBe(404)
  const key = newId()
  expect((await upload(PNG, adas, key)).status).toBe(303)
  expect((await upload(PNG, adas, key)).status).toBe(303)
  const page = await adas.page(path)
  expect(page).toContain('With support')
  const proofs = [...page.matchAll(/href="([^"]+\/proofs\/[0-9a-f-]{36})"/g)].map(([, href]) => href ?? '')
  expect(proofs).toHaveLength(1)
  const [proof = ''] = proofs
  const file = await adas.get(proof)
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(PNG)
  expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="proof-/)
  expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect((await support.get(proof.replace(MINE, DESK))).status).toBe(200)
  expect((await mira.get(proof)).status).toBe(404)
  expect((await mira.get(proof.replace(MINE, OURS))).status).toBe(404)
  expect(await deeds(portal, path.slice(-36))).toEqual(['claim.proof', 'claim.proof-read'])
  expect(desk).not.toBe(path)
})

test('accepted without a coupon it waits, and the file that comes credits it whatever number it has', async () => {
  const { path, desk, ticket } = await onDesk(false)
  const file = new File([PNG], 'pass.png')
  await adas.post(`${path}/proof`, { key: newId(), file })
  const page = await support.page(desk)
  expect(page).toContain('Accept the claim, and the file decides when it comes.')
  const seen = seenOn(page)
  expect((await support.post(`${desk}/credit`, { key: newId(), seen })).status).toBe(409)
  expect((await support.post(`${desk}/wait`, { key: newId(), seen })).status).toBe(303)
  const before = await balance(portal, ada.id, 'miles')
  await fly(portal, [flight({ ticket, passengerName: 'BRENER/ADA MS', departedOn: asDay('2026-11-02') })])
  expect(await meet(portal)).toBe(1)
  expect(await balance(portal, ada.id, 'miles')).toBeGreaterThan(before)
  expect(await adas.page(path)).toContain('Credited by our support.')
})

test('readers read and do not decide; the queue filters, and its file is the filtered list', async () => {
  const { desk, ticket } = await onDesk()
  const page = await auditor.page(desk)
  expect(page).toContain('Support decides them.')
  expect(page).not.toContain('name="seen"')
  expect((await auditor.post(`${desk}/credit`, { key: newId(), seen: 'x' })).status).toBe(403)
  expect(await auditor.page(`${DESK}?half=company`)).not.toContain(desk)
  expect(await auditor.page(`${DESK}?half=company`)).toContain('Clear')
  expect(await auditor.page(`${DESK}?age=late`)).not.toContain(desk)
  portal.clock.now = new Date('2026-12-07T10:00:00Z')
  const lateOne = await portal.as(await portal.operator('auditor'))
  expect(await lateOne.page(`${DESK}?age=late`)).toContain('overdue')
  const file = await (await lateOne.get(`${DESK}.csv?q=${ticket}`)).text()
  expect(file.trim().split('\r\n')).toHaveLength(2)
  expect(file).toContain(ticket)
})
