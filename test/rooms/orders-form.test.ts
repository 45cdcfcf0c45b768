/** return trips, several travellers, taxes, upgrades of own award flights and of tickets. */
import { beforeAll, expect, test } from 'vitest'
import { openPortal, type Portal } from '../support/portal.ts'
import { flightOrder, ledgerOf, ORDER_FLIGHT, ordersOf, type Rich, richCompany } from './awards-given.ts'
import { onlyOrder, ordered } from './orders-given.ts'

let portal: Portal
const UPGRADE = '/company/awards/upgrade-2024'

beforeAll(async () => {
  portal = await openPortal()
})

async function withMates(name: string): Promise<{ rich: Rich; mates: string[] }> {
  const rich = await richCompany(portal, name, 200_000n)
  const seat = async (mate: string) =>
    (await portal.person({ name: mate, company: rich.company })).membershipId ?? ''
  return { rich, mates: [await seat('Ada Brenner'), await seat('Tarik Aydin')] }
}

test('there and back for three costs six times, names all, and has its taxes in points, rounded up once', async () => {
  const { rich, mates } = await withMates('Return')
  const trip = {
    trip: 'return',
    returnsOn: '2026-12-18',
    passenger2: mates[0] ?? '',
    passenger3: mates[1] ?? '',
  }
  const asked = new URLSearchParams({ ...flightOrder(rich, trip), taxes: 'points' }).toString()
  const page = await rich.client.page(`/company/awards/flight-2024/confirm?${asked}`)
  // 6 x 9,000, and 6 x 45.00 EUR at 250 points a euro.
  expect(page).toContain('Redeem 121,500 points')
  expect(page).toContain('Mira Halden, Ada Brenner, Tarik Aydin')
  expect(page).toContain('There and back: 18,000 points.')
  expect(page).toContain('Taxes of 270.00 EUR: 67,500 points.')
  await ordered(portal, rich, { ...trip, taxes: 'points', price: '121500' })
  const order = await onlyOrder(portal, rich)
  expect(order.detail).toMatchObject({
    passenger: 'Mira Halden, Ada Brenner, Tarik Aydin',
    travellers: ['Mira Halden', 'Ada Brenner', 'Tarik Aydin'],
    request: { returnsOn: '2026-12-18' },
  })
  expect([order.price, order.due]).toEqual([121_500n, []])
  expect((await ledgerOf(portal, rich.company)).balance).toBe(78_500n)
})

test('taxes in money are due on the order, shown and exported, and no points are taken for them', async () => {
  const { rich } = await withMates('Invoiced')
  const path = await ordered(portal, rich, { taxes: 'money' })
  const order = await onlyOrder(portal, rich)
  expect(order.due).toEqual([{ for: 'taxes', currency: 'EUR', amount: '4500' }])
  expect(await rich.client.page(path)).toMatch(/To be invoiced.*taxes €45\.00/s)
  expect(await (await rich.client.get('/company/orders.csv')).text()).toContain('taxes €45.00')
})

test.for([
  [{ trip: 'return' }, 'returnsOn', 'Day of the way back'],
  [{ trip: 'return', returnsOn: '2026-12-14' }, 'returnsOn', 'cannot be before the way there'],
  [{ passenger2: 'self' }, 'passenger2', 'This person is named twice.'],
  [{ passenger2: 'nobody' }, 'passenger2', 'Choose somebody from'],
] as const)('%o is told at %s: %s', async ([given, field, sentence]) => {
  const rich = await richCompany(portal, `Bad ${field} ${sentence}`, 200_000n)
  const fields = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value === 'self' ? rich.membershipId : value]),
  )
  const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich, fields))
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain(sentence)
  expect(text).toContain(`id="${field}-error"`)
  expect(await ordersOf(portal, rich.company)).toEqual([])
})

test('an own award flight is upgraded by choosing it: route, day and travellers are its own', async () => {
  const { rich, mates } = await withMates('Upgraded')
  const path = await ordered(portal, rich, {
    destination: 'JFK',
    trip: 'return',
    returnsOn: '2026-12-20',
    cabin: 'economy',
    passenger2: mates[0] ?? '',
    price: '100000',
  })
  const flightId = path.split('/').at(-1) ?? ''
  const form = await rich.client.page(UPGRADE)
  expect(form).toContain(`value="${flightId}"`)
  expect(form).toContain('JFK–FRA, 20 Dec 2026, Mira Halden, Ada Brenner')
  const chosen = await rich.client.page(`${UPGRADE}?flight=${flightId}`)
  expect(chosen).toContain('value="economy->premium-economy"'.replace('>', '&gt;'))
  expect(chosen).not.toMatch(/name="(origin|travelsOn|passenger|ticket)"|business-&gt;first/)
  const wrongCabin = await rich.client.get(`${UPGRADE}/confirm?flight=${flightId}&step=business->first`)
  expect(wrongCabin.status).toBe(422)
  expect(await wrongCabin.text()).toContain('booked in another cabin')
  const step = 'economy->premium-economy'
  const answer = await rich.client.post(`${UPGRADE}/order`, {
    key: 'upgrade-of-award',
    price: '24000',
    flight: `${flightId}/back`,
    step,
  })
  expect(answer.status).toBe(303)
  const upgrade = (await ordersOf(portal, rich.company)).find(({ kind }) => kind === 'upgrade')
  expect(upgrade?.detail).toMatchObject({
    request: { ofOrderId: flightId, origin: 'JFK', destination: 'FRA', travelsOn: '2026-12-20' },
    passenger: 'Mira Halden, Ada Brenner',
  })
  const receipt = await rich.client.page(`/company/orders/${upgrade?.id}`)
  expect(receipt).toContain(`href="/company/orders/${flightId}"`)
  const stranger = await richCompany(portal, 'Not theirs', 200_000n)
  expect((await stranger.client.get(`${UPGRADE}/confirm?flight=${flightId}&step=${step}`)).status).toBe(422)
})

test('a bought ticket is upgraded by its 13 digits, which are kept; others are refused', async () => {
  const { rich } = await withMates('Ticket')
  const given = { step: 'economy->business', rbd: 'Y', price: '6000', ticket: '990-1234567890' }
  const bad = async (ticket: string) => {
    const answer = await rich.client.post(`${UPGRADE}/order`, flightOrder(rich, { ...given, ticket }))
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await bad('')).toContain('id="ticket-error"')
  expect(await bad('99012345678901')).toContain('A ticket number has 13 digits.')
  expect(await bad('1231234567890')).toContain('no ticket of a partner airline')
  const path = await ordered(portal, rich, given, `${UPGRADE}/order`)
  expect(await rich.client.page(path)).toMatch(/Ticket numbers.*9901234567890/s)
})

test('whoever left between form and order flies on no award', async () => {
  const { rich, mates } = await withMates('Left')
  const manager = await portal.as(
    await portal.person({ name: 'Mia Stein', company: rich.company, role: 'travel-manager' }),
  )
  const asked = flightOrder(rich, { passenger2: mates[0] ?? '', price: '18000' })
  expect(
    (await rich.client.get(`/company/awards/flight-2024/confirm?${new URLSearchParams(asked)}`)).status,
  ).toBe(200)
  expect((await manager.post(`/company/people/${mates[0]}/leave`)).status).toBe(303)
  const answer = await rich.client.post(ORDER_FLIGHT, asked)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Choose somebody from')
  expect(await ordersOf(portal, rich.company)).toEqual([])
})
