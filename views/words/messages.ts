/** ICU messages of one language: compiled when first used, kept for the life of the process. */
import { IntlMessageFormat } from 'intl-messageformat'
import { type Key, textAt, type Words } from './catalogue.ts'

export type Args = Readonly<Record<string, string | number | bigint>>

export type Messages = {
  /** @throws when the text needs an argument that is not given */
  text(key: Key, args?: Args): string
  /** The names of the arguments that a text needs. */
  argumentsOf(key: Key): readonly Argument[]
}

export type Argument = { readonly name: string; readonly plural: boolean }

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

export function messagesOf(words: Words, locale: string, dir: 'ltr' | 'rtl'): Messages {
  const formatters = formattersFor(locale)
  const compiled = new Map<string, IntlMessageFormat>()
  const texts = new Map<string, string>()
  const plainText = (key: Key) => {
    const known = texts.get(key)
    if (known !== undefined) return known
    const fresh = plain(words, key)
    texts.set(key, fresh)
    return fresh
  }
  const message = (key: Key) => {
    const known = compiled.get(key)
    if (known) return known
    const fresh = new IntlMessageFormat(plainText(key), locale, undefined, { ignoreTag: true, formatters })
    compiled.set(key, fresh)
    return fresh
  }
  return {
    text(key, args) {
      const text = plainText(key)
      if (!text.includes('{')) return text
      return String(message(key).format(safeArgs(args ?? {}, dir)))
    },
    argumentsOf: (key) => argumentsIn(plain(words, key)),
  }
}

/** The library's own look theirs up by what `JSON.stringify` makes of the options, at every single use. */
function formattersFor(locale: string) {
  const made = new Map<unknown, unknown>()
  const once = <Made>(key: unknown, make: () => Made): Made => {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as Made
  }
  return {
    getNumberFormat: (_: unknown, options?: Intl.NumberFormatOptions) =>
      once(options ?? 'number', () => new Intl.NumberFormat(locale, options)),
    getDateTimeFormat: (_: unknown, options?: Intl.DateTimeFormatOptions) =>
      once(options ?? 'date', () => new Intl.DateTimeFormat(locale, options)),
    getPluralRules: (_: unknown, options?: Intl.PluralRulesOptions) =>
      once(options?.type ?? 'cardinal', () => new Intl.PluralRules(locale, options)),
  }
}

/** The arguments of an ICU text, those inside plural and select forms too. */
export function argumentsIn(text: string): Argument[] {
  if (!text.includes('{')) return []
  const found = new Map<string, boolean>()
  gather(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), found)
  return [...found].map(([name, plural]) => ({ name, plural }))
}

type Piece = ReturnType<IntlMessageFormat['getAst']>[number]

/** Of the parser: what is no argument, and what counts. */
const LITERAL = 0
const NUMBER = 2
const PLURAL = 6
const POUND = 7

function gather(pieces: readonly Piece[], found: Map<string, boolean>): void {
  for (const piece of pieces) {
    if (piece.type === LITERAL || piece.type === POUND || !('value' in piece)) continue
    const counts = piece.type === NUMBER || piece.type === PLURAL
    found.set(piece.value, counts || found.get(piece.value) === true)
    if (!('options' in piece)) continue
    for (const { value } of Object.values(piece.options)) gather(value, found)
  }
}

function plain(words: Words, key: Key): string {
  const text = textAt(words, key)
  if (text === undefined) throw new Error(`no words for ${key}`)
  return text
}

/** Inserted text keeps its own direction, so a flight number in a Hebrew sentence does not turn around. */
function safeArgs(args: Args, dir: 'ltr' | 'rtl'): Record<string, string | number> {
  const safe: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'string') safe[name] = isolated(value, dir)
    else safe[name] = Number(value)
  }
  return safe
}

function isolated(value: string, dir: 'ltr' | 'rtl'): string {
  // An address is copied and followed: a mark at its end would become part of it.
  if (/^https?:\/\//.test(value)) return value
  const foreign = dir === 'rtl' ? /[A-Za-z]|\d[-/:]\d/.test(value) : RTL_LETTER.test(value)
  return foreign ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value
}
