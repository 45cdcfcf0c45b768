/** B6, B9: what stands in an address and means nothing is dropped. */
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { addSide } from '../support/two-companies.ts'

const SLOW = 120_000
let portal: Portal
let manager: Client
let support: Client

beforeAll(async () => {
  portal = await openPortal()
  manager = (await addSide(portal, 'Alderqx', 31)).clients['travel-manager']
  support = await portal.as(await portal.operator('support'))
}, SLOW)

const NASTY = [
  '%E0%A4%A',
  '%',
  'x%00y',
  '-'.repeat(36),
  `${'9'.repeat(13)}_${'-'.repeat(36)}`,
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '+275760-09-13T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
  '0001-01-01T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
  `9999-12-31_${'-'.repeat(36)}`,
  "'; drop table member; --",
  '%25',
  '\\',
  '_',
  'a'.repeat(5_000),
  '1_X',
  '999999999999_X',
  '%F0%9F%98%80',
  '%ED%A0%80',
]
const FILTERS = [
  'q',
  'state',
  'role',
  'kind',
  'from',
  'to',
  'person',
  'route',
  'carrier',
  'half',
  'before',
  'after',
  'company',
  'deed',
  'actor',
  'object',
  'code',
  'period',
  'sort',
  'done',
  'coupons',
  'affordable',
]

const LISTS = {
  manager: [
    '/company/people',
    '/company/people.csv',
    '/company/trips',
    '/company/trips.csv',
    '/company/orders',
    '/company/orders.csv',
    '/company/awards',
    '/me/trips',
    '/me/trips.csv',
    '/me/account',
  ],
  support: [
    '/operator/companies',
    '/operator/companies.csv',
    '/operator/imports',
    '/operator/outbox',
    '/operator/audit',
    '/operator/audit.csv',
    '/operator/adjustments',
    '/operator/adjustments/new',
    '/operator/programme',
  ],
} as const

/** All filters at once, then a cursor alone, then the search alone. */
function queriesOf(value: string): string[] {
  const all = FILTERS.filter((name) => name !== 'after')
  return [all, ['after'], ['q']].map((names) => names.map((name) => `${name}=${value}`).join('&'))
}

test.for(['manager', 'support'] as const)(
  'filters that mean nothing are dropped: %s',
  { timeout: SLOW },
  async (who) => {
    const client = who === 'manager' ? manager : support
    const addresses = LISTS[who].flatMap((path) =>
      NASTY.flatMap(queriesOf).map((query) => `${path}?${query}`),
    )
    const wrong: string[] = []
    for (const address of addresses) {
      const { status } = await client.get(address)
      if (status !== (address.includes('%00') ? 404 : 200)) wrong.push(`${status} ${address.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
    expect(addresses.length).toBeGreaterThan(500)
  },
)
