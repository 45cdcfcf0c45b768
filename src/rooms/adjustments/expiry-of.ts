/** When a credit by hand lapses: like a credit that was earned on the day of its posting. Pure. */
import type { Day } from '../../domain/day.ts'
import { expiryDay } from '../../domain/rating/expiry.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'

/** The rule version in force on the posting day. */
export type Rules = { readonly version: RuleVersion; readonly today: Day }

export function rulesOn(versions: readonly RuleVersion[], today: Day): Rules {
  const version = versions.find((each) => each.validFrom <= today) ?? versions.at(-1)
  if (!version) throw new Error('no programme is published')
  return { version, today }
}

export function expiryOf(
  { version, today }: Rules,
  company: { tier: string | null; joinedOn: Day | null },
): Day {
  const days = { flight: today, issue: today, credit: today }
  return expiryDay(version.programme, 'points', days, { joinedOn: company.joinedOn, status: company.tier })
}
