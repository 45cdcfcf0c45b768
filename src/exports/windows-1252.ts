/** Text in the character set that the format of DATEV is read in. */

/** What stands at 0x80 to 0x9F, where this set differs from Latin 1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const BYTES = new Map([...HIGH].map((sign, at) => [sign, 0x80 + at]))

/**
 * A letter that the set lacks loses its marks (`ő` is `o`); what is foreign altogether becomes a question mark. So does
 * what would fold into a sign that ends a field, such as the wide quotation mark: it was no such sign when it was quoted.
 */
export function windows1252(text: string): Uint8Array {
  const bytes = [...text].flatMap((sign) => {
    const byte = byteOf(sign)
    if (byte !== undefined) return [byte]
    const plain = [...(PLAIN[sign] ?? sign.normalize('NFKD').replaceAll(/\p{M}/gu, ''))]
    const known = plain.map(byteOf)
    const isPlain = known.every((each) => each !== undefined && each > 0x1f && !ENDING.has(each))
    return known.length > 0 && isPlain ? known : [0x3f]
  })
  return Uint8Array.from(bytes)
}

/** `"` and `;`. */
const ENDING: ReadonlySet<number | undefined> = new Set([0x22, 0x3b])

/** Letters that do not come apart into a letter and its mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '\u202F': ' ',
  '\u2212': '-',
}

function byteOf(sign: string): number | undefined {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : BYTES.get(sign)
}
