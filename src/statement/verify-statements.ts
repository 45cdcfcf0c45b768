/** Proves every closed statement: V-09 of docs/ledger-rules.md. */
import { sql } from 'kysely'
import type { Finding } from '../db/ledger/verify.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { checkClosed } from './check-closed.ts'

const FINDINGS_MOST = 20
const COMPANIES = 500

export type VerifiedStatements = { readonly statements: number; readonly findings: readonly Finding[] }

type Row = { companyId: string; accountId: string; last: number; count: number }

/** Company by company, statement by statement: no memory holds more than a part of one. */
export async function verifyStatements(db: Db): Promise<VerifiedStatements> {
  const found: Finding[] = []
  let statements = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await companies(db, after)
    for (const row of rows) {
      statements += row.count
      found.push(...(await findingsOf(db, row)))
    }
    after = rows.at(-1)?.companyId ?? after
    if (rows.length < COMPANIES || found.length >= FINDINGS_MOST) break
  }
  return { statements, findings: found.slice(0, FINDINGS_MOST) }
}

async function findingsOf(db: Db, { companyId, accountId, last, count }: Row): Promise<Finding[]> {
  const finding = (no: number, detail: string): Finding => ({
    rule: 'V-09 a closed statement is what was closed',
    accountId,
    row: `statement ${companyId}/${no}`,
    detail,
  })
  if (last !== count) return [finding(last, `the newest is number ${last}, there are ${count}`)]
  const found: Finding[] = []
  for (let no = 1; no <= last; no += 1) {
    const verdict = await withScope(
      db,
      { as: 'company', companyId },
      (tx) => checkClosed(tx, companyId, no),
      { snapshot: true },
    )
    if (verdict && verdict.flaws.length > 0) found.push(finding(no, verdict.flaws.join(', ')))
  }
  return found
}

function companies(db: Db, after: string): Promise<Row[]> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows } = await sql<Row>`
      select closed.company_id as "companyId", account.id as "accountId", max(closed.no) as last,
        count(*)::integer as count
      from closed_statement as closed
      join account on account.owner_id = closed.company_id and account.currency = 'points'
      where closed.company_id > ${after}::uuid
      group by closed.company_id, account.id order by closed.company_id limit ${COMPANIES}`.execute(tx)
    return rows
  })
}
