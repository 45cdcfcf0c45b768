/** The demo's partner: a key that is told, vouchers that are ordered, one of them used; also for a demo of yesterday. */
import { expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { DEMO_PARTNER } from '../../src/demo/people.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import { hashOf } from '../../src/web/secrets.ts'
import { freshDb } from '../support/database.ts'
import { NOW } from '../support/portal.ts'

test('is there once, with a counter that its key opens', { timeout: 120_000 }, async () => {
  const db = await freshDb()
  const options = { now: NOW, say: () => {} }
  expect(await seedDemo(db, options)).toBe(true)
  expect(await seedDemo(db, options)).toBe(false)
  const { keys, vouchers, orders } = await withScope(db, { as: 'backup' }, async (tx) => ({
    keys: await tx.selectFrom('partner_key').select('key_hash').execute(),
    vouchers: await tx.selectFrom('voucher').select(['kind', 'state']).orderBy('kind').execute(),
    orders: await tx.selectFrom('award_order').select('state').execute(),
  }))
  expect(keys.map(({ key_hash }) => Buffer.from(key_hash))).toEqual([Buffer.from(hashOf(DEMO_PARTNER.key))])
  expect(vouchers.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'gift-card open',
    'lounge open',
    'lounge open', // of the request that the demo world approved
    'lounge used',
  ])
  expect(orders).toHaveLength(3)
})
