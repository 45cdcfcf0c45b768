/** Checks and posts files in the background: leased, resumed after a restart, one unit of work a call. */
import type { Logger } from 'pino'
import { type Actor, audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import {
  endWork,
  type LeasedFile,
  leaseFile,
  releaseFile,
  renewLease,
  sweepAbandoned,
} from '../../db/flights/import-work.ts'
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import { todayIn } from '../../domain/today.ts'
import { publishedVersions } from '../../programme/published.ts'
import type { FileReject } from '../file-reject.ts'
import type { RuleVersion } from '../settle/rate-ticket.ts'
import { checkFile } from './check-file.ts'
import { postFile } from './post-file.ts'
import { receivedBytes } from './receive-file.ts'

export type ImportEnv = {
  readonly db: Db
  readonly places: Places
  readonly clock: () => Date
  readonly log: Logger
  /** Chunks that are posted side by side; 1 on the embedded database. */
  readonly lanes: number
  /** Names this process in leases. */
  readonly holder: string
  /** Asked after every chunk: true stops, and the next call goes on from there. */
  readonly until?: () => boolean
}

const TRIES = 5
const PAUSE_MS = 30_000
const ABANDONED_MS = 60 * 60_000
const JOB: Actor = { kind: 'job', id: null, name: 'import' }
const AS_JOB = { as: 'job' } as const

type Rules = { readonly versions: readonly RuleVersion[]; readonly today: Day }

/** Checks or posts one file. @returns whether there was anything to do */
export async function advanceImports(env: ImportEnv): Promise<boolean> {
  const now = env.clock()
  const file = await withScope(env.db, AS_JOB, async (tx) => {
    await sweepAbandoned(tx, new Date(now.getTime() - ABANDONED_MS), now)
    return leaseFile(tx, env.holder, now)
  })
  if (!file) return false
  try {
    const versions = await withScope(env.db, AS_JOB, publishedVersions)
    const newest = versions[0]
    if (!newest) throw new Error('no programme is published')
    const rules = { versions, today: todayIn(newest.programme.timeZone, env.clock()) }
    if (file.state === 'checking') await check(env, file, rules)
    else await postAll(env, file, rules)
  } catch (error) {
    env.log.error(
      { import: file.id, error: error instanceof Error ? error.message : 'unknown' },
      'an import went wrong',
    )
    await setBack(env, file)
  }
  return true
}

async function check(env: ImportEnv, file: LeasedFile, rules: Rules): Promise<void> {
  const { preview, header, fileReject, whole } = await checkFile({
    db: env.db,
    input: receivedBytes(env.db, file.id),
    world: { ...rules, places: env.places, now: env.clock(), importId: file.id },
    seen: file.preview,
    onChunk: async (seen) => {
      const mine = await withScope(env.db, AS_JOB, (tx) =>
        renewLease(tx, file.id, env.holder, env.clock(), seen),
      )
      return mine && !env.until?.()
    },
  })
  await withScope(env.db, AS_JOB, async (tx) => {
    if (!whole) return releaseFile(tx, file.id, env.holder, null)
    const state = fileReject ? 'refused' : file.commitsItself ? 'posting' : 'ready'
    const ended = await endWork(tx, file.id, env.holder, {
      state,
      at: env.clock(),
      finished: fileReject !== undefined,
      linesTotal: preview.lines,
      linesDone: 0,
      header,
      preview,
      refusal: fileReject && refusalOf(fileReject),
    })
    if (ended) await audit(tx, deed(env, file, 'import.check', { state, lines: preview.lines }))
  })
}

async function postAll(env: ImportEnv, file: LeasedFile, rules: Rules): Promise<void> {
  let stopped = false
  const { fileReject } = await postFile({
    db: env.db,
    importId: file.id,
    input: receivedBytes(env.db, file.id),
    ...rules,
    places: env.places,
    now: env.clock,
    lanes: env.lanes,
    onChunk: async () => {
      const mine = await withScope(env.db, AS_JOB, (tx) => renewLease(tx, file.id, env.holder, env.clock()))
      if (!mine || env.until?.()) stopped = true
      return !stopped
    },
  })
  await withScope(env.db, AS_JOB, async (tx) => {
    if (stopped) return releaseFile(tx, file.id, env.holder, null)
    const ended = await endWork(tx, file.id, env.holder, {
      state: 'done',
      at: env.clock(),
      finished: true,
      refusal: fileReject && refusalOf(fileReject),
    })
    if (ended) await audit(tx, deed(env, file, 'import.post', { name: file.name }))
  })
}

/** Tried again after a pause; given up after so many tries without a single chunk that went well. */
async function setBack(env: ImportEnv, file: LeasedFile): Promise<void> {
  const now = env.clock()
  await withScope(env.db, AS_JOB, async (tx) => {
    if (file.attempts < TRIES) {
      return releaseFile(tx, file.id, env.holder, new Date(now.getTime() + PAUSE_MS * file.attempts))
    }
    const ended = await endWork(tx, file.id, env.holder, { state: 'failed', at: now, finished: true })
    if (ended) await audit(tx, deed(env, file, 'import.fail', { name: file.name, during: file.state }))
  })
}

function deed(env: ImportEnv, file: LeasedFile, name: DeedName, detail: Record<string, string | number>) {
  return {
    actor: JOB,
    companyId: null,
    deed: name,
    objectKind: 'import',
    objectId: file.id,
    detail,
    at: env.clock(),
  }
}

/** As it is kept: `t.reject(code, facts)` makes the sentence of it. */
function refusalOf({ code, line, facts }: FileReject): Record<string, string> {
  return { ...facts, code, line: String(line) }
}
