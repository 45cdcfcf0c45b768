/** What promotions are called: entries keep their ids, since a name may be written better in a later version. */
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'

export type PromotionNames = ReadonlyMap<string, string>

/** @param versions the newest first: its words win */
export function promotionNames(versions: readonly RuleVersion[]): PromotionNames {
  const all = versions.toReversed().flatMap(({ programme }) => programme.promotions)
  return new Map(all.map(({ id, name }) => [id, name]))
}
