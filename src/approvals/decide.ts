/** Decides a request, or takes it back: one at a time, under the lock of its row. */
import { sql } from 'kysely'
import { once } from '../db/command.ts'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { rightOver } from './decidable.ts'
import type { RequestedAward } from './request-rows.ts'
import { record } from './steps.ts'
import { mailSeats } from './tell.ts'

/** Who decides: the person, with the seat in whose name. */
export type Doer = { readonly id: string; readonly name: string; readonly membershipId: string }
export type Doing = {
  readonly key: string
  readonly companyId: string
  readonly company: string
  readonly by: Doer
  readonly now: Date
  readonly today: Day
  /** When it was asked, as the page showed it; not compared when left out. */
  readonly seen?: string | undefined
}

export type LockedRequest = Awaited<ReturnType<typeof rowOf>>

/** @returns undefined when the company has no such request */
export function lockRequest(tx: Tx, companyId: string, id: string): Promise<LockedRequest> {
  return rowOf(tx, companyId, id)
}

function rowOf(tx: Tx, companyId: string, id: string) {
  return tx
    .selectFrom('award_request')
    .selectAll()
    .select(
      sql<
        string | null
      >`(select membership.name from membership where ${owned('membership.company_id', companyId)}
        and membership.id = award_request.decided_by)`.as('decided_by_name'),
    )
    .where(owned('company_id', companyId))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** AP-13: why nothing can be done to a request any more, and by whom that was. */
export function closedRefusal({
  state,
  decided_by_name,
}: Pick<NonNullable<LockedRequest>, 'state' | 'decided_by_name'>): Refusal {
  if (state === 'lapsed' || state === 'withdrawn') return { refused: `request-${state}` }
  const by = { detail: { by: decided_by_name ?? '' } }
  if (state === 'asked') return { refused: 'changed-meanwhile' }
  return { refused: `request-${state}`, ...by }
}

/**
 * Whether this person can decide the request now.
 *
 * @returns whose deputy decides; null when it is one's own right
 */
export async function mayStillDecide(
  tx: Tx,
  { companyId, by, today, seen }: Pick<Doing, 'companyId' | 'by' | 'today' | 'seen'>,
  request: NonNullable<LockedRequest>,
): Promise<Outcome<{ readonly id: string; readonly name: string } | null>> {
  if (request.state !== 'asked') return closedRefusal(request)
  // Sent back and asked again it may be another award: who decides has seen the one on the page.
  if (seen !== undefined && seen !== request.asked_at.toISOString()) return { refused: 'changed-meanwhile' }
  if (today > request.lapses_on) return { refused: 'request-lapsed' }
  if (request.requester_id === by.membershipId) return { refused: 'own-request' }
  const right = await rightOver(tx, { id: companyId, membershipId: by.membershipId }, request, today)
  return right === undefined ? { refused: 'not-allowed' } : { ok: right }
}

export type Answer = Doing & {
  readonly requestId: string
  readonly answer: 'sent-back' | 'declined'
  readonly reason: string
}

/** @returns undefined when the company has no such request */
export async function answerRequest(tx: Tx, answer: Answer): Promise<Outcome<null> | undefined> {
  const { companyId, requestId, by, reason, now } = answer
  const request = await lockRequest(tx, companyId, requestId)
  if (!request) return undefined
  const content = JSON.stringify(['award-request', requestId, answer.answer, reason])
  return once<null>(tx, { actorId: by.id, companyId, key: answer.key, content, at: now }, async () => {
    const right = await mayStillDecide(tx, answer, request)
    if ('refused' in right) return right
    const decided = {
      decided_by: by.membershipId,
      decided_for: right.ok?.id ?? null,
      decided_at: now,
      decision_reason: reason,
    }
    await setState(tx, request, answer.answer, decided)
    await record(tx, [{ ...stepOf(answer, request.id), what: answer.answer, for: right.ok, reason }])
    await mailSeats(tx, answer.answer, [request.requester_id], await about(tx, answer, request, reason))
    return { ok: null }
  })
}

/** AP-09: who asked takes it back while nobody has decided. @returns undefined when it is nobody's, or not this person's */
export async function withdrawRequest(
  tx: Tx,
  doing: Doing & { readonly requestId: string },
): Promise<Outcome<null> | undefined> {
  const { companyId, requestId, by, key, now } = doing
  const request = await lockRequest(tx, companyId, requestId)
  if (request?.requester_id !== by.membershipId) return undefined
  const content = JSON.stringify(['award-request', requestId, 'withdrawn'])
  return once<null>(tx, { actorId: by.id, companyId, key, content, at: now }, async () => {
    if (request.state !== 'asked' && request.state !== 'sent-back') return closedRefusal(request)
    await setState(tx, request, 'withdrawn', {})
    await record(tx, [{ ...stepOf(doing, request.id), what: 'withdrawn' }])
    return { ok: null }
  })
}

/** In the transaction that books the order. */
export async function markApproved(
  tx: Tx,
  doing: Doing,
  request: NonNullable<LockedRequest>,
  {
    orderId,
    price,
    insteadOf,
  }: { orderId: string; price: bigint; insteadOf: { id: string; name: string } | null },
): Promise<void> {
  const decided = {
    decided_by: doing.by.membershipId,
    decided_for: insteadOf?.id ?? null,
    decided_at: doing.now,
  }
  await setState(tx, request, 'approved', { ...decided, order_id: orderId })
  await record(tx, [{ ...stepOf(doing, request.id), what: 'approved', for: insteadOf, price }])
}

type Decided = Partial<
  Pick<
    NonNullable<LockedRequest>,
    'decided_by' | 'decided_for' | 'decided_at' | 'decision_reason' | 'order_id'
  >
>

function setState(
  tx: Tx,
  { company_id, id }: Pick<NonNullable<LockedRequest>, 'company_id' | 'id'>,
  state: NonNullable<LockedRequest>['state'],
  decided: Decided,
) {
  return tx
    .updateTable('award_request')
    .set({ state, ...decided })
    .where(owned('company_id', company_id))
    .where('id', '=', id)
    .execute()
}

function stepOf({ companyId, by, now }: Doing, requestId: string) {
  const actor = { kind: 'member', id: by.id, name: by.name } as const
  return { companyId, requestId, actor, byId: by.membershipId, at: now }
}

async function about(
  tx: Tx,
  { companyId, company, by, now }: Doing,
  request: NonNullable<LockedRequest>,
  reason: string,
) {
  const requester = await tx
    .selectFrom('membership')
    .select('name')
    .where(owned('company_id', companyId))
    .where('id', '=', request.requester_id)
    .executeTakeFirstOrThrow()
  return {
    companyId,
    company,
    requestId: request.id,
    award: request.name,
    request: request.request as RequestedAward,
    price: request.price,
    requester: requester.name,
    reason,
    by: by.name,
    origin: request.origin,
    at: now,
  }
}
