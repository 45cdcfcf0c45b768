/** V-05, V-09 with many at once. Only a server with several connections can show it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { richCompany } from '../rooms/awards-given.ts'
import { codesOf, giftDocument, openShop, redeem, type Shop, vouchersIn } from '../rooms/partner-given.ts'
import { freshDb } from '../support/database.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { seedOfRun } from '../support/seed.ts'

const CONNECTIONS = 20
const LONG_MS = 120_000

async function market() {
  const portal = await openPortal({ db: await freshDb(CONNECTIONS), document: giftDocument() })
  const rich = await richCompany(portal, 'Rush', 10_000n)
  const shops: Shop[] = []
  for (const name of ['A', 'B', 'C', 'D']) shops.push(await openShop(portal, `Shop ${name}`))
  return { portal, rich, shops }
}

const shopOf = (shops: readonly Shop[], at: number) => shops[at % shops.length] as Shop

async function voucherOf(portal: Portal, orderId: string) {
  const { vouchers, uses } = await vouchersIn(portal)
  const voucher = vouchers.find(({ order_id }) => order_id === orderId)
  return { voucher, uses: uses.filter(({ voucher_id }) => voucher_id === voucher?.id) }
}

describe('at the same time', { timeout: LONG_MS }, () => {
  test('one voucher at four counters, five times each: exactly one wins', async () => {
    const { portal, rich, shops } = await market()
    for (let round = 0; round < 5; round += 1) {
      const { codes, orderId } = await codesOf(rich, 'lounge')
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) => redeem(shopOf(shops, at), codes[0] ?? '')),
      )
      expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
      const { voucher, uses } = await voucherOf(portal, orderId)
      expect(voucher).toMatchObject({ state: 'used', turn: 1 })
      expect(uses).toHaveLength(1)
    }
  })

  test('a card of 50 euros, 20 times 4 euros: twelve are taken, two euros are left', async () => {
    const { portal, rich, shops } = await market()
    const { codes, orderId } = await codesOf(rich, 'test-card')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => redeem(shopOf(shops, at), codes[0] ?? '', { amount: '4' })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(12)
    const { voucher, uses } = await voucherOf(portal, orderId)
    expect(voucher).toMatchObject({ state: 'open', left_minor: 200n, turn: 12 })
    expect(uses.map(({ turn }) => turn)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  })

  test('one form 20 times: one redemption, 20 equal answers; undone 20 times: one row', async () => {
    const { portal, rich, shops } = await market()
    const { codes, orderId } = await codesOf(rich, 'test-card')
    const shop = shopOf(shops, 0)
    const fields = { key: newId(), code: codes[0] ?? '', amount: '10' }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => shop.client.post('/partner/redeem', fields)),
    )
    const said = new Set(answers.map(({ headers }) => headers.get('Location')))
    expect(said.size).toBe(1)
    const path = [...said][0]?.split('?')[0]
    const undone = await Promise.all(Array.from({ length: 20 }, () => shop.client.post(`${path}/undo`)))
    expect(undone.every(({ status }) => status === 303)).toBe(true)
    const { voucher, uses } = await voucherOf(portal, orderId)
    expect(voucher).toMatchObject({ state: 'open', left_minor: 5_000n, turn: 2 })
    expect(uses).toHaveLength(2)
  })

  test('the counter and the cancellation: either the points come back or the voucher is used', async () => {
    const document = giftDocument() as { awards: { changes: Record<string, unknown> } }
    document.awards.changes['voucher'] = {
      cancellation: {
        fee: {},
        deadline: { days: 0, kind: 'calendar' },
        lapsedLots: { kind: 'lost' },
      },
    }
    const portal = await openPortal({ db: await freshDb(CONNECTIONS), document })
    const rich = await richCompany(portal, 'Torn', 1_000n)
    const shop = await openShop(portal, 'Shop')
    const seen = new Set<string>()
    for (let round = 0; round < 10; round += 1) {
      const { codes, orderId } = await codesOf(rich, 'lounge', 2)
      const [taken, given] = await Promise.all([
        redeem(shop, codes[0] ?? ''),
        rich.client.post(`/company/orders/${orderId}/cancel`, { key: newId() }),
      ])
      const both = `${taken.status} ${given.status}`
      seen.add(both)
      expect(['303 409', '409 303']).toContain(both)
      const { vouchers } = await vouchersIn(portal)
      const states = vouchers.filter(({ order_id }) => order_id === orderId).map(({ state }) => state)
      expect(states.sort()).toEqual(taken.status === 303 ? ['open', 'used'] : ['cancelled', 'cancelled'])
    }
    expect(seen.size).toBeGreaterThan(0)
  })
})

test('whatever is taken and taken back: what is left is the value without what stands', {
  timeout: LONG_MS,
}, async () => {
  const portal = await openPortal({ document: giftDocument() })
  const rich = await richCompany(portal, 'Any', 10_000n)
  const shops = [await openShop(portal, 'One'), await openShop(portal, 'Two')]
  const step = fc.record({
    shop: fc.integer({ min: 0, max: 1 }),
    minor: fc.integer({ min: 1, max: 3_000 }),
    undo: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const { codes, orderId } = await codesOf(rich, 'test-card')
      let left = 5_000
      for (const { shop, minor, undo } of steps) {
        const amount = `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
        const counter = shopOf(shops, shop)
        const answer = await redeem(counter, codes[0] ?? '', { amount })
        const isTaken = answer.status === 303
        expect(isTaken).toBe(minor <= left)
        if (!isTaken) continue
        left -= minor
        const path = answer.headers.get('Location')?.split('?')[0]
        if (undo && (await counter.client.post(`${path}/undo`)).status === 303) left += minor
      }
      const { voucher, uses } = await voucherOf(portal, orderId)
      expect(voucher).toMatchObject({ left_minor: BigInt(left), state: left === 0 ? 'used' : 'open' })
      expect(uses.map(({ turn }) => turn)).toEqual(uses.map((_, at) => at + 1))
    }),
    { seed: seedOfRun(), numRuns: 12 },
  )
})
