/** Closed statements and a saved export of a company. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { closeMonth } from '../../src/statement/close-month.ts'
import type { Client } from './client.ts'
import type { Company, Portal } from './portal.ts'

export type SideStatements = { readonly number: string; readonly preset: string }

/** @param months how many are closed: the numbers of two companies are the same, so one has one that the other has not */
export async function addStatements(
  portal: Portal,
  company: Company,
  manager: Client,
  word: string,
  months: number,
): Promise<SideStatements> {
  const today = asDay(months === 1 ? '2024-02-03' : '2024-03-03')
  const at = {
    zone: 'Europe/Berlin',
    closesOn: undefined,
    programme: 'Wingspan',
    origin: 'http://localhost:3000',
  }
  const world = { ...at, today, now: new Date(`${today}T10:00:00Z`) }
  let number = ''
  for (let month = 0; month < months; month += 1)
    number = (await closeMonth(portal.db, company.id, world)) ?? ''
  await manager.post('/company/exports', {
    key: newId(),
    name: `${word} monthly`,
    period: 'last-month',
    format: 'xlsx',
    language: 'en',
  })
  const accounts = {
    consultant: '29098',
    client: '55003',
    accountLength: '4',
    account: '1590',
    contra: '4660',
  }
  const columns = { 'position-traveller': '1', 'position-centre': '2', 'position-euro': '3' }
  await manager.post('/company/exports/rate', { key: newId(), rate: '4.50' })
  await manager.post('/company/exports/datev', { key: newId(), ...accounts, yearBegins: '01' })
  await manager.post('/company/exports/columns', { key: newId(), ...columns })
  const { id } = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('export_preset').select('id').executeTakeFirstOrThrow(),
  )
  return { number, preset: id }
}
