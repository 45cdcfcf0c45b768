/** Gives an award back: its points to the lots they came from, the fee out of what can be spent, vouchers void. */
import type { Db } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { planMovements } from '../domain/ledger/plan.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import { type CompanyDeed, changeOrder } from './company-deed.ts'
import { type Refund, refundMovements, refundOf } from './refund.ts'
import type { MailText } from './write-change.ts'

export type Orderer = { readonly id: string; readonly name: string; readonly membershipId: string }
export type Cancellation = {
  readonly key: string
  readonly companyId: string
  readonly by: Orderer
  readonly orderId: string
  /** The last step that was on the page; not compared when left out. */
  readonly seen?: number | undefined
  readonly now: Date
  readonly today: Day
  readonly mail: (refund: Refund) => MailText
}

/** @returns undefined when the company has no such order */
export function cancelOrder(
  db: Db,
  given: Cancellation,
  versions: readonly RuleVersion[],
): Promise<Outcome<{ orderId: string }> | undefined> {
  const deed: CompanyDeed = {
    ...given,
    content: ['award.cancel', given.companyId, given.orderId],
    plan: (order, { account }) => {
      const refund = refundOf(order, versions, given.today)
      if ('refused' in refund) return refund
      const movements = refundMovements(order, refund.ok, account.id, 'cancelled')
      const plan = planMovements([account], movements, given.today)
      if ('refused' in plan) return plan
      const { fee, back } = refund.ok
      return {
        ok: {
          step: 'cancelled',
          state: 'cancelled',
          deed: 'award.cancel',
          reason: null,
          detail: { fee: fee.toString(), back: back.toString() },
          mails: [given.mail(refund.ok)],
          plan: plan.ok,
          fee,
          givenBack: back,
          due: order.due.filter((each) => each.for !== 'taxes'),
          tickets: [],
        },
      }
    },
  }
  return changeOrder(db, deed)
}
