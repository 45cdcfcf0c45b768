/** What coupons carry in the ledger: every credit from a flight, and whether it was reversed. */
import { sql } from 'kysely'
import type { Carried } from '../../domain/carried.ts'
import type { Currency } from '../../domain/rating/rated.ts'
import type { Tx } from '../schema.ts'

export async function loadCarried(tx: Tx, couponIds: readonly string[]): Promise<Carried[]> {
  if (couponIds.length === 0) return []
  const rows = await tx
    .selectFrom('entry')
    .select(['account_id', 'subject_id', 'source', 'amount', 'expires_on', 'locked', 'rule_version', 'kind'])
    .where('subject_id', '=', sql<string>`any(${sql.val(couponIds)}::uuid[])`)
    .where('kind', 'in', ['accrual', 'reversal'])
    .execute()
  const reversed = new Set(
    rows.filter((row) => row.kind === 'reversal').map((row) => `${row.subject_id}/${row.source}`),
  )
  return rows.flatMap((row) => {
    if (row.kind !== 'accrual' || row.expires_on === null) return []
    const [currency, ...rest] = row.source.split('/')
    const revision = Number(rest.pop())
    return [
      {
        couponId: row.subject_id,
        currency: currency as Currency,
        kind: rest.join('/'),
        revision,
        accountId: row.account_id,
        amount: row.amount,
        expiresOn: row.expires_on,
        locked: row.locked,
        ruleVersion: row.rule_version,
        reversed: reversed.has(`${row.subject_id}/${row.source}/reversed`),
      },
    ]
  })
}
