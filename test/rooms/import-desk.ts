/** A portal with one company and an operator at the imports desk; whoever imports this gets them before the first test. */
import { pino } from 'pino'
import { beforeAll, expect } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { advanceImports, type ImportEnv } from '../../src/intake/run/import-job.ts'
import { airports } from '../../src/places/airports.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

export let portal: Portal
export let company: Company
export let support: Client
export let env: ImportEnv

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Logistik' })
  support = await portal.as(await portal.operator('support'))
  env = {
    db: portal.db,
    places: airports,
    clock: () => portal.clock.now,
    log: pino({ level: 'silent' }),
    lanes: 1,
    holder: newId(),
  }
})

export const HEAD =
  'ticket_number,coupon_number,issue_date,status,marketing_carrier,flight_number,rbd,origin,destination,departure_date,currency,fare_amount,clid,fare_product'
export let tickets = 0

/** Good lines, each of a ticket of its own, each worth 400 points: 100 euro x 4 x 100 percent. */
export function rows(count: number): string[] {
  return Array.from({ length: count }, () => {
    tickets += 1
    return `990${String(tickets).padStart(10, '0')},1,2026-10-01,F,MA,123,Y,FRA,OSL,2026-11-01,EUR,100.00,${company.corporateId},Flex`
  })
}

export const csv = (lines: readonly string[]) => [HEAD, ...lines, ''].join('\n')

export async function upload(content: string, by = support): Promise<Response> {
  return by.post('/operator/imports', { file: new File([content], 'flown.csv', { type: 'text/csv' }) })
}

/** @returns the address of the import */
export async function uploaded(content: string): Promise<string> {
  const answer = await upload(content)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

export async function work(over: Partial<ImportEnv> = {}): Promise<void> {
  while (await advanceImports({ ...env, ...over }));
}

export async function points(): Promise<bigint> {
  const row = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', company.id).executeTakeFirstOrThrow(),
  )
  return row.balance
}

export const fileAt = (path: string) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('import_file')
      .selectAll()
      .where('id', '=', path.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow(),
  )
