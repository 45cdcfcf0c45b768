/** A year of a company, made twice: the second time finds it done, and the ledger holds. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { withScope } from '../../src/db/scope.ts'
import { seedOperators } from '../../src/demo/seed-people.ts'
import { seedYear } from '../../src/demo/year/seed-year.ts'
import { asDay } from '../../src/domain/day.ts'
import { publish } from '../../src/programme/published.ts'
import { freshDb } from '../support/database.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

test('a small company has its year once, with claims and orders, and the ledger verifies', async () => {
  const db = await freshDb()
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2022-01-01'), by: 'test', at: NOW }),
  )
  await seedOperators(db)
  const options = { now: NOW, say: () => {}, people: 40, coupons: 260 }
  expect(await seedYear(db, options)).toBe(true)
  const world = await counts(db)
  expect(await seedYear(db, options)).toBe(false)
  expect(await counts(db)).toEqual(world)
  expect(world.people).toEqual(['active', 'guest', 'invited', 'left'])
  expect(world.claims).toEqual(['credited', 'needs-answer', 'open', 'rejected', 'with-operator', 'withdrawn'])
  expect(world.orders).toEqual([
    'booked/flight',
    'booked/upgrade',
    'booked/voucher',
    'cancelled/flight',
    'cancelled/upgrade',
    'cancelled/voucher',
    'no-show/flight',
    'ticketed/flight',
    'used/flight',
    'used/gift',
    'used/upgrade',
    'used/voucher',
  ])
  expect(world.newest && world.newest > '2026-11-12' && world.newest < '2026-11-20').toBe(true)
  expect(world.campaign).toEqual({ valid: '2026-09-21', published: '2026-09-20', by: 'Paul Ferrand' })
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
  expect(findings).toEqual([])
})

async function counts(db: Awaited<ReturnType<typeof freshDb>>) {
  return withScope(db, { as: 'backup' }, async (tx) => {
    const people = await tx.selectFrom('membership').select('state').execute()
    const claims = await tx.selectFrom('claim').select('state').execute()
    const orders = await tx.selectFrom('award_order').select(['state', 'kind']).execute()
    const flown = await tx
      .selectFrom('coupon')
      .select(({ fn }) => [fn.max('departed_on').as('newest'), fn.countAll<bigint>().as('count')])
      .executeTakeFirstOrThrow()
    const campaign = await tx
      .selectFrom('programme_version')
      .select(['valid_from', 'published_at', 'published_by'])
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()
    return {
      ...flown,
      campaign: {
        valid: campaign.valid_from,
        published: campaign.published_at.toISOString().slice(0, 10),
        by: campaign.published_by,
      },
      people: distinct(people.map(({ state }) => state)),
      claims: distinct(claims.map(({ state }) => state)),
      orders: distinct(orders.map(({ state, kind }) => `${state}/${kind}`)),
      entries: await tx.selectFrom('entry').select('subject_id').execute(),
    }
  })
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
