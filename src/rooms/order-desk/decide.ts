/** What an operator does to an order. One wins: who decides on what somebody has changed meanwhile is told so. */
import { pastRivals } from '../../db/command.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { enter, withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Movement } from '../../domain/ledger/movement.ts'
import { planMovements } from '../../domain/ledger/plan.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { lockOrder } from '../../orders/lock-order.ts'
import { orderFull } from '../../orders/one-order.ts'
import { type Booked, isFulfilled, isOpen, type OrderState } from '../../orders/order.ts'
import { deskRefundOf, noShowRefundOf, type Refund, refundMovements } from '../../orders/refund.ts'
import { personIds } from '../../orders/request.ts'
import { lockStanding } from '../../orders/standing.ts'
import { OrderChanged, writeChange } from '../../orders/write-change.ts'
import { hashOf } from '../../web/secrets.ts'
import type { OperatorViewer } from '../../web/viewer.ts'
import { deskMail } from './desk-mail.ts'
import { companyOfOrder } from './queue.ts'

export type DeskDeed =
  | { readonly what: 'ticketed'; readonly tickets: readonly string[] }
  | { readonly what: 'used' | 'no-show'; readonly reason: string }
  /** `waived` says why there is no fee; null when there is one. */
  | { readonly what: 'cancelled'; readonly reason: string; readonly waived: string | null }

export type Decision = {
  readonly orderId: string
  readonly key: string
  /** The last step that the operator saw. */
  readonly seen: number
  readonly deed: DeskDeed
}
export type DeskWorld = {
  readonly versions: readonly RuleVersion[]
  readonly now: Date
  readonly today: Day
  readonly link: (path: string) => string
}
type Answer = Outcome<null> | undefined

/** @returns undefined when there is no such order */
export async function decideOrder(
  db: Db,
  decision: Decision,
  by: OperatorViewer,
  world: DeskWorld,
): Promise<Answer> {
  // Points move in the jobs' name, as everywhere without the company's own hand; the route has looked who asks.
  const attempt = () => withScope(db, { as: 'job' }, (tx) => decide(tx, decision, by, world))
  return pastRivals(attempt).catch((error: unknown) => {
    if (error instanceof OrderChanged) return { refused: 'changed-meanwhile' }
    throw error
  })
}

const DEED = {
  ticketed: 'award.ticket',
  used: 'award.use',
  'no-show': 'award.no-show',
  cancelled: 'award.cancel',
} as const

async function decide(tx: Tx, decision: Decision, by: OperatorViewer, world: DeskWorld): Promise<Answer> {
  const { orderId, key, seen, deed } = decision
  const company = await companyOfOrder(tx, orderId)
  if (!company) return undefined
  // How the company stands is read as the company reads it: the jobs see nothing of its own policies.
  await enter(tx, { as: 'company', companyId: company.id })
  const { account, kept } = await lockStanding(tx, company.id, { actorId: by.id, key }, world.today)
  await enter(tx, { as: 'job' })
  const hash = Buffer.from(hashOf(JSON.stringify(['order-desk', orderId, deed]))).toString('hex')
  if (kept) return kept.hash === hash ? { ok: null } : { refused: 'key-reused' }
  // A counter may take a part of a voucher, which is no step.
  await lockOrder(tx, company.id, orderId)
  const found = await orderFull(tx, company.id, orderId)
  if (!found) return undefined
  const { booked: order } = found
  if (!isOpen(order.state)) return { refused: 'already-decided' }
  if (order.steps !== seen) return { refused: 'changed-meanwhile' }
  const effect = effectOf(order, deed, world, account.id)
  if ('refused' in effect) return effect
  const { refund, movements } = effect.ok
  const plan = planMovements([account], movements, world.today)
  if ('refused' in plan) return plan
  const mails = await deskMail(tx, { company, found, deed, refund, link: world.link })
  await writeChange(tx, {
    companyId: company.id,
    orderId,
    after: order.steps,
    step: deed.what,
    state: deed.what satisfies OrderState,
    actor: { kind: 'operator', id: by.id, name: by.name },
    reason: 'reason' in deed ? deed.reason : null,
    detail: detailOf(deed, refund),
    deed: DEED[deed.what],
    at: world.now,
    today: world.today,
    command: { key, hash },
    mails,
    plan: plan.ok,
    ...(refund && { fee: refund.fee, givenBack: refund.back }),
    ...(deed.what === 'cancelled' && { due: order.due.filter((due) => due.for !== 'taxes'), tickets: [] }),
    ...(deed.what === 'ticketed' && { tickets: deed.tickets }),
  })
  return { ok: null }
}

type Effect = { readonly refund: Refund | undefined; readonly movements: readonly Movement[] }

function effectOf(
  order: Booked,
  deed: DeskDeed,
  { versions, today }: DeskWorld,
  accountId: string,
): { readonly ok: Effect } | Refusal {
  const nothing = { ok: { refund: undefined, movements: [] } }
  if (deed.what === 'ticketed') {
    if (order.kind === 'voucher') return { refused: 'already-decided' }
    const travellers = personIds(order.detail.request).length
    return deed.tickets.length < travellers
      ? { refused: 'tickets-missing', detail: { travellers: `${travellers}` } }
      : nothing
  }
  if (deed.what === 'used') return usable(order, today) ?? nothing
  const refund =
    deed.what === 'no-show'
      ? noShowRefundOf(order, versions, today)
      : deskRefundOf(order, versions, today, 'waived' in deed && deed.waived !== null)
  if ('refused' in refund) return refund
  return { ok: { refund: refund.ok, movements: refundMovements(order, refund.ok, accountId, deed.what) } }
}

/** A trip once its day has come; of vouchers, those that an operator fulfils. */
function usable(order: Booked, today: Day): Refusal | undefined {
  if (order.kind === 'voucher') return isFulfilled(order.detail) ? undefined : { refused: 'already-decided' }
  return order.travelsOn > today ? { refused: 'travel-not-yet' } : undefined
}

function detailOf(deed: DeskDeed, refund: Refund | undefined): Record<string, string> {
  return {
    ...(deed.what === 'ticketed' && { tickets: deed.tickets.join(', ') }),
    ...(deed.what === 'cancelled' && deed.waived !== null && { waived: deed.waived }),
    ...(refund && { fee: refund.fee.toString(), back: refund.back.toString() }),
  }
}
