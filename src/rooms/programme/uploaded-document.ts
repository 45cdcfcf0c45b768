/** Reads the uploaded document: JSON first, then everything that a programme must hold to. */
import { type Loaded, loadProgramme } from '../../programme/load.ts'
import type { Ctx } from '../../web/env.ts'
import { typeable } from '../../web/forms.ts'

export type Uploaded =
  | { readonly fault: 'operator.programme.noFile' | 'operator.programme.notJson' }
  | { readonly name: string; readonly document: unknown; readonly loaded: Loaded }

export async function uploadedDocument(c: Ctx): Promise<Uploaded> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>)
  const file = form['file']
  if (!(file instanceof File) || file.name === '' || file.size === 0)
    return { fault: 'operator.programme.noFile' }
  const document = parsed(await file.text())
  if (document === undefined) return { fault: 'operator.programme.notJson' }
  return { name: typeable(file.name).slice(-200), document, loaded: loadProgramme(document) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), storable)
  } catch {
    return undefined
  }
}

/** @throws where a text has what no database keeps as JSON: a NUL, half of a sign */
function storable(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text === 'string' && (text.includes('\0') || !text.isWellFormed())) throw new SyntaxError(key)
  }
  return value
}
