/** What the claimant does with a claim: answers, adds proof, takes it back. */

import type { ProofFile } from '../../claims/proof-file.ts'
import { mailFilers, record, type Telling } from '../../claims/tell.ts'
import type { Actor } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { Claim } from '../../db/tables/claims.ts'
import { isUndecided } from '../../domain/claim/claim.ts'
import { promisedDay } from '../../domain/claim/window.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'
import type { Plane } from './plane.ts'

export type ClaimDeed =
  | { readonly what: 'answered'; readonly message: string }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'proof'; readonly file: ProofFile }

const PROOFS_MOST = 5

/** @returns undefined when there is no such claim */
export async function doWithClaim(
  tx: Tx,
  c: Ctx,
  plane: Plane,
  id: string,
  key: string,
  deed: ClaimDeed,
): Promise<Outcome<null> | undefined> {
  const claim = await tx
    .selectFrom('claim')
    .selectAll()
    .where('id', '=', id)
    .where(plane.mine(c))
    .forUpdate()
    .executeTakeFirst()
  if (!claim) return undefined
  const { id: actorId, name } = member(c)
  const said = deed.what === 'answered' ? deed.message : deed.what === 'proof' ? deed.file.name : ''
  const command = {
    actorId,
    companyId: plane.name === 'company' ? claim.company_id : null,
    key,
    content: `${id}/${deed.what}/${said}`,
    at: c.var.now,
  }
  return once(tx, command, async () => {
    if (!isUndecided(claim.state)) return { refused: 'already-decided' }
    if (deed.what === 'answered' && claim.state !== 'needs-answer') return { refused: 'already-decided' }
    if (deed.what === 'proof' && !(await addProof(tx, c, claim, deed.file)))
      return { refused: 'too-many-tries' }
    await move(tx, c, claim, deed, { kind: 'member', id: actorId, name })
    return { ok: null }
  })
}

async function move(tx: Tx, c: Ctx, claim: Claim, deed: ClaimDeed, actor: Actor): Promise<void> {
  const { now, today } = c.var
  const isBack = deed.what === 'withdrawn'
  // The clock of the promise starts when it is the operator's turn again.
  const promisedOn = claim.state === 'with-operator' ? claim.promised_on : promisedDay(today)
  await tx
    .updateTable('claim')
    .set(
      isBack
        ? { state: 'withdrawn', changed_at: now }
        : { state: 'with-operator', promised_on: promisedOn, changed_at: now },
    )
    .where('id', '=', claim.id)
    .execute()
  const telling: Telling = {
    what: deed.what,
    actor,
    message: deed.what === 'answered' ? deed.message : deed.what === 'proof' ? deed.file.name : null,
    promisedOn: isBack ? null : promisedOn,
    at: now,
  }
  await record(tx, [{ claim, telling }])
  await enter(tx, { as: 'job' })
  const said = { ...telling, message: deed.what === 'answered' ? deed.message : null }
  await mailFilers(tx, [{ claim, telling: said }])
}

async function addProof(tx: Tx, c: Ctx, claim: Claim, file: ProofFile): Promise<boolean> {
  const known = await tx.selectFrom('claim_proof').select('id').where('claim_id', '=', claim.id).execute()
  if (known.length >= PROOFS_MOST) return false
  await tx
    .insertInto('claim_proof')
    .values({
      id: newId(),
      claim_id: claim.id,
      company_id: claim.company_id,
      member_id: claim.member_id,
      name: file.name,
      kind: file.kind,
      content: file.content,
      added_at: c.var.now,
      added_by: member(c).id,
    })
    .execute()
  return true
}
