/** The languages of the portal. To add one: a folder beside `de/`, one line here, and `npm test` says what is missing. */
import type { Language } from './catalogue.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { he } from './he/index.ts'
import { ru } from './ru/index.ts'
import { tr } from './tr/index.ts'

export const LANGUAGES = {
  en: { locale: 'en-GB', dir: 'ltr', name: 'English', words: en },
  de: { locale: 'de-DE', dir: 'ltr', name: 'Deutsch', words: de },
  ru: { locale: 'ru-RU', dir: 'ltr', name: 'Русский', words: ru },
  tr: { locale: 'tr-TR', dir: 'ltr', name: 'Türkçe', words: tr },
  he: { locale: 'he-IL', dir: 'rtl', name: 'עברית', words: he },
} as const satisfies Record<string, Language>

export type Lang = keyof typeof LANGUAGES
export const LANGS = Object.keys(LANGUAGES) as readonly Lang[]

export function isLang(text: string | undefined | null): text is Lang {
  return text !== undefined && text !== null && Object.hasOwn(LANGUAGES, text)
}

/** The first language of an Accept-Language header that we have; English when none. */
export function langFromHeader(header: string | undefined): Lang {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...params] = part.trim().split(';')
    const weight = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean)
    return { lang: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) }
  })
  const known = wanted.filter(({ lang, weight }) => weight > 0 && isLang(lang))
  const best = known.sort((one, other) => other.weight - one.weight)[0]?.lang
  return isLang(best) ? best : 'en'
}
