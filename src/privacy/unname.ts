/** Takes a person's names, addresses and numbers out of texts that are others' as well (D-12). */
import { type RawBuilder, sql } from 'kysely'
import type { Subject } from './subject.ts'
import { NAME_PATHS, ROLE_CODES, SEARCH_PATHS, TEXT_PATHS } from './trail-texts.ts'

/** What stands where a name stood. The same in every language, as codes are. */
export const ERASED = 'Erased person'

/** Shorter ones cannot be told from years, prices and flight numbers in a text. */
export const NUMBER_LEAST = 6

/** A regular expression of the database, which finds whole words only; undefined when there is nothing to find. */
export function wordsOf({ names, emails, numbers }: Subject): string | undefined {
  const long = numbers.flatMap(({ number }) => (number.length < NUMBER_LEAST ? [] : [number]))
  const plain = [...names, ...emails, ...long].filter((text) => text.length > 1)
  return plain.length === 0 ? undefined : String.raw`(?<!\w)(?:${plain.map(escaped).join('|')})(?!\w)`
}

export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)
}

export function unnamed(column: string, words: string): RawBuilder<string> {
  return textWithout(sql.ref(column), words)
}

export function textWithout(text: RawBuilder<unknown>, words: string): RawBuilder<string> {
  return sql<string>`regexp_replace(${text}, ${words}, ${ERASED}, 'gi')`
}

export function named(column: string, words: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} ~* ${words}`
}

/** What finds a search for any part of a name in the address of a list: nobody types all of it. */
function searchOf({ names }: Subject): string {
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2)
  const written = parts.map((part) => encodeURIComponent(part))
  return `([?&]q=)[^&]*(?:${written.length === 0 ? '\n' : written.join('|')})[^&]*`
}

/** A row of the trail by its declared keys: never as the text of a whole document. */
export function unnamedTrail(of: Subject, words: string): RawBuilder<unknown> {
  const { names, emails } = of
  const value = sql`value #>> '{}'`
  const isWhole = sql`(${value} = any(${names}::text[]) or lower(${value}) = any(${emails}::text[]))
    and ${value} <> all(${ROLE_CODES}::text[])`
  const path = sql`deed || ' ' || key`
  return sql`(select jsonb_object_agg(key, case
      when jsonb_typeof(value) <> 'string' then value
      when ${path} = any(${NAME_PATHS}::text[]) and ${isWhole} then to_jsonb(${ERASED}::text)
      when ${path} = any(${TEXT_PATHS}::text[]) then to_jsonb(${textWithout(value, words)})
      when ${path} = any(${SEARCH_PATHS}::text[]) then to_jsonb(regexp_replace(${value}, ${searchOf(of)}, '\\1', 'gi'))
      else value end) from jsonb_each(detail))`
}

/** Of few rows in a trail, so that the others are not written. */
export function namedTrail(of: Subject, words: string): RawBuilder<boolean> {
  const path = sql`deed || ' ' || key`
  return sql<boolean>`exists (select from jsonb_each_text(detail)
    where (value ~* ${words} and ${path} = any(${[...NAME_PATHS, ...TEXT_PATHS]}::text[]))
      or (value ~* ${searchOf(of)} and ${path} = any(${SEARCH_PATHS}::text[])))`
}
