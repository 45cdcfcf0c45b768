import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { migrations } from '../../migrations/index.ts'
import { readBackup } from '../backup/read-backup.ts'
import { verifyLedger } from '../db/ledger/verify.ts'
import { migrate } from '../db/migrate.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { todayIn } from '../domain/today.ts'
import { takeInMarks } from '../privacy/marks.ts'
import { replayErasures } from '../privacy/replay.ts'
import { publishedVersions } from '../programme/published.ts'
import { listBeside, readList } from './erasures.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const usage = 'restore FILE [--erasures LIST] [--json]    (into an empty database)'
  const asked = ask(argv, io, { usage, options: { erasures: { type: 'string' } }, words: 1 })
  if ('exit' in asked) return asked.exit
  const file = asked.words[0] ?? ''
  const listed = asked.values['erasures']
  const list = await readList(typeof listed === 'string' ? listed : listBeside(file))
  if (list === undefined && listed !== undefined) {
    io.stderr(`There is no list of erasures at ${listed}.`)
    return 1
  }
  return withDatabase(
    io,
    async ({ db }) => {
      await migrate(db)
      const counts = await readBackup(db, Object.keys(migrations), linesOf(file))
      const erased = await eraseAgain(db, list ?? [])
      const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
      const holds = findings.length === 0
      if (asked.json) io.stdout(jsonText({ rows, counts, holds, erased, listOfErasures: list !== undefined }))
      else {
        io.stdout(
          `${rows} rows restored. ${holds ? 'The ledger holds.' : `The ledger is broken: ${findings[0]?.row}.`}`,
        )
        if (erased > 0) io.stdout(`${erased} persons who were erased since are erased again.`)
        if (list === undefined)
          io.stderr('No list of erasures was found: who was erased after this backup is back. See README.')
      }
      return holds ? 0 : 1
    },
    false,
  )
}

/** D-10: before anybody can look. */
async function eraseAgain(db: Db, list: readonly string[]): Promise<number> {
  await withScope(db, { as: 'privacy' }, (tx) => takeInMarks(tx, list))
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const now = new Date()
  return replayErasures(db, { now, today: todayIn(versions[0]?.programme.timeZone ?? 'UTC', now) })
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip())
  yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
}
