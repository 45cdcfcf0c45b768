import pg from 'pg'
import { startServer, EMPTY } from './server.ts'
import { setUpWorld } from './world.ts'
import { makeFlown } from './flown.ts'
import { benchRedeem } from './redeem-bench.ts'
const q = pg.Client.prototype.query as any
let n = 0; let on = false
;(pg.Client.prototype as any).query = async function (this: any, a: any, ...rest: any[]) {
  const text = typeof a === 'string' ? a : a.text
  if (on && Array.isArray(rest[0]) && n < 400 && /^\s*(with|select|insert|update)/.test(text) && !/plain_|set_config/.test(text)) {
    n++
    if (n > 300 && n < 313) {
      await q.call(this, 'savepoint x'); const r = await q.call(this, 'explain (analyze, buffers off) ' + text, rest[0]); await q.call(this, 'rollback to x')
      const lines = r.rows.map((x: any) => x['QUERY PLAN'])
      console.log('-----', text.replace(/\s+/g, ' ').slice(0, 80)); console.log(lines.filter((l: string) => /Time|Trigger/.test(l)).join('\n'))
      if (process.env['FULL']) console.log(lines.join('\n'))
    }
  }
  return q.call(this, a, ...rest)
}
const server = await startServer()
try {
  await server.fresh('world', EMPTY)
  const db = server.open('world', 1, 'super'); await setUpWorld(db); await db.destroy()
  await makeFlown(server, 'f', 'world', 3000)
  on = true
  await benchRedeem(server, 'f', [1])
} finally { await server.stop() }
