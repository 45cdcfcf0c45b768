/** Who flew the flights of kept lines. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { ExportSetting } from '../exports/setting.ts'
import type { StatementLine } from './statement-lines.ts'
import { travellerText } from './travellers.ts'

export async function travellersOf(
  tx: Tx,
  companyId: string,
  setting: ExportSetting,
  lines: readonly StatementLine[],
): Promise<StatementLine[]> {
  const ids = lines.filter(({ flight }) => flight !== null).map(({ subjectId }) => subjectId)
  if (ids.length === 0) return [...lines]
  const rows = await tx
    .selectFrom('coupon')
    .select(['id', 'passenger_name as traveller', 'member_id as memberId'])
    .where(owned('company_id', companyId))
    .where('id', '=', sql<string>`any(${sql.val(ids)}::uuid[])`)
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return lines.map((line) => {
    const flown = known.get(line.subjectId)
    if (line.flight === null || flown === undefined) return line
    const { memberId } = flown
    return { ...line, flight: { ...line.flight, memberId, traveller: travellerText(setting, flown) } }
  })
}
