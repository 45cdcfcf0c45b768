/**
 * What happened to a request: a line of its timeline and an audit row, in the transaction of the deed. Why, stands in the
 * timeline alone: it is the company's word, and operators read the audit trail.
 */
import { type Actor, auditAll } from '../db/audit.ts'
import type { DeedName } from '../db/deeds.ts'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/schema.ts'
import type { RequestStep } from '../domain/approval/request.ts'

export type Step = {
  readonly companyId: string
  readonly requestId: string
  readonly what: RequestStep
  readonly actor: Actor
  /** The seat of who did it; null: nobody, it was time. */
  readonly byId: string | null
  readonly for?: { readonly id: string; readonly name: string } | null
  readonly reason?: string | null
  readonly price?: bigint | null
  readonly at: Date
}

const DEED: Readonly<Record<RequestStep, DeedName>> = {
  asked: 'award-request.ask',
  'asked-again': 'award-request.ask-again',
  approved: 'award-request.approve',
  'sent-back': 'award-request.send-back',
  declined: 'award-request.decline',
  withdrawn: 'award-request.withdraw',
  escalated: 'award-request.escalate',
  lapsed: 'award-request.lapse',
  collected: 'award-request.collect',
}

export async function record(tx: Tx, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return
  await tx
    .insertInto('award_request_step')
    .values(
      steps.map((step) => ({
        company_id: step.companyId,
        id: newId(),
        request_id: step.requestId,
        at: step.at,
        what: step.what,
        by_id: step.byId,
        for_id: step.for?.id ?? null,
        reason: step.reason ?? null,
        price: step.price ?? null,
      })),
    )
    .execute()
  await auditAll(
    tx,
    steps.map((step) => ({
      actor: step.actor,
      companyId: step.companyId,
      deed: DEED[step.what],
      objectKind: 'award-request',
      objectId: step.requestId,
      detail: {
        ...(step.price != null && { price: step.price.toString() }),
        ...(step.for && { insteadOf: step.for.name }),
      },
      at: step.at,
    })),
  )
}
