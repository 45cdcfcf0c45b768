/** What requests ask for, in the language of the page. */
import type { RequestRow } from '../../approvals/request-rows.ts'
import type { Ctx } from '../../web/env.ts'
import { awardNames } from '../../web/programme.ts'

export async function named(c: Ctx, rows: readonly RequestRow[]): Promise<RequestRow[]> {
  const names = await awardNames(c)
  return rows.map((row) => ({ ...row, award: names.get(row.awardId) ?? row.award }))
}
