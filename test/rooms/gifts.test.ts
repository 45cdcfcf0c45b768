/** Points given to a traveller: one order, two accounts, and caps. Rules: docs/programme-rules.md. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { mailsTo, office, seatOf, setLine } from './approvals-given.ts'
import { cheapDocument, ledgerOf, ordersOf } from './awards-given.ts'
import { GIFT, giftsOf, giftTo, giver, milesOf } from './gifts-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal({ document: cheapDocument() })
})

test('what leaves the company arrives with the traveller, once, and both are told', async () => {
  const { company, client, ada } = await giver(portal, 'Alder Works')
  const offers = await client.page('/company/awards?kind=give')
  expect(offers).toContain('At most 20,000 points for one person in a calendar year.')
  expect(await client.page(GIFT)).toContain('From 1,000 points, in steps of 500 points.')
  const confirm = await client.page(`${GIFT}/confirm?to=${ada.membershipId}&amount=5000`)
  expect(confirm).toMatch(
    /Given to.*Ada Brenner.*Arrives as.*5,000.*Arrives at once and cannot be taken back/s,
  )
  const order = giftTo(ada, '5000')
  const answer = await client.post(`${GIFT}/order`, order)
  expect(answer.status).toBe(303)
  const again = await client.post(`${GIFT}/order`, order)
  expect(again.headers.get('Location')).toBe(answer.headers.get('Location'))
  const [made] = await ordersOf(portal, company)
  expect(made).toMatchObject({ kind: 'gift', state: 'used', steps: 2, price: 5_000n })
  const ledger = await ledgerOf(portal, company)
  expect(ledger.balance).toBe(95_000n)
  expect(ledger.entries.at(-1)).toMatchObject({ kind: 'transfer', source: 'order', amount: -5_000n })
  const miles = await milesOf(portal, ada)
  expect(miles).toEqual([
    {
      kind: 'transfer',
      source: 'order/gift',
      amount: 5_000n,
      expires_on: '2029-12-31',
      subject_id: made?.id,
    },
  ])
  const page = await client.page(answer.headers.get('Location') ?? '')
  expect(page).toMatch(/Ada Brenner.*Credited to the traveller/s)
  expect(page).not.toContain('Cancel: ')
  const mine = await portal.as(ada)
  expect(await mine.page('/me')).toMatch(/Given to you.*Alder Works.*\+5,000/s)
  expect((await mailsTo(portal, ada.email)).map(({ subject }) => subject)).toEqual([
    'Alder Works gives you 5,000 miles',
  ])
  expect(await client.page('/company/statement?period=2026-11')).toMatch(
    /Transfers.*Miles for a traveller.*-5,000/s,
  )
  const cancel = await client.post(`/company/orders/${made?.id}/cancel`, { key: newId() })
  expect(cancel.status).toBe(409)
  const { findings } = await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})

test('says at its field what cannot be given, and keeps what was typed', async () => {
  const { client, membershipId, ada } = await giver(portal, 'Birch Works')
  const fault = async (to: string, amount: string) => {
    const answer = await client.get(`${GIFT}/confirm?to=${to}&amount=${amount}`)
    expect(answer.status).toBe(422)
    return answer.text()
  }
  const to = ada.membershipId ?? ''
  expect(await fault(to, '500')).toMatch(/How many points: At least 1,000 points\..*value="500"/s)
  expect(await fault(to, '1250')).toContain('Only multiples of 500.')
  expect(await fault(to, '60000')).toContain('At most 50,000 points in a calendar year.')
  expect(await fault(to, '20500')).toContain('Only 20,000 points can still be given this year.')
  expect(await fault(to, 'many')).toContain('value="many"')
  // Nobody gives to themselves: they are not on the list, and no address changes that.
  expect(await fault(membershipId, '1000')).toContain('Choose somebody from the list.')
  expect(await fault(newId(), '1000')).toContain('Choose somebody from the list.')
})

test('a person is given as much as the year allows, whatever seats they had; so is a company', async () => {
  const { company, client, ada } = await giver(portal, 'Cedar Works')
  const send = (amount: string, given: Record<string, string> = {}) =>
    client.post(`${GIFT}/order`, giftTo(ada, amount, given))
  expect((await send('15000')).status).toBe(303)
  const beyond = await send('5500')
  expect(beyond.status).toBe(422)
  expect(await beyond.text()).toContain('Only 5,000 points can still be given this year.')
  // Left and invited again: another seat, the same person.
  const seat = newId()
  await withScope(portal.db, { as: 'company', companyId: company.id }, async (tx) => {
    await sql`update membership set state = 'left', left_on = '2026-11-20' where id = ${ada.membershipId}`.execute(
      tx,
    )
    await sql`insert into membership (company_id, id, member_id, name, email, email_key, role, state, invited_at, joined_on)
      select company_id, ${seat}, member_id, name, email, email_key, role, 'active', invited_at, joined_on
      from membership where id = ${ada.membershipId}`.execute(tx)
  })
  expect((await send('5500', { to: seat })).status).toBe(422)
  expect((await send('5000')).status).toBe(422)
  expect((await send('5000', { to: seat })).status).toBe(303)
  for (const name of ['Bo Silent', 'Cleo Wild']) {
    const person = await portal.person({ name, company })
    expect(
      (await client.post(`${GIFT}/order`, giftTo(person, name.startsWith('B') ? '20000' : '10000'))).status,
    ).toBe(303)
  }
  const last = await portal.person({ name: 'Dora Last', company })
  expect(await (await client.post(`${GIFT}/order`, giftTo(last, '1000'))).text()).toContain(
    'Only 0 points can still be given this year.',
  )
  const gifts = await giftsOf(portal, company)
  expect(gifts.reduce((sum, { points }) => sum + points, 0n)).toBe(50_000n)
})

test('limits, budgets and a second person count for gifts; who approves is never who is given', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Dune Works')
  await setLine(manager, { what: 'budget', whose: `person:${approver.id}`, points: '3500' })
  const asked = await arranger.client.post(`${GIFT}/ask`, {
    ...giftTo(approver.person, '3000'),
    reason: 'A good year',
  })
  const request = (asked.headers.get('Location') ?? '').split('?')[0] ?? ''
  expect(request).toMatch(/^\/company\/approvals\//)
  const approve = (seat: typeof manager) =>
    seat.client.post(`${request}/approve`, { key: newId(), price: '3000' })
  const own = await approve(approver)
  expect(own.status).toBe(409)
  expect(await own.text()).toContain('Nobody gives points to themselves')
  expect((await ledgerOf(portal, company)).balance).toBe(100_000n)
  expect((await approve(manager)).status).toBe(303)
  expect(await milesOf(portal, approver.person)).toMatchObject([{ amount: 3_000n }])
  // The budget of who is given it, not of who gives.
  const beyond = await manager.client.post(`${GIFT}/order`, giftTo(approver.person, '1000'))
  expect(beyond.status).toBe(409)
  expect(await beyond.text()).toContain('Only 500 points are left of the budget of this quarter.')
})

test('who has left, or has no account yet, is given nothing, also when it was asked for before', async () => {
  const { company, manager, arranger } = await office(portal, 'Elm Works')
  const ada = await portal.person({ name: 'Ada Brenner', company })
  const asked = await arranger.client.post(`${GIFT}/ask`, { ...giftTo(ada, '3000'), reason: 'A good year' })
  const request = (asked.headers.get('Location') ?? '').split('?')[0] ?? ''
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    sql`update membership set state = 'left', left_on = '2026-11-20' where id = ${ada.membershipId}`.execute(
      tx,
    ),
  )
  const late = await manager.client.post(`${request}/approve`, { key: newId(), price: '3000' })
  expect(late.status).toBe(409)
  expect(await milesOf(portal, ada)).toEqual([])
  expect((await ledgerOf(portal, company)).balance).toBe(100_000n)
})

test('a deputy approves no gift to whom they stand in for', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Fir Works')
  const finance = await seatOf(portal, company, 'Fedor Orlov', 'finance')
  const named = { key: newId(), deputy: finance.id, from: '2026-11-20', until: '2026-11-27' }
  expect((await approver.client.post('/company/approvals/deputies', named)).status).toBe(303)
  const asked = await arranger.client.post(`${GIFT}/ask`, {
    ...giftTo(approver.person, '3000'),
    reason: 'A good year',
  })
  const request = (asked.headers.get('Location') ?? '').split('?')[0] ?? ''
  const approve = (seat: typeof manager) =>
    seat.client.post(`${request}/approve`, { key: newId(), price: '3000' })
  const deputy = await approve(finance)
  expect(deputy.status).toBe(409)
  expect(await deputy.text()).toContain('Nobody gives points to themselves')
  expect((await approve(manager)).status).toBe(303)
})

test('who has closed their account is given nothing, and nothing leaves the company', async () => {
  const { company, client, ada } = await giver(portal, 'Gorse Works')
  await withScope(portal.db, { as: 'privacy' }, (tx) =>
    sql`update member set state = 'closed' where id = ${ada.id}`.execute(tx),
  )
  const answer = await client.post(`${GIFT}/order`, giftTo(ada, '1000'))
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('not active in the company any more')
  expect((await ledgerOf(portal, company)).balance).toBe(100_000n)
  expect(await giftsOf(portal, company)).toEqual([])
})
