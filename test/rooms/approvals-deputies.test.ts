import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { runRequests } from '../../src/jobs/requests.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import {
  APPROVALS,
  approve,
  ask,
  mailsTo,
  office,
  POLICY,
  requestRow,
  seatOf,
  setLine,
} from './approvals-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const DEPUTIES = `${APPROVALS}/deputies`
const at = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  const before = portal.clock.now
  portal.clock.now = new Date(`${day}T10:00:00Z`)
  try {
    return await work()
  } finally {
    portal.clock.now = before
  }
}

test('AP-08 AP-12 where a team has an approver, that one decides, or the deputy of these days; both are named', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Team')
  const finance = await seatOf(portal, company, 'Fedor Orlov', 'finance')
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.updateTable('membership').set({ team: 'Sales' }).where('id', '=', arranger.id).execute(),
  )
  await setLine(manager, { team: 'Sales', approver: approver.id }, `${POLICY}/approvers`)
  const id = await ask(arranger)
  expect((await approve(manager, id)).status).toBe(409)
  expect(await manager.client.page(`${APPROVALS}/${id}`)).not.toContain('Approve for 9,000 points')
  expect(await mailsTo(portal, manager.person.email)).toEqual([])
  const naming = { key: newId(), deputy: finance.id, from: '2026-11-20', until: '2026-11-22' }
  const wrong = await approver.client.post(DEPUTIES, { ...naming, until: '2026-11-19' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toMatch(/id="until-error"/)
  expect((await approver.client.post(DEPUTIES, { ...naming, from: '2026-02-31' })).status).toBe(422)
  expect((await approver.client.post(DEPUTIES, { ...naming, deputy: approver.id })).status).toBe(422)
  expect((await approver.client.post(DEPUTIES, naming)).status).toBe(303)
  expect(await finance.client.page('/company')).toContain('1 request for an award waits for you.')
  expect(await finance.client.page(`${APPROVALS}?whose=to-decide`)).toContain(id)
  expect((await approve(finance, id)).status).toBe(303)
  expect(await finance.client.page(`${APPROVALS}/${id}`)).toContain('Fedor Orlov for Noam Levi')
  const next = await ask(arranger)
  expect((await mailsTo(portal, finance.person.email)).length).toBe(1)
  await at('2026-11-23', async () => {
    const later = await portal.as(finance.person)
    expect((await approve({ ...finance, client: later }, next)).status).toBe(409)
    expect(await later.page(`${APPROVALS}?whose=to-decide`)).not.toContain(next)
  })
  const post = /deputies\/([0-9a-f-]{36})\/end/.exec(await approver.client.page(DEPUTIES))?.[1]
  expect((await approver.client.post(`${DEPUTIES}/${post}/end`)).status).toBe(303)
  const anew = await portal.as(finance.person)
  expect((await approve({ ...finance, client: anew }, next)).status).toBe(409)
  expect((await approve(approver, next)).status).toBe(303)
})

test('AP-05 a deputy decides nothing of their own, and for nobody who asked it', async () => {
  const { company, manager, approver } = await office(portal, 'Own')
  await setLine(manager, { what: 'limit', whose: 'company', points: '0' })
  const finance = await seatOf(portal, company, 'Fedor Orlov', 'finance')
  const naming = { key: newId(), from: '2026-11-20', until: '2026-11-22' }
  expect((await approver.client.post(DEPUTIES, { ...naming, deputy: manager.id })).status).toBe(303)
  const own = await ask(manager)
  expect(await (await approve(manager, own)).text()).toContain('Nobody decides on a request of their own.')
  expect((await manager.client.post(DEPUTIES, { ...naming, key: newId(), deputy: finance.id })).status).toBe(
    303,
  )
  const answer = await approve(finance, own)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Your role does not allow this.')
  expect((await approve(approver, own)).status).toBe(303)
})

test('AP-14 AP-15 undecided, it goes to all travel managers once, and lapses in the end', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Late')
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.updateTable('membership').set({ team: 'Sales' }).where('id', '=', arranger.id).execute(),
  )
  await setLine(manager, { team: 'Sales', approver: approver.id }, `${POLICY}/approvers`)
  const [id, other] = [await ask(arranger), await ask(arranger)]
  // Friday: three working days later is Wednesday.
  expect(await requestRow(portal, company, id)).toMatchObject({
    escalates_on: '2026-11-25',
    lapses_on: '2026-12-04',
  })
  const run = (day: string) => at(day, () => runRequests(portal.db, portal.clock.now))
  await run('2026-11-24')
  expect(await mailsTo(portal, manager.person.email)).toEqual([])
  await run('2026-11-25')
  await run('2026-11-26')
  const mails = await mailsTo(portal, manager.person.email)
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Still undecided: Tarik Aydin asks for Award flight, 9,000 points',
    'Still undecided: Tarik Aydin asks for Award flight, 9,000 points',
  ])
  expect((await approve(manager, id)).status).toBe(303)
  await at('2026-12-05', async () => {
    const late = await portal.as(approver.person)
    const refused = await approve({ ...approver, client: late }, other)
    expect(await refused.text()).toContain('was not decided in time and has lapsed')
  })
  await run('2026-12-05')
  await run('2026-12-05')
  expect(await requestRow(portal, company, other)).toMatchObject({ state: 'lapsed' })
  const told = await mailsTo(portal, arranger.person.email)
  expect(told.map(({ subject }) => subject)).toEqual([
    'Approved: Award flight, 9,000 points',
    'Lapsed: Award flight',
  ])
  const soon = await ask(arranger, { travelsOn: '2026-11-21' })
  await run('2026-11-22')
  expect(await requestRow(portal, company, soon)).toMatchObject({ state: 'lapsed' })
})
