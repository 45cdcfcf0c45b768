/** Reads a whole file without posting anything: how many lines are new, known, changed or put aside, and why. */
import { couponsOfTickets } from '../../db/flights/coupons.ts'
import { loadDirectory } from '../../db/flights/directory.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { ImportPreview } from '../../db/tables/flights.ts'
import { couponKey, issueYear, ticketKeyText, ticketOf } from '../../domain/kept-coupon.ts'
import type { FileReject } from '../file-reject.ts'
import { readCoupons } from '../read-coupons.ts'
import type { Header, ReadLimits } from '../records.ts'
import type { Reject } from '../reject.ts'
import { attribute } from '../settle/attribute.ts'
import { mergeIncoming } from '../settle/merge.ts'
import { rateTicket, type SpendCounter } from '../settle/rate-ticket.ts'
import { newlyKept, type Settled, type SettleWorld } from '../settle/settle.ts'
import { type Chunk, chunksOf, type Line } from './chunks.ts'
import { countsOf } from './counts.ts'
import { rejectsOf } from './notes.ts'
import { LIMITS } from './post-file.ts'

export type CheckFile = {
  readonly db: Db
  readonly input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly world: SettleWorld
  /** What an interrupted check had seen: its chunks are read again, but not counted again. */
  readonly seen: ImportPreview | null
  /** Told after every chunk; answers false to stop before the next. */
  readonly onChunk?: (seen: ImportPreview) => boolean | Promise<boolean>
}

export type Checked = {
  readonly preview: ImportPreview
  readonly header: Header | undefined
  readonly fileReject: FileReject | undefined
  /** False when it was stopped. */
  readonly whole: boolean
}

const REJECTS_KEPT = 50
const NOTHING_SEEN: ImportPreview = {
  chunks: 0,
  lines: 0,
  added: 0,
  changed: 0,
  known: 0,
  refused: 0,
  byCode: {},
  rejects: [],
}
/** What a company has spent is counted when it is posted; here no amounts are foreseen. */
const NOT_COUNTED: SpendCounter = { soFar: () => ({ spend: 0n, travellers: 0 }), add: () => {} }

export async function checkFile(run: CheckFile): Promise<Checked> {
  const limits: ReadLimits = { ...LIMITS, places: run.world.places, today: run.world.today }
  const earlier = new Set<number>()
  let preview = run.seen ?? NOTHING_SEEN
  let header: Header | undefined
  for await (const item of chunksOf(readCoupons(run.input, limits))) {
    if ('fileReject' in item) return { preview, header, fileReject: item.fileReject, whole: true }
    if ('header' in item) {
      header = item.header
      continue
    }
    const isNews = item.chunk.no >= preview.chunks
    if (isNews) preview = added(preview, item.chunk, await foresee(run, item.chunk, earlier))
    for (const { coupon } of item.chunk.lines) earlier.add(numberOf(coupon))
    if (isNews && (await run.onChunk?.(preview)) === false) {
      return { preview, header, fileReject: undefined, whole: false }
    }
  }
  return { preview, header, fileReject: undefined, whole: true }
}

/** What settling this chunk would come to, as far as it can be known before the chunks in front of it are posted. */
async function foresee(run: CheckFile, chunk: Chunk, earlier: ReadonlySet<number>): Promise<Settled> {
  const repeated = chunk.lines.filter(({ coupon }) => earlier.has(numberOf(coupon)))
  const repeatedLines = new Set(repeated.map(({ line }) => line))
  const lines = chunk.lines.filter(({ line }) => !repeatedLines.has(line))
  const settled = await withScope(run.db, { as: 'job' }, (tx) => wouldSettle(tx, lines, run.world), {
    snapshot: true,
  })
  const again = repeated.map(({ line }) => ({
    line,
    code: 'CPN-DUPLICATE' as const,
    field: 'ticket' as const,
  }))
  return { ...settled, notes: [...settled.notes, ...again] }
}

async function wouldSettle(tx: Tx, lines: readonly Line[], world: SettleWorld): Promise<Settled> {
  const keys = lines.map(({ coupon }) => ({
    primaryTicket: coupon.primaryTicket,
    issueYear: issueYear(coupon),
  }))
  const known = await couponsOfTickets(tx, [
    ...new Map(keys.map((key) => [ticketKeyText(key), key])).values(),
  ])
  const present = new Map(known.map((coupon) => [couponKey(coupon.facts), coupon]))
  const merged = mergeIncoming(present, lines, (facts, line) => newlyKept(facts, line, world))
  for (const [key, { after }] of merged.kept) present.set(key, after)
  const directory = await loadDirectory(tx, [...present.values()])
  const attributed = [...present.values()].map((coupon) => attribute(coupon, directory, world.versions))
  const tickets = [...Map.groupBy(attributed, (coupon) => ticketOf(coupon.facts)).values()]
  const rated = tickets.flatMap(
    (ticket) => rateTicket(ticket, { ...world, directory, spend: NOT_COUNTED }).coupons,
  )
  const kept = [...merged.kept.values()]
  const isNew = new Set(kept.filter(({ before }) => !before).map(({ after }) => after.id))
  return {
    added: rated.filter((coupon) => isNew.has(coupon.id)),
    changed: kept.filter(({ before }) => before).map(({ after }) => after),
    notes: merged.notes,
    plan: { entries: [], accounts: [], lots: [] },
  }
}

function added(preview: ImportPreview, chunk: Chunk, settled: Settled): ImportPreview {
  const counts = countsOf(chunk, settled)
  const rejects = rejectsOf(chunk, settled).sort((a, b) => a.line - b.line)
  return {
    chunks: chunk.no + 1,
    lines: preview.lines + counts.lines,
    added: preview.added + counts.added,
    changed: preview.changed + counts.changed,
    known: preview.known + counts.known,
    refused: preview.refused + counts.refused,
    byCode: withCodes(preview.byCode, rejects),
    rejects: [...preview.rejects, ...rejects].slice(0, REJECTS_KEPT),
  }
}

function withCodes(byCode: ImportPreview['byCode'], rejects: readonly Reject[]): Record<string, number> {
  const sums: Record<string, number> = { ...byCode }
  for (const { code } of rejects) sums[code] = (sums[code] ?? 0) + 1
  return sums
}

/** Ticket, coupon and year of issue in one number below 2^53: a set of a million of them stays small. */
function numberOf(coupon: Line['coupon']): number {
  return (Number(coupon.ticket) * 4 + (coupon.coupon - 1)) * 128 + (issueYear(coupon) % 128)
}
