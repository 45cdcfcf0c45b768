/** Orders an award: price, points, stock, order and voucher in one transaction, once for a key. */
import { policyRefusal } from '../../approvals/order-policy.ts'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Role } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'
import { planMovements } from '../../domain/ledger/plan.ts'
import type { Places } from '../../domain/places.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import type { Orderer } from '../../orders/cancel.ts'
import { chargedTo, type GiftRequest } from '../../orders/request.ts'
import { barred, lockStanding, type Standing } from '../../orders/standing.ts'
import { upgradeRefusal } from '../../orders/upgraded-flight.ts'
import type { MailText } from '../../orders/write-change.ts'
import { publishedVersions } from '../../programme/published.ts'
import { hashOf } from '../../web/secrets.ts'
import { creditGift, ReceiverGone } from './credit-gift.ts'
import { type Giving, receiverOf } from './gift.ts'
import { type HeldPrice, type OrderRequest, type Quote, quote } from './quote.ts'
import { newVoucherCode } from './voucher-code.ts'
import { OutOfStock, UnknownPassenger, writeOrder } from './write-order.ts'

export type { Orderer } from '../../orders/cancel.ts'
export type Order = {
  readonly key: string
  readonly companyId: string
  readonly by: Orderer
  readonly role: Role
  readonly request: OrderRequest
  /** As the page showed it. */
  readonly price: bigint
  /** By which rules the price was promised; by those of the day when left out. */
  readonly held?: HeldPrice | undefined
  /** The seat of the approver for whom somebody stands in. */
  readonly insteadOf?: string | undefined
  readonly now: Date
  readonly today: Day
  readonly mail: (quote: Quote, orderId: string) => MailText
}
export type OrderWorld = { readonly versions: readonly RuleVersion[]; readonly places: Places }
/** `codes` are shown now or never: a repetition of the command has none. */
export type Redeemed = { readonly orderId: string; readonly codes: readonly string[] }

export async function redeem(db: Db, order: Order, world: OrderWorld): Promise<Outcome<Redeemed>> {
  return orRefused(() => attempt(db, order, world))
}

/** What the order’s one statement found missing is a refusal. */
export async function orRefused<T>(attempt: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await pastRivals(attempt)
  } catch (error) {
    if (error instanceof OutOfStock) return { refused: 'voucher-out-of-stock' }
    if (error instanceof UnknownPassenger) return { refused: 'not-allowed' }
    if (error instanceof ReceiverGone) return { refused: 'receiver-not-here' }
    throw error
  }
}

function attempt(db: Db, order: Order, world: OrderWorld): Promise<Outcome<Redeemed>> {
  return withScope(db, { as: 'company', companyId: order.companyId }, async (tx) => {
    const command = { actorId: order.by.id, key: order.key }
    const standing = await lockStanding(tx, order.companyId, command, order.today)
    const hash = contentHash(order)
    if (standing.kept) {
      if (standing.kept.hash !== hash) return { refused: 'key-reused' }
      return { ok: { orderId: standing.kept.outcome.orderId, codes: [] } }
    }
    const refusal =
      barred(standing) ??
      (await upgradeRefusal(tx, order.companyId, order.request)) ??
      (await againstPolicy(tx, order, standing, false))
    return refusal ?? priceAndBook(tx, order, hash, standing, world)
  })
}

/** AP-02 to AP-07, of a price as the page showed it; another price is refused anyhow. */
export function againstPolicy(
  tx: Tx,
  { companyId, by, role, request, price, today }: Order,
  { hasPolicy }: Standing,
  approved: boolean,
): Promise<Refusal | undefined> {
  const chargedId = chargedTo(request, by.membershipId)
  const ordering = { companyId, seatId: by.membershipId, chargedId, today, role, hasPolicy }
  return policyRefusal(tx, ordering, price, approved)
}

async function priceAndBook(
  tx: Tx,
  order: Order,
  hash: string,
  standing: Standing,
  world: OrderWorld,
): Promise<Outcome<Redeemed>> {
  const version = await versionOf(tx, order.held?.ruleVersion ?? standing.ruleVersion, world)
  const pricedOn = order.held?.pricedOn ?? order.today
  const quoted = version && quote(version, order.request, world.places, pricedOn)
  if (!quoted || 'refused' in quoted) return { refused: 'price-changed' }
  if (quoted.ok.price !== order.price) {
    return { refused: 'price-changed', detail: { price: quoted.ok.price.toString() } }
  }
  return book(tx, { order, hash, quoted: quoted.ok, programme: version.programme }, standing)
}

export type Booking = {
  readonly order: Order
  readonly hash: string
  readonly quoted: Quote
  /** The rules of the quote. */
  readonly programme: Programme
}

/** Moves the points and writes the order; the account is locked, and nothing speaks against it. */
export async function book(
  tx: Tx,
  { order, hash, quoted, programme }: Booking,
  { account }: Standing,
): Promise<Outcome<Redeemed>> {
  const orderId = newId()
  const { request } = order
  const receiver =
    request.kind === 'gift' ? await receiverOf(tx, givingOf(order, request), programme) : undefined
  if (receiver && 'refused' in receiver) return receiver
  const plan = planMovements(
    [account],
    [
      {
        do: 'spend',
        kind: request.kind === 'gift' ? 'transfer' : 'redemption',
        accountId: account.id,
        amount: quoted.price,
        subjectId: orderId,
        source: 'order',
        ruleVersion: quoted.ruleVersion,
      },
    ],
    order.today,
  )
  if ('refused' in plan) return plan
  // What comes as a certificate, a credit or a parcel has no code.
  const hasCodes = quoted.voucher?.delivery === 'code'
  const pieces = hasCodes && request.kind === 'voucher' ? request.quantity : 0
  const codes = Array.from({ length: pieces }, newVoucherCode)
  const memberId = receiver?.ok
  await writeOrder(tx, { order, orderId, hash, quote: quoted, codes, plan: plan.ok, memberId })
  const { received, ruleVersion } = quoted
  if (memberId !== undefined && received) {
    await creditGift(tx, { order, orderId, memberId, received, programme, ruleVersion })
  }
  return { ok: { orderId, codes: codes.map((code) => code.text) } }
}

function givingOf({ companyId, by, today, held, insteadOf }: Order, request: GiftRequest): Giving {
  const pricedOn = held?.pricedOn ?? today
  return {
    companyId,
    request,
    giverId: by.membershipId,
    doerId: by.id,
    insteadOf,
    today,
    pricedOn,
    holds: true,
  }
}

/** Pages may know the rules of some seconds ago; an order is priced by those of this very moment. */
export async function versionOf(
  tx: Tx,
  number: number | null,
  world: OrderWorld,
): Promise<RuleVersion | undefined> {
  if (number === null) return undefined
  const known = world.versions.find((version) => version.number === number)
  return known ?? (await publishedVersions(tx)).find((version) => version.number === number)
}

function contentHash(order: Order): string {
  const content = JSON.stringify(['award.order', order.companyId, order.request, order.price.toString()])
  return Buffer.from(hashOf(content)).toString('hex')
}
