import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { APPROVALS, ASK_FLIGHT, approve, ask, flightAsk, office, POLICY, setLine } from './approvals-given.ts'
import { flightOrder, ledgerOf, ORDER_FLIGHT, ordersOf } from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const CONFIRM =
  '/company/awards/flight-2024/confirm?origin=FRA&destination=OSL&cabin=economy&travelsOn=2026-12-15'
const flightFor = (passenger: string, given: Record<string, string> = {}) =>
  flightOrder({ membershipId: passenger } as never, given)

test('AP-06 AP-07 an order beyond a budget is refused with what is left, also to who needs no approval', async () => {
  const { company, manager } = await office(portal, 'Budget')
  await setLine(manager, { what: 'budget', whose: 'company', points: '20 000' })
  expect(await manager.client.page(`${CONFIRM}&passenger=${manager.id}`)).toMatch(
    /Budget left this quarter.*20,000.*11,000 points would be left/s,
  )
  expect(await manager.client.page('/company/awards')).toContain(
    'Your budgets leave 20,000 points for this quarter.',
  )
  for (let order = 0; order < 2; order += 1)
    expect((await manager.client.post(ORDER_FLIGHT, flightFor(manager.id))).status).toBe(303)
  const beyond = await manager.client.post(ORDER_FLIGHT, flightFor(manager.id))
  expect(beyond.status).toBe(409)
  expect(await beyond.text()).toContain(
    'Only 2,000 points are left of the budget of this quarter. A travel manager can raise it.',
  )
  const page = await manager.client.page(`${CONFIRM}&passenger=${manager.id}`)
  expect(page).toContain('Only 2,000 points are left')
  expect(page).not.toContain('Redeem 9,000 points<')
  expect(await manager.client.page(POLICY)).toMatch(/18,000.*2,000/s)
  expect((await ledgerOf(portal, company)).balance).toBe(82_000n)
  // Cancelled, what came back less the fee is there again.
  const [order] = await ordersOf(portal, company)
  expect((await manager.client.post(`/company/orders/${order?.id}/cancel`, { key: newId() })).status).toBe(
    303,
  )
  const { balance } = await ledgerOf(portal, company)
  expect(100_000n - balance).toBe(9_000n + 3_500n)
  expect(await manager.client.page(POLICY)).toMatch(/12,500.*7,500/s)
  await setLine(manager, { what: 'budget', whose: 'company', points: '21500' })
  expect((await manager.client.post(ORDER_FLIGHT, flightFor(manager.id))).status).toBe(303)
  expect((await manager.client.post(ORDER_FLIGHT, flightFor(manager.id))).status).toBe(409)
})

test('AP-06 an order counts for who travels: for the person, the team and the cost centre; a new quarter starts anew', async () => {
  const { company, manager, approver } = await office(portal, 'Groups')
  const set = (id: string, team: string, cost_centre: string) =>
    withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
      tx.updateTable('membership').set({ team, cost_centre }).where('id', '=', id).execute(),
    )
  await set(manager.id, 'Sales', '2100')
  await set(approver.id, 'Service', '2200')
  await setLine(manager, { what: 'budget', whose: 'team:Sales', points: '9000' })
  await setLine(manager, { what: 'budget', whose: 'cost-centre:2200', points: '9000' })
  await setLine(manager, { what: 'budget', whose: `person:${approver.id}`, points: '18000' })
  const order = async (passenger: string) =>
    (await manager.client.post(ORDER_FLIGHT, flightFor(passenger, { travelsOn: '2027-02-15' }))).status
  expect([await order(manager.id), await order(manager.id)]).toEqual([303, 409])
  expect([await order(approver.id), await order(approver.id)]).toEqual([303, 409])
  await manager.client.post('/company/people/groups/rename', {
    key: newId(),
    kind: 'team',
    name: 'Sales',
    to: 'Selling',
  })
  expect(await manager.client.page(POLICY)).toContain('Team Selling')
  expect(await order(manager.id)).toBe(409)
  const before = portal.clock.now
  portal.clock.now = new Date('2027-01-04T10:00:00Z')
  const again = await portal.as(manager.person)
  expect((await again.post(ORDER_FLIGHT, flightFor(manager.id, { travelsOn: '2027-02-15' }))).status).toBe(
    303,
  )
  portal.clock.now = before
})

test('a request that no budget bears is not taken, and one whose budget went meanwhile is not booked', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Gone')
  await setLine(manager, { what: 'budget', whose: 'company', points: '10000' })
  const [first, second] = [await ask(arranger), await ask(arranger)]
  expect((await approve(approver, first)).status).toBe(303)
  const short = await approve(approver, second)
  expect(short.status).toBe(409)
  expect(await short.text()).toContain('Only 1,000 points are left of the budget')
  const third = await arranger.client.post(ASK_FLIGHT, flightAsk(arranger))
  expect(third.status).toBe(409)
  expect(await third.text()).toContain('Only 1,000 points are left of the budget')
  expect(await ordersOf(portal, company)).toHaveLength(1)
  await setLine(manager, { what: 'budget', whose: 'company', points: '18000' })
  expect((await approve(approver, second)).status).toBe(303)
})

test('AP-04 above an amount everybody needs a second person, and a company of one is told that there is none', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Second person')
  await setLine(manager, { secondPersonFrom: '8000', escalateDays: '3', lapseDays: '14' }, POLICY)
  const page = await manager.client.page(`${CONFIRM}&passenger=${manager.id}`)
  expect(page).toContain('Orders above 8,000 points need a second person.')
  expect(page).toContain('Who decides: Noam Levi.')
  for (const { id } of [approver, arranger])
    await manager.client.post(`/company/people/${id}/leave`, { key: newId() })
  const alone = await manager.client.page(`${CONFIRM}&passenger=${manager.id}`)
  expect(alone).toContain('Nobody else in your company can approve this.')
  expect((await manager.client.post(ASK_FLIGHT, flightAsk(manager))).status).toBe(409)
  expect(await ordersOf(portal, company)).toEqual([])
})

test('the policy: two who edit at once do not overwrite each other; each change stands in the trail', async () => {
  const { company, manager, approver } = await office(portal, 'Policy')
  const line = { what: 'limit', whose: 'role:approver', points: '5000' }
  const key = newId()
  const path = `${POLICY}/allowances`
  expect((await manager.client.post(path, { ...line, key, version: '0' })).status).toBe(303)
  expect((await manager.client.post(path, { ...line, key, version: '0' })).status).toBe(303)
  const late = await manager.client.post(path, { ...line, points: '7000', key: newId(), version: '0' })
  expect(late.status).toBe(409)
  const text = await late.text()
  expect(text).toContain('Somebody else has changed this')
  expect(text).toContain('value="7000"')
  await setLine(manager, { ...line, points: '6000' })
  for (const [field, value, fault] of [
    ['points', '-5', 'limit-points'],
    ['points', '', 'limit-points'],
    ['whose', 'team:Nobody', 'limit-whose'],
    ['whose', 'cost-centre:1', 'limit-whose'],
  ] as const) {
    const wrong = await manager.client.post(path, { ...line, key: newId(), version: '2', [field]: value })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain(`id="${fault}-error"`)
  }
  const days = await manager.client.post(POLICY, {
    key: newId(),
    version: '2',
    escalateDays: '0',
    lapseDays: '99',
  })
  expect(days.status).toBe(422)
  expect(await days.text()).toMatch(/id="escalateDays-error".*id="lapseDays-error"/s)
  const page = await approver.client.page(POLICY)
  expect(page).toContain('Role: Approver')
  expect(page).not.toContain('Set the limit')
  const id = /allowances\/([0-9a-f-]{36})\/remove/.exec(await manager.client.page(POLICY))?.[1]
  await setLine(manager, {}, `${path}/${id}/remove`)
  const trail = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('audit').select('detail').where('deed', '=', 'award-policy.limit').orderBy('id').execute(),
  )
  expect(trail.map(({ detail }) => detail)).toEqual([
    { name: 'approver', before: null, now: '5000' },
    { name: 'approver', before: '5000', now: '6000' },
    { name: 'approver', before: '6000', now: null },
  ])
  expect((await approver.client.get(`${APPROVALS}?state=asked`)).status).toBe(200)
})
