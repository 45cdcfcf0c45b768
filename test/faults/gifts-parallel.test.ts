/** Gifts at the same moment: caps of the year hold, the same form is one gift, and no wall or lock is in the way. */
import { describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { ledgerOf, ordersOf } from '../rooms/awards-given.ts'
import { GIFT, giftTo, giver, milesOf } from '../rooms/gifts-given.ts'
import { freshDb } from '../support/database.ts'
import { openPortal } from '../support/portal.ts'

describe('at the same time', { timeout: 120_000 }, () => {
  test('fifty gifts of 1,000 to one person at once: the twenty that the year allows', async () => {
    const portal = await openPortal({ db: await freshDb(20) })
    const { company, client, ada } = await giver(portal, 'Alder Works')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.post(`${GIFT}/order`, giftTo(ada, '1000'))),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 409 || status === 422)).toHaveLength(30)
    expect((await ledgerOf(portal, company)).balance).toBe(80_000n)
    expect((await milesOf(portal, ada)).map(({ amount }) => amount)).toEqual(Array(20).fill(1_000n))
    const { findings } = await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx))
    expect(findings).toEqual([])
  })

  test('the same form fifty times is one gift with fifty equal answers', async () => {
    const portal = await openPortal({ db: await freshDb(20) })
    const { company, client, ada } = await giver(portal, 'Birch Works')
    const form = giftTo(ada, '1000', { key: newId() })
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.post(`${GIFT}/order`, form)))
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1)
    expect(await ordersOf(portal, company)).toHaveLength(1)
    expect(await milesOf(portal, ada)).toHaveLength(1)
  })
})
