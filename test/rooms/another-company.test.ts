/** Somebody of two companies with two tabs: a form acts for the company whose page it stood on. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { give, ledgerOf, ORDER_LOUNGE, ordersOf } from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

/** A travel manager of both, who acts for the first one; ids of pages made at a minute of the hour. */
async function ofTwo(names: readonly [string, string]) {
  const [first, second] = [await portal.company({ name: names[0] }), await portal.company({ name: names[1] })]
  const person = await portal.person({ name: 'Mira Halden', company: first, role: 'travel-manager' })
  const seatId = newId()
  await withScope(portal.db, { as: 'company', companyId: second.id }, (tx) =>
    tx
      .insertInto('membership')
      .values({
        company_id: second.id,
        id: seatId,
        member_id: person.id,
        name: person.name,
        email: person.email,
        email_key: person.email,
        role: 'travel-manager',
        state: 'active',
        invited_at: portal.clock.now,
        joined_on: asDay('2026-01-01'),
      })
      .execute(),
  )
  for (const company of [first, second]) await give(portal, company, [[20_000n, asDay('2027-11-30')]])
  const client = await portal.as(person)
  const choose = (company: Company) => client.post('/me/company', { company: company.id })
  expect((await choose(first)).status).toBe(303)
  return { first, second, person, client, choose }
}

/** An order of a voucher, from a page that was made so many minutes from now. */
const orderOf = (minutes: number) => ({
  key: newId(portal.clock.now.getTime() + minutes * 60_000),
  price: '9000',
  quantity: '1',
})

test('a page of before the other company was chosen spends nothing; one of afterwards does', async () => {
  const { first, second, client, choose } = await ofTwo(['Alder Works', 'Birch Works'])
  expect((await choose(second)).status).toBe(303)
  const stale = await client.post(ORDER_LOUNGE, orderOf(-1))
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('You act for Birch Works now; nothing was done.')
  for (const company of [first, second]) {
    expect(await ordersOf(portal, company)).toEqual([])
    expect((await ledgerOf(portal, company)).balance).toBe(20_000n)
  }
  expect((await client.post(ORDER_LOUNGE, orderOf(1))).status).toBe(200)
  expect(await ordersOf(portal, second)).toHaveLength(1)
})

test('who loses the seat does not act for another company until its page was seen', async () => {
  const { first, second, person, client } = await ofTwo(['Cedar Works', 'Dune Works'])
  await withScope(portal.db, { as: 'company', companyId: first.id }, (tx) =>
    tx
      .updateTable('membership')
      .set({ state: 'left', left_on: asDay('2026-11-20') })
      .where('id', '=', person.membershipId ?? '')
      .execute(),
  )
  expect((await client.post(ORDER_LOUNGE, orderOf(1))).status).toBe(409)
  expect(await ordersOf(portal, second)).toEqual([])
  expect(await client.page('/company')).toContain('Dune Works')
  expect((await client.post(ORDER_LOUNGE, orderOf(-1))).status).toBe(409)
  expect((await client.post(ORDER_LOUNGE, orderOf(1))).status).toBe(200)
  expect(await ordersOf(portal, second)).toHaveLength(1)
})
