/** Takes an uploaded file in. */
import { FILE_BYTES_MOST, receiveFile } from '../../intake/run/receive-file.ts'
import type { Ctx } from '../../web/env.ts'
import { typeable } from '../../web/forms.ts'
import { operator } from '../../web/guard.ts'

export type Uploaded = { readonly importId: string; readonly knownAs: string | undefined }

/** @returns the key of what is wrong with the field */
export async function upload(
  c: Ctx,
): Promise<Uploaded | { fault: 'imports.upload.none' | 'imports.upload.empty' | 'imports.upload.tooLarge' }> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>)
  const file = form['file']
  if (!(file instanceof File) || file.name === '') return { fault: 'imports.upload.none' }
  if (file.size === 0) return { fault: 'imports.upload.empty' }
  if (file.size > FILE_BYTES_MOST) return { fault: 'imports.upload.tooLarge' }
  const { id, name } = operator(c)
  const received = await receiveFile(c.var.db, {
    name: typeable(file.name),
    input: file.stream() as unknown as AsyncIterable<Uint8Array>,
    by: { kind: 'operator', id, name },
    now: c.var.deps.clock,
    commitsItself: false,
  })
  return received ?? { fault: 'imports.upload.tooLarge' }
}
