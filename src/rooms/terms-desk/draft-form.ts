/** The form of a draft: a label, and for each language a text and what changes. */
import * as v from 'valibot'
import { LANGS, type Lang } from '../../../views/words/languages.ts'
import type { ByLanguage } from '../../db/tables/terms.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import { commandKey, type FieldFaults, required, type Typed } from '../../web/forms.ts'

/** Without these nobody could be shown the terms: English stands in for every other language. */
export const NEEDED: readonly Lang[] = ['en', 'de']
/** In characters; what a form field carries at most. */
export const TEXT_MOST = 19_000
export const CHANGES_MOST = 2_000

export const DraftForm = v.object({
  key: commandKey,
  /** Which state of the draft the page showed; 0 for a new one. */
  revision: v.pipe(required(9), v.regex(/^\d+$/, 'common.form.notNumber'), v.transform(Number)),
  label: v.pipe(required(20), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'terms.desk.fault.label')),
})

export const DiscardForm = v.object({ key: commandKey, revision: DraftForm.entries.revision })

export type Draft = {
  readonly label: string
  readonly texts: ByLanguage
  readonly changes: ByLanguage
}

export const fieldOf = (what: 'text' | 'changes', lang: Lang) => `${what}_${lang}`

/** The texts of a form, and what is wrong with them. */
export function textsIn(typed: Typed): Omit<Draft, 'label'> & { readonly faults: FieldFaults } {
  const faults: Record<string, string> = {}
  const read = (what: 'text' | 'changes', most: number) => {
    const given = LANGS.map(
      (lang) => [lang, (typed[fieldOf(what, lang)] ?? '').replaceAll('\r\n', '\n')] as const,
    )
    for (const [lang, text] of given) {
      if (text === '' && NEEDED.includes(lang)) faults[fieldOf(what, lang)] = 'common.form.required'
      if (text.length > most) faults[fieldOf(what, lang)] = `common.form.tooLong|${most}`
    }
    return Object.fromEntries(given.filter(([, text]) => text !== ''))
  }
  return { texts: read('text', TEXT_MOST), changes: read('changes', CHANGES_MOST), faults }
}

/** A draft as its form shows it again. */
export function typedOf({ label, texts, changes }: Draft): Typed {
  const fields = LANGS.flatMap((lang) => [
    [fieldOf('text', lang), texts[lang] ?? ''] as const,
    [fieldOf('changes', lang), changes[lang] ?? ''] as const,
  ])
  return { label, ...Object.fromEntries(fields) }
}

export const PublishForm = v.object({
  key: commandKey,
  revision: v.pipe(required(9), v.regex(/^\d+$/, 'common.form.notNumber'), v.transform(Number)),
  validFrom: v.pipe(
    required(10),
    v.check((text) => parseDay(text) !== undefined, 'common.form.notDay'),
    v.transform((text) => text as Day),
  ),
})
