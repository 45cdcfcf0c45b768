/** A backup from before orders had steps still works, and its orders have theirs. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { readBackup } from '../../src/backup/read-backup.ts'
import { writeBackup } from '../../src/backup/write-backup.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { flightOrder, ORDER_FLIGHT, richCompany } from '../rooms/awards-given.ts'
import { freshDb } from '../support/database.ts'
import { openPortal } from '../support/portal.ts'

const NAMES = Object.keys(migrations)
const NEW_TABLES = ['award_order_step', 'award_order_ticket']
const NEW_COLUMNS = ['steps', 'given_back', 'lost', 'due']

async function* older(lines: readonly string[]) {
  let table = ''
  for (const line of lines) {
    const row = JSON.parse(line) as Record<string, unknown>
    if (typeof row['table'] === 'string') table = row['table']
    if ('migrations' in row)
      yield JSON.stringify({ ...row, migrations: NAMES.filter((name) => name < '0028') })
    else if ('end' in row) {
      const counts = Object.entries(row['end'] as object).filter(([name]) => !NEW_TABLES.includes(name))
      yield JSON.stringify({ end: Object.fromEntries(counts) })
    } else if (NEW_TABLES.includes(table)) continue
    else if (table === 'award_order' && !('table' in row)) {
      yield JSON.stringify(
        Object.fromEntries(Object.entries(row).filter(([name]) => !NEW_COLUMNS.includes(name))),
      )
    } else yield line
  }
}

const facts = (db: Db) =>
  withScope(db, { as: 'backup' }, async (tx) => {
    const { rows } =
      await sql`select award_order.id, steps, given_back, lost, due, number, step, at, actor_name, step.detail
      from award_order join award_order_step as step on step.order_id = award_order.id order by 1, number`.execute(
        tx,
      )
    return rows
  })

test('yesterday’s backup knows no steps, and they are there afterwards', async () => {
  const portal = await openPortal()
  const rich = await richCompany(portal, 'Backed Up', 40_000n)
  const place = async () => {
    const order = flightOrder(rich, { taxes: 'points', price: '20250' })
    return (await rich.client.post(ORDER_FLIGHT, order)).headers.get('Location')?.split('?')[0]
  }
  await rich.client.post(`${await place()}/cancel`, { key: newId() })
  await place()
  const before = await facts(portal.db)
  expect(before).toHaveLength(3)
  const lines: string[] = []
  await writeBackup(portal.db, NAMES, async (line) => void lines.push(line))
  const other = await freshDb()
  await readBackup(other, NAMES, older(lines))
  expect(await facts(other)).toEqual(before)
})
