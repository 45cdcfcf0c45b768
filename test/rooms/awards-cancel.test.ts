import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import {
  cheapDocument,
  flightOrder,
  give,
  ledgerOf,
  ORDER_FLIGHT,
  ORDER_LOUNGE,
  ordersOf,
  type Rich,
  richCompany,
} from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

async function ordered(rich: Rich, given: Record<string, string> = {}): Promise<string> {
  portal.clock.now = NOW
  const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich, given))
  return (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
}

/** The clock of the portal at noon of a day; sessions end, so whoever acts signs in again. */
async function on(day: string, rich: Rich, role: 'approver' | 'finance' = 'approver') {
  portal.clock.now = new Date(`${day}T12:00:00Z`)
  return portal.as(await portal.person({ name: 'Noam Sela', company: rich.company, role }))
}

test('shows fee and what comes back before the click; gives back exactly the lots it took, less the fee', async () => {
  const rich = await richCompany(portal, 'Gives back', 0n)
  await give(portal, rich.company, [
    [5_000n, asDay('2027-01-31')],
    [10_000n, asDay('2028-01-31')],
  ])
  const path = await ordered(rich)
  const page = await rich.client.page(path)
  expect(page).toMatch(/Possible until.*14 Dec 2026.*Comes back.*>9,000<.*Fee.*-3,500.*\+5,500/s)
  const key = newId()
  const first = await rich.client.post(`${path}/cancel`, { key })
  const second = await rich.client.post(`${path}/cancel`, { key })
  expect([first.headers.get('Location'), second.headers.get('Location')]).toEqual(
    Array(2).fill(`${path}?done=cancelled`),
  )
  const ledger = await ledgerOf(portal, rich.company)
  expect(ledger).toMatchObject({ balance: 11_500n, lots: ['2027-01-31 1500', '2028-01-31 10000'] })
  expect(ledger.entries.map((entry) => [entry.kind, entry.amount, entry.source])).toEqual([
    ['accrual', 5_000n, 'points/base/0'],
    ['accrual', 10_000n, 'points/base/0'],
    ['redemption', -9_000n, 'order'],
    ['refund', 9_000n, 'order/cancelled'],
    ['fee', -3_500n, 'order/fee'],
  ])
  const third = await rich.client.post(`${path}/cancel`, { key: newId() })
  expect(third.status).toBe(409)
  expect(await third.text()).toContain('This order can no longer be cancelled.')
  expect(await rich.client.page(`${path}?done=cancelled`)).toContain(
    'Cancelled. 9,000 points came back, 3,500 points were kept',
  )
})

test('a lot that has lapsed meanwhile comes back for thirty days', async () => {
  const rich = await richCompany(portal, 'Lapses', 0n)
  await give(portal, rich.company, [
    [5_000n, asDay('2026-12-01')],
    [10_000n, asDay('2028-01-31')],
  ])
  const path = await ordered(rich, { travelsOn: '2027-03-01' })
  const client = await on('2026-12-10', rich)
  await client.post(`${path}/cancel`, { key: newId() })
  expect(await ledgerOf(portal, rich.company)).toMatchObject({
    balance: 11_500n,
    lots: ['2027-01-09 1500', '2028-01-31 10000'],
  })
})

test.for([
  ['2026-12-14', '2026-12-15', 303], // a Monday for a Tuesday's flight
  ['2026-12-15', '2026-12-15', 409],
  ['2026-12-18', '2026-12-21', 303], // Friday is the last working day before Monday
  ['2026-12-19', '2026-12-21', 409],
] as const)('cancelling on %s for a flight on %s answers %i', async ([day, travelsOn, status]) => {
  const rich = await richCompany(portal, `Deadline ${day}`, 20_000n)
  const path = await ordered(rich, { travelsOn })
  const client = await on(day, rich)
  expect((await client.page(path)).includes('Cancel: 5,500 points back')).toBe(status === 303)
  expect((await client.post(`${path}/cancel`, { key: newId() })).status).toBe(status)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(status === 303 ? 16_500n : 11_000n)
})

test('only those who may order may cancel, and only orders of their own company', async () => {
  const rich = await richCompany(portal, 'Mine', 20_000n)
  const path = await ordered(rich)
  const other = await richCompany(portal, 'Not mine', 20_000n)
  expect((await other.client.get(path)).status).toBe(404)
  expect((await other.client.post(`${path}/cancel`, { key: newId() })).status).toBe(404)
  const finance = await on('2026-11-20', rich, 'finance')
  expect(await finance.page(path)).not.toContain('points back')
  expect((await finance.post(`${path}/cancel`, { key: newId() })).status).toBe(403)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(11_000n)
})

test('vouchers of the demo cannot be given back; where the document allows it, code and stock go back with the points', async () => {
  const rich = await richCompany(portal, 'No vouchers', 20_000n)
  portal.clock.now = NOW
  await rich.client.page('/company/awards')
  await rich.client.post(ORDER_LOUNGE, { key: newId(), price: '9000', quantity: '1' })
  const [order] = await ordersOf(portal, rich.company)
  const page = await rich.client.page(`/company/orders/${order?.id}`)
  expect(page).toContain('Cannot be cancelled.')
  expect((await rich.client.post(`/company/orders/${order?.id}/cancel`, { key: newId() })).status).toBe(409)

  const rules = {
    cancellation: { fee: {}, deadline: { days: 0, kind: 'calendar' }, lapsedLots: { kind: 'lost' } },
  }
  const own = await openPortal({ document: cheapDocument({ stock: 3 }, { voucher: rules }) })
  const lucky = await richCompany(own, 'Vouchers back', 20_000n)
  await lucky.client.page('/company/awards')
  await lucky.client.post(ORDER_LOUNGE, { key: newId(), price: '18000', quantity: '2' })
  const [back] = await ordersOf(own, lucky.company)
  const cancelled = await lucky.client.post(`/company/orders/${back?.id}/cancel`, { key: newId() })
  expect(cancelled.status).toBe(303)
  expect((await ledgerOf(own, lucky.company)).balance).toBe(20_000n)
  const left = await withScope(own.db, { as: 'company', companyId: lucky.company.id }, async (tx) => ({
    stock: await tx
      .selectFrom('award_stock')
      .select('remaining')
      .where('award_id', '=', 'lounge')
      .executeTakeFirst(),
    vouchers: await tx.selectFrom('voucher').select('state').execute(),
  }))
  expect(left).toEqual({
    stock: { remaining: 3 },
    vouchers: [{ state: 'cancelled' }, { state: 'cancelled' }],
  })
})

test('the list of orders filters, pages and exports what it shows', async () => {
  const rich = await richCompany(portal, 'Many orders', 10_000_000n)
  portal.clock.now = NOW
  const paths: string[] = []
  for (let index = 0; index < 55; index += 1) {
    portal.clock.now = new Date(NOW.getTime() + index * 1_000)
    const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich))
    paths.push(answer.headers.get('Location') ?? '')
  }
  await rich.client.post(`${paths[3]?.split('?')[0]}/cancel`, { key: newId() })
  const ids = (page: string) => [...page.matchAll(/id="order-([0-9a-f-]{36})"/g)].map(([, id]) => id)
  const first = await rich.client.page('/company/orders')
  const older = /<a href="([^"]+)" rel="next"/.exec(first)?.[1] ?? ''
  const second = await rich.client.page(older)
  expect([ids(first).length, ids(second).length]).toEqual([50, 5])
  expect(new Set([...ids(first), ...ids(second)]).size).toBe(55)
  const newer = /<a href="([^"]+)" rel="prev"/.exec(second)?.[1] ?? ''
  expect(ids(await rich.client.page(newer))).toEqual(ids(first))
  expect(ids(await rich.client.page('/company/orders?state=cancelled'))).toHaveLength(1)
  expect(await rich.client.page('/company/orders?kind=voucher')).toContain('Nothing matches these filters.')
  const file = await (await rich.client.get('/company/orders.csv?state=cancelled')).text()
  expect(file.trim().split('\r\n')).toHaveLength(2)
  expect(file).toContain(
    '2026-11-20,Award flight,"FRA–OSL, Economy, 15 Dec 2026, Mira Halden",Mira Halden,2026-12-15,9000,3500,Cancelled',
  )
})
