/** Asks for an award that needs a second person; also again, when it was sent back. Nothing moves but the request. */

import { once } from '../db/command.ts'
import { owned } from '../db/first-wall.ts'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/schema.ts'
import { needOf } from '../domain/approval/policy.ts'
import { deadlines, ESCALATE_DAYS, LAPSE_DAYS } from '../domain/approval/request.ts'
import type { OrderKind } from '../domain/award/order-kind.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { chargedTo } from '../orders/request.ts'
import { approversFor } from './approvers.ts'
import { closedRefusal, lockRequest } from './decide.ts'
import { budgetRefusal, orderPolicy } from './order-policy.ts'
import type { RequestedAward } from './request-rows.ts'
import { record } from './steps.ts'
import { decidersOf, mailSeats } from './tell.ts'

export type Asking = {
  readonly key: string
  readonly companyId: string
  readonly company: string
  readonly companyState: string
  readonly by: { readonly id: string; readonly name: string; readonly membershipId: string }
  readonly request: RequestedAward
  readonly typed: Readonly<Record<string, string>>
  readonly quoted: {
    readonly awardId: string
    readonly kind: OrderKind
    readonly name: string
    readonly price: bigint
    readonly ruleVersion: number
    readonly travelsOn: Day | null
    /** By the rules of which day. */
    readonly pricedOn: Day
  }
  /** As the page showed it. */
  readonly price: bigint
  readonly reason: string
  /** The request that was sent back and is asked again. */
  readonly again: string | undefined
  readonly origin: string
  readonly now: Date
  readonly today: Day
}

/** @returns undefined when it is to be asked again and there is no such request of this person */
export async function askForApproval(
  tx: Tx,
  asking: Asking,
): Promise<Outcome<{ requestId: string }> | undefined> {
  const { key, companyId, by, again, request, now } = asking
  const sentBack = again === undefined ? undefined : await lockRequest(tx, companyId, again)
  if (again !== undefined && sentBack?.requester_id !== by.membershipId) return undefined
  const content = JSON.stringify(['award-request', again, request, asking.price.toString(), asking.reason])
  return once<{ requestId: string }>(tx, { actorId: by.id, companyId, key, content, at: now }, async () => {
    if (sentBack && sentBack.state !== 'sent-back') return closedRefusal(sentBack)
    return put(tx, asking)
  })
}

async function put(tx: Tx, asking: Asking): Promise<Outcome<{ requestId: string }>> {
  const { companyId, by, request, quoted, again, now } = asking
  const chargedId = chargedTo(request, by.membershipId)
  const policy = await orderPolicy(tx, { companyId, seatId: by.membershipId, chargedId, today: asking.today })
  const need = needOf(policy, quoted.price)
  const approvers = await approversFor(tx, companyId, by.membershipId)
  const refusal =
    refusalOf(asking, need !== undefined, approvers.others.length > 0) ?? budgetRefusal(policy, quoted.price)
  if (refusal || !need) return refusal ?? { refused: 'changed-meanwhile' }
  const row = {
    charged_id: chargedId,
    award_id: quoted.awardId,
    kind: quoted.kind,
    name: quoted.name,
    request: JSON.stringify(request),
    typed: JSON.stringify(asking.typed),
    price: quoted.price,
    rule_version: quoted.ruleVersion,
    priced_on: quoted.pricedOn,
    travels_on: quoted.travelsOn,
    need: JSON.stringify(need),
    reason: asking.reason,
    state: 'asked' as const,
    assigned_to: approvers.assigned?.id ?? null,
    asked_at: now,
    escalated_at: null,
    decided_by: null,
    decided_for: null,
    decided_at: null,
    decision_reason: null,
    origin: asking.origin,
    ...(await daysOf(tx, asking)),
  }
  const requestId = again ?? newId()
  if (again === undefined) {
    const made = { ...row, company_id: companyId, id: requestId, requester_id: by.membershipId }
    await tx.insertInto('award_request').values(made).execute()
  } else {
    await tx
      .updateTable('award_request')
      .set(row)
      .where(owned('company_id', companyId))
      .where('id', '=', again)
      .execute()
  }
  await told(tx, asking, requestId)
  return { ok: { requestId } }
}

function refusalOf(
  { companyState, price, quoted }: Asking,
  isNeeded: boolean,
  isAnybody: boolean,
): Refusal | undefined {
  if (companyState === 'closed') return { refused: 'company-closed' }
  if (companyState !== 'active') return { refused: 'company-not-active' }
  if (price !== quoted.price) return { refused: 'price-changed', detail: { price: quoted.price.toString() } }
  // The policy was changed while the page was open: now it can be ordered at once.
  if (!isNeeded) return { refused: 'changed-meanwhile' }
  return isAnybody ? undefined : { refused: 'no-approver' }
}

async function daysOf(tx: Tx, { companyId, today, quoted }: Asking) {
  const policy = await tx
    .selectFrom('award_policy')
    .select(['escalate_days', 'lapse_days'])
    .where(owned('company_id', companyId))
    .executeTakeFirst()
  const days = deadlines(today, quoted.travelsOn, {
    escalateDays: policy?.escalate_days ?? ESCALATE_DAYS,
    lapseDays: policy?.lapse_days ?? LAPSE_DAYS,
  })
  return { held_until: days.heldUntil, escalates_on: days.escalatesOn, lapses_on: days.lapsesOn }
}

async function told(tx: Tx, asking: Asking, requestId: string): Promise<void> {
  const { companyId, by, quoted, reason, now } = asking
  await record(tx, [
    {
      companyId,
      requestId,
      what: asking.again === undefined ? 'asked' : 'asked-again',
      actor: { kind: 'member', id: by.id, name: by.name },
      byId: by.membershipId,
      reason,
      price: quoted.price,
      at: now,
    },
  ])
  const seats = await decidersOf(tx, { companyId, requestId }, asking.today)
  await mailSeats(tx, 'asked', seats, {
    companyId,
    company: asking.company,
    requestId,
    award: quoted.name,
    request: asking.request,
    price: quoted.price,
    requester: by.name,
    reason,
    by: null,
    origin: asking.origin,
    at: now,
  })
}
