/** Forms: one schema, the same form back with what was typed. */
import * as v from 'valibot'
import type { Key } from '../../views/words/catalogue.ts'
import type { T } from '../../views/words/words.ts'
import type { Ctx } from './env.ts'

export type Typed = Readonly<Record<string, string>>
/** Field name to the key of its message, `key|limit` where the message names a limit; `faultText` says it. */
export type FieldFaults = Readonly<Record<string, string>>
export type FormRead<T> =
  | { readonly ok: T; readonly typed: Typed }
  | { readonly faults: FieldFaults; readonly typed: Typed }

const FIELDS_MOST = 100
const CHARACTERS_MOST = 20_000

/** Text fields of a form, trimmed at the ends; passwords stay as typed. Repeated fields: the last one counts. */
export async function readForm<S extends v.ObjectSchema<v.ObjectEntries, undefined>>(
  c: Ctx,
  schema: S,
): Promise<FormRead<v.InferOutput<S>>> {
  const typed = await fieldsOf(c)
  const read = v.safeParse(schema, typed)
  if (read.success) return { ok: read.output, typed }
  const faults: Record<string, string> = {}
  for (const issue of read.issues) {
    const name = v.getDotPath(issue) ?? ''
    faults[name] ??= issue.message.startsWith('Invalid') ? 'common.form.required' : issue.message
  }
  return { faults, typed }
}

async function fieldsOf(c: Ctx): Promise<Record<string, string>> {
  const body = await c.req.parseBody().catch(() => ({}))
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body).slice(0, FIELDS_MOST)) {
    if (typeof value !== 'string' || value.length > CHARACTERS_MOST || name === '__proto__') continue
    fields[name] = name.toLowerCase().includes('password') ? value : typeable(value).trim()
  }
  return fields
}

/** Without control characters other than tab and line breaks: nobody types them, and the database takes no NUL. */
export function typeable(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
}

const tooLong = (issue: { requirement: number }) => `common.form.tooLong|${issue.requirement}`

/** The sentence of a field's fault. */
export function faultText(t: T, fault: string | undefined): string | undefined {
  if (fault === undefined) return undefined
  const [key = '', limit = ''] = fault.split('|')
  // Numbers as one reads them; what is no number stays as it is.
  return t.t(
    key as Key,
    limit === '' ? {} : { limit: /^\d{4,}$/.test(limit) ? t.number(BigInt(limit)) : limit },
  )
}

/** The sentences of all faults of a form, by field. */
export function faultTexts(t: T, faults: FieldFaults = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, faultText(t, fault)]))
}

/**
 * No field of one line can be given more of them by a page of ours. Names go into mails: a line of its own there could be
 * made to look like a part of the mail.
 */
const LINE_MOST = 300
const oneLine = (most: number) => (text: string) =>
  most > LINE_MOST ? text : text.replaceAll(/\s*[\r\n\t\u2028\u2029]\s*/gu, ' ').trim()

/** A text that must be there; of more than one line only where there is room for it. */
export const required = (most = 200) =>
  v.pipe(
    v.string('common.form.required'),
    v.transform(oneLine(most)),
    v.nonEmpty('common.form.required'),
    v.maxLength(most, tooLong),
  )
/** A text that may be left out; null when it is. */
export const optional = (most = 200) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform(oneLine(most)),
      v.maxLength(most, tooLong),
      v.transform((text) => text || null),
    ),
    '',
  )
export const email = v.pipe(
  v.string('common.form.required'),
  v.nonEmpty('common.form.required'),
  v.maxLength(254, tooLong),
  v.email('common.form.notEmail'),
)
/** The hidden field that makes a second click the same command. */
export const commandKey = v.pipe(
  v.string('common.form.required'),
  v.regex(/^[\w-]{8,80}$/, 'common.form.required'),
)
export const uuid = v.pipe(v.string('common.form.required'), v.uuid('common.form.malformed'))
/** The last step of a thing that was on the page: who decides on an older one is told so. */
export const stepNumber = v.pipe(
  v.string('common.form.required'),
  v.regex(/^\d{1,6}$/, 'common.form.malformed'),
  v.transform(Number),
)
