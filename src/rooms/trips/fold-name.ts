/** Names as people type them and as tickets spell them, brought to one form: marks, `UE` for `Ü`, and dotless i do not count. */
import { type RawBuilder, sql } from 'kysely'

const PLAIN: Readonly<Record<string, string>> = {
  a: 'àáâãäåāăąǎæ',
  c: 'çćĉċč',
  d: 'ďđð',
  e: 'èéêëēĕėęě',
  g: 'ĝğġģ',
  h: 'ĥħ',
  i: 'ìíîïĩīĭįıİ',
  j: 'ĵ',
  k: 'ķ',
  l: 'ĺļľłŀ',
  n: 'ñńņňŋ',
  o: 'òóôõöøōŏőœ',
  r: 'ŕŗř',
  s: 'śŝşšș',
  t: 'ţťŧț',
  u: 'ùúûüũūŭůűų',
  w: 'ŵ',
  y: 'ýÿŷ',
  z: 'źżž',
}
const PAIRS = Object.entries(PLAIN).flatMap(([plain, marked]) =>
  [...marked].flatMap((letter) => [letter, letter.toUpperCase()].map((each) => [each, plain] as const)),
)
const BY_LETTER = new Map(PAIRS.filter(([letter]) => [...letter].length === 1))
const FROM = [...BY_LETTER.keys()].join('')
const TO = [...BY_LETTER.values()].join('')

/** `Müller`, `MUELLER` and `muller` become `muller`. Also what is typed in two signs, a letter and its mark. */
export function foldName(text: string): string {
  const plain = [...text.normalize('NFC').replaceAll(/ß/g, 'ss')].map(
    (letter) => BY_LETTER.get(letter) ?? letter,
  )
  return plain
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(a)[ae]|([ou])e/gi, '$1$2')
    .toLowerCase()
}

/** The same in SQL, for `ilike`: case is left to it. */
export function foldedColumn(column: string): RawBuilder<string> {
  return sql<string>`regexp_replace(translate(replace(${sql.ref(column)}, 'ß', 'ss'), ${FROM}::text, ${TO}::text),
    '(a)[ae]|([ou])e', '\\1\\2', 'gi')`
}
