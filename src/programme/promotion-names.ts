/** What promotions are called: entries keep their ids, since a name may be written better in a later version. */
import { inLanguage } from '../domain/programme/in-language.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'

export type PromotionNames = ReadonlyMap<string, string>

/** @param versions the newest first: its words win */
export function promotionNames(versions: readonly RuleVersion[], lang: string): PromotionNames {
  const all = versions.toReversed().flatMap(({ programme }) => inLanguage(programme, lang).promotions)
  return new Map(all.map(({ id, name }) => [id, name]))
}
