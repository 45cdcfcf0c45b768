/** Cuts what was read into chunks of one transaction each. The cuts hang on the file alone, so a resumed import makes the same. */
import type { FlownCoupon } from '../../domain/coupon.ts'
import type { FileReject } from '../file-reject.ts'
import type { Header, ReadItem } from '../records.ts'
import type { Reject } from '../reject.ts'

export type Line = { readonly line: number; readonly coupon: FlownCoupon; readonly cells: readonly string[] }
export type Chunk = {
  readonly no: number
  readonly firstLine: number
  readonly lastLine: number
  readonly lines: readonly Line[]
  readonly rejects: readonly Reject[]
}

const LINES = 1_000
/** A ticket is not cut apart unless somebody sends thousands of lines of it. */
const MOST_LINES = 4_000

export async function* chunksOf(
  items: AsyncIterable<ReadItem>,
): AsyncGenerator<{ header: Header } | { chunk: Chunk } | { fileReject: FileReject }> {
  let open: Open | undefined
  let no = 0
  for await (const item of items) {
    if ('header' in item) {
      yield { header: item.header }
      continue
    }
    if ('fileReject' in item) {
      if (open) yield { chunk: close(open, no) }
      yield { fileReject: item.fileReject }
      return
    }
    if (open && isFull(open, item)) {
      yield { chunk: close(open, no) }
      no += 1
      open = undefined
    }
    open ??= { firstLine: item.line, lastLine: item.line, lines: [], rejects: [] }
    open.lastLine = item.line
    if ('coupon' in item) open.lines.push(item)
    else open.rejects.push(item.reject)
  }
  if (open) yield { chunk: close(open, no) }
}

type Open = { firstLine: number; lastLine: number; lines: Line[]; rejects: Reject[] }

function isFull(
  open: Open,
  next: { line: number } & ({ coupon: FlownCoupon } | { reject: Reject }),
): boolean {
  const size = open.lines.length + open.rejects.length
  if (size < LINES) return false
  const sameTicket = 'coupon' in next && open.lines.at(-1)?.coupon.primaryTicket === next.coupon.primaryTicket
  return !sameTicket || size >= MOST_LINES
}

function close(open: Open, no: number): Chunk {
  return { no, ...open }
}
