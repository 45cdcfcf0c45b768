import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { migrations } from '../../migrations/index.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { listBeside, writeList } from './erasures.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, { usage: 'backup FILE [--json]', words: 1 })
  if ('exit' in asked) return asked.exit
  const file = asked.words[0] ?? ''
  return withDatabase(io, async ({ db }) => {
    // Under another name until it is whole: a killed backup never looks like one.
    const unfinished = `${file}.unfinished`
    const gzip = createGzip()
    const out = gzip.pipe(createWriteStream(unfinished, { mode: 0o600 }))
    try {
      const counts = await writeBackup(db, Object.keys(migrations), async (line) => {
        if (!gzip.write(`${line}\n`)) await once(gzip, 'drain')
      })
      gzip.end()
      await finished(out)
      await rename(unfinished, file)
      await writeList(db, listBeside(file))
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
      io.stdout(
        asked.json
          ? jsonText({ file, rows, counts })
          : `${rows} rows of ${Object.keys(counts).length} tables are in ${file}.`,
      )
      return 0
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  })
}
