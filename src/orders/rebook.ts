/** Rebooks an order for its company: the difference, the fee, and tickets that have to be issued anew. */
import { dearerRefusal } from '../approvals/rebooking-policy.ts'
import type { Db } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { planMovements } from '../domain/ledger/plan.ts'
import type { Places } from '../domain/places.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import type { Orderer } from './cancel.ts'
import { changeOrder, type Planned } from './company-deed.ts'
import type { Booked, Due } from './order.ts'
import { type FeeWay, type Rebooking, rebookingMovements, rebookingOf, type Wish } from './rebooking.ts'
import { type FlightRequest, isTrip, type OrderRequest } from './request.ts'
import { barred, type Standing } from './standing.ts'
import { followed } from './upgraded-flight.ts'
import type { MailText } from './write-change.ts'

export type RebookOrder = {
  readonly key: string
  readonly companyId: string
  readonly by: Orderer
  readonly orderId: string
  /** The last step that was on the page. */
  readonly seen: number
  readonly wish: Wish
  readonly way: FeeWay
  readonly now: Date
  readonly today: Day
  readonly mail: (rebooking: Rebooking) => MailText
}

/** @returns undefined when the company has no such order */
export function rebookOrder(
  db: Db,
  given: RebookOrder,
  world: { versions: readonly RuleVersion[]; places: Places },
): Promise<Outcome<{ orderId: string }> | undefined> {
  const { wish, way, today } = given
  return changeOrder(db, {
    ...given,
    content: ['award.rebook', given.companyId, given.orderId, JSON.stringify(wish), way],
    plan: async (order, standing, tx) => {
      const rebooking = rebookingOf(order, wish, way, { ...world, today })
      // What cannot be had was told at its field before; here only somebody faster can have made it so.
      if ('notThis' in rebooking) return { refused: 'order-not-rebookable' }
      if ('refused' in rebooking) return rebooking
      const { membershipId: seatId } = given.by
      const asked = { companyId: given.companyId, seatId, order, price: rebooking.ok.quoted.price }
      const refusal = standing.hasPolicy ? await dearerRefusal(tx, asked) : undefined
      return refusal ?? planned(order, rebooking.ok, standing, given)
    },
  })
}

function planned(
  order: Booked,
  rebooking: Rebooking,
  standing: Standing,
  given: RebookOrder,
): Outcome<Planned> {
  const { difference, feePoints, quoted, request, back } = rebooking
  const spends = difference > 0n || feePoints > 0n
  const refusal = spends ? barred(standing) : undefined
  if (refusal) return refusal
  const { account } = standing
  const movements = rebookingMovements(order, rebooking, account.id, order.steps + 1)
  const plan = planMovements([account], movements, given.today)
  if ('refused' in plan) return plan
  return {
    ok: {
      step: 'rebooked',
      state: 'booked',
      deed: 'award.rebook',
      reason: null,
      detail: {
        ...tripFacts('from', order.detail.request),
        ...tripFacts('to', request),
        priceBefore: order.price.toString(),
        price: quoted.price.toString(),
        fee: feePoints.toString(),
        back: back.back.toString(),
        ...moneyFact(rebooking),
      },
      mails: [given.mail(rebooking)],
      plan: plan.ok,
      fee: feePoints,
      lost: back.lost,
      due: duesOf(order, rebooking),
      becomes: {
        price: quoted.price,
        travelsOn: quoted.travelsOn,
        detail: { ...order.detail, request, trace: quoted.trace },
      },
      tickets: [],
      along: (upgrade) => follow(upgrade, request),
    },
  }
}

/** The upgrade goes where its flight goes; its price, its rules and its points stay. @see docs/programme-rules.md A-22 */
function follow({ detail, price, due }: Booked, flight: OrderRequest): Planned | undefined {
  const before = detail.request
  if (before.kind !== 'upgrade' || flight.kind !== 'flight') return undefined
  const request = followed(before, flight)
  if (!request) return undefined
  return {
    step: 'rebooked',
    state: 'booked',
    deed: 'award.rebook',
    reason: null,
    detail: {
      ...tripFacts('from', before),
      ...tripFacts('to', request),
      priceBefore: price.toString(),
      price: price.toString(),
      fee: '0',
      back: '0',
    },
    mails: [],
    plan: { entries: [], accounts: [], lots: [] },
    due,
    becomes: { price, travelsOn: request.travelsOn, detail: { ...detail, request } },
    tickets: [],
  }
}

function duesOf(order: Booked, { quoted, feeMoney }: Rebooking): Due[] {
  const kept = order.due.filter((due) => due.for !== 'taxes')
  const taxes = quoted.taxes && dueOf('taxes', quoted.taxes)
  const fee = feeMoney && dueOf('rebooking', feeMoney)
  return [...(taxes ? [taxes] : []), ...kept, ...(fee ? [fee] : [])]
}

export function dueOf(what: Due['for'], { currency, amount }: { currency: string; amount: bigint }): Due {
  return { for: what, currency, amount: amount.toString() }
}

function moneyFact({ feeMoney }: Rebooking): Record<string, string> {
  return feeMoney ? { feeMoney: feeMoney.amount.toString(), feeCurrency: feeMoney.currency } : {}
}

function tripFacts(side: 'from' | 'to', request: OrderRequest): Record<string, string> {
  if (!isTrip(request)) return {}
  const { origin, destination, travelsOn } = request
  const flight: Partial<FlightRequest> = request.kind === 'flight' ? request : {}
  return {
    [`${side}Route`]: `${origin}–${destination}`,
    [`${side}Day`]: travelsOn,
    ...(flight.returnsOn && { [`${side}Return`]: flight.returnsOn }),
    ...(flight.cabin && { [`${side}Cabin`]: flight.cabin }),
  }
}
