import "./try-prepare.ts"
import pg from 'pg'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import inspector from 'node:inspector/promises'
import { startServer, EMPTY } from './server.ts'
import { setUpWorld } from './world.ts'
import { makeFlown } from './flown.ts'
const stat = new Map<string, {n: number; ms: number}>()
const q = pg.Client.prototype.query as any
;(pg.Client.prototype as any).query = function (this: any, a: any, ...rest: any[]) {
  const text = (typeof a === 'string' ? a : a.text).replace(/\s+/g,' ').slice(0, 70)
  const t = performance.now(); 
  const done = () => { const s = stat.get(text) ?? {n:0,ms:0}; s.n++; s.ms += performance.now()-t; stat.set(text, s) }
  const r = q.call(this, a, ...rest); r?.then?.(done, done); return r
}
import { benchRedeem } from './redeem-bench.ts'
const server = await startServer()
try {
  await server.fresh('world', EMPTY)
  const db = server.open('world', 1, 'super'); await setUpWorld(db); await db.destroy()
  await makeFlown(server, 'f', 'world', 3000)
  stat.clear()
  const session = new inspector.Session(); session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.start')
  const c = process.cpuUsage()
  const r = await benchRedeem(server, 'f', [Number(process.argv[2] ?? 1)])
  const u = process.cpuUsage(c)
  const { profile } = await session.post('Profiler.stop'); writeFileSync('/tmp/import.cpuprofile', JSON.stringify(profile))
  console.log(JSON.stringify(r), 'client cpu', (u.user + u.system) / 1e6)
  for (const [t, v] of [...stat].sort((a,b)=>b[1].ms-a[1].ms).slice(0,14)) console.log((v.ms/v.n).toFixed(2).padStart(7), String(v.n).padStart(5), t)
} finally { await server.stop() }
