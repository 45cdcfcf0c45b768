/** The catalogue: groups, filters in the address, stars, what lapses first; orders without a code; stock. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { asDay } from '../../src/domain/day.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { give, ledgerOf, ordersOf, type Rich, richCompany } from './awards-given.ts'

let portal: Portal
let rich: Rich

beforeAll(async () => {
  portal = await openPortal()
  rich = await richCompany(portal, 'Halden Works', 0n)
  await give(portal, rich.company, [
    [12_400n, asDay('2027-01-31')],
    [60_000n, asDay('2027-11-30')],
  ])
})

const cards = (page: string) => [...page.matchAll(/<h3><bdi>([^<]+)/g)].map(([, name]) => name)

test('groups flights, upgrades, vouchers and what is given away; cards say what a point is worth', async () => {
  const page = await rich.client.page('/company/awards')
  for (const group of ['Flights', 'Upgrades', 'Vouchers', 'Give']) expect(page).toContain(`>${group}</h2>`)
  // 35 euros for 9,000 points.
  expect(page).toContain('€3.88 for 1,000 points.')
  expect(page).toContain('Can be used in parts.')
  expect(page).toContain('Given by Quiet Sky Climate Fund.')
})

test('filters stand in the address, each as a chip that goes away by itself', async () => {
  expect(cards(await rich.client.page('/company/awards?kind=give'))).toEqual([
    'One tonne of CO2',
    'School books for a class',
    'Miles for a traveller',
  ])
  expect(cards(await rich.client.page('/company/awards?q=HARBOUR'))).toEqual(['Gift card of Harbour Lounges'])
  const page = await rich.client.page('/company/awards?kind=give&q=sky&affordable=yes')
  expect(cards(page)).toEqual(['One tonne of CO2'])
  expect(page).toContain('href="/company/awards?kind=give&amp;affordable=yes"')
  expect(await rich.client.page('/company/awards?kind=nothing')).toMatch(/filter/i)
})

test('awards, zones and orders are called in the reader’s language, in whichever they were ordered', async () => {
  const { client } = await richCompany(portal, 'Two Tongues', 20_000n)
  const order = { key: newId(), price: '9000', quantity: '1' }
  expect((await client.post('/company/awards/lounge/order', order)).status).toBe(200)
  client.language = 'de'
  const catalogue = await client.page('/company/awards')
  expect(cards(catalogue)).toEqual(expect.arrayContaining(['Zutritt zur Lounge', 'Asien']))
  expect(catalogue).not.toContain('Lounge pass')
  expect(cards(await client.page('/company/awards?q=zutritt'))).toEqual(['Zutritt zur Lounge'])
  const confirm = await client.page('/company/awards/lounge/confirm?quantity=1')
  expect(confirm).toMatch(/<h1[^>]*>9\.000.*Zutritt zur Lounge/)
  for (const path of ['/company/orders', '/company/vouchers']) {
    const page = await client.page(path)
    expect(page).toContain('Zutritt zur Lounge')
    expect(page).not.toContain('Lounge pass')
  }
})

describe('stars', () => {
  const star = (client: Rich['client'], offer: string, on: string) =>
    client.post('/company/awards/favourite', { offer, on, back: '/company/awards?kind=voucher' })

  test('are one’s own, work by a plain form, and come back to the same page', async () => {
    const answer = await star(rich.client, 'lounge', 'yes')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/company/awards?kind=voucher'])
    await star(rich.client, 'lounge', 'yes')
    await star(rich.client, 'flight-2024:asia', 'yes')
    expect(cards(await rich.client.page('/company/awards?favourites=yes'))).toEqual(['Asia', 'Lounge pass'])
    const colleague = await portal.person({ name: 'Finn', company: rich.company, role: 'finance' })
    const finance = await portal.as(colleague)
    expect(cards(await finance.page('/company/awards?favourites=yes'))).toEqual([])
    await star(rich.client, 'flight-2024:asia', 'no')
    expect(cards(await rich.client.page('/company/awards?favourites=yes'))).toEqual(['Lounge pass'])
  })

  test('what is not offered has none', async () => {
    expect((await star(rich.client, 'unheard-of', 'yes')).status).toBe(404)
    expect((await star(rich.client, 'lounge', 'perhaps')).status).toBe(404)
    const away = { offer: 'lounge', on: 'yes', back: '//elsewhere.example' }
    const answer = await rich.client.post('/company/awards/favourite', away)
    expect(answer.headers.get('Location')).toBe('/company/awards')
  })
})

test('V-10: what lapses first, what it is enough for, and how it could be used up', async () => {
  const page = await rich.client.page('/company/awards')
  const strip = /<section[^>]*id="burn".*?<\/section>/s.exec(page)?.[0] ?? ''
  expect(page).toContain('12,400 points lapse by 31 Jan 2027')
  expect(strip).toMatch(/Enough for: .*Lounge pass/)
  expect(strip).toContain('400 points that lapse on')
  const later = await rich.client.page('/company/awards?by=2027-12-31')
  expect(later).toContain('72,400 points lapse by 31 Dec 2027')
  expect(await rich.client.page('/company/awards?by=2026-12-01')).toContain('Nothing lapses by')
})

describe('V-01: orders without a code', () => {
  test('a certificate: booked, no voucher, and told what happens next', async () => {
    const order = { key: newId(), price: '15000', quantity: '1' }
    const answer = await rich.client.post('/company/awards/climate-tonne/order', order)
    expect(answer.status).toBe(303)
    const page = await rich.client.page(answer.headers.get('Location') ?? '')
    expect(page).toContain('issues a certificate')
    expect(page).not.toContain('Code ends in')
  })

  test('a parcel needs a name and an address, on the last page and in no address', async () => {
    const order = { key: newId(), price: '38000', quantity: '1' }
    const path = '/company/awards/cabin-case'
    const confirm = await rich.client.page(`${path}/confirm?quantity=1`)
    expect(confirm).toContain('Name on the parcel')
    expect(confirm).not.toContain('Codes are shown once')
    const before = await ledgerOf(portal, rich.company)
    const lacking = await rich.client.post(`${path}/order`, { ...order, recipient: 'Mira Halden' })
    expect(lacking.status).toBe(422)
    const form = await lacking.text()
    expect(form).toContain('id="address-error"')
    expect(form).toContain('value="Mira Halden"')
    expect(await ledgerOf(portal, rich.company)).toEqual(before)
    const sent = { ...order, recipient: 'Mira Halden', address: 'Werkstr. 7\n20095 Hamburg' }
    const answer = await rich.client.post(`${path}/order`, sent)
    expect(answer.status).toBe(303)
    const page = await rich.client.page(answer.headers.get('Location') ?? '')
    expect(page).toContain('The programme sends the parcel to')
    expect(page).toContain('20095 Hamburg')
    const orders = await ordersOf(portal, rich.company)
    expect(orders.filter(({ award_id }) => award_id === 'cabin-case')).toHaveLength(1)
  })
})

test('V-01: what has no code waits at the desk, with the address, until an operator has fulfilled it', async () => {
  const support = await portal.as(await portal.operator('support'))
  const [parcel] = (await ordersOf(portal, rich.company)).filter(({ award_id }) => award_id === 'cabin-case')
  const path = `/operator/orders/${parcel?.id}`
  expect(await support.page('/operator/orders')).toContain(path)
  expect(await support.page(path)).toContain('20095 Hamburg')
  const done = { key: newId(), seen: '1', reason: 'Parcel 4711' }
  expect((await support.post(`${path}/use`, done)).status).toBe(303)
  const receipt = await rich.client.page(`/company/orders/${parcel?.id}`)
  expect(receipt).toContain('Fulfilled')
  expect(receipt).toContain('Parcel 4711')
})

describe('V-09: stock', () => {
  test('is raised and lowered with a reason, by whoever may, never below zero', async () => {
    const operator = await portal.as(await portal.operator('programme-manager'))
    const change = (by: string, reason = 'Delivery of November') =>
      operator.post('/operator/stock', { key: newId(), award: 'cabin-case', by, reason })
    // 60 pieces, of which one is ordered.
    expect((await change('-60')).status).toBe(409)
    expect(await (await change('-60')).text()).toContain('Only 59 pieces are left')
    for (const wrong of ['0', 'many', '1.5']) expect((await change(wrong)).status).toBe(422)
    expect((await change('5', '')).status).toBe(422)
    expect((await change('-59')).status).toBe(303)
    expect(await rich.client.page('/company/awards?q=cabin')).toContain('None left.')
    expect((await change('+3')).status).toBe(303)
    expect(await rich.client.page('/company/awards?q=cabin')).toContain('3 left.')
    const trail = await operator.page('/operator/audit?deed=stock.')
    expect(trail).toContain('Raised the stock')
    expect(trail).toContain('Delivery of November')
    const auditor = await portal.as(await portal.operator('auditor'))
    expect(await auditor.page('/operator/stock')).not.toContain('id="stock"')
  })
})
