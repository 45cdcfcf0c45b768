import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { advanceImports, type ImportEnv } from '../../src/intake/run/import-job.ts'
import { receiveFile } from '../../src/intake/run/receive-file.ts'
import { airports } from '../../src/places/airports.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let company: Company
let env: ImportEnv

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Logistik' })
  env = {
    db: portal.db,
    places: airports,
    clock: () => portal.clock.now,
    log: pino({ level: 'silent' }),
    lanes: 1,
    holder: newId(),
  }
})

const HEAD =
  'ticket_number,coupon_number,issue_date,status,marketing_carrier,flight_number,rbd,origin,destination,departure_date,currency,fare_amount,clid,fare_product'
let tickets = 0

/** A file of so many good lines of tickets of their own. */
function lines(count: number, corporateId: string): string {
  const rows = Array.from({ length: count }, () => {
    tickets += 1
    return `990${String(tickets).padStart(10, '0')},1,2026-10-01,F,MA,123,Y,FRA,OSL,2026-11-01,EUR,100.00,${corporateId},Flex`
  })
  return [HEAD, ...rows, ''].join('\n')
}

const receive = (content: string, commitsItself = false) =>
  receiveFile(portal.db, {
    name: 'flown.csv',
    input: [new TextEncoder().encode(content)],
    by: { kind: 'job', id: null, name: 'test' },
    now: () => portal.clock.now,
    commitsItself,
  })

const fileOf = (id: string) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('import_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )

async function work(): Promise<void> {
  while (await advanceImports(env));
}

describe('the job', () => {
  test('checks without posting, then posts what was committed', async () => {
    const received = await receive(lines(3, company.corporateId))
    const id = received?.importId ?? ''
    await work()
    const checked = await fileOf(id)
    expect(checked).toMatchObject({ state: 'ready', lines_total: 3n, lines_done: 0n })
    expect(checked.preview).toMatchObject({ added: 3, known: 0, refused: 0 })
    expect(await points()).toBe(0n)
    await withScope(portal.db, { as: 'job' }, (tx) =>
      tx.updateTable('import_file').set({ state: 'posting' }).where('id', '=', id).execute(),
    )
    await work()
    expect(await fileOf(id)).toMatchObject({ state: 'done', lines_done: 3n })
    expect(await points()).toBe(1200n)
  })
})

async function points(): Promise<bigint> {
  const row = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', company.id).executeTakeFirstOrThrow(),
  )
  return row.balance
}
void readFileSync
