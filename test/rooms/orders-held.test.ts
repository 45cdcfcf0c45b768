/** the price that the page showed holds until the time it names. */
import { expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { publish } from '../../src/programme/published.ts'
import { pruneHolds } from '../../src/rooms/awards/hold.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import {
  cheapDocument,
  flightOrder,
  ledgerOf,
  ORDER_FLIGHT,
  ordersOf,
  type Rich,
  richCompany,
} from './awards-given.ts'

const MINUTE = 60_000

async function shown(rich: Rich) {
  const asked = new URLSearchParams(flightOrder(rich)).toString()
  const page = await rich.client.page(`/company/awards/flight-2024/confirm?${asked}`)
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  return { page, price: field('price'), quote: field('quote') }
}

function dearer(
  portal: Portal,
  change: (awards: { charts: unknown[]; taxes: { amounts?: unknown } }) => void,
) {
  const document = cheapDocument() as {
    awards: { taxes: object; charts: { prices: { continental: { economy: number } } }[] }
  }
  const chart = document.awards.charts[0]
  if (chart) chart.prices.continental.economy = 12_000
  change(document.awards)
  return withScope(portal.db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2026-11-01'), by: 'test', at: portal.clock.now }),
  )
}

/** Half an hour is longer than a session goes unused: the same person signs in again. */
async function later(portal: Portal, rich: Rich, minutes: number): Promise<Rich> {
  portal.clock.now = new Date(NOW.getTime() + minutes * MINUTE)
  const { email } = await withScope(portal.db, { as: 'company', companyId: rich.company.id }, (tx) =>
    tx.selectFrom('membership').select('email').where('id', '=', rich.membershipId).executeTakeFirstOrThrow(),
  )
  return { ...rich, client: await portal.as({ email: email ?? '' }) }
}

function holds(portal: Portal) {
  return withScope(portal.db, { as: 'job' }, (tx) => tx.selectFrom('award_quote').selectAll().execute())
}

test('within the time an order costs what was shown, though a dearer version has come into force', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Held', 20_000n)
  const { page, price, quote } = await shown(rich)
  expect(page).toContain('This price holds until 20 Nov 2026, 11:30')
  await dearer(portal, () => {})
  const back = await later(portal, rich, 29)
  const again = await shown(back)
  expect([again.price, again.quote]).toEqual([price, quote])
  const answer = await back.client.post(ORDER_FLIGHT, flightOrder(rich, { price, quote }))
  expect(answer.status).toBe(303)
  expect((await ordersOf(portal, rich.company)).map((order) => [order.price, order.rule_version])).toEqual([
    [9_000n, 1],
  ])
})

test('even when the award is offered no more', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Withdrawn', 20_000n)
  const { price, quote } = await shown(rich)
  await dearer(portal, (awards) => {
    awards.charts.splice(0, 1)
    delete awards.taxes.amounts
  })
  portal.clock.now = new Date(NOW.getTime() + 10 * MINUTE)
  expect((await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { price, quote }))).status).toBe(303)
  expect((await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { price }))).status).toBe(404)
})

test('afterwards the new price is asked about on the same page, and only then booked', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Too late', 20_000n)
  const { price, quote } = await shown(rich)
  await dearer(portal, () => {})
  const back = await later(portal, rich, 31)
  const late = await back.client.post(ORDER_FLIGHT, flightOrder(rich, { price, quote }))
  expect(late.status).toBe(409)
  const text = await late.text()
  expect(text).toMatch(/The price has changed.*The price is now 12,000 points\./s)
  expect(text).toContain('This price holds until 20 Nov 2026, 12:01')
  expect((await ledgerOf(portal, rich.company)).balance).toBe(20_000n)
  const fresh = /name="quote" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const now = flightOrder(rich, { price: '12000', quote: fresh })
  expect((await back.client.post(ORDER_FLIGHT, now)).status).toBe(303)
})

test('a promise holds for whoever it was made to, and for what was asked', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Promised', 20_000n)
  const { price, quote } = await shown(rich)
  await dearer(portal, () => {})
  const other = {
    ...rich,
    client: await portal.as(
      await portal.person({ name: 'Noam Sela', company: rich.company, role: 'approver' }),
    ),
  }
  portal.clock.now = new Date(NOW.getTime() + 6_000)
  expect((await other.client.post(ORDER_FLIGHT, flightOrder(rich, { price, quote }))).status).toBe(409)
  const elsewhere = flightOrder(rich, { price, quote, destination: 'ATH' })
  expect((await rich.client.post(ORDER_FLIGHT, elsewhere)).status).toBe(409)
  expect((await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { price, quote: 'nonsense' }))).status).toBe(
    409,
  )
  expect(await ordersOf(portal, rich.company)).toEqual([])
})

test('a price that fell is shown at once; what is over is swept away', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Cheaper', 20_000n)
  await shown(rich)
  await withScope(portal.db, { as: 'job' }, (tx) =>
    publish(tx, { document: cheapDocument(), validFrom: asDay('2026-11-01'), by: 'test', at: NOW }),
  )
  portal.clock.now = new Date(NOW.getTime() + 10 * MINUTE)
  expect((await shown(rich)).price).toBe('1')
  expect(await holds(portal)).toHaveLength(2)
  await pruneHolds(portal.db, new Date(NOW.getTime() + 35 * MINUTE))
  expect(await holds(portal)).toHaveLength(1)
})
