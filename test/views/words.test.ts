import { describe, expect, test } from 'vitest'
import { type Key, keysOf, textAt } from '../../views/words/catalogue.ts'
import { LANGS, LANGUAGES, langFromHeader } from '../../views/words/languages.ts'
import { argumentsIn } from '../../views/words/messages.ts'
import { wordsFor } from '../../views/words/words.ts'

const english = LANGUAGES.en.words
const keys = keysOf(english)
const others = LANGS.filter((lang) => lang !== 'en')

/** Texts that are the same in another language because they are names or borrowed words. Keep it short. */
const SAME: Readonly<Record<string, readonly Key[]>> = {
  de: ['common.product', 'common.code.label', 'trace.label.promotion'],
  he: ['common.product'],
}

describe.each(others)('%s', (lang) => {
  const words = LANGUAGES[lang].words

  test('has every text, none empty, none too many', () => {
    expect(keysOf(words).sort()).toEqual([...keys].sort())
    expect(keys.filter((key) => textAt(words, key)?.trim() === '')).toEqual([])
  })

  test('needs the same arguments as English', () => {
    const names = (text: string | undefined) =>
      argumentsIn(text ?? '')
        .map(({ name }) => name)
        .sort()
    const wrong = keys.filter((key) => {
      const wanted = names(textAt(english, key))
      const given = names(textAt(words, key))
      return given.some((name) => !wanted.includes(name)) || wanted.some((name) => !given.includes(name))
    })
    expect(wrong).toEqual([])
  })

  test('leaves no English text behind', () => {
    const letters = (text: string) => text.replaceAll(/\{[^{}]*\}/g, '').match(/\p{L}{2,}/u)
    const left = keys.filter((key) => {
      const text = textAt(english, key) ?? ''
      return letters(text) && textAt(words, key) === text && !SAME[lang]?.includes(key)
    })
    expect(left).toEqual([])
  })

  test('has every plural form of the language', () => {
    const forms = new Intl.PluralRules(LANGUAGES[lang].locale).resolvedOptions().pluralCategories
    const lacking = keys.filter((key) => {
      const text = textAt(words, key) ?? ''
      return /,\s*plural\s*,/.test(text) && forms.some((form) => !new RegExp(`\\b${form}\\s*\\{`).test(text))
    })
    expect(lacking).toEqual([])
  })
})

test('Hebrew has one, two and other', () => {
  const { resolvedOptions } = Intl.PluralRules.prototype
  expect(resolvedOptions.call(new Intl.PluralRules('he')).pluralCategories.sort()).toEqual([
    'one',
    'other',
    'two',
  ])
})

test.each(LANGS)('every text of %s can be spoken', (lang) => {
  const t = wordsFor(lang)
  for (const key of keys) {
    const needed = argumentsIn(textAt(LANGUAGES[lang].words, key) ?? '')
    const args = Object.fromEntries(needed.map(({ name, plural }) => [name, plural ? 3 : 'X']))
    expect(t.t(key, args), key).not.toMatch(/[{}]/)
  }
})

test('counts are written in the form of the language', () => {
  expect(wordsFor('en').points(1n)).toBe('1 point')
  expect(wordsFor('de').points(12_500n)).toBe('12.500 Punkte')
  expect(wordsFor('he').points(2n)).toBe('שתי נקודות')
})

test('a refusal says how much is missing, and speaks without details too', () => {
  const { say } = wordsFor('en')
  expect(say({ refused: 'not-enough-points', detail: { missing: '50' } })).toBe('You need 50 more points.')
  expect(say({ refused: 'not-enough-points' })).toBe('The company does not have enough points for this.')
})

test('money has the minor units of its currency', () => {
  const { money } = wordsFor('en')
  expect(money(123_456n, 'EUR')).toBe('€1,234.56')
  expect(money(500n, 'JPY')).toBe('JP¥500')
  expect(money(-5n, 'KWD').replaceAll('\u00a0', ' ')).toBe('-KWD 0.005')
})

test('inserted Latin text keeps its direction in a Hebrew sentence', () => {
  expect(wordsFor('he').t('common.layout.actingFor', { company: 'ACME' })).toContain('\u2068ACME\u2069')
})

test('a trace line becomes a sentence; one with other facts lists them', () => {
  const { trace } = wordsFor('en')
  expect(trace({ step: 'fare', facts: { amount: '12345', currency: 'EUR' } }).sentence).toBe(
    'The fare of this flight is €123.45.',
  )
  expect(trace({ step: 'nothing', facts: { code: 'ZERO' } }).sentence).toBe('Rounding leaves nothing.')
  expect(trace({ step: 'factor', facts: { other: '1240.5' } }).sentence).toBe('1,240.5')
  expect(trace({ step: 'expires', facts: { day: '9999-12-31' } }).sentence).toBe('Does not lapse')
})

test.for([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr,he;q=0.7,en;q=0.5', 'he'],
  ['fr', 'en'],
  [undefined, 'en'],
] as const)('the browser that asks for %s gets %s', ([header, lang]) => {
  expect(langFromHeader(header)).toBe(lang)
})
