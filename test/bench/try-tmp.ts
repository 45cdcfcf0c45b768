import { startServer, EMPTY } from '/work/main/test/bench/server.ts'
import { setUpWorld, flownFile } from '/work/main/test/bench/world.ts'
import { benchImport } from '/work/main/test/bench/import-bench.ts'
const n = Number(process.argv[2] ?? 20000), rounds = Number(process.argv[3] ?? 1)
const server = await startServer()
try {
  await server.fresh('world', EMPTY)
  const db = server.open('world', 1, 'super'); await setUpWorld(db); await db.destroy()
  const spreads = (process.argv[4] ?? 'spread').split(',') as ('spread'|'hot')[]
  for (const s of spreads) {
    const file = flownFile(s, n)
    console.log(s, await benchImport(server, 'world', { file, coupons: n, rounds }))
  }
} finally { await server.stop() }
