/**
 * `wordsFor(lang)`: everything a page needs to speak one language. Texts by key, numbers, money, days.
 * Made once per language and kept: it holds no state of a request.
 */
import type { Currency, TraceLine } from '../../src/domain/rating/rated.ts'
import type { RefusalName } from '../../src/domain/refusal.ts'
import type { Key } from './catalogue.ts'
import { type Formats, formatsFor, memo, WRITTEN_MOST } from './formats.ts'
import { LANGUAGES, type Lang } from './languages.ts'
import { type Args, messagesOf } from './messages.ts'
import { type TraceWords, traceWords } from './trace-words.ts'

/** What the rules answer when they say no. `Refusal` of the domain fits. */
export type Refused = {
  readonly refused: RefusalName
  readonly detail?: Readonly<Record<string, string | number | bigint>>
}

export type T = Formats & {
  readonly lang: Lang
  readonly dir: 'ltr' | 'rtl'
  t(key: Key, args?: Args): string
  /** Amount with its word: `1,250 points`. */
  points(amount: bigint): string
  miles(amount: bigint): string
  amount(amount: bigint, currency: Currency): string
  /** The word alone in the right form, to stand beside a number: `point`, `points`. */
  unit(amount: bigint, currency: Currency): string
  /** The sentence of a refusal. */
  say(refusal: Refused): string
  /** Why a row, a file or half a coupon is put aside; the code itself when it is not known. */
  reject(code: string, facts?: Args): string
  trace(line: TraceLine): TraceWords
}

const spoken = new Map<Lang, T>()

export function wordsFor(lang: Lang): T {
  const known = spoken.get(lang)
  if (known) return known
  const fresh = speak(lang)
  spoken.set(lang, fresh)
  return fresh
}

function speak(lang: Lang): T {
  const { locale, dir, words } = LANGUAGES[lang]
  const formats = formatsFor(locale)
  const messages = messagesOf(words, locale, dir)
  const t = messages.text
  const amount = (value: bigint, currency: Currency) =>
    t(`common.unit.${currency}`, { count: value, amount: formats.number(value) })
  /** Details arrive as text and not always all: numbers become numbers, what is missing is 0 or `none`. */
  const lenient = (key: Key, given: Args) => {
    const wanted = messages.argumentsOf(key).map(({ name, plural }) => {
      const value = given[name]
      return [name, plural ? Number(value ?? 0) : (value ?? 'none')]
    })
    return t(key, Object.fromEntries(wanted))
  }
  const units = memo(WRITTEN_MOST)
  return {
    ...formats,
    lang,
    dir,
    t,
    amount,
    points: (value) => amount(value, 'points'),
    miles: (value) => amount(value, 'miles'),
    unit: (value, currency) =>
      units(`${currency} ${value}`, () => t(`common.word.${currency}`, { count: value })),
    say: ({ refused, detail = {} }) => lenient(`refusals.${refused}`, detail),
    reject: (code, facts = {}) =>
      code in words.imports.reject ? lenient(`imports.reject.${code}` as Key, facts) : code,
    trace: (line) => traceWords(line, words, formats, messages),
  }
}
