/** The work of somebody who has to sign in again, or to prove who they are: what was typed goes along and is not lost. */
import * as v from 'valibot'
import type { Ctx } from './env.ts'
import { ownPath } from './next.ts'

export type KeptField = readonly [name: string, value: string]
export type KeptForm = {
  /** Where the form was going: a path of this portal. */
  readonly action: string
  /** The page it was filled in on. */
  readonly back: string
  readonly fields: readonly KeptField[]
}

const FIELDS_MOST = 300
const CHARACTERS_MOST = 300_000
/** Proofs of who somebody is never go back into a page. */
const SECRET_FIELD = /password|passkey|^code$/i

/** What was typed, but for passwords, codes and files; undefined when nothing is left to keep. */
export async function keptForm(c: Ctx): Promise<KeptForm | undefined> {
  const body = await c.req.formData().catch(() => undefined)
  if (!body) return undefined
  const all = [...body.entries()]
  // A file cannot be put back into a page, and a form without its file is not what was meant.
  if (all.some(([, value]) => typeof value !== 'string' && value.size > 0)) return undefined
  const fields = all.filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !SECRET_FIELD.test(field[0]),
  )
  const length = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  if (fields.length === 0 || fields.length > FIELDS_MOST || length > CHARACTERS_MOST) return undefined
  const { pathname, search } = new URL(c.req.url)
  return { action: `${pathname}${search}`, back: refererPath(c), fields }
}

const Kept = v.object({
  action: v.string(),
  back: v.string(),
  fields: v.pipe(v.array(v.tuple([v.string(), v.string()])), v.maxLength(FIELDS_MOST)),
})

export function packed(kept: KeptForm): string {
  return JSON.stringify(kept)
}

/** As `packed` wrote it, of the form at hand. What names another place than one of ours is no kept form. */
export async function unpacked(c: Ctx): Promise<KeptForm | undefined> {
  const text = (await c.req.formData().catch(() => undefined))?.get('kept')
  if (typeof text !== 'string' || text === '' || text.length > 2 * CHARACTERS_MOST) return undefined
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), text)
  if (!read.success || ownPath(read.output.action, '') === '') return undefined
  return { ...read.output, back: ownPath(read.output.back, '/') }
}

/** The page that a request came from, when it was one of ours. */
export function refererPath(c: Ctx): string {
  const referer = c.req.header('Referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const url = new URL(referer)
  return url.host === new URL(c.req.url).host ? `${url.pathname}${url.search}` : '/'
}
