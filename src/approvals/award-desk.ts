/** What the approvals ask of the awards. Rooms do not know one another, so the app hands it in. */
import type { Outcome } from '../domain/refusal.ts'
import type { Ctx } from '../web/env.ts'
import type { RequestRow } from './request-rows.ts'

export type AwardDesk = {
  /** In points, what the award costs who approves it today; undefined when it is not offered any more. */
  readonly price: (c: Ctx, request: RequestRow) => Promise<bigint | undefined>
  /** Books it in the transaction that approves it; `undefined` when the company has no such request. */
  readonly approve: (
    c: Ctx,
    approval: {
      readonly key: string
      readonly price: bigint
      readonly request: RequestRow
      /** When it was asked, as the page showed it. */
      readonly seen?: string | undefined
    },
  ) => Promise<Outcome<{ readonly orderId: string } | undefined>>
}
