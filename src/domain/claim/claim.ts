/** The words of claims: states, halves, reasons. Closed sets; `views/words` has a sentence for each. */

export const CLAIM_HALVES = ['company', 'person'] as const
export type ClaimHalf = (typeof CLAIM_HALVES)[number]

/** `open` waits for the airline's file. */
export const CLAIM_STATES = [
  'open',
  'with-operator',
  'needs-answer',
  'credited',
  'rejected',
  'withdrawn',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]
export const UNDECIDED = ['open', 'with-operator', 'needs-answer'] as const satisfies readonly ClaimState[]

/** Who or what brought the credit. */
export type SettledBy = 'at-once' | 'file' | 'rule' | 'operator'

/** Why the rules say no. The reason why a coupon earns nothing stands in the journey's own explanation. */
export const REFUSED_BY_RULE = [
  'claimed-before',
  'already-credited',
  'not-flown',
  'too-soon',
  'too-old',
  'too-many',
  'class-not-eligible',
  'carrier-not-eligible',
  'before-joining',
  'not-eligible',
] as const
export type RuleReason = (typeof REFUSED_BY_RULE)[number]

/** Why a person has to look. */
export const OPERATOR_REASONS = ['number-mismatch', 'name-mismatch', 'traveller-unknown', 'proof'] as const
export type OperatorReason = (typeof OPERATOR_REASONS)[number]

/** What an operator answers when there is no credit. */
export const REJECT_REASONS = [
  'not-flown',
  'too-old',
  'class-not-eligible',
  'carrier-not-eligible',
  'name-mismatch',
  'not-employee',
  'credited-elsewhere',
  'no-proof',
  'not-eligible',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** What can happen to a claim, as its timeline tells it. */
export type ClaimStep =
  | 'filed'
  | 'to-operator'
  | 'to-file'
  | 'asked'
  | 'answered'
  | 'proof'
  | 'credited'
  | 'rejected'
  | 'withdrawn'

export function isUndecided(state: ClaimState): boolean {
  return (UNDECIDED as readonly ClaimState[]).includes(state)
}
