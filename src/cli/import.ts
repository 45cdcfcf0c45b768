import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { withScope } from '../db/scope.ts'
import { todayIn } from '../domain/today.ts'
import { fileRejectText } from '../intake/file-reject.ts'
import { rejectText } from '../intake/reject.ts'
import { openImport, reportOf } from '../intake/run/command-import.ts'
import { postFile } from '../intake/run/post-file.ts'
import { airports } from '../places/airports.ts'
import { publishedVersions } from '../programme/published.ts'
import { ask, type Io, jsonText } from './io.ts'
import { progressBar } from './progress-bar.ts'
import { withDatabase } from './with-database.ts'

const REJECTS_SHOWN = 20

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, { usage: 'import FILE [--json]', words: 1 })
  if ('exit' in asked) return asked.exit
  const file = asked.words[0] ?? ''
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) {
    io.stderr(`${file}: no such file`)
    return 1
  }
  const sha256 = await digestOf(file)
  return withDatabase(io, async ({ db, lanes }) => {
    const versions = await withScope(db, { as: 'job' }, publishedVersions)
    const newest = versions[0]
    if (!newest) {
      io.stderr('No programme is published yet: publish one, or run `tandem seed` for the demo.')
      return 1
    }
    const now = () => new Date()
    const importId = await openImport(db, { file, sha256, bytes: BigInt(found.size), at: now() })
    const bar = progressBar(found.size)
    const read = await postFile({
      db,
      importId,
      input: counted(createReadStream(file), bar.step),
      versions,
      places: airports,
      today: todayIn(newest.programme.timeZone, now()),
      now,
      lanes,
    })
    bar.end()
    const report = await reportOf(db, importId, read, now())
    if (asked.json) io.stdout(jsonText({ importId, ...report, fileReject: read.fileReject ?? null }))
    else tell(io, report)
    if (read.fileReject) io.stderr(fileRejectText(read.fileReject))
    return read.fileReject || report.counts.refused > 0 ? 1 : 0
  })
}

function tell(io: Io, { counts, rejects, rejected }: Awaited<ReturnType<typeof reportOf>>): void {
  io.stdout(
    `${counts.lines} lines: ${counts.added} new, ${counts.changed} changed, ${counts.known} known, ${counts.refused} refused.`,
  )
  io.stdout(`Credited: ${counts.points} points, ${counts.miles} miles, ${counts.status} status points.`)
  for (const { code, lines } of rejected) io.stdout(`  ${code.padEnd(20)} ${lines} lines`)
  // What was known already is no news: sending a file again is harmless.
  const news = rejects.filter(({ code }) => code !== 'CPN-DUPLICATE')
  for (const reject of news.slice(0, REJECTS_SHOWN)) io.stderr(rejectText(reject))
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes as Uint8Array)
  return hash.digest('hex')
}

async function* counted(
  input: AsyncIterable<Uint8Array>,
  step: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of input) {
    step(bytes.length)
    yield bytes
  }
}
