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
> & {
  /** What becomes of an open upgrade of this flight; undefined when it stays as it is. */
  readonly along?: (upgrade: Booked) => Planned | undefined
}
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
  readonly plan: (order: Booked, standing: Standing, tx: Tx) => Outcome<Planned> | Promise<Outcome<Planned>>
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
  const planned = await deed.plan(order, standing, tx)
  if ('refused' in planned) return planned
  const same = {
    companyId,
    actor: { kind: 'member', id: by.id, name: by.name },
    at: deed.now,
    today: deed.today,
  } as const
  const { along, ...own } = planned.ok
  await writeChange(tx, {
    ...own,
    ...same,
    orderId,
    after: order.steps,
    command: { key: deed.key, hash },
  })
  for (const id of order.upgradeIds) {
    const upgrade = await bookedOrder(tx, companyId, id)
    const change = upgrade && along?.(upgrade)
    if (!change) continue
    await writeChange(tx, { ...change, ...same, orderId: id, after: upgrade.steps, command: null })
  }
  return { ok: { orderId } }
}
