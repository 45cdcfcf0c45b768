/** Decisions of an operator on a claim. One wins: who decides on what somebody has changed meanwhile is told so. */
import { creditHalves } from '../../claims/credit.ts'
import { gather } from '../../claims/gather.ts'
import { asAsk } from '../../claims/meet-file.ts'
import { mailFilers, record, type Told } from '../../claims/tell.ts'
import { once } from '../../db/command.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { Claim } from '../../db/tables/claims.ts'
import { isUndecided, type RejectReason } from '../../domain/claim/claim.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { SettleWorld } from '../../intake/settle/settle.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export type DeskDeed =
  | { readonly what: 'credited' }
  /** Accepted; the file that brings the flight credits it. */
  | { readonly what: 'to-file' }
  | { readonly what: 'rejected'; readonly reason: RejectReason; readonly message: string }
  | { readonly what: 'asked'; readonly message: string }

export type Decision = {
  readonly id: string
  readonly key: string
  /** The last line of the timeline that the operator saw. */
  readonly seen: string
  readonly deed: DeskDeed
}

/** @returns undefined when there is no such claim */
export async function decideClaim(
  tx: Tx,
  { id, key, seen, deed }: Decision,
  by: OperatorViewer,
  world: SettleWorld,
): Promise<Outcome<null> | undefined> {
  const claim = await tx.selectFrom('claim').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!claim) return undefined
  const message = 'message' in deed ? deed.message : ''
  const content = `${id}/${deed.what}/${'reason' in deed ? deed.reason : ''}/${message}`
  const command = { actorId: by.id, companyId: claim.company_id, key, content, at: world.now }
  return once(tx, command, async () => {
    if (!isUndecided(claim.state) || (await lastEvent(tx, id)) !== seen) return { refused: 'already-decided' }
    if (deed.what === 'credited' && !(await credit(tx, claim, world)))
      return { refused: 'claim-not-creditable' }
    await write(tx, claim, deed, by, world.now)
    return { ok: null }
  })
}

async function lastEvent(tx: Tx, claimId: string): Promise<string | undefined> {
  const last = await tx
    .selectFrom('claim_event')
    .select('id')
    .where('claim_id', '=', claimId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.id
}

/** @returns whether the claimant has it now: the half was free, or a file was faster */
async function credit(tx: Tx, claim: Claim, world: SettleWorld): Promise<boolean> {
  const zone = world.versions[0]?.programme.timeZone ?? 'UTC'
  const ask = asAsk(claim, zone)
  // Tickets are settled in the jobs' name and with their rights; nothing else of this transaction is.
  await enter(tx, { as: 'job' })
  const { coupons, keys } = await gather(tx, [ask], world, true)
  const flown = (coupons[0] ?? []).filter((coupon) => coupon.status === 'F' && coupon.nothing === undefined)
  const free = flown.filter((coupon) => coupon.holder === 'nobody')
  if (free.length > 0) await creditHalves(tx, [{ ask, couponIds: free.map(({ id }) => id) }], keys, world)
  await enter(tx, { as: 'ops' })
  return free.length > 0 || flown.some((coupon) => coupon.holder === 'claimant')
}

async function write(tx: Tx, claim: Claim, deed: DeskDeed, by: OperatorViewer, at: Date): Promise<void> {
  const reason = deed.what === 'rejected' ? deed.reason : null
  const change = {
    credited: { state: 'credited', reason, settled_by: 'operator' },
    'to-file': { state: 'open', reason },
    rejected: { state: 'rejected', reason },
    asked: { state: 'needs-answer' },
  } as const
  await tx
    .updateTable('claim')
    .set({ ...change[deed.what], changed_at: at, ...(deed.what !== 'asked' && { decided_by: by.id }) })
    .where('id', '=', claim.id)
    .execute()
  const telling = {
    what: deed.what,
    actor: { kind: 'operator', id: by.id, name: by.name },
    reason,
    message: 'message' in deed ? deed.message : null,
    at,
  } as const
  const told: Told[] = [{ claim, telling }]
  await record(tx, told)
  await mailFilers(tx, told)
}
