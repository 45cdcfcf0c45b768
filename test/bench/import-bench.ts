/** What an import costs beside the bare copying of the very rows that it leaves behind. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { postFile } from '../../src/intake/run/post-file.ts'
import { airports } from '../../src/places/airports.ts'
import { publishedVersions } from '../../src/programme/published.ts'
import { median } from './report.ts'
import type { BenchServer } from './server.ts'
import { NOW, TODAY } from './world.ts'

/** Everything that an import inserts into; the accounts that it updates have no counterpart in a copy. */
const WRITTEN = [
  'ticket',
  'coupon',
  'coupon_change',
  'entry',
  'lot',
  'lot_use',
  'company_spend',
  'import_chunk',
  'import_reject',
] as const

export type Round = {
  readonly rows: number
  readonly importMs: number
  /** Of our own process: where the machine is busy with something else, this says more than the clock. */
  readonly importCpuMs: number
  readonly copyMs: number
}
export type ImportFigures = {
  readonly coupons: number
  readonly rounds: readonly Round[]
  readonly couponsPerSecond: number
  readonly cpuMsPerThousand: number
  readonly rowsPerSecond: number
  readonly copiedRowsPerSecond: number
  /** Rows a second of the import over rows a second of the copy, the median of the rounds. */
  readonly ratio: number
}

const LANES = 2

export async function benchImport(
  server: BenchServer,
  template: string,
  run: { readonly file: readonly Uint8Array[]; readonly coupons: number; readonly rounds: number },
): Promise<ImportFigures> {
  const rounds: Round[] = []
  for (let round = 0; round < run.rounds; round += 1) {
    const database = `bench_import_${round}`
    await server.fresh(database, template)
    const { ms: importMs, cpuMs: importCpuMs } = await importInto(server, database, run.file)
    const { rows, copyMs } = await copyOf(server, database)
    rounds.push({ rows, importMs, importCpuMs, copyMs })
    await server.drop(database)
  }
  const importMs = median(rounds.map((round) => round.importMs))
  const copyMs = median(rounds.map((round) => round.copyMs))
  const rows = median(rounds.map((round) => round.rows))
  return {
    coupons: run.coupons,
    rounds,
    couponsPerSecond: (run.coupons / importMs) * 1_000,
    cpuMsPerThousand: (median(rounds.map((round) => round.importCpuMs)) / run.coupons) * 1_000,
    rowsPerSecond: (rows / importMs) * 1_000,
    copiedRowsPerSecond: (rows / copyMs) * 1_000,
    ratio: median(rounds.map((round) => round.copyMs / round.importMs)),
  }
}

export async function importInto(
  server: BenchServer,
  database: string,
  file: readonly Uint8Array[],
): Promise<{ ms: number; cpuMs: number }> {
  const db = server.open(database, 5)
  const importId = newId()
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .insertInto('import_file')
      .values({
        id: importId,
        name: 'bench.csv',
        sha256: importId,
        bytes: 0n,
        state: 'posting',
        by_name: 'bench',
        created_at: NOW,
      })
      .execute(),
  )
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const before = process.cpuUsage()
  const started = performance.now()
  const { fileReject } = await postFile({
    db,
    importId,
    input: file,
    versions,
    places: airports,
    today: TODAY,
    now: () => NOW,
    lanes: LANES,
  })
  const ms = performance.now() - started
  const used = process.cpuUsage(before)
  await db.destroy()
  if (fileReject) throw new Error(`the file was refused: ${fileReject.code}`)
  return { ms, cpuMs: (used.user + used.system) / 1_000 }
}

/** The same rows into tables with the same columns, checks and indexes, table by table in one session. */
async function copyOf(server: BenchServer, database: string): Promise<{ rows: number; copyMs: number }> {
  const db = server.open(database, 1, 'super')
  await sql`create schema copied`.execute(db)
  let rows = 0
  let copyMs = 0
  for (const table of WRITTEN) {
    const file = join(server.folder, `${table}.copy`)
    const copied = sql.id('copied', table)
    rows += await countOf(db, table)
    await sql`create table ${copied} (like ${sql.table(table)} including all)`.execute(db)
    await sql`copy ${sql.table(table)} to ${sql.lit(file)}`.execute(db)
    const started = performance.now()
    await sql`copy ${copied} from ${sql.lit(file)}`.execute(db)
    copyMs += performance.now() - started
    await rm(file, { force: true })
  }
  await db.destroy()
  return { rows, copyMs }
}

async function countOf(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return Number(rows[0]?.count ?? 0n)
}
