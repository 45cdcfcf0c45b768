/** 0028: orders of before it have their steps, and what came back for them. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { flightOrder, ORDER_FLIGHT, ordersOf, richCompany } from '../rooms/awards-given.ts'
import { openPortal } from '../support/portal.ts'

test('0028: an order of before has its steps, by whom and when; a cancelled one what came back', async () => {
  const { db, ...portal } = await openPortal()
  const rich = await richCompany({ db, ...portal }, 'Here Before', 40_000n)
  const paths: string[] = []
  for (const destination of ['OSL', 'ATH']) {
    const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { destination }))
    paths.push(answer.headers.get('Location')?.split('?')[0] ?? '')
  }
  await rich.client.post(`${paths[1]}/cancel`, { key: newId() })
  const steps = () =>
    withScope(db, { as: 'backup' }, (tx) =>
      tx.selectFrom('award_order_step').selectAll().orderBy('order_id').orderBy('number').execute(),
    )
  const facts = async () =>
    (await ordersOf({ db, ...portal }, rich.company))
      .map((order) => [order.id, order.steps, order.given_back])
      .sort()
  const before = { steps: await steps(), orders: await facts() }
  expect(before.steps.map(({ step }) => step).sort()).toEqual(['cancelled', 'ordered', 'ordered'])
  for (const statement of [
    sql`drop table award_quote, award_order_ticket, award_order_step`,
    sql`drop index award_order_waiting`,
    sql`alter table award_order drop column steps, drop column given_back, drop column lost, drop column due`,
    sql`drop policy all_job on award_order`,
    sql`drop policy all_job on voucher`,
    sql`delete from kysely_migration where name = '0028-orders'`,
  ])
    await statement.execute(db)
  expect(await migrate(db)).toEqual(['0028-orders'])
  expect({ steps: await steps(), orders: await facts() }).toEqual(before)
  expect(await rich.client.page(paths[1] ?? '')).toMatch(/What happened to it.*Cancelled.*Mira Halden/s)
})
