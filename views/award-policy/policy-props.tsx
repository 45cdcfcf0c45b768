import type { Quarter } from '../../src/domain/approval/policy.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Choices, Policy } from '../../src/rooms/award-policy/policy.ts'
import type { FieldFaults, Typed } from '../../src/web/forms.ts'
import type { T } from '../words/words.ts'

export type PolicyProps = {
  readonly t: T
  readonly title: string
  readonly policy: Policy
  readonly choices: Choices
  readonly quarter: Quarter
  readonly zone: string
  readonly isManager: boolean
  readonly commandKey: string
  readonly saved: boolean
  readonly form?: 'general' | 'limit' | 'budget' | 'approver'
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}

/** What was typed into a form, when it is this one that comes back; the version is always the newest. */
export function typedInto({ form, typed }: PolicyProps, name: PolicyProps['form']): Typed {
  return form === name ? (typed ?? {}) : {}
}

export function Version({ policy }: PolicyProps) {
  return <input type="hidden" name="version" value={String(policy.version)} />
}
