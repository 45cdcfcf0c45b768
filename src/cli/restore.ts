import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { migrations } from '../../migrations/index.ts'
import { readBackup } from '../backup/read-backup.ts'
import { verifyLedger } from '../db/ledger/verify.ts'
import { migrate } from '../db/migrate.ts'
import { withScope } from '../db/scope.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, { usage: 'restore FILE [--json]    (into an empty database)', words: 1 })
  if ('exit' in asked) return asked.exit
  return withDatabase(
    io,
    async ({ db }) => {
      await migrate(db)
      const counts = await readBackup(db, Object.keys(migrations), linesOf(asked.words[0] ?? ''))
      const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
      const holds = findings.length === 0
      if (asked.json) io.stdout(jsonText({ rows, counts, holds }))
      else
        io.stdout(
          `${rows} rows restored. ${holds ? 'The ledger holds.' : `The ledger is broken: ${findings[0]?.row}.`}`,
        )
      return holds ? 0 : 1
    },
    false,
  )
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip())
  yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
}
