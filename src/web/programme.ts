/** The programme as it holds today, and what settling waiting coupons needs to know. */
import type { Programme } from '../domain/programme/programme.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import { type AwardNames, awardNamesIn } from '../programme/award-names.ts'
import type { Ctx } from './env.ts'

export function versionsOf(c: Ctx): Promise<readonly RuleVersion[]> {
  return c.var.deps.versions(c.var.db)
}

/** @returns the programme in force; the first to come when none is yet; undefined before anything is published */
export async function programmeToday(c: Ctx): Promise<Programme | undefined> {
  const versions = await versionsOf(c)
  const inForce = versions.find((version) => version.validFrom <= c.var.today)
  return (inForce ?? versions.at(-1))?.programme
}

export async function settleWorld(c: Ctx): Promise<SettleWorld> {
  const { deps, today, now } = c.var
  return { versions: await versionsOf(c), places: deps.places, today, now, importId: null }
}

/** What awards are called in the page's language, by their id; those of earlier versions too, as the newest has named them. */
export async function awardNames(c: Ctx): Promise<AwardNames> {
  return awardNamesIn(await versionsOf(c), c.var.t.lang)
}
