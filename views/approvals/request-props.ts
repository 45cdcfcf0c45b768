import type { RequestRow, StepRow } from '../../src/approvals/request-rows.ts'
import type { Budget } from '../../src/domain/approval/policy.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { PointsToSpend } from '../../src/rooms/approvals/points-to-spend.ts'
import type { FieldFaults, Typed } from '../../src/web/forms.ts'
import type { T } from '../words/words.ts'

export type RequestPageProps = {
  readonly t: T
  readonly title: string
  readonly row: RequestRow
  readonly steps: readonly StepRow[]
  readonly budgets: readonly Budget[]
  readonly points: PointsToSpend
  /** Today's price, held or not; undefined when the award is not offered any more. */
  readonly price: bigint | undefined
  readonly today: Day
  readonly zone: string
  readonly commandKey: string
  readonly done: 'asked' | 'approved' | 'sent-back' | 'declined' | 'withdrawn' | undefined
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}
