/** Lets lots lapse whose last day has passed. May be cut anywhere and run again: a lot lapses once. */
import { sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Movement } from '../../domain/ledger/movement.ts'
import type { Db } from '../schema.ts'
import { withScope } from '../scope.ts'
import { post } from './post.ts'

const ACCOUNTS = 500

/**
 * @param until the last day that has passed: lots good until this day or earlier lapse
 * @param today the posting day
 * @returns how many lots lapsed, and the amount by currency
 */
export async function expireLots(
  db: Db,
  until: Day,
  today: Day,
): Promise<{ lots: number; amounts: Record<string, bigint> }> {
  const amounts: Record<string, bigint> = {}
  let lots = 0
  for (;;) {
    const lapsed = await withScope(db, { as: 'job' }, async (tx) => {
      const due = await sql<{ id: string; currency: string }>`
        select distinct account.id, account.currency from lot join account on account.id = lot.account_id
        where lot.remaining > 0 and lot.expires_on <= ${until}::date order by account.id limit ${ACCOUNTS}`.execute(
        tx,
      )
      const currencies = new Map(due.rows.map((row) => [row.id, row.currency]))
      const movements = due.rows.map(
        ({ id }): Movement => ({
          do: 'lapse',
          accountId: id,
          until,
          subjectId: id,
          source: 'expiry',
          ruleVersion: null,
        }),
      )
      const posted = await post(tx, movements, today)
      if ('refused' in posted) throw new Error(`expiry was refused: ${posted.refused}`)
      return posted.ok.entries.map((entry) => ({
        amount: -entry.amount,
        currency: currencies.get(entry.accountId) ?? '',
      }))
    })
    if (lapsed.length === 0) return { lots, amounts }
    lots += lapsed.length
    for (const { amount, currency } of lapsed) amounts[currency] = (amounts[currency] ?? 0n) + amount
  }
}
