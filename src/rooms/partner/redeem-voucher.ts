/** A voucher is used at the counter: all of it, or a part. Whoever is second is told no. */
import { sql } from 'kysely'
import { audit } from '../../db/audit.ts'
import { once, pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { enter, withScope } from '../../db/scope.ts'
import { verdictOf } from '../../domain/award/voucher-verdict.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { formatAmount, minorDigits } from '../../intake/amount.ts'
import { lockOrder } from '../../orders/lock-order.ts'
import type { PartnerViewer } from '../../web/partner-session.ts'
import { type HeldVoucher, heldVoucher } from './held-voucher.ts'

export type Redemption = {
  readonly key: string
  readonly codeHash: string
  /** Minor units; null takes the whole of a voucher that is not used in parts. */
  readonly amount: bigint | null
  readonly now: Date
  readonly today: Day
}

export function redeemVoucher(
  db: Db,
  by: PartnerViewer,
  given: Redemption,
): Promise<Outcome<{ useId: string }>> {
  const content = `voucher.redeem/${given.codeHash}/${given.amount ?? 'whole'}`
  const command = { actorId: by.id, companyId: null, key: given.key, content, at: given.now }
  return pastRivals(() =>
    withScope(db, scopeOf(by, given), (tx) => once(tx, command, () => use(tx, by, given))),
  )
}

function scopeOf(by: PartnerViewer, { codeHash }: Pick<Redemption, 'codeHash'>) {
  return { as: 'partner' as const, partnerId: by.id, codeHash }
}

async function use(tx: Tx, by: PartnerViewer, given: Redemption): Promise<Outcome<{ useId: string }>> {
  const held = verdictOf(await heldVoucher(tx, given.codeHash), by.honours, given.today)
  if ('refused' in held) return held
  const voucher = held.ok
  if ((voucher.leftMinor === null) !== (given.amount === null)) return { refused: 'voucher-not-good' }
  // In the jobs' name: a counter sees no order.
  await enter(tx, { as: 'job' })
  await lockOrder(tx, voucher.companyId, voucher.orderId)
  await enter(tx, scopeOf(by, given))
  const turn = await take(tx, given)
  if (turn === undefined) {
    // Somebody was faster: what they did is seen now.
    const again = verdictOf(await heldVoucher(tx, given.codeHash), by.honours, given.today)
    return 'refused' in again ? again : { refused: 'voucher-not-good' }
  }
  const useId = newId()
  await tx
    .insertInto('voucher_use')
    .values({
      company_id: voucher.companyId,
      id: useId,
      voucher_id: voucher.id,
      partner_id: by.id,
      key_id: by.keyId,
      turn,
      at: given.now,
      name: voucher.name,
      ends: voucher.ends,
      currency: voucher.currency,
      amount_minor: given.amount,
      undoes: null,
    })
    .execute()
  await enter(tx, { as: 'job' })
  await finishOrder(tx, voucher, by, given.now)
  await audit(tx, {
    actor: { kind: 'partner', id: by.id, name: by.name },
    companyId: voucher.companyId,
    deed: 'voucher.redeem',
    objectKind: 'voucher',
    objectId: voucher.id,
    detail: { award: voucher.awardId, ...moneyOf(given.amount, voucher.currency) },
    at: given.now,
  })
  await enter(tx, scopeOf(by, given))
  return { ok: { useId } }
}

type OfOrder = Pick<HeldVoucher, 'companyId' | 'orderId'>

/** @returns the voucher's turn; undefined when it is no longer open, or too little is left */
async function take(tx: Tx, { codeHash, amount, today }: Redemption): Promise<number | undefined> {
  const { rows } = await sql<{ turn: number }>`
    update voucher set turn = turn + 1, left_minor = left_minor - ${amount}::bigint,
      state = case when left_minor > ${amount}::bigint then 'open' else 'used' end
    where code_hash = decode(${codeHash}, 'hex') and state = 'open' and valid_until >= ${today}::date
      and (left_minor is null or left_minor >= ${amount}::bigint)
    returning turn`.execute(tx)
  return rows[0]?.turn
}

/** @see docs/programme-rules.md V-04 */
async function finishOrder(tx: Tx, voucher: OfOrder, by: PartnerViewer, at: Date): Promise<void> {
  const { companyId, orderId } = voucher
  const open = await tx
    .selectFrom('voucher')
    .select('id')
    .where('company_id', '=', companyId)
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  if (!open) await stepOrder(tx, voucher, { from: 'booked', to: 'used', step: 'used' }, by, at)
}

type Move = {
  readonly from: 'booked' | 'used'
  readonly to: 'booked' | 'used'
  readonly step: 'used' | 'reopened'
}

/** The next step of the order's life, with its row locked. Nothing happens when it is not where it is moved from. */
export async function stepOrder(
  tx: Tx,
  { companyId, orderId }: OfOrder,
  { from, to, step }: Move,
  by: PartnerViewer,
  at: Date,
): Promise<void> {
  await sql`with moved as (
      update award_order set state = ${to}, steps = steps + 1
      where company_id = ${companyId}::uuid and id = ${orderId}::uuid and state = ${from}
      returning steps
    )
    insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_id, actor_name)
    select ${companyId}::uuid, ${orderId}::uuid, steps, ${step}, ${at}::timestamptz, 'partner', ${by.id}::uuid, ${by.name}
    from moved`.execute(tx)
}

/** What the audit trail tells of it. */
export function moneyOf(amount: bigint | null, currency: string | null): { money?: string } {
  if (amount === null || currency === null) return {}
  return { money: `${formatAmount(amount, minorDigits(currency) ?? 2)} ${currency}` }
}
