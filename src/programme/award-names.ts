/** What awards are called, whatever language they were ordered in. */
import { inLanguage } from '../domain/programme/in-language.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'

export type AwardNames = ReadonlyMap<string, string>

/** By id. @param versions the newest first: its words win */
export function awardNamesIn(versions: readonly RuleVersion[], lang: string): AwardNames {
  const awards = versions.toReversed().flatMap(({ programme }) => inLanguage(programme, lang).awards ?? [])
  const named = awards.flatMap(({ charts, fareLinked, vouchers, transfers }) => [
    ...charts,
    ...fareLinked,
    ...vouchers,
    ...transfers,
  ])
  return new Map(named.map(({ id, name }) => [id, name ?? id]))
}
