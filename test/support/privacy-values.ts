/** Values that stand nowhere else, and what they look like in a page, a file or a mail of any language. */
import type { Day } from '../../src/domain/day.ts'
import { LANGUAGES, type Lang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'

export type Kind = 'text' | 'day' | 'moment' | 'amount' | 'digits' | 'bytes' | 'json' | 'address'

const LANGS = Object.keys(LANGUAGES) as Lang[]

/** The same field has the same value in every run: it is found again when a test fails. */
export function canaryOf(kind: Kind, serial: number): string {
  const letters = `${letter(serial / 26)}${letter(serial)}`
  switch (kind) {
    case 'text':
    case 'json':
      return `Qv${letters}zqzq`
    case 'address':
      return `qv${letters.toLowerCase()}zqzq@canary.example`
    case 'bytes':
      return Buffer.from(`Qv${letters}zq`.repeat(4)).toString('hex')
    case 'amount':
      return String(7_000_000 + serial * 13_577)
    case 'digits':
      return String(880_000_000_000_0 + serial * 7_919)
    case 'day':
      return dayOf(serial)
    case 'moment':
      return `${dayOf(serial)}T12:00:00.000Z`
  }
}

function letter(at: number): string {
  return String.fromCharCode(65 + (Math.floor(at) % 26))
}

/** Always two figures for the day, so that no day is a part of another. */
function dayOf(serial: number): string {
  const month = 1 + (Math.floor(serial / 19) % 12)
  return `${2040 + Math.floor(serial / 228)}-${String(month).padStart(2, '0')}-${10 + (serial % 19)}`
}

/** What to look for: a hit of any of these is an appearance. Compare with `plain` text. */
export function looksOf(kind: Kind, value: string): readonly string[] {
  switch (kind) {
    case 'text':
    case 'json':
    case 'address':
      return [value.toLowerCase()]
    case 'bytes': {
      const bytes = Buffer.from(value, 'hex')
      return [value, bytes.toString('base64url').toLowerCase(), bytes.toString('latin1').toLowerCase()]
    }
    case 'amount':
    case 'digits':
      return [value]
    case 'day':
    case 'moment': {
      const day = value.slice(0, 10) as Day
      const written = LANGS.flatMap((lang) => {
        const { day: write } = wordsFor(lang)
        return [write(day), write(day, 'long')]
      })
      return [day, ...written].map(plain)
    }
  }
}

/** Without what differs between languages and surroundings: case, separators within numbers, marks of direction. */
export function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')
      // Tickets: `990-1234567890`.
      .replaceAll(/(?<=\d{3})-(?=\d{10})/g, '')
      .replaceAll(/(?<=\d)[.,\u00a0\u202f\u2009 '’](?=\d{3})/g, '')
  )
}
