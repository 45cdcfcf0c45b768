/** another day, route or cabin, and what a cancellation gives back afterwards. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { cheapDocument, give, ledgerOf, ORDER_LOUNGE, ordersOf, richCompany } from './awards-given.ts'
import { mailsTo, on, onlyOrder, ordered, seenOn, stepsOf } from './orders-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const TRIP = { origin: 'FRA', destination: 'OSL', travelsOn: '2026-12-16', cabin: 'economy' }

/** As a person does it: look at what it costs, then click. */
async function rebook(client: Client, path: string, given: Record<string, string> = {}): Promise<Response> {
  const wish = { ...TRIP, ...given }
  const page = await client.page(`${path}/rebook?${new URLSearchParams(wish)}`)
  return client.post(`${path}/rebook`, { key: newId(), seen: seenOn(page), ...wish })
}

test('the first change is free, the next costs the fee in points or in money; each is a step with a mail', async () => {
  const rich = await richCompany(portal, 'Changes', 20_000n)
  const path = await ordered(portal, rich)
  const receipt = await rich.client.page(path)
  expect(receipt).toContain(`href="${path}/rebook"`)
  expect(receipt).toMatch(/The price list of the order holds\. Possible until .*14 Dec/)
  const form = await rich.client.page(`${path}/rebook`)
  expect(form).toContain('Possible until 14 Dec 2026. This change: free of charge.')
  expect(form).toContain('value="2026-12-15"')
  expect((await rebook(rich.client, path)).headers.get('Location')).toBe(`${path}?done=rebooked`)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(11_000n)
  const second = await rich.client.page(`${path}/rebook`)
  expect(second).toContain('This change: 3,500 points or €50.00.')
  expect((await rebook(rich.client, path, { travelsOn: '2026-12-17', way: 'points' })).status).toBe(303)
  expect((await rebook(rich.client, path, { travelsOn: '2026-12-18', way: 'money' })).status).toBe(303)
  const ledger = await ledgerOf(portal, rich.company)
  expect(ledger.entries.map((entry) => [entry.kind, entry.amount, entry.source])).toEqual([
    ['accrual', 20_000n, 'points/base/0'],
    ['redemption', -9_000n, 'order'],
    ['fee', -3_500n, 'order/rebooked/3/fee'],
  ])
  const order = await onlyOrder(portal, rich)
  expect([order.travels_on, order.price, order.fee]).toEqual(['2026-12-18', 9_000n, 3_500n])
  expect(order.due).toEqual([
    { for: 'taxes', currency: 'EUR', amount: '4500' },
    { for: 'rebooking', currency: 'EUR', amount: '5000' },
  ])
  expect((await stepsOf(portal, rich, path)).map(({ step }) => step)).toEqual([
    'ordered',
    'rebooked',
    'rebooked',
    'rebooked',
  ])
  const page = await rich.client.page(path)
  // Each part is isolated, so that it reads the same from right to left.
  expect(page.replaceAll(/[\u2068\u2069]/g, '')).toMatch(
    /What happened to it.*Now FRA–OSL, 18 Dec 2026, Economy, before FRA–OSL, 17 Dec 2026/s,
  )
  expect(page).toMatch(/Mira Halden<\/bdi>, <time[^>]*><bdi>20 Nov 2026, 11:00 (CET|GMT\+1)/)
  const mails = await mailsTo(portal, rich)
  expect(mails.filter((mail) => mail.startsWith('Rebooked: Award flight'))).toHaveLength(3)
})

test('a dearer cabin costs the difference, a cheaper one gives it back to what was drawn last; then a cancellation all the rest', async () => {
  const rich = await richCompany(portal, 'Cabins', 0n)
  await give(portal, rich.company, [
    [5_000n, asDay('2027-01-31')],
    [7_000n, asDay('2027-06-30')],
    [20_000n, asDay('2028-01-31')],
  ])
  const path = await ordered(portal, rich)
  const lots = async () => (await ledgerOf(portal, rich.company)).lots
  expect(await lots()).toEqual(['2027-06-30 3000', '2028-01-31 20000'])
  const dearer = await rich.client.page(
    `${path}/rebook?${new URLSearchParams({ ...TRIP, travelsOn: '2026-12-15', cabin: 'business' })}`,
  )
  expect(dearer).toMatch(/Price so far.*9,000.*Price then.*18,000.*Difference.*\+9,000.*Fee.*0/s)
  await rebook(rich.client, path, { travelsOn: '2026-12-15', cabin: 'business' })
  expect(await lots()).toEqual(['2028-01-31 14000'])
  await rebook(rich.client, path, { travelsOn: '2026-12-15', cabin: 'economy', way: 'money' })
  // 6,000 of the last lot were drawn last, then 3,000 of the one before.
  expect(await lots()).toEqual(['2027-06-30 3000', '2028-01-31 20000'])
  const page = await rich.client.page(path)
  expect(page).toMatch(/<dt>Price of the award<\/dt>.{0,200}9,000/s)
  await rich.client.post(`${path}/cancel`, { key: newId(), seen: seenOn(page) })
  expect(await lots()).toEqual(['2027-01-31 1500', '2027-06-30 7000', '2028-01-31 20000'])
  const order = await onlyOrder(portal, rich)
  expect([order.price, order.fee, order.given_back]).toEqual([9_000n, 3_500n, 9_000n])
  // The taxes are not due for a flight that is not flown; the fee of the rebooking is.
  expect(order.due).toEqual([{ for: 'rebooking', currency: 'EUR', amount: '5000' }])
  expect(await rich.client.page('/company/orders')).toMatch(/Cancelled.*>3,500</s)
  expect(await (await rich.client.get('/company/orders.csv')).text()).toMatch(
    /,9000,3500,Cancelled,[^,]+,9000,3500,rebooking €50\.00\r\n$/,
  )
})

test('what has lapsed by the time of a cheaper rebooking comes back for thirty days; what the rules lose is told', async () => {
  const own = await openPortal({
    document: cheapDocument(
      {},
      {
        flight: {
          cancellation: { fee: {}, deadline: { days: 1, kind: 'calendar' }, lapsedLots: { kind: 'lost' } },
          rebooking: { free: 9, feeAfterwards: {}, deadline: { days: 1, kind: 'calendar' } },
        },
      },
    ),
  })
  const rich = await richCompany(own, 'Loses', 0n)
  await give(own, rich.company, [[20_000n, asDay('2026-12-01')]])
  const path = await ordered(own, rich, { cabin: 'business', price: '18000', travelsOn: '2027-03-01' })
  const client = await on(own, '2026-12-10', rich)
  const wish = { ...TRIP, travelsOn: '2027-03-01' }
  const page = await client.page(`${path}/rebook?${new URLSearchParams(wish)}`)
  expect(page).toContain('17,999 points of the difference have lapsed since and do not come back.')
  expect((await rebook(client, path, wish)).status).toBe(303)
  const order = await onlyOrder(own, rich)
  expect([order.price, order.lost, order.given_back]).toEqual([1n, 17_999n, 0n])
  expect(await client.page(path)).toMatch(/Cost in the end.*18,000.*Had lapsed meanwhile.*17,999/s)
})

test('bad input is told at its field, and nothing is rebooked', async () => {
  const rich = await richCompany(portal, 'Wrong', 20_000n)
  const path = await ordered(portal, rich)
  const ask = async (given: Record<string, string>) => {
    const answer = await rich.client.get(`${path}/rebook?${new URLSearchParams({ ...TRIP, ...given })}`)
    return [answer.status, await answer.text()] as const
  }
  for (const [given, sentence] of [
    [{ travelsOn: '2026-12-15' }, 'This is what is booked already.'],
    [{ travelsOn: '2026-11-01' }, 'This day has passed.'],
    [{ destination: 'JFK' }, 'This route lies in another zone'],
    [{ destination: 'QQQ' }, 'We do not know this airport.'],
    [{ cabin: 'first' }, 'This is not offered on this route.'],
    [{ cabin: 'hold' }, 'Choose'],
  ] as const) {
    const [status, text] = await ask(given)
    expect([sentence, status, text.includes(sentence)]).toEqual([sentence, 422, true])
  }
  expect((await stepsOf(portal, rich, path)).length).toBe(1)
})

test('after the deadline, after a cancellation, for vouchers and for strangers there is no rebooking', async () => {
  const rich = await richCompany(portal, 'Late', 60_000n)
  const path = await ordered(portal, rich)
  const late = await on(portal, '2026-12-15', rich)
  expect(await late.page(path)).not.toContain(`${path}/rebook`)
  expect(await late.page(`${path}/rebook`)).toContain('can no longer be rebooked')
  const posted = await late.post(`${path}/rebook`, { key: newId(), seen: '1', ...TRIP })
  expect(posted.status).toBe(409)
  expect(await posted.text()).toContain('This order can no longer be rebooked.')
  portal.clock.now = NOW
  const gone = await ordered(portal, rich)
  await rich.client.post(`${gone}/cancel`, { key: newId() })
  expect((await rich.client.post(`${gone}/rebook`, { key: newId(), seen: '2', ...TRIP })).status).toBe(409)
  await rich.client.page('/company/awards')
  await rich.client.post(ORDER_LOUNGE, { key: newId(), price: '9000', quantity: '1' })
  const voucher = (await ordersOf(portal, rich.company)).find(({ kind }) => kind === 'voucher')
  expect(await rich.client.page(`/company/orders/${voucher?.id}/rebook`)).toContain(
    'can no longer be rebooked',
  )
  const other = await richCompany(portal, 'Stranger', 0n)
  expect((await other.client.get(`${path}/rebook`)).status).toBe(404)
})

test('who acts on a page that somebody else has changed is told so; the same click twice is one change', async () => {
  const rich = await richCompany(portal, 'Two tabs', 60_000n)
  const path = await ordered(portal, rich)
  const page = await rich.client.page(`${path}/rebook?${new URLSearchParams(TRIP)}`)
  const form = { key: newId(), seen: seenOn(page), ...TRIP }
  const first = await rich.client.post(`${path}/rebook`, form)
  const again = await rich.client.post(`${path}/rebook`, form)
  expect([first.status, again.headers.get('Location')]).toEqual([303, first.headers.get('Location')])
  const rival = await rich.client.post(`${path}/rebook`, { ...form, key: newId(), travelsOn: '2026-12-20' })
  expect(rival.status).toBe(409)
  expect(await rival.text()).toContain('Somebody else has changed this since you opened the page.')
  const cancelled = await rich.client.post(`${path}/cancel`, { key: newId(), seen: '1' })
  expect(cancelled.status).toBe(409)
  const reused = await rich.client.post(`${path}/rebook`, { ...form, travelsOn: '2026-12-20' })
  expect(await reused.text()).toContain('This form was sent before with other contents.')
  expect((await stepsOf(portal, rich, path)).length).toBe(2)
})

test('a change that costs more than there is, is refused and leaves all as it was', async () => {
  const rich = await richCompany(portal, 'Broke', 10_000n)
  const path = await ordered(portal, rich)
  const page = await rich.client.page(`${path}/rebook?${new URLSearchParams({ ...TRIP, cabin: 'business' })}`)
  expect(page).toContain('You need 8,000 more points.')
  const answer = await rich.client.post(`${path}/rebook`, {
    key: newId(),
    seen: '1',
    ...TRIP,
    cabin: 'business',
  })
  expect(answer.status).toBe(409)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(1_000n)
  expect((await onlyOrder(portal, rich)).steps).toBe(1)
})
