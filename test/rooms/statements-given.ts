/** A company with a few months behind it, and the job that closes them. */
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay, type Day } from '../../src/domain/day.ts'
import type { Movement } from '../../src/domain/ledger/movement.ts'
import { closeStatements } from '../../src/statement/close-statements.ts'
import type { Company, Portal } from '../support/portal.ts'

export const ORIGIN = 'https://portal.example'

export async function accountOf({ db }: Pick<Portal, 'db'>, company: Pick<Company, 'id'>): Promise<string> {
  const { id } = await withScope(db, { as: 'job' }, (tx) =>
    tx.selectFrom('account').select('id').where('owner_id', '=', company.id).executeTakeFirstOrThrow(),
  )
  return id
}

/** One movement on a day, as if the portal had run then. */
export async function moveOn(
  portal: Pick<Portal, 'db'>,
  company: Pick<Company, 'id'>,
  day: string,
  amount: bigint,
  expiresOn: Day = asDay('2027-06-30'),
): Promise<void> {
  const accountId = await accountOf(portal, company)
  const cause = { accountId, subjectId: newId(), source: 'adjustment', ruleVersion: null }
  const movement: Movement =
    amount > 0n
      ? { ...cause, do: 'credit', kind: 'adjustment', amount, expiresOn, locked: false }
      : { ...cause, do: 'spend', kind: 'adjustment', amount: -amount }
  await withScope(portal.db, { as: 'job' }, (tx) => post(tx, [movement], asDay(day)))
}

export function closeAt({ db }: Pick<Portal, 'db'>, now: string): Promise<number> {
  return closeStatements(db, new Date(now), ORIGIN)
}

export type ClosedRow = {
  no: number
  number: string
  first_day: Day
  opening: bigint
  closing: bigint
  lines: number
  hash: string
  previous_hash: string | null
}

export function closedOf({ db }: Pick<Portal, 'db'>, company: Pick<Company, 'id'>): Promise<ClosedRow[]> {
  return withScope(db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .selectFrom('closed_statement')
      .select(['no', 'number', 'first_day', 'opening', 'closing', 'lines', 'hash', 'previous_hash'])
      .where('company_id', '=', company.id)
      .orderBy('no')
      .execute(),
  )
}

/** Everything that is kept of the company's statements, to the byte. */
export async function keptOf({ db }: Pick<Portal, 'db'>, company: Pick<Company, 'id'>): Promise<string> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const one = await tx
      .selectFrom('closed_statement')
      .selectAll()
      .where('company_id', '=', company.id)
      .orderBy('no')
      .execute()
    const parts = await tx
      .selectFrom('closed_statement_part')
      .selectAll()
      .where('company_id', '=', company.id)
      .orderBy('statement_no')
      .orderBy('part')
      .execute()
    return JSON.stringify([one, parts], (_, value) => (typeof value === 'bigint' ? String(value) : value))
  })
}
