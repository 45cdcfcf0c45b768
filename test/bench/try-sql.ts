import { sql } from 'kysely'
import { startServer, EMPTY } from './server.ts'
import { setUpWorld, flownFile, NOW, TODAY } from './world.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { postFile } from '../../src/intake/run/post-file.ts'
import { airports } from '../../src/places/airports.ts'
import { publishedVersions } from '../../src/programme/published.ts'
const server = await startServer()
try {
  await server.fresh('world', EMPTY)
  let db = server.open('world', 1, 'super'); await setUpWorld(db); await db.destroy()
  await server.fresh('d', 'world')
  db = server.open('d', 5)
  const importId = newId()
  await withScope(db, { as: 'job' }, (tx) => tx.insertInto('import_file').values({ id: importId, name: 'bench.csv', sha256: importId, bytes: 0n, state: 'posting', by_name: 'bench', created_at: NOW }).execute())
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  await postFile({ db, importId, input: flownFile('spread', 20000), versions, places: airports, today: TODAY, now: () => NOW, lanes: 2 })
  await db.destroy()
  const su = server.open('d', 1, 'super')
  const show = async (q: any) => { const { rows } = await q.execute(su); console.log(rows.map((r: any) => r['QUERY PLAN'] ?? JSON.stringify(r, (_k, v) => typeof v === 'bigint' ? String(v) : v)).join('\n')) }
  for (const t of ['coupon','entry','lot','lot_use','ticket','import_reject','company_spend','account']) { await show(sql`select ${t}::text as t, count(*), pg_total_relation_size(${t}::regclass) as total, pg_relation_size(${t}::regclass) as heap from ${sql.table(t)}`) }
  await sql`create table c as select * from coupon`.execute(su)
  await sql`create table e as select * from entry`.execute(su)
  await sql`create table tk as select * from ticket`.execute(su)
  await sql`create table l as select * from lot`.execute(su)
  await sql`truncate coupon, coupon_change, entry, lot, lot_use`.execute(su)
  await show(sql`explain (analyze, timing off) insert into coupon select * from c`)
  await show(sql`explain (analyze, timing off) insert into entry select * from e`)
  await show(sql`explain (analyze, timing off) insert into lot select * from l`)
  await sql`truncate ticket cascade`.execute(su)
  await show(sql`explain (analyze, timing off) insert into ticket select * from tk`)
  // without FKs
  await show(sql`select conname, conrelid::regclass::text as on, pg_get_constraintdef(oid) as def from pg_constraint where contype in ('f','c') and conrelid::regclass::text in ('coupon','entry','lot')`)
} finally { await server.stop() }
