/** A file that is made while it is sent: nobody waits for its end, and nothing is made for a reader who has left. */
import type { Ctx } from '../web/env.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const
export type FileEnding = keyof typeof TYPES

/** Lower case, plain letters, so that every system can keep it. */
export function fileName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

/** @param name without its ending */
export function sendFile(
  c: Ctx,
  file: { readonly name: string; readonly ending: FileEnding; readonly type?: string },
  pieces: AsyncIterable<string | Uint8Array>,
): Response {
  c.header('Content-Type', file.type ?? TYPES[file.ending])
  c.header('Content-Disposition', `attachment; filename="${file.name}.${file.ending}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(streamOf(c, pieces))
}

/** The next piece is made when the last one was taken: a slow reader slows the queries down, one who leaves ends them. */
function streamOf(c: Ctx, pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const { log } = c.var.deps
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await iterator.next()
          if (done) controller.close()
          else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
        } catch (error) {
          // The head went out long ago: a file that breaks off is all that can be said to the reader.
          log.error({ request: c.var.requestId, error: String(error) }, 'a file broke off')
          controller.error(error)
        }
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}

/** One piece that is there already. */
export async function* onePiece(piece: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield piece
}
