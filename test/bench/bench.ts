/** Every figure that has a gate, measured beside a plain equivalent on the same machine at the same time. */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { benchExport } from './export-bench.ts'
import { makeFlown } from './flown.ts'
import { benchImport, type ImportFigures } from './import-bench.ts'
import { benchPages, type PageFigures } from './page-bench.ts'
import { benchRedeem, type RedeemFigures } from './redeem-bench.ts'
import { holds, type Line, table } from './report.ts'
import { type BenchServer, EMPTY, startServer } from './server.ts'
import { flownFile, setUpWorld } from './world.ts'

export const PARTS = ['import', 'redeem', 'pages'] as const
/** Only when it is asked for by name: a million lines take their time. */
export const EXPORT = 'export' as const
export type Part = (typeof PARTS)[number] | typeof EXPORT
export type BenchOptions = {
  readonly parts: readonly Part[]
  readonly coupons: number
  /** Lines of the export. */
  readonly lines: number
  readonly rounds: number
  /** Seconds that each page is asked for, at each number of connections. */
  readonly seconds: number
  readonly say: (line: string) => void
}

const FOLDER = './test-output'
const WORLD = 'bench_world'
const FLOWN = 'bench_flown'
const LONG = 'bench_long'
/** A load above this when the bench begins means that it measures its neighbours. */
const BUSY = 0.7
const FLOWN_COUPONS = 20_000
const CLIENTS = [1, 8, 32]
const CONNECTIONS = [1, 8]

/** @returns whether every gate holds */
export async function bench(options: BenchOptions): Promise<boolean> {
  const [load = 0] = loadavg()
  if (load > BUSY) options.say(`The machine is busy (load ${load.toFixed(1)}): the figures will not hold.`)
  const server = await startServer()
  const lines: Line[] = []
  const raw: Record<string, unknown> = {}
  try {
    const db = server.open(WORLD, 1, 'super')
    await server.fresh(WORLD, EMPTY)
    await setUpWorld(db)
    await db.destroy()
    if (options.parts.includes('import')) lines.push(...(await imports(server, options, raw)))
    if (options.parts.includes(EXPORT)) lines.push(...(await exports(server, options, raw)))
    if (options.parts.some((part) => part === 'redeem' || part === 'pages')) {
      options.say(`Loading ${FLOWN_COUPONS} coupons for redemptions and pages …`)
      await makeFlown(server, FLOWN, WORLD, FLOWN_COUPONS)
    }
    if (options.parts.includes('redeem')) lines.push(...(await redemptions(server, options, raw)))
    if (options.parts.includes('pages')) lines.push(...(await pages(server, options, raw)))
  } finally {
    await server.stop()
  }
  for (const line of table(lines)) options.say(line)
  const [cpu] = cpus()
  const machine = { cpus: cpus().length, model: cpu?.model ?? '', node: process.version, load }
  await mkdir(FOLDER, { recursive: true })
  await writeFile(`${FOLDER}/bench.json`, `${JSON.stringify({ machine, lines, raw }, null, 2)}\n`)
  options.say(`Written to ${FOLDER}/bench.json`)
  return lines.every(holds)
}

async function exports(server: BenchServer, { lines, say }: BenchOptions, raw: Raw): Promise<Line[]> {
  say(`Exporting ${lines} lines …`)
  const figures = await benchExport(server, LONG, WORLD, lines)
  raw['export'] = figures
  return figures.flatMap(({ name, file, ends }): Line[] => [
    { name: `${name}: lines a second`, value: (lines * 1_000) / file.ms, unit: '' },
    { name: '  memory above idle', value: file.megabytesMost, unit: 'MB', gate: 96, aim: 64, most: true },
    { name: '  ends when the reader leaves', value: ends ? 1 : 0, unit: '', gate: 1 },
  ])
}

type Raw = Record<string, unknown>

async function imports(server: BenchServer, options: BenchOptions, raw: Raw): Promise<Line[]> {
  const { coupons, rounds } = options
  const found: Record<string, ImportFigures> = {}
  await benchImport(server, WORLD, { file: flownFile('spread', 5_000), coupons: 5_000, rounds: 1 })
  for (const spread of ['spread', 'hot'] as const) {
    options.say(`Importing ${coupons} coupons (${spread}), ${rounds} times …`)
    found[spread] = await benchImport(server, WORLD, { file: flownFile(spread, coupons), coupons, rounds })
  }
  raw['import'] = found
  const { spread, hot } = found
  if (!spread || !hot) return []
  return [
    { name: 'import: coupons a second', value: spread.couponsPerSecond, unit: '' },
    { name: 'import: CPU of our process, a thousand coupons', value: spread.cpuMsPerThousand, unit: 'ms' },
    { name: 'import: rows a second', value: spread.rowsPerSecond, unit: '' },
    { name: 'COPY: rows a second', value: spread.copiedRowsPerSecond, unit: '' },
    { name: 'import over COPY', value: spread.ratio, unit: '', gate: 0.2, aim: 0.4 },
    {
      name: 'one hot company over spread',
      value: hot.couponsPerSecond / spread.couponsPerSecond,
      unit: '',
      gate: 0.8,
      aim: 0.95,
    },
  ]
}

async function redemptions(server: BenchServer, options: BenchOptions, raw: Raw): Promise<Line[]> {
  options.say('Redeeming …')
  const { figures, statements } = await benchRedeem(server, FLOWN, CLIENTS)
  raw['redeem'] = { figures, statements }
  return [
    ...figures.flatMap((each: RedeemFigures): Line[] => [
      { name: `redemptions a second, ${each.clients} clients`, value: each.perSecond, unit: '' },
      { name: '  over the statements of pgbench -N', value: each.ratio, unit: '', gate: 0.3, aim: 0.5 },
    ]),
    { name: 'statements a redemption', value: statements, unit: '', gate: 12, aim: 4, most: true },
  ]
}

async function pages(server: BenchServer, options: BenchOptions, raw: Raw): Promise<Line[]> {
  options.say('Asking for pages …')
  const run = { connections: CONNECTIONS, seconds: options.seconds }
  const { figures, missing } = await benchPages(server.urlOf(FLOWN, 'owner'), run)
  raw['pages'] = { figures, missing }
  for (const path of missing) options.say(`${path} is not there, so it was not measured.`)
  return figures.flatMap((each: PageFigures): Line[] => {
    const name = `${each.path}, ${each.connections} connections`
    return [
      { name: `${name}: p50`, value: each.p50Ms, unit: 'ms' },
      {
        name: '  times a bare page',
        value: each.p50Ms / each.bareP50Ms,
        unit: '',
        gate: 5,
        aim: 3,
        most: true,
      },
      { name: `${name}: p97.5`, value: each.p97Ms, unit: 'ms' },
      {
        name: '  times a bare page',
        value: each.p97Ms / each.bareP97Ms,
        unit: '',
        gate: 5,
        aim: 3,
        most: true,
      },
    ]
  })
}
