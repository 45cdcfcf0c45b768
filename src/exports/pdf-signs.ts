/** What the fonts of PDF files can write: the letters of our languages and their neighbours. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // Latin of Europe
  [0x218, 0x21b],
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x491],
  [0x5be, 0x5be],
  [0x5d0, 0x5ea], // Hebrew
  [0x5f3, 0x5f4],
  [0x2010, 0x2026],
  [0x202f, 0x202f],
]
const SINGLE = '€₪₺₽→−•№‘’“”„«»…'

export const PDF_SIGNS: string =
  RANGES.map(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join(''),
  ).join('') + SINGLE

const KNOWN = new Set(PDF_SIGNS)

/** A sign that no font here has becomes a question mark, instead of an empty box. */
export function writable(text: string): string {
  return [...text].map((sign) => (KNOWN.has(sign) ? sign : '?')).join('')
}
