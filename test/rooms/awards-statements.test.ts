/** How many round trips an order takes: the account is locked for as long as they last. */
import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { asDay } from '../../src/domain/day.ts'
import { airports } from '../../src/places/airports.ts'
import { type Order, redeem } from '../../src/rooms/awards/redeem.ts'
import { openPortal } from '../support/portal.ts'
import { ledgerOf, richCompany } from './awards-given.ts'

const BEGIN_AND_COMMIT = 2

function counter(): KyselyPlugin & { count: number } {
  return {
    count: 0,
    transformQuery({ node }) {
      this.count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

test('an order is five statements, begin, scope and commit among them; a repetition is four', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Counted', 20_000n)
  const order: Order = {
    key: newId(),
    companyId: rich.company.id,
    by: { id: newId(), name: 'Mira Halden', membershipId: rich.membershipId },
    role: 'travel-manager',
    request: {
      kind: 'flight',
      awardId: 'flight-2024',
      cabin: 'economy',
      origin: 'FRA',
      destination: 'OSL',
      travelsOn: asDay('2026-12-15'),
      passengerId: rich.membershipId,
    },
    price: 9_000n,
    now: portal.clock.now,
    today: asDay('2026-11-20'),
    mail: () => ({ recipient: 'mira@company.example', language: 'en', subject: 'Ordered', body: 'Ordered' }),
  }
  const world = { versions: await portal.versions(), places: airports }
  const once = counter()
  expect(await redeem(portal.db.withPlugin(once), order, world)).toMatchObject({ ok: { codes: [] } })
  expect(once.count + BEGIN_AND_COMMIT).toBe(5)
  const again = counter()
  expect(await redeem(portal.db.withPlugin(again), order, world)).toMatchObject({ ok: { codes: [] } })
  expect(again.count + BEGIN_AND_COMMIT).toBe(4)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(11_000n)
})
