/** Reads a flown coupon file as a stream: rows out as bytes come in, memory flat. Format: docs/formats/flown-coupon-file.md. */
import { type Parser, parse } from 'csv-parse'
import {
  type Collector,
  collect,
  delimiterOf,
  parserOptions,
  type ReadItem,
  type ReadLimits,
  stop,
  stopAtError,
} from './records.ts'
import { type ByteCheck, checkBytes } from './text-bytes.ts'

/** Big enough to be quick, small enough that a file handed over in one piece does not become one batch of rows. */
const SLICE_BYTES = 65_536
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Good rows beside bad ones count. A file reject comes last; the rows before it have been read, and sending the
 * mended file again is harmless because posting is exactly-once.
 *
 * @throws only what `input` itself throws (a broken upload)
 */
export async function* readCoupons(
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: ReadLimits,
): AsyncGenerator<ReadItem> {
  const check = checkBytes()
  let reader: Reader | undefined
  let head = new Uint8Array(0)
  try {
    for await (const bytes of slices(input)) {
      const refused = check.next(bytes)
      if (refused !== undefined) {
        yield { fileReject: refused }
        return
      }
      if (reader === undefined) {
        head = joined(head, bytes)
        if (!hasLine(head) && head.length < limits.maxRecordBytes) continue
        reader = openReader(head, limits)
        await write(reader, head)
      } else await write(reader, bytes)
      yield* taken(reader)
      if (reader.collector.stopped) return
    }
    reader ??= await written(openReader(head, limits), head)
    await finish(reader, check)
    yield* taken(reader)
  } finally {
    reader?.parser.destroy()
  }
}

type Reader = { readonly parser: Parser; readonly collector: Collector; readonly limits: ReadLimits }

function openReader(head: Uint8Array, limits: ReadLimits): Reader {
  const delimiter = delimiterOf(firstLine(new TextDecoder().decode(head)))
  const collector = collect(delimiter, limits, undefined, 0)
  const parser = parse(parserOptions(delimiter, limits, collector))
  // The error is handed to the callback of the write that met it; without a listener Node would end the process.
  parser.on('error', () => {})
  return { parser, collector, limits }
}

async function written(reader: Reader, bytes: Uint8Array): Promise<Reader> {
  await write(reader, bytes)
  return reader
}

async function write({ parser, collector, limits }: Reader, bytes: Uint8Array): Promise<void> {
  const error = await new Promise<Error | null | undefined>((resolve) => parser.write(bytes, resolve))
  if (error) stopAtError(collector, error, limits)
}

async function finish({ parser, collector, limits }: Reader, check: ByteCheck): Promise<void> {
  const cut = check.end()
  if (cut !== undefined) stop(collector, cut)
  if (collector.stopped) return
  const error = await new Promise<Error | null | undefined>((resolve) => {
    parser.once('error', resolve)
    parser.end(() => resolve(undefined))
  })
  if (error) stopAtError(collector, error, limits)
  else if (collector.header === undefined) stop(collector, { code: 'FILE-EMPTY', line: 1, facts: {} })
}

function taken({ collector }: Reader): ReadItem[] {
  const items = collector.items
  collector.items = []
  return items
}

async function* slices(input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of input) {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES)
  }
}

/** The first line that is not blank: the header, of which the delimiter is read. */
function firstLine(text: string): string {
  return text.split(/[\r\n]+/, 2).find((line) => line.trim() !== '') ?? ''
}

/** Whether a whole line that says something has arrived. */
function hasLine(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => byte !== LINE_FEED && byte !== CARRIAGE_RETURN)
  return start >= 0 && (bytes.indexOf(LINE_FEED, start) >= 0 || bytes.indexOf(CARRIAGE_RETURN, start) >= 0)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
