/** AP-13: who decides, withdraws or asks at the same moment as others. One wins, everybody else is told. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { runRequests } from '../../src/jobs/requests.ts'
import {
  APPROVALS,
  ASK_FLIGHT,
  ASK_LOUNGE,
  answerRequest,
  approve,
  ask,
  flightAsk,
  loungeAsk,
  mailsTo,
  office,
  requestRow,
  setLine,
  withdraw,
} from '../rooms/approvals-given.ts'
import { ledgerOf, ordersOf } from '../rooms/awards-given.ts'
import { freshDb } from '../support/database.ts'
import { openPortal, type Portal } from '../support/portal.ts'

const CONNECTIONS = 20
let portal: Portal

beforeAll(async () => {
  portal = await openPortal({ db: await freshDb(CONNECTIONS) })
})

function together<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)))
}
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status).sort()

test('one approval sent 50 times is one order and 50 equal answers', async () => {
  const { company, approver, arranger } = await office(portal, 'Fifty')
  const id = await ask(arranger)
  const key = newId()
  const answers = await together(50, () => approve(approver, id, { key }))
  const said = new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('Location')}`))
  expect([...said]).toEqual([`303 ${APPROVALS}/${id}?done=approved`])
  expect(await ordersOf(portal, company)).toHaveLength(1)
  expect((await ledgerOf(portal, company)).balance).toBe(91_000n)
})

test('two who approve with many clicks each: one order, and the other is told by whom', async () => {
  const { company, approver, manager, arranger } = await office(portal, 'Two')
  const id = await ask(arranger)
  const answers = await together(20, (at) => approve(at % 2 === 0 ? approver : manager, id))
  expect(statuses(answers)).toEqual([303, ...Array(19).fill(409)])
  const texts = await Promise.all(answers.filter(({ status }) => status === 409).map((each) => each.text()))
  for (const text of texts)
    expect(text).toMatch(/(Noam Levi|Mira Halden) has approved this request meanwhile\./)
  expect(await ordersOf(portal, company)).toHaveLength(1)
})

test('approve, decline and withdraw at once: exactly one of them holds', async () => {
  const { company, approver, manager, arranger } = await office(portal, 'Three', 200_000n)
  const seen = new Set<string>()
  for (let round = 0; round < 12; round += 1) {
    const id = await ask(arranger)
    const deeds = [
      () => approve(approver, id),
      () => answerRequest(manager, id, 'declined'),
      () => withdraw(arranger, id),
    ]
    const turned = deeds.map((_, at) => deeds[(at + round) % 3]).filter((deed) => deed !== undefined)
    const before = (await ordersOf(portal, company)).length
    const answers = await Promise.all(turned.map((deed) => deed()))
    expect(statuses(answers)).toEqual([303, 409, 409])
    const { state, order_id } = await requestRow(portal, company, id)
    seen.add(state)
    expect((await ordersOf(portal, company)).length - before).toBe(order_id === null ? 0 : 1)
  }
  expect([...seen].every((state) => ['approved', 'declined', 'withdrawn'].includes(state))).toBe(true)
})

test('20 requests approved at once on a budget for three: three orders', async () => {
  const { company, approver, manager, arranger } = await office(portal, 'Tight', 500_000n)
  await setLine(manager, { what: 'budget', whose: 'company', points: '30000' })
  const ids = []
  for (let at = 0; at < 20; at += 1) ids.push(await ask(arranger))
  const answers = await Promise.all(ids.map((id, at) => approve(at % 2 === 0 ? approver : manager, id)))
  expect(statuses(answers)).toEqual([...Array(3).fill(303), ...Array(17).fill(409)])
  expect(await ordersOf(portal, company)).toHaveLength(3)
})

test('one form that asks, sent 20 times, is one request and one mail to each', async () => {
  const { approver, arranger } = await office(portal, 'Eager')
  const form = flightAsk(arranger)
  const answers = await together(20, () => arranger.client.post(ASK_FLIGHT, form))
  expect(new Set(answers.map((answer) => answer.headers.get('Location'))).size).toBe(1)
  expect(await mailsTo(portal, approver.person.email)).toHaveLength(1)
})

test('codes that are collected 10 times at once are shown once', async () => {
  const { company, approver, arranger } = await office(portal, 'Codes')
  const asked = await arranger.client.post(ASK_LOUNGE, loungeAsk())
  const id = /approvals\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '')?.[1] ?? ''
  expect((await approve(approver, id)).status).toBe(303)
  const [order] = await ordersOf(portal, company)
  const answers = await together(10, () => arranger.client.post(`/company/orders/${order?.id}/collect`))
  expect(statuses(answers)).toEqual([200, ...Array(9).fill(409)])
})

test('the job in four processes at once passes a request on once, and lapses it once', async () => {
  const { approver, manager, arranger, company } = await office(portal, 'Jobs')
  const id = await ask(arranger)
  const at = (day: string) => together(4, () => runRequests(portal.db, new Date(`${day}T10:00:00Z`)))
  await at('2026-11-26')
  expect(
    (await mailsTo(portal, manager.person.email)).filter(({ subject }) => subject.startsWith('Still')),
  ).toHaveLength(1)
  await at('2026-12-06')
  expect((await requestRow(portal, company, id)).state).toBe('lapsed')
  expect(await mailsTo(portal, arranger.person.email)).toHaveLength(1)
  expect((await approve(approver, id)).status).toBe(409)
})
