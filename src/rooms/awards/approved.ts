/** Orders what somebody asked for and a second person agrees to, in the one transaction that says so. */
import {
  type Doing,
  type LockedRequest,
  lockRequest,
  markApproved,
  mayStillDecide,
} from '../../approvals/decide.ts'
import { owned } from '../../db/first-wall.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { ORDERING_ROLES } from '../../domain/approval/policy.ts'
import type { Day } from '../../domain/day.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { personIds } from '../../orders/request.ts'
import { barred, lockStanding } from '../../orders/standing.ts'
import { upgradeRefusal } from '../../orders/upgraded-flight.ts'
import { hashOf } from '../../web/secrets.ts'
import { inForce, type OrderRequest, type Quote, quote } from './quote.ts'
import { againstPolicy, book, type Order, type OrderWorld, orRefused, versionOf } from './redeem.ts'

export type Approval = Doing & {
  readonly requestId: string
  /** As the button showed it. */
  readonly price: bigint
  readonly mail: Order['mail']
}
type Request = NonNullable<LockedRequest>

/** @returns undefined when the company has no such request */
export async function approve(
  db: Db,
  approval: Approval,
  world: OrderWorld,
): Promise<Outcome<{ orderId: string } | undefined>> {
  const company = { as: 'company', companyId: approval.companyId } as const
  return orRefused(() => withScope(db, company, (tx) => attempt(tx, approval, world)))
}

async function attempt(
  tx: Tx,
  approval: Approval,
  world: OrderWorld,
): Promise<Outcome<{ orderId: string } | undefined>> {
  const { companyId, by, key, today, requestId, price } = approval
  // The account first, as every order does; so one who withdraws waits for nobody who waits for them.
  const standing = await lockStanding(tx, companyId, { actorId: by.id, key }, today)
  const hash = Buffer.from(
    hashOf(JSON.stringify(['award-request.approve', companyId, requestId, price.toString()])),
  ).toString('hex')
  if (standing.kept) {
    if (standing.kept.hash !== hash) return { refused: 'key-reused' }
    return { ok: { orderId: standing.kept.outcome.orderId } }
  }
  const request = await lockRequest(tx, companyId, requestId)
  if (!request) return { ok: undefined }
  const right = await mayStillDecide(tx, approval, request)
  if ('refused' in right) return right
  const order = orderOf(approval, request)
  const refusal =
    barred(standing) ??
    (await whoLeft(tx, request)) ??
    (await upgradeRefusal(tx, companyId, order.request)) ??
    (await againstPolicy(tx, order, standing, true))
  if (refusal) return refusal
  const version = await versionOf(tx, standing.ruleVersion, world)
  const priced = priceOf(request, { ...world, versions: version ? [version, ...world.versions] : [] }, today)
  if ('refused' in priced) return priced
  const { quoted, pricedOn, programme } = priced.ok
  if (quoted.price !== price) {
    return { refused: 'price-changed', detail: { price: quoted.price.toString() } }
  }
  const held = { ruleVersion: quoted.ruleVersion, pricedOn }
  const rules = { ...order, held, insteadOf: right.ok?.id }
  const booked = await book(tx, { order: rules, hash, quoted, programme }, standing)
  if ('refused' in booked) return booked
  const { orderId } = booked.ok
  await markApproved(tx, approval, request, { orderId, price, insteadOf: right.ok })
  return { ok: { orderId } }
}

/**
 * AP-10: while it is held, the price of the day on which it was asked, under the rules of that day; then today's. How
 * long a voucher is good counts from the order, not from the asking.
 */
export function priceOf(
  request: Pick<Request, 'request' | 'rule_version' | 'priced_on' | 'held_until' | 'price'>,
  { versions, places }: OrderWorld,
  today: Day,
): Outcome<{ readonly quoted: Quote; readonly pricedOn: Day; readonly programme: Programme }> {
  const asked = request.request as OrderRequest
  const price = (version: RuleVersion | undefined, on: Day) => version && quote(version, asked, places, on)
  if (today <= request.held_until) {
    const then = versions.find((version) => version.number === request.rule_version)
    const held = price(then, request.priced_on)
    if (then && held && 'ok' in held && held.ok.price === request.price) {
      const now = price(then, today)
      const validUntil = now && 'ok' in now ? now.ok.validUntil : held.ok.validUntil
      const quoted = { ...held.ok, validUntil }
      return { ok: { quoted, pricedOn: request.priced_on, programme: then.programme } }
    }
  }
  const current = inForce(versions, today)
  const now = price(current, today)
  if (!current || !now || 'refused' in now) return { refused: 'price-changed' }
  return { ok: { quoted: now.ok, pricedOn: today, programme: current.programme } }
}

/** The points are the company's, the deed the approver's, the order the requester's. */
function orderOf(approval: Approval, request: Request): Order {
  const { key, companyId, by, price, now, today, mail } = approval
  return {
    key,
    companyId,
    by: { ...by, membershipId: request.requester_id },
    role: 'arranger',
    request: request.request as OrderRequest,
    price,
    now,
    today,
    mail,
  }
}

/** AP-11: nobody's order is booked after they have gone. */
async function whoLeft(tx: Tx, request: Request): Promise<Refusal | undefined> {
  const travelling = personIds(request.request as OrderRequest)
  const seats = await tx
    .selectFrom('membership')
    .select(['id', 'state', 'role'])
    .where(owned('company_id', request.company_id))
    .where('id', 'in', [request.requester_id, ...travelling])
    .execute()
  const requester = seats.find(({ id }) => id === request.requester_id)
  const orders = ORDERING_ROLES.some((role) => role === requester?.role)
  if (requester?.state !== 'active' || !orders) return { refused: 'requester-left' }
  const gone = seats.some(({ id, state }) => travelling.includes(id) && state === 'left')
  return gone ? { refused: 'passenger-left' } : undefined
}
