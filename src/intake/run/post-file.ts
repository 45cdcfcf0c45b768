/** Posts a flown coupon file, chunk by chunk: the one way in, for uploads, the command line and the feed. */
import { doneChunks, keepChunk } from '../../db/flights/imports.ts'
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { FileReject } from '../file-reject.ts'
import { readCoupons } from '../read-coupons.ts'
import type { Header, ReadLimits } from '../records.ts'
import type { RuleVersion } from '../settle/rate-ticket.ts'
import { settle } from '../settle/settle.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { countsOf } from './counts.ts'
import { rejectsOf } from './notes.ts'

export type PostFile = {
  readonly db: Db
  readonly importId: string
  readonly input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly versions: readonly RuleVersion[]
  readonly places: Places
  readonly today: Day
  readonly now: () => Date
  /** Chunks that are posted side by side; 1 on the embedded database. */
  readonly lanes: number
  /** Told after every chunk; answers false to stop before the next. */
  readonly onChunk?: (chunk: { lastLine: number; lines: number }) => boolean | Promise<boolean>
}

export const LIMITS = { maxColumns: 200, maxCellCharacters: 10_000, maxRecordBytes: 1_000_000 }

/** @returns the header, and why reading stopped, if the file as a whole was refused */
export async function postFile(
  run: PostFile,
): Promise<{ header: Header | undefined; fileReject: FileReject | undefined }> {
  const done = await withScope(run.db, { as: 'job' }, (tx) => doneChunks(tx, run.importId))
  const limits: ReadLimits = { ...LIMITS, places: run.places, today: run.today }
  let header: Header | undefined
  let fileReject: FileReject | undefined
  const lanes = new Set<Promise<void>>()
  let goOn = true
  const start = (chunk: Chunk) => {
    const lane = postChunk(run, chunk).then(async (lines) => {
      goOn = ((await run.onChunk?.({ lastLine: chunk.lastLine, lines })) ?? true) && goOn
    })
    lanes.add(lane)
    lane.then(
      () => lanes.delete(lane),
      () => {}, // a failed lane stays in the set: the next race reports it
    )
  }
  try {
    for await (const item of chunksOf(readCoupons(run.input, limits))) {
      if ('header' in item) header = item.header
      else if ('fileReject' in item) fileReject = item.fileReject
      else if (!done.has(item.chunk.no)) {
        // Waiting comes after reading: the next chunk is at hand when a lane is free.
        while (lanes.size >= run.lanes) await Promise.race(lanes)
        if (!goOn) break
        start(item.chunk)
      }
    }
  } finally {
    await Promise.allSettled(lanes)
  }
  await Promise.all(lanes)
  return { header, fileReject }
}

/** One transaction: coupons, credits, rejects and progress, or none of them. */
async function postChunk(run: PostFile, chunk: Chunk): Promise<number> {
  return withScope(run.db, { as: 'job' }, async (tx) => {
    const settled = await settle(tx, chunk.lines, [], {
      versions: run.versions,
      places: run.places,
      today: run.today,
      now: run.now(),
      importId: run.importId,
    })
    const rejects = rejectsOf(chunk, settled)
    const counts = countsOf(chunk, settled)
    const kept = rejects.map((reject) => ({
      line: reject.line,
      code: reject.code,
      json: JSON.stringify(reject),
    }))
    await keepChunk(tx, run.importId, chunk, counts, kept)
    return counts.lines
  })
}
