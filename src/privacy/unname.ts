/** Takes a person's names, addresses and numbers out of texts that are others' as well. */
import { type RawBuilder, sql } from 'kysely'
import type { Subject } from './subject.ts'

/** What stands where a name stood. The same in every language, as codes are. */
export const ERASED = 'Erased person'

/** A regular expression of the database, which finds whole words only; undefined when there is nothing to find. */
export function wordsOf({ names, emails, numbers }: Subject): string | undefined {
  const plain = [...names, ...emails, ...numbers].filter((text) => text.length > 1)
  // Quotes and backslashes are written differently inside of JSON.
  const all = new Set(plain.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]))
  if (all.size === 0) return undefined
  const escaped = [...all].map((text) => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`))
  return String.raw`(?<!\w)(?:${escaped.join('|')})(?!\w)`
}

export function unnamed(column: string, words: string): RawBuilder<string> {
  return sql<string>`regexp_replace(${sql.ref(column)}, ${words}, ${ERASED}, 'gi')`
}

export function unnamedJson(column: string, words: string): RawBuilder<string> {
  return sql<string>`regexp_replace(${sql.ref(column)}::text, ${words}, ${ERASED}, 'gi')::jsonb`
}

export function named(column: string, words: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)}::text ~* ${words}`
}
