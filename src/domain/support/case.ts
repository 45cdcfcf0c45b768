/** What a question to support can be about, and what becomes of it (docs/support-rules.md). */
export const TOPICS = ['credit', 'award', 'statement', 'people', 'account', 'privacy', 'other'] as const
export type Topic = (typeof TOPICS)[number]

/** Topics that a company asks about: what its own pages are about, never a person's miles. */
export const COMPANY_TOPICS = ['credit', 'award', 'statement', 'people', 'other'] as const satisfies Topic[]

export const CASE_STATES = ['open', 'answered', 'closed', 'reopened'] as const
export type CaseState = (typeof CASE_STATES)[number]

export const ABOUT_KINDS = ['trip', 'claim', 'order'] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]

/** U-03: so many working days until an answer. */
export const WORKING_DAYS_TO_ANSWER = 3
/** U-06: so long after it was closed a question can be taken up again; later it is a new one. */
export const REOPEN_DAYS = 30

/** Whose turn it is: the desk's. */
export function waitsForDesk(state: CaseState): boolean {
  return state === 'open' || state === 'reopened'
}

/** U-06: what a case is after its asker has written once more; undefined when it is too late. */
export function afterReply(state: CaseState, closedAt: Date | null, now: Date): CaseState | undefined {
  if (state !== 'closed') return state === 'answered' ? 'open' : state
  const age = now.getTime() - (closedAt ?? now).getTime()
  return age <= REOPEN_DAYS * 86_400_000 ? 'reopened' : undefined
}
