/** Several hands on one order at the same time: one wins, the others are told. */
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { ledgerOf, ordersOf, type Rich, richCompany } from '../rooms/awards-given.ts'
import { onlyOrder, ordered, stepsOf } from '../rooms/orders-given.ts'
import type { Client } from '../support/client.ts'
import { freshDb } from '../support/database.ts'
import { openPortal, type Portal } from '../support/portal.ts'

const CONNECTIONS = 20
const LONG_MS = 120_000
const WISH = { origin: 'FRA', destination: 'OSL', cabin: 'economy' }

async function scene(): Promise<{ portal: Portal; rich: Rich; path: string; desk: Client }> {
  const portal = await openPortal({ db: await freshDb(CONNECTIONS) })
  const rich = await richCompany(portal, 'Many hands', 60_000n)
  const path = await ordered(portal, rich)
  return { portal, rich, path, desk: await portal.as(await portal.operator('support')) }
}

function rebooking(rich: Rich, path: string, day: number, key = newId()): Promise<Response> {
  const travelsOn = `2026-12-${16 + day}`
  return rich.client.post(`${path}/rebook`, { key, seen: '1', travelsOn, ...WISH })
}

describe('at the same time', { timeout: LONG_MS }, () => {
  test('ten rebookings of one order by ten keys: one is done, nine are told that somebody was faster', async () => {
    const { portal, rich, path } = await scene()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, day) => rebooking(rich, path, day)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(409)])
    const told = await Promise.all(answers.filter(({ status }) => status === 409).map((each) => each.text()))
    expect(told.every((text) => text.includes('Somebody else has changed this'))).toBe(true)
    expect((await stepsOf(portal, rich, path)).map(({ step }) => step)).toEqual(['ordered', 'rebooked'])
  })

  test('one rebooking 20 times under one key: one step, 20 equal answers', async () => {
    const { portal, rich, path } = await scene()
    const key = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => rebooking(rich, path, 1, key)))
    expect(new Set(answers.map((each) => `${each.status} ${each.headers.get('Location')}`))).toEqual(
      new Set([`303 ${path}?done=rebooked`]),
    )
    expect((await stepsOf(portal, rich, path)).length).toBe(2)
  })

  test('a rebooking, a cancellation and a ticket from the desk: exactly one of them happens', async () => {
    const { portal, rich, path, desk } = await scene()
    const here = path.replace('/company/', '/operator/')
    const answers = await Promise.all([
      rebooking(rich, path, 1),
      rich.client.post(`${path}/cancel`, { key: newId(), seen: '1' }),
      desk.post(`${here}/ticket`, { key: newId(), seen: '1', tickets: '9901234567890' }),
      desk.post(`${here}/cancel`, { key: newId(), seen: '1', reason: 'They called' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
    const order = await onlyOrder(portal, rich)
    expect([order.steps, (await stepsOf(portal, rich, path)).length]).toEqual([2, 2])
    const { balance, entries } = await ledgerOf(portal, rich.company)
    expect(entries.reduce((sum, { amount }) => sum + amount, 0n)).toBe(balance)
    expect(balance).toBe(order.state === 'cancelled' ? 56_500n : 51_000n)
  })
  test('A-22: an upgrade is ordered while its flight is given back, moved or cancelled at the desk: none is left alone', async () => {
    const { portal, rich, path, desk } = await scene()
    const flight = path.split('/').at(-1) ?? ''
    const upgrade = { price: '6000', flight, step: 'economy->business' }
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () =>
        rich.client.post('/company/awards/upgrade-2024/order', { key: newId(), ...upgrade }),
      ),
      rich.client.post(`${path}/cancel`, { key: newId(), seen: '1' }),
      rebooking(rich, path, 1),
      desk.post(`${path.replace('/company/', '/operator/')}/cancel`, {
        key: newId(),
        seen: '1',
        reason: 'They called',
      }),
    ])
    // 422: the page that lists the flights was read after it had gone.
    expect(answers.filter(({ status }) => ![303, 409, 422].includes(status))).toEqual([])
    const orders = await ordersOf(portal, rich.company)
    const own = orders.find(({ id }) => id === flight)
    for (const order of orders.filter(({ kind }) => kind === 'upgrade')) {
      expect([order.state, own?.state, order.travels_on]).toEqual(['booked', 'booked', own?.travels_on])
    }
    const { balance, entries } = await ledgerOf(portal, rich.company)
    expect(entries.reduce((sum, { amount }) => sum + amount, 0n)).toBe(balance)
  })
})
