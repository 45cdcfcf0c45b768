/** Who may decide a request. Pure; `src/approvals/decidable.ts` says the same in SQL for lists. */

export type Decider = {
  readonly id: string
  /** The person behind the seat. */
  readonly memberId: string | null
  readonly role: string
  readonly active: boolean
}

export type Deciding = {
  readonly viewer: Decider
  readonly requester: Pick<Decider, 'id' | 'memberId'>
  /** The approver of the requester's team, if one was named when it was asked. */
  readonly assignee: Decider | null
  /** Whose deputy the viewer is today. */
  readonly principals: readonly Decider[]
  readonly escalated: boolean
}

const APPROVES = ['approver', 'travel-manager']

/**
 * AP-05, AP-08, AP-12, AP-14: approvers and travel managers, never of their own request; where the team has an approver,
 * that one alone, until nobody has answered for days. A deputy decides what the other could.
 *
 * @returns `null` for the right of one's own, the principal for a deputy, undefined for none
 */
export function mayDecide(given: Deciding): Decider | null | undefined {
  const { viewer, principals } = given
  if (!viewer.active || isSame(viewer, given.requester)) return undefined
  if (isEntitled(viewer, given)) return null
  return principals.find((principal) => isEntitled(principal, given))
}

function isEntitled(seat: Decider, { requester, assignee, escalated }: Deciding): boolean {
  const approves = (each: Decider) => each.active && APPROVES.includes(each.role) && !isSame(each, requester)
  if (!approves(seat)) return false
  // An approver who has left, or is one no more, leaves the request to the others.
  if (assignee === null || !approves(assignee) || assignee.id === seat.id) return true
  return escalated && seat.role === 'travel-manager'
}

/** Somebody who left and came back has another seat, and is the same person. */
function isSame(one: Pick<Decider, 'id' | 'memberId'>, other: Pick<Decider, 'id' | 'memberId'>): boolean {
  return one.id === other.id || (one.memberId !== null && one.memberId === other.memberId)
}
