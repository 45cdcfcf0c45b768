import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windows1252 } from '../../src/exports/windows-1252.ts'

const read = (text: string) => new TextDecoder('windows-1252').decode(windows1252(text))

test.for([
  ['Größe 4,50 €', 'Größe 4,50 €'],
  ['Šimůnek ł ı Őr', 'Šimunek l i Or'],
  ['Россия', '??????'],
  ['FRA–OSL “x”', 'FRA–OSL “x”'],
] as const)('%s is read as %s', ([text, seen]) => {
  expect(read(text)).toBe(seen)
})

test('one byte a letter of western Europe, and never a byte that means something else', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc
          .integer({ min: 0x20, max: 0xff })
          .filter((code) => code < 0x7f || code >= 0xa0)
          .map((code) => String.fromCodePoint(code)),
      }),
      (text) => {
        expect(read(text)).toBe(text)
      },
    ),
  )
})

test('what would fold into a sign that ends a field is a question mark: it was quoted as another one', () => {
  expect(read('A＂；＂B')).toBe('A???B')
  expect(read('ｗｉｄｅ')).toBe('wide')
})
