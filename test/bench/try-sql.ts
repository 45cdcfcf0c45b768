import { sql } from 'kysely'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { postFile } from '../../src/intake/run/post-file.ts'
import { airports } from '../../src/places/airports.ts'
import { publishedVersions } from '../../src/programme/published.ts'
import { EMPTY, startServer } from './server.ts'
import { flownFile, NOW, setUpWorld, TODAY } from './world.ts'

const server = await startServer()
try {
  await server.fresh('world', EMPTY)
  let db = server.open('world', 1, 'super')
  await setUpWorld(db)
  await db.destroy()
  await server.fresh('d', 'world')
  db = server.open('d', 5)
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
  await postFile({
    db,
    importId,
    input: flownFile('spread', 20000),
    versions,
    places: airports,
    today: TODAY,
    now: () => NOW,
    lanes: 2,
  })
  await db.destroy()

  const su = server.open('d', 1, 'super')
  const { plainArray, textArray } = await import('../../src/db/ledger/array-text.ts')
  const { rows } = await sql<any>`select to_jsonb(x) as j from coupon as x limit 1000`.execute(su)
  const types = (
    await sql<any>`select column_name as n, data_type as t from information_schema.columns where table_name='coupon' and table_schema='public' order by ordinal_position`.execute(
      su,
    )
  ).rows
  const js = rows.map((r: any) => r.j)
  const ty = (t: string) => (t === 'timestamp with time zone' ? 'timestamptz' : t)
  const arr = (t: string, vs: any[]) =>
    ['text', 'jsonb'].includes(t)
      ? textArray(vs.map((v) => (v === null ? null : typeof v === 'object' ? JSON.stringify(v) : v)))
      : plainArray(vs)
  const names = sql.join(types.map((t: any) => sql.id(t.n)))
  const arrays = sql.join(
    types.map(
      (t: any) =>
        sql`${arr(
          t.t,
          js.map((j: any) => j[t.n]),
        )}::${sql.raw(t.t === 'jsonb' ? 'text' : ty(t.t))}[]`,
    ),
  )
  const vals = sql.join(types.map((t: any) => (t.t === 'jsonb' ? sql`${sql.id(t.n)}::jsonb` : sql.id(t.n))))
  const json = JSON.stringify(js)
  const def = sql.join(types.map((t: any) => sql`${sql.id(t.n)} ${sql.raw(ty(t.t))}`))
  const variants: Record<string, any> = {
    bindonly: sql`select length(a::text) from (values (${json})) as x (a)`,
    unnest: sql`with g as materialized (select ${vals} from unnest(${arrays}) as given (${names})) select count(*) from g`,
    json: sql`with g as materialized (select * from json_to_recordset(${json}::json) as given (${def})) select count(*) from g`,
    jsonb: sql`with g as materialized (select * from jsonb_to_recordset(${json}::jsonb) as given (${def})) select count(*) from g`,
    ins_unnest: sql`insert into coupon (${names}) select ${vals} from unnest(${arrays}) as given (${names})`,
    ins_json: sql`insert into coupon (${names}) select ${names} from json_to_recordset(${json}::json) as given (${def})`,
  }
  await sql`create table c as select * from coupon limit 1000`.execute(su)
  for (const rep of [1, 2, 3])
    for (const [name, q] of Object.entries(variants)) {
      let best = 1e9,
        sum = 0
      for (let i = 0; i < 10; i++) {
        if (name.startsWith('ins')) await sql`truncate coupon cascade`.execute(su)
        const t = performance.now()
        await q.execute(su)
        const d = performance.now() - t
        best = Math.min(best, d)
        sum += d
      }
      if (rep > 1) console.log(name, 'best', best.toFixed(1), 'mean', (sum / 10).toFixed(1))
    }
} finally {
  await server.stop()
}
