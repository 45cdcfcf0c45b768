/** Who carries mail away. What each does with a mail is its own; what came of it is said in the same words. */
import type { Outgoing } from './compose.ts'

export type Failure = {
  readonly text: string
  /** Nothing but another address or another mail can help: it is not tried again. */
  readonly isFinal: boolean
}
export type Carrier = {
  /** @returns null when it was taken over */
  readonly send: (mail: Outgoing) => Promise<Failure | null>
}

/** What is kept of a failure. */
export const FAULT_CHARACTERS = 500
