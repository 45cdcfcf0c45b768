/** Budgets of attempts, counted in the database: a memory of one process would forget, or not know of its neighbours. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Ctx } from './env.ts'
import { member } from './guard.ts'

export type Budget = { readonly name: string; readonly most: number; readonly minutes: number }

export const SIGN_IN_PER_ACCOUNT: Budget = { name: 'sign-in-account', most: 10, minutes: 15 }
export const SIGN_IN_PER_ADDRESS: Budget = { name: 'sign-in-address', most: 60, minutes: 10 }
/** Six digits, of which three fit at any moment: this many tries find one in about a year. */
export const CODE_PER_ACCOUNT: Budget = { name: 'code-account', most: 10, minutes: 15 }
export const PASSKEY_PER_ACCOUNT: Budget = { name: 'passkey-account', most: 10, minutes: 15 }
/** Each look at a sign-in page asks for one, so that the browser can offer a passkey in the field of the address. */
export const CHALLENGE_PER_ADDRESS: Budget = { name: 'challenge-address', most: 120, minutes: 10 }
export const FORGOTTEN_PER_ACCOUNT: Budget = { name: 'forgotten-account', most: 3, minutes: 60 }
export const FORGOTTEN_PER_ADDRESS: Budget = { name: 'forgotten-address', most: 20, minutes: 60 }
export const ADDRESS_PER_ACCOUNT: Budget = { name: 'address-account', most: 5, minutes: 60 }
export const JOIN_PER_ADDRESS: Budget = { name: 'join-address', most: 20, minutes: 60 }
/** A list of tickets is looked up many times while it is typed; who looks for tickets of others needs more. */
export const CLAIM_CHECK_PER_ACCOUNT: Budget = { name: 'claim-check-account', most: 120, minutes: 10 }
/** A person has a handful of numbers; who tries out those of others needs more. */
export const NUMBER_PER_ACCOUNT: Budget = { name: 'number-account', most: 20, minutes: 60 }
export const DRAFT_PER_ADDRESS: Budget = { name: 'draft-address', most: 40, minutes: 60 }
/** Anybody may type anybody's address: a mailbox gets no more than this many links. */
export const DRAFT_PER_MAILBOX: Budget = { name: 'draft-mailbox', most: 3, minutes: 60 }
export const PARTNER_SIGN_IN_PER_ADDRESS: Budget = { name: 'partner-sign-in-address', most: 20, minutes: 10 }
/** A busy counter takes a voucher every few seconds; a code has 140 bits, so this is about noise, not luck. */
export const VOUCHER_PER_PARTNER: Budget = { name: 'voucher-partner', most: 400, minutes: 10 }
export const VOUCHER_PER_ADDRESS: Budget = { name: 'voucher-address', most: 200, minutes: 10 }

/** A person has a few questions a day; who has more writes them into one. */
export const SUPPORT_PER_ACCOUNT: Budget = { name: 'support-account', most: 30, minutes: 60 }
/** Whether answers help is counted, not weighed: nobody needs to say so a hundred times. */
export const HELP_PER_ADDRESS: Budget = { name: 'help-address', most: 60, minutes: 60 }

/** Takes one attempt from the budget. @returns whether there was one left */
export async function takeAttempt(tx: Tx, budget: Budget, who: string, now: Date): Promise<boolean> {
  const length = budget.minutes * 60_000
  const window = new Date(Math.floor(now.getTime() / length) * length)
  const { rows } = await sql<{ used: number }>`
    insert into attempt_budget (key, window_start, used) values (${`${budget.name}:${who}`}, ${window}, 1)
    on conflict (key, window_start) do update set used = attempt_budget.used + 1 returning used`.execute(tx)
  return (rows[0]?.used ?? 0) <= budget.most
}

/** Takes one of the signed-in member's attempts. @returns the refusal when there is none left */
export async function overspent(c: Ctx, budget: Budget): Promise<Refusal | undefined> {
  const isAllowed = await withScope(c.var.db, { as: 'gate' }, (tx) =>
    takeAttempt(tx, budget, member(c).id, c.var.now),
  )
  return isAllowed ? undefined : { refused: 'too-many-tries', detail: { minutes: String(budget.minutes) } }
}
