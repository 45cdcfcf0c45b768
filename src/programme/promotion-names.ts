/** What promotions and awards are called: entries keep ids, and the names of their day, which a later version may write better. */
import { inLanguage } from '../domain/programme/in-language.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import { awardNamesIn } from './award-names.ts'

/** Promotions by id, awards by what they were called when they were ordered: `awardKey`. */
export type PromotionNames = ReadonlyMap<string, string>

export const awardKey = (name: string) => `award/${name}`

/** @param versions the newest first: its words win */
export function promotionNames(versions: readonly RuleVersion[], lang: string): PromotionNames {
  const oldestFirst = versions.toReversed()
  const promotions = oldestFirst.flatMap(({ programme }) => inLanguage(programme, lang).promotions)
  const called = awardNamesIn(versions, lang)
  const awards = oldestFirst
    .flatMap(({ programme }) => programme.awards ?? [])
    .flatMap((rules) => [...rules.charts, ...rules.fareLinked, ...rules.vouchers, ...rules.transfers])
  return new Map([
    ...promotions.map(({ id, name }) => [id, name] as const),
    ...awards.map(({ id, name = id }) => [awardKey(name), called.get(id) ?? name] as const),
  ])
}
