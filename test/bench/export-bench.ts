/** A million lines out of the portal: how fast, in how much memory, and whether it stops when nobody reads on. */
import { sql } from 'kysely'
import { hashPassword } from '../../src/web/secrets.ts'
import { abandoned, exportServer, type Fetched, fetched } from '../support/export-server.ts'
import { addLines } from '../support/many-lines.ts'
import { MANAGER, PASSWORD } from './flown.ts'
import type { BenchServer } from './server.ts'

const PATHS = {
  'statement as CSV': '/company/statement.csv?from=2026-10-01&to=2026-10-31',
  'statement as XLSX': '/company/statement.xlsx?from=2026-10-01&to=2026-10-31',
  'trips as CSV': '/company/trips.csv',
} as const

export type ExportFigures = { readonly name: string; readonly file: Fetched; readonly ends: boolean }

export async function benchExport(
  server: BenchServer,
  database: string,
  template: string,
  lines: number,
): Promise<ExportFigures[]> {
  await server.fresh(database, template)
  const db = server.open(database, 2, 'super')
  const hash = await hashPassword(PASSWORD)
  await sql`update member set password_hash = ${hash} where email_key = ${MANAGER}`.execute(db)
  const { rows } = await sql<{ id: string }>`select company_id as id from membership
    join member on member.id = membership.member_id where member.email_key = ${MANAGER}`.execute(db)
  await addLines(db, rows[0]?.id ?? '', lines)
  const portal = await exportServer(server.urlOf(database, 'owner'))
  const figures: ExportFigures[] = []
  try {
    const headers = await portal.signIn(MANAGER, PASSWORD)
    for (const [name, path] of Object.entries(PATHS)) {
      const file = await fetched(portal, path, headers)
      figures.push({ name, file, ends: await abandoned(portal, path, headers, db) })
    }
    return figures
  } finally {
    await portal.stop()
    await db.destroy()
  }
}
