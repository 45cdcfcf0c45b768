import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { openPortal, type Portal } from '../support/portal.ts'
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
} from './approvals-given.ts'
import { flightOrder, ledgerOf, ORDER_FLIGHT, ordersOf } from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const CONFIRM =
  '/company/awards/flight-2024/confirm?origin=FRA&destination=OSL&cabin=economy&travelsOn=2026-12-15'

test('AP-03 an arranger asks before the last click knows whose approval is needed, and orders nothing', async () => {
  const { company, arranger, approver, manager } = await office(portal, 'Asking')
  const page = await arranger.client.page(`${CONFIRM}&passenger=${manager.id}`)
  expect(page).toContain('What an arranger orders needs an approval.')
  expect(page).toContain('Who decides: Mira Halden or Noam Levi.')
  expect(page).toContain('>Ask for approval<')
  expect(page).not.toContain('Redeem 9,000 points<')
  const direct = await arranger.client.post(ORDER_FLIGHT, flightOrder({ membershipId: manager.id } as never))
  expect(direct.status).toBe(409)
  expect(await direct.text()).toContain('This order needs an approval.')
  const bare = await arranger.client.post(ASK_FLIGHT, flightAsk(manager, { reason: '' }))
  expect(bare.status).toBe(422)
  expect(await bare.text()).toMatch(/id="reason-error"/)
  const id = await ask(arranger, { passenger: manager.id })
  expect(await ordersOf(portal, company)).toEqual([])
  expect((await ledgerOf(portal, company)).balance).toBe(100_000n)
  const mine = await arranger.client.page(`${APPROVALS}/${id}?done=asked`)
  expect(mine).toContain('Asked. You get a mail as soon as it is decided.')
  expect(mine).toContain('Customer visit')
  expect(mine).not.toContain('>Approve for 9,000 points<')
  for (const { person } of [approver, manager]) {
    const mails = await mailsTo(portal, person.email)
    expect(mails.map(({ subject }) => subject)).toEqual(['Tarik Aydin asks for Award flight, 9,000 points'])
    expect(mails[0]?.body).toContain(`/company/approvals/${id}`)
  }
  expect(await approver.client.page('/company')).toContain('1 request for an award waits for you.')
  expect(await arranger.client.page('/company')).not.toContain('request for an award')
})

test('AP-09 approved, it is ordered for who asked, in the same breath; both pages name both', async () => {
  const { company, arranger, approver, manager } = await office(portal, 'Approving')
  const id = await ask(arranger, { passenger: manager.id })
  const page = await approver.client.page(`${APPROVALS}/${id}`)
  expect(page).toContain('Approve for 9,000 points')
  expect(page).toContain('This price holds until 27 Nov 2026.')
  expect(page).toContain('>91,000<')
  const key = newId()
  const answer = await approve(approver, id, { key })
  expect(answer.status).toBe(303)
  expect((await approve(approver, id, { key })).status).toBe(303)
  const [order, ...others] = await ordersOf(portal, company)
  expect(others).toEqual([])
  expect(order).toMatchObject({ ordered_by: arranger.id, price: 9_000n, state: 'booked' })
  expect((await ledgerOf(portal, company)).balance).toBe(91_000n)
  expect(await requestRow(portal, company, id)).toMatchObject({ state: 'approved', order_id: order?.id })
  const receipt = await arranger.client.page(`/company/orders/${order?.id}`)
  expect(receipt).toMatch(/Requested by Tarik Aydin on .*, approved by Noam Levi on /)
  expect(receipt).toContain(`/company/approvals/${id}`)
  expect(await approver.client.page(`${APPROVALS}/${id}`)).toContain(`/company/orders/${order?.id}`)
  const mails = await mailsTo(portal, arranger.person.email)
  expect(mails.map(({ subject }) => subject)).toEqual(['Approved: Award flight, 9,000 points'])
  const deeds = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['deed', 'actor_name'])
      .where('deed', 'like', 'award%')
      .orderBy('id')
      .execute(),
  )
  expect(deeds).toEqual([
    { deed: 'award-request.ask', actor_name: 'Tarik Aydin' },
    { deed: 'award.order', actor_name: 'Noam Levi' },
    { deed: 'award-request.approve', actor_name: 'Noam Levi' },
  ])
})

test('AP-01 AP-05 above their limit managers ask too, and nobody approves what they asked for', async () => {
  const { company, manager, approver } = await office(portal, 'Limited')
  await setLine(manager, { what: 'limit', whose: 'role:travel-manager', points: '5,000' })
  const page = await manager.client.page(`${CONFIRM}&passenger=${manager.id}`)
  expect(page).toContain('The limit is 5,000 points (Role: Travel manager). What is above needs an approval.')
  expect(page).toContain('Who decides: Noam Levi.')
  expect(
    (await manager.client.post(ORDER_FLIGHT, flightOrder({ membershipId: manager.id } as never))).status,
  ).toBe(409)
  const id = await ask(manager)
  const own = await approve(manager, id)
  expect(own.status).toBe(409)
  expect(await own.text()).toContain('Nobody decides on a request of their own.')
  expect((await approve(approver, id)).status).toBe(303)
  await setLine(manager, { what: 'limit', whose: `person:${manager.id}`, points: '20000' })
  expect(await manager.client.page(`${CONFIRM}&passenger=${manager.id}`)).toContain('Redeem 9,000 points<')
  expect(
    (await manager.client.post(ORDER_FLIGHT, flightOrder({ membershipId: manager.id } as never))).status,
  ).toBe(303)
  expect(await ordersOf(portal, company)).toHaveLength(2)
})

test('sent back, it comes again with what was typed; declined and withdrawn, it stays', async () => {
  const { company, arranger, approver, manager } = await office(portal, 'Back')
  const id = await ask(arranger, { passenger: manager.id })
  const bare = await approver.client.post(`${APPROVALS}/${id}/answer`, {
    key: newId(),
    answer: 'declined',
    reason: '',
  })
  expect(bare.status).toBe(422)
  const text = await bare.text()
  expect(text).toMatch(/id="reason-error"/)
  expect(text).toMatch(/value="declined" checked/)
  expect((await answerRequest(approver, id, 'sent-back', 'Fly one day later')).status).toBe(303)
  const page = await arranger.client.page(`${APPROVALS}/${id}`)
  expect(page).toContain('Fly one day later')
  const change = /href="(\/company\/awards\/flight-2024[^"]*again=[^"]*)"/
    .exec(page)?.[1]
    ?.replaceAll('&amp;', '&')
  const form = await arranger.client.page(change ?? '')
  expect(form).toContain('value="OSL"')
  expect(form).toContain(`name="again" value="${id}"`)
  const confirm = await arranger.client.page(
    `${CONFIRM.replace('12-15', '12-16')}&passenger=${manager.id}&again=${id}`,
  )
  expect(confirm).toContain('>Ask again<')
  expect(confirm).toContain('Customer visit</textarea>')
  expect((await approve(approver, id)).status).toBe(409)
  expect(await ask(arranger, { passenger: manager.id, travelsOn: '2026-12-16', again: id })).toBe(id)
  expect(await requestRow(portal, company, id)).toMatchObject({ state: 'asked', travels_on: '2026-12-16' })
  expect((await answerRequest(approver, id, 'declined')).status).toBe(303)
  const late = await withdraw(arranger, id)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Noam Levi has declined this request meanwhile.')
  const other = await ask(arranger, { passenger: manager.id })
  expect((await withdraw(arranger, other)).status).toBe(303)
  const gone = await approve(approver, other)
  expect(gone.status).toBe(409)
  expect(await gone.text()).toContain('Whoever asked has taken this request back meanwhile.')
  expect(await ordersOf(portal, company)).toEqual([])
  const mails = await mailsTo(portal, arranger.person.email)
  expect(mails.map(({ subject }) => subject)).toEqual(['Sent back: Award flight', 'Declined: Award flight'])
})

test('what cannot be booked any more is told in clear words, and nothing moves', async () => {
  const { company, arranger, approver, manager } = await office(portal, 'Meanwhile', 9_000n)
  const [first, second] = [
    await ask(arranger, { passenger: manager.id }),
    await ask(arranger, { passenger: manager.id }),
  ]
  expect((await approve(approver, first)).status).toBe(303)
  const poor = await approve(approver, second)
  expect(poor.status).toBe(409)
  expect(await poor.text()).toContain('You need 9,000 more points.')
  const leaver = await portal.person({ name: 'Lea Leaver', company, role: 'traveller' })
  const third = await ask(arranger, { passenger: leaver.membershipId ?? '' })
  await manager.client.post(`/company/people/${leaver.membershipId}/leave`, { key: newId() })
  const left = await approve(approver, third)
  expect(left.status).toBe(409)
  expect(await left.text()).toContain('Whoever is to travel has left the company.')
  await manager.client.post(`/company/people/${arranger.id}/leave`, { key: newId() })
  expect(await (await approve(approver, second)).text()).toContain('Whoever asked has left the company')
  expect(await ordersOf(portal, company)).toHaveLength(1)
  expect((await approve(approver, newId())).status).toBe(404)
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.updateTable('membership').set({ role: 'finance' }).where('id', '=', approver.id).execute(),
  )
  expect(await (await approve(approver, third)).text()).toContain('Your role does not allow this.')
})

test('AP-09 AP-13 an approval is of what was on the page: sent back and asked again meanwhile, it is refused', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Another award by then')
  const id = await ask(arranger)
  const page = await approver.client.page(`${APPROVALS}/${id}`)
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await answerRequest(manager, id, 'sent-back')).status).toBe(303)
  const before = portal.clock.now
  portal.clock.now = new Date(before.getTime() + 60_000)
  const again = await arranger.client.post(ASK_LOUNGE, loungeAsk({ again: id }))
  portal.clock.now = before
  expect(again.status).toBe(303)
  const late = await approve(approver, id, { seen })
  expect(late.status).toBe(409)
  expect((await requestRow(portal, company, id)).state).toBe('asked')
  expect((await ledgerOf(portal, company)).balance).toBe(100_000n)
  const now = /name="seen" value="([^"]+)"/.exec(await approver.client.page(`${APPROVALS}/${id}`))?.[1] ?? ''
  expect((await approve(approver, id, { seen: now })).status).toBe(303)
})
