/** What a company is welcomed with. Pure. */
import type { Day } from './day.ts'
import type { WelcomeBonus } from './programme/joining.ts'
import type { Programme } from './programme/programme.ts'
import { expiryDay } from './rating/expiry.ts'

export type Newcomer = { readonly joinedOn: Day; readonly tier: string | null }

/**
 * The bonus that a company gets at this moment, under the programme in force on its day of joining.
 *
 * @param on the day of the credit, from which its expiry is counted
 * @returns the amount in smallest units and its last day; undefined when the programme gives none at this moment
 * @see docs/programme-rules.md J-01 to J-03
 */
export function welcomeCredit(
  programme: Programme,
  moment: WelcomeBonus['when'],
  on: Day,
  { joinedOn, tier }: Newcomer,
): { readonly amount: bigint; readonly expiresOn: Day } | undefined {
  const bonus = programme.registration?.welcomeBonus
  if (bonus?.when !== moment) return undefined
  const days = { flight: on, issue: on, credit: on }
  const expiresOn = expiryDay(programme, 'points', days, { joinedOn, status: tier })
  return { amount: BigInt(bonus.amount), expiresOn }
}

/** J-01: what was promised on the day of joining holds, whatever versions follow. */
export function promisedOn<V extends { readonly validFrom: Day }>(
  versions: readonly V[],
  joinedOn: Day,
): V | undefined {
  return versions.find((version) => version.validFrom <= joinedOn)
}
