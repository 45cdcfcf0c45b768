import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type Key, keysOf, textAt } from '../../views/words/catalogue.ts'
import { LANGS, LANGUAGES, langFromHeader } from '../../views/words/languages.ts'
import { argumentsIn } from '../../views/words/messages.ts'
import { wordsFor } from '../../views/words/words.ts'

const english = LANGUAGES.en.words
const keys = keysOf(english)
const others = LANGS.filter((lang) => lang !== 'en')

/** Texts that are the same in another language because they are names or borrowed words. Keep it short. */
const SAME: Readonly<Record<string, readonly Key[]>> = {
  de: [
    'common.product',
    'common.code.label',
    'trace.label.promotion',
    'peopleLists.column.name',
    'peopleLists.column.team',
    'groups.caption.team',
    'peopleLists.registration.listTitle',
    'peopleLists.registration.address',
    'claims.mail.about',
    'passkeys.title',
    'approvals.scope.team',
    'approvals.policy.limits',
    'approvals.policy.budgets',
    'approvals.policy.team',
  ],
  he: ['common.product'],
  ru: ['common.product'],
  tr: ['common.product'],
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

  test('has every plural form of the language, in every plural of a text', () => {
    const forms = new Intl.PluralRules(LANGUAGES[lang].locale).resolvedOptions().pluralCategories
    const lacking = keys.filter((key) =>
      branchesIn(textAt(words, key) ?? '').some(
        ({ kind, options }) => kind === 'plural' && forms.some((form) => !options.includes(form)),
      ),
    )
    expect(lacking).toEqual([])
  })

  test('counts and chooses by what English counts and chooses by', () => {
    const wrong = keys.filter((key) => {
      const shape = (text: string | undefined) => [...new Set(branchesIn(text ?? '').map(named))].sort()
      return shape(textAt(english, key)).join() !== shape(textAt(words, key)).join()
    })
    expect(wrong).toEqual([])
  })
})

/** A choice that a text makes: which argument decides, and between what. */
type Branch = {
  readonly kind: 'plural' | 'select'
  readonly argument: string
  readonly options: readonly string[]
}
type Piece = ReturnType<IntlMessageFormat['getAst']>[number]

/** The plurals and selects of a text, those inside others too. */
function branchesIn(text: string): Branch[] {
  const walk = (pieces: readonly Piece[]): Branch[] =>
    pieces.flatMap((piece) => {
      if (!('options' in piece)) return []
      const kind = 'pluralType' in piece ? 'plural' : 'select'
      const inner = Object.values(piece.options).flatMap(({ value }) => walk(value))
      return [{ kind, argument: piece.value, options: Object.keys(piece.options) }, ...inner]
    })
  return walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst())
}

/** What a text chooses by: a plural by its argument, a select by its argument and its options. */
function named({ kind, argument, options }: Branch): string {
  return kind === 'plural' ? `plural ${argument}` : `select ${argument} ${[...options].sort().join('|')}`
}

test('the portal speaks five languages', () => {
  expect([...LANGS].sort()).toEqual(['de', 'en', 'he', 'ru', 'tr'])
})

test('no Russian word holds a Latin letter that only looks the same', () => {
  const mixed = /\p{sc=Cyrl}\p{sc=Latn}|\p{sc=Latn}\p{sc=Cyrl}/u
  expect(keys.filter((key) => mixed.test(textAt(LANGUAGES.ru.words, key) ?? ''))).toEqual([])
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
    for (const count of needed.some(({ plural }) => plural) ? [0, 1, 2, 3, 5, 21, 100] : [0]) {
      const args = Object.fromEntries(needed.map(({ name, plural }) => [name, plural ? count : 'X']))
      expect(t.t(key, args), key).not.toMatch(/[{}#]/)
    }
  }
})

test('counts are written in the form of the language', () => {
  expect(wordsFor('en').points(1n)).toBe('1 point')
  expect(wordsFor('de').points(12_500n)).toBe('12.500 Punkte')
  expect(wordsFor('he').points(2n)).toBe('שתי נקודות')
  const russian = [1n, 3n, 5n, 11n, 21n, 112n].map(wordsFor('ru').points)
  expect(russian).toEqual(['1 балл', '3 балла', '5 баллов', '11 баллов', '21 балл', '112 баллов'])
  expect([1n, 12_500n].map(wordsFor('tr').points)).toEqual(['1 puan', '12.500 puan'])
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

test('a Russian day ends no sentence with two stops', () => {
  const t = wordsFor('ru')
  expect(t.day('2026-11-22' as Day)).toBe('22 нояб. 2026')
  expect(t.month('2026-11', 'long')).toBe('ноябрь 2026')
  expect(t.instant(new Date('2026-11-22T10:00:00Z'), 'Europe/Berlin')).toBe('22 нояб. 2026, 11:00 GMT+1')
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
  ['uk,ru;q=0.8,en;q=0.5', 'ru'],
  ['tr-TR,tr;q=0.9', 'tr'],
  [undefined, 'en'],
] as const)('the browser that asks for %s gets %s', ([header, lang]) => {
  expect(langFromHeader(header)).toBe(lang)
})
