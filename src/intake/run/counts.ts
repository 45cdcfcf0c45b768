/** What a chunk, or a whole file, came to. */
import type { ChunkCounts } from '../../db/flights/imports.ts'
import { CURRENCIES } from '../../domain/rating/rated.ts'
import type { Settled } from '../settle/settle.ts'
import type { Chunk } from './chunks.ts'

export function countsOf(chunk: Chunk, settled: Settled): ChunkCounts {
  const sums = { points: 0n, miles: 0n, status: 0n }
  for (const entry of settled.plan.entries) {
    if (entry.kind !== 'accrual' && entry.kind !== 'reversal') continue
    const currency = CURRENCIES.find((each) => entry.source.startsWith(`${each}/`))
    if (currency) sums[currency] += entry.amount
  }
  const known = settled.notes.filter((note) => note.code === 'CPN-DUPLICATE').length
  return {
    lines: chunk.lines.length + chunk.rejects.length,
    added: settled.added.length,
    changed: settled.changed.length,
    known,
    refused: chunk.rejects.length + settled.notes.length - known,
    points: sums.points.toString(),
    miles: sums.miles.toString(),
    status: sums.status.toString(),
  }
}

export function addCounts(a: ChunkCounts, b: ChunkCounts): ChunkCounts {
  return {
    lines: a.lines + b.lines,
    added: a.added + b.added,
    changed: a.changed + b.changed,
    known: a.known + b.known,
    refused: a.refused + b.refused,
    points: (BigInt(a.points) + BigInt(b.points)).toString(),
    miles: (BigInt(a.miles) + BigInt(b.miles)).toString(),
    status: (BigInt(a.status) + BigInt(b.status)).toString(),
  }
}

export const NO_COUNTS: ChunkCounts = {
  lines: 0,
  added: 0,
  changed: 0,
  known: 0,
  refused: 0,
  points: '0',
  miles: '0',
  status: '0',
}
