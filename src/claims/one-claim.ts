/** One claim with its timeline and its proofs, for whoever may see it. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import type { Claim, ClaimEvent } from '../db/tables/claims.ts'

export type ProofLine = {
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly bytes: number
}
export type OneClaim = {
  readonly claim: Omit<Claim, 'decided_by'>
  readonly events: readonly ClaimEvent[]
  readonly proofs: readonly ProofLine[]
}

/** @param mine whose claims; everybody's on the operator's desk */
export async function oneClaim(
  tx: Tx,
  id: string,
  mine: (table: string) => RawBuilder<boolean>,
): Promise<OneClaim | undefined> {
  const claim = await tx
    .selectFrom('claim')
    .selectAll()
    .where('id', '=', id)
    .where(mine('claim'))
    .executeTakeFirst()
  if (!claim) return undefined
  const events = await tx
    .selectFrom('claim_event')
    .selectAll()
    .where('claim_id', '=', id)
    .where(mine('claim_event'))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const { rows: proofs } = await sql<ProofLine>`
    select id, name, added_at as at, octet_length(content) as bytes from claim_proof
    where claim_id = ${id}::uuid and ${mine('claim_proof')} order by added_at, id`.execute(tx)
  return { claim, events, proofs }
}

export async function proofOf(
  tx: Tx,
  claimId: string,
  id: string,
  mine: (table: string) => RawBuilder<boolean>,
) {
  return tx
    .selectFrom('claim_proof')
    .select(['id', 'kind', 'content'])
    .where('id', '=', id)
    .where('claim_id', '=', claimId)
    .where(mine('claim_proof'))
    .executeTakeFirst()
}
