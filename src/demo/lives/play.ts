/** Plays the lives of a demo's orders through the doors that people use, each deed on its day. */
import { newId } from '../../db/new-id.ts'
import { withScope } from '../../db/scope.ts'
import { addDays, type Day } from '../../domain/day.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { cancelOrder } from '../../orders/cancel.ts'
import { markFlown } from '../../orders/flown.ts'
import { rebookOrder } from '../../orders/rebook.ts'
import { publishedVersions } from '../../programme/published.ts'
import { cancelledMail, orderedMail, rebookedMail } from '../../rooms/awards/order-mail.ts'
import { inForce, type OrderRequest, quote } from '../../rooms/awards/quote.ts'
import { redeem } from '../../rooms/awards/redeem.ts'
import { type DeskDeed, decideOrder } from '../../rooms/order-desk/decide.ts'
import { redeemVoucher } from '../../rooms/partner/redeem-voucher.ts'
import { voucherHash } from '../../vouchers/code.ts'
import { morningOf } from '../morning.ts'
import { type Hands, linkInDemo, readerOf, type Seat } from './hands.ts'
import { type Deed, issuesOf, type Life } from './life.ts'
import { LIVES } from './lives.ts'

/** What an order asks for, and the tickets that the desk issues. */
export type Staged = {
  readonly request: OrderRequest
  /** @param issue how often tickets were issued before */
  readonly tickets: (issue: number) => readonly string[]
}
/** Undefined where the demo's flights have nothing that fits. */
export type Stage = (life: Life, orderOf: (name: string) => string | undefined) => Staged | undefined

type Order = { readonly id: string; readonly name: string; readonly codes: readonly string[]; seen: number }
type Moment = { readonly today: Day; readonly now: Date; readonly versions: readonly RuleVersion[] }
type Turn = { readonly life: Life; readonly deed: Deed | undefined; readonly ago: number }

export type Play = {
  /** What people did up to the end of a day. */
  readonly to: (day: Day) => Promise<void>
  /** The airline's file of that day is there: it shows which tickets have flown. */
  readonly flown: (day: Day) => Promise<void>
}

export function playOf(hands: Hands, stage: Stage): Play {
  const { today } = hands.world
  const turns = LIVES.flatMap((life): Turn[] => [
    { life, deed: undefined, ago: life.ordered },
    ...life.deeds.map((deed) => ({ life, deed, ago: deed.ago })),
  ]).sort((one, other) => other.ago - one.ago)
  const orders = new Map<string, Order>()
  return {
    to: async (day) => {
      const versions = await withScope(hands.db, { as: 'job' }, publishedVersions)
      for (let turn = turns[0]; turn && addDays(today, -turn.ago) <= day; turn = turns[0]) {
        turns.shift()
        const on = addDays(today, -turn.ago)
        const moment = { today: on, now: new Date(`${on}T09:${minuteOf(turn)}:00Z`), versions }
        const staged = stage(turn.life, (name) => orders.get(name)?.id)
        if (staged) await take(hands, turn, staged, orders, moment)
      }
    },
    flown: async (day) => {
      await markFlown(hands.db, morningOf(day, hands.world.now))
    },
  }
}

/** No two orders of one day at the same moment. */
function minuteOf({ life }: Turn): string {
  return String(10 + LIVES.indexOf(life)).padStart(2, '0')
}

async function take(
  hands: Hands,
  { life, deed }: Turn,
  staged: Staged,
  orders: Map<string, Order>,
  moment: Moment,
): Promise<void> {
  if (deed === undefined) {
    const made = await orderIt(hands, life, staged.request, moment)
    if (made) orders.set(life.name, made)
    return
  }
  const order = orders.get(life.name)
  if (!order) return
  const outcome = await doIt(hands, life, staged, order, deed, moment)
  if (outcome && 'ok' in outcome) order.seen += 1
}

async function orderIt(
  hands: Hands,
  { by: who }: Life,
  request: OrderRequest,
  { today, now, versions }: Moment,
): Promise<Order | undefined> {
  const { db, companyId, world } = hands
  const buyer = hands[who]
  const version = inForce(versions, today)
  const priced = version && quote(version, request, world.places, today)
  if (!priced || !('ok' in priced)) return undefined
  const { name, price } = priced.ok
  const outcome = await redeem(
    db,
    {
      key: newId(),
      companyId,
      by: actor(buyer),
      role: buyer.role,
      request,
      price,
      now,
      today,
      mail: orderedMail(readerOf(hands, buyer), request),
    },
    { versions, places: world.places },
  )
  return 'ok' in outcome ? { id: outcome.ok.orderId, name, codes: outcome.ok.codes, seen: 1 } : undefined
}

function actor({ memberId, name, seatId }: Seat) {
  return { id: memberId, name, membershipId: seatId }
}

async function doIt(
  hands: Hands,
  life: Life,
  { request, tickets }: Staged,
  order: Order,
  deed: Deed,
  moment: Moment,
) {
  const { db, companyId, world } = hands
  const { versions, today, now } = moment
  const { id: orderId, name } = order
  const buyer = hands[life.by]
  const common = { key: newId(), companyId, by: actor(buyer), orderId, seen: order.seen, now, today }
  const reader = readerOf(hands, buyer)
  const atDesk = (what: DeskDeed) =>
    decideOrder(db, { orderId, key: newId(), seen: order.seen, deed: what }, hands.operator, {
      ...moment,
      link: linkInDemo,
    })
  switch (deed.do) {
    case 'ticket':
      return atDesk({ what: 'ticketed', tickets: tickets(issuesOf(life).indexOf(deed)) })
    case 'use':
      return atDesk({ what: 'used', reason: deed.reason })
    case 'no-show':
      return atDesk({ what: 'no-show', reason: deed.reason })
    case 'cancel-at-desk':
      return atDesk({ what: 'cancelled', reason: deed.reason, waived: deed.waived })
    case 'cancel':
      return cancelOrder(
        db,
        { ...common, mail: cancelledMail(reader, { id: orderId, name, request }) },
        versions,
      )
    case 'rebook': {
      if (request.kind !== 'flight') return undefined
      const { origin, destination, cabin } = request
      const wish = { origin, destination, cabin, travelsOn: addDays(world.today, -deed.travels) }
      const rebooking = {
        ...common,
        wish,
        way: 'points',
        mail: rebookedMail(reader, { id: orderId, name }),
      } as const
      return rebookOrder(db, rebooking, { versions, places: world.places })
    }
    case 'spend': {
      const codeHash = voucherHash(order.codes[deed.piece] ?? '')
      await redeemVoucher(db, hands.partner, { key: newId(), codeHash, amount: deed.amount, now, today })
      return undefined
    }
  }
}
