/** What the company has to spend while somebody decides, and what of it lapses first. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'

export type PointsToSpend = {
  readonly available: bigint
  readonly next: { readonly day: Day; readonly amount: bigint } | null
}

export async function pointsToSpend(tx: Tx, companyId: string, today: Day): Promise<PointsToSpend> {
  const { rows } = await sql<{ day: Day; amount: bigint }>`
    select expires_on as day, sum(remaining)::bigint as amount from lot
    where ${owned('owner_id', companyId)} and not locked and remaining > 0 and expires_on >= ${today}::date
    group by expires_on order by expires_on`.execute(tx)
  return { available: rows.reduce((sum, { amount }) => sum + amount, 0n), next: rows[0] ?? null }
}
