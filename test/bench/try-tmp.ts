import "./try-prepare.ts"
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import inspector from 'node:inspector/promises'
import pg from 'pg'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { postFile } from '../../src/intake/run/post-file.ts'
import { airports } from '../../src/places/airports.ts'
import { publishedVersions } from '../../src/programme/published.ts'
import { EMPTY, startServer } from './server.ts'
import { flownFile, NOW, setUpWorld, TODAY } from './world.ts'

const n = Number(process.argv[2] ?? 20000),
  rounds = Number(process.argv[3] ?? 1),
  LANES = Number(process.env.LANES ?? 2)
const stat = new Map<string, { n: number; ms: number }>()
if (process.env.STAT) {
  const q = pg.Client.prototype.query as any
  ;(pg.Client.prototype as any).query = function (this: any, a: any, ...rest: any[]) {
    const text = (typeof a === 'string' ? a : a.text).replace(/\s+/g, ' ').slice(0, 90)
    const t = performance.now()
    const done = () => {
      const s = stat.get(text) ?? { n: 0, ms: 0 }
      s.n++
      s.ms += performance.now() - t
      stat.set(text, s)
    }
    const r = q.call(this, a, ...rest)
    r?.then?.(done, done)
    return r
  }
}
function pgCpu() {
  // all postgres processes
  let ticks = 0
  for (const d of readdirSync('/proc')) {
    if (!/^\d+$/.test(d)) continue
    try {
      const s = readFileSync(`/proc/${d}/stat`, 'utf8')
      if (!s.includes('(postgres)')) continue
      const cmd = readFileSync(`/proc/${d}/cmdline`, 'utf8')
      const f = s.slice(s.lastIndexOf(')') + 2).split(' ')
      if (cmd.includes(folder)) ticks += +f[11]! + +f[12]! + +f[13]! + +f[14]!
      else if (kids.has(f[1]!)) ticks += +f[11]! + +f[12]!
    } catch {}
  }
  return ticks / 100
}
const server = await startServer()
const folder = server.folder
const kids = new Set<string>()
for (const d of readdirSync('/proc'))
  if (/^\d+$/.test(d))
    try {
      if (readFileSync(`/proc/${d}/cmdline`, 'utf8').includes(folder)) kids.add(d)
    } catch {}
let no = 0
async function run(file: Uint8Array[], label: string, count: number) {
  const database = `imp${no++}`
  await server.fresh(database, 'world')
  const session = new inspector.Session()
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
  stat.clear()
  if (process.env.PROF && label !== 'warm') {
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.start')
  }
  const p0 = pgCpu(),
    c0 = process.cpuUsage()
  const started = performance.now()
  await postFile({
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
  const used = process.cpuUsage(c0),
    p1 = pgCpu()
  if (process.env.PROF && label !== 'warm') {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync('/tmp/import.cpuprofile', JSON.stringify(profile))
  }
  await db.destroy()
  if (label !== 'warm') {
    console.log(
      label,
      'ms',
      Math.round(ms),
      'cps',
      Math.round((count / ms) * 1000),
      'client cpu',
      ((used.user + used.system) / 1e6).toFixed(2),
      'pg cpu',
      (p1 - p0).toFixed(2),
    )
    for (const [t, v] of [...stat].sort((a, b) => b[1].ms - a[1].ms).slice(0, 14))
      console.log(String(Math.round(v.ms)).padStart(7), String(v.n).padStart(5), t)
    stat.clear()
  }
  await server.drop(database)
}
try {
  await server.fresh('world', EMPTY)
  const db = server.open('world', 1, 'super')
  await setUpWorld(db)
  await db.destroy()
  const spreads = (process.argv[4] ?? 'spread').split(',') as ('spread' | 'hot')[]
  for (const s of spreads) {
    const file = flownFile(s, n)
    await run(flownFile(s, 5000), 'warm', 5000)
    for (let i = 0; i < rounds; i++) await run(file, s, n)
  }
} finally {
  await server.stop()
}
