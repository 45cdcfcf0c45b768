/** What a company does to an order of its own: one after the other, once for a key, or told that somebody was faster. */
import { pastRivals } from '../db/command.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { hashOf } from '../web/secrets.ts'
import type { Orderer } from './cancel.ts'
import { bookedOrder } from './one-order.ts'
import { type Booked, isOpen } from './order.ts'
import { lockStanding, type Standing } from './standing.ts'
import { type OrderChange, OrderChanged, writeChange } from './write-change.ts'

/** A change without what is the same for all of them. */
export type Planned = Omit<
  OrderChange,
  'companyId' | 'orderId' | 'after' | 'actor' | 'at' | 'command' | 'today'
>
export type CompanyDeed = {
  readonly key: string
  readonly companyId: string
  readonly by: Orderer
  readonly orderId: string
  readonly seen?: number | undefined
  readonly now: Date
  readonly today: Day
  /** What makes it the same command. */
  readonly content: readonly string[]
  readonly plan: (order: Booked, standing: Standing) => Outcome<Planned>
}
type Answer = Outcome<{ orderId: string }> | undefined

/** @returns undefined when the company has no such order */
export async function changeOrder(db: Db, deed: CompanyDeed): Promise<Answer> {
  const attempt = () => withScope(db, { as: 'company', companyId: deed.companyId }, (tx) => change(tx, deed))
  return pastRivals(attempt).catch((error: unknown) => {
    if (error instanceof OrderChanged) return { refused: 'changed-meanwhile' }
    throw error
  })
}

async function change(tx: Tx, deed: CompanyDeed): Promise<Answer> {
  const { companyId, orderId, by, seen } = deed
  const lock = () => lockStanding(tx, companyId, { actorId: by.id, key: deed.key }, deed.today)
  const locked = await lock()
  const order = await bookedOrder(tx, companyId, orderId)
  // A change that moves no points leaves the account as it was: a rival's answer is found by a second look only.
  const standing =
    order && isOpen(order.state) && (seen ?? order.steps) === order.steps ? locked : await lock()
  const { kept } = standing
  const hash = Buffer.from(hashOf(JSON.stringify(deed.content))).toString('hex')
  if (kept) return kept.hash === hash ? { ok: { orderId } } : { refused: 'key-reused' }
  if (!order) return undefined
  if (seen !== undefined && seen !== order.steps) return { refused: 'changed-meanwhile' }
  const planned = deed.plan(order, standing)
  if ('refused' in planned) return planned
  await writeChange(tx, {
    ...planned.ok,
    companyId,
    orderId,
    after: order.steps,
    actor: { kind: 'member', id: by.id, name: by.name },
    at: deed.now,
    today: deed.today,
    command: { key: deed.key, hash },
  })
  return { ok: { orderId } }
}
