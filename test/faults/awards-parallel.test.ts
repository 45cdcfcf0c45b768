/** Many at once. Only a server with several connections can show it; the same deeds in a row run everywhere. */
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import {
  cheapDocument,
  flightOrder,
  ledgerOf,
  ORDER_FLIGHT,
  ORDER_LOUNGE,
  ordersOf,
  type Rich,
  richCompany,
} from '../rooms/awards-given.ts'
import { freshDb } from '../support/database.ts'
import { openPortal } from '../support/portal.ts'

const CONNECTIONS = 20
const LONG_MS = 120_000

/** All of them released at once; those beyond the connections wait for one. */
function together<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)))
}

async function cheapPortal(lounge: Record<string, unknown> = {}) {
  return await openPortal({ db: await freshDb(CONNECTIONS), document: cheapDocument(lounge) })
}

describe('at the same time', { timeout: LONG_MS }, () => {
  test('200 orders of one point on a balance of 100: exactly 100 are granted, and nothing is left', async () => {
    const portal = await cheapPortal()
    const rich = await richCompany(portal, 'Rush', 100n)
    const answers = await together(200, () =>
      rich.client.post(ORDER_FLIGHT, flightOrder(rich, { price: '1' })),
    )
    const count = (status: number) => answers.filter((answer) => answer.status === status).length
    expect([count(303), count(409)]).toEqual([100, 100])
    const ledger = await ledgerOf(portal, rich.company)
    expect(ledger).toMatchObject({ balance: 0n, lots: [] })
    expect(ledger.entries.filter((entry) => entry.kind === 'redemption')).toHaveLength(100)
    expect(ledger.entries.every((entry) => entry.balance_after >= 0n)).toBe(true)
    expect(await ordersOf(portal, rich.company)).toHaveLength(100)
  })

  test('one key 50 times on a balance for one order: one order, 50 equal answers', async () => {
    const portal = await cheapPortal()
    const rich = await richCompany(portal, 'Impatient', 1n)
    const order = flightOrder(rich, { price: '1' })
    const answers = await together(50, () => rich.client.post(ORDER_FLIGHT, order))
    const said = new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('Location')}`))
    const [booked, ...others] = await ordersOf(portal, rich.company)
    expect(others).toEqual([])
    expect([...said]).toEqual([`303 /company/orders/${booked?.id}?done=ordered`])
    expect((await ledgerOf(portal, rich.company)).balance).toBe(0n)
  })

  test('one cancellation 20 times, under one key and under many: given back once', async () => {
    const portal = await cheapPortal()
    const rich = await richCompany(portal, 'Regretful', 20_000n)
    const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { price: '1' }))
    const path = answer.headers.get('Location')?.split('?')[0]
    const key = newId()
    const answers = await together(20, (index) =>
      rich.client.post(`${path}/cancel`, { key: index < 10 ? key : newId() }),
    )
    const { entries } = await ledgerOf(portal, rich.company)
    expect(entries.map((entry) => entry.kind)).toEqual(['accrual', 'redemption', 'refund', 'fee'])
    expect(answers.every((each) => each.status === 303 || each.status === 409)).toBe(true)
  })

  test('500 orders of several companies for 10 vouchers: exactly 10 are handed out', async () => {
    const portal = await cheapPortal({ stock: 10, price: 1 })
    const buyers: Rich[] = []
    for (const name of ['A', 'B', 'C', 'D', 'E']) buyers.push(await richCompany(portal, name, 1_000n))
    await buyers[0]?.client.page('/company/awards')
    const answers = await together(500, async (index) =>
      buyers[index % 5]?.client.post(ORDER_LOUNGE, { key: newId(), price: '1', quantity: '1' }),
    )
    expect(answers.filter((answer) => answer?.status === 200)).toHaveLength(10)
    expect(answers.filter((answer) => answer?.status === 409)).toHaveLength(490)
    const stock = await withScope(portal.db, { as: 'job' }, (tx) =>
      tx.selectFrom('award_stock').selectAll().execute(),
    )
    expect(stock.find((row) => row.award_id === 'lounge')).toEqual({ award_id: 'lounge', remaining: 0 })
    const sums = await Promise.all(buyers.map(({ company }) => ledgerOf(portal, company)))
    expect(sums.reduce((sum, ledger) => sum + ledger.balance, 0n)).toBe(4_990n)
    const orders = await Promise.all(buyers.map(({ company }) => ordersOf(portal, company)))
    expect(orders.flat()).toHaveLength(10)
  })
})

test('one after the other: ten vouchers, then none, and the refused one costs nothing', async () => {
  const portal = await openPortal({ document: cheapDocument({ stock: 10, price: 1 }) })
  const rich = await richCompany(portal, 'Patient', 100n)
  await rich.client.page('/company/awards')
  const order = (quantity: string) =>
    rich.client.post(ORDER_LOUNGE, { key: newId(), price: quantity, quantity })
  expect((await order('9')).status).toBe(200)
  const refused = await order('2')
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('There is no voucher of this kind left.')
  expect((await order('1')).status).toBe(200)
  expect((await order('1')).status).toBe(409)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(90n)
})
