/** 0032: vouchers from before say what they are good for, as the rules they were ordered under did. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { publish } from '../../src/programme/published.ts'
import { freshDb } from '../support/database.ts'
import { NOW, openPortal } from '../support/portal.ts'

test('a voucher of yesterday gets its award, kind and name, and is open or used as before', async () => {
  const db = await freshDb()
  const portal = await openPortal({ db })
  const company = await portal.company({ name: 'Here Before' })
  const { membershipId } = await portal.person({ name: 'Ada', company, role: 'travel-manager' })
  for (const table of ['voucher_use', 'partner_session', 'partner_key', 'partner'])
    await sql`drop table ${sql.table(table)}`.execute(db)
  await sql`drop policy held_code on voucher`.execute(db)
  await sql`drop policy own_partner on command`.execute(db)
  await sql`alter table voucher drop column award_id, drop column kind, drop column name, drop column currency,
    drop column value_minor, drop column left_minor, drop column turn`.execute(db)
  await sql`drop index if exists voucher_list`.execute(db)
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  document.awards.vouchers[0].kind = 'goods'
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2027-01-01'), by: 'test', at: NOW }),
  )
  const [known, gone] = [newId(), newId()]
  await withScope(db, { as: 'company', companyId: company.id }, async (tx) => {
    for (const [id, award, version, state] of [
      [known, 'lounge', 1, 'open'],
      [gone, 'no-longer-offered', 2, 'used'],
    ] as const) {
      await sql`insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by, ordered_at, ordered_on)
        values (${company.id}, ${id}, ${award}, 'voucher', jsonb_build_object('name', 'Called ' || ${award}::text), 1, ${version},
          'booked', ${membershipId}, ${NOW}, '2026-11-20')`.execute(tx)
      await sql`insert into voucher (company_id, id, order_id, code_hash, ends, valid_until, state)
        values (${company.id}, ${id}, ${id}, decode(md5(${award}), 'hex'), 'ENDS', '2027-11-20', ${state})`.execute(
        tx,
      )
    }
  })
  await sql`delete from kysely_migration where name = '0032-partners'`.execute(db)
  expect(await migrate(db)).toEqual(['0032-partners'])
  const vouchers = await withScope(db, { as: 'backup' }, (tx) =>
    tx
      .selectFrom('voucher')
      .select(['id', 'award_id', 'kind', 'name', 'state', 'value_minor', 'turn'])
      .orderBy('id')
      .execute(),
  )
  expect(vouchers).toEqual([
    {
      id: known,
      award_id: 'lounge',
      kind: 'lounge',
      name: 'Called lounge',
      state: 'open',
      value_minor: null,
      turn: 0,
    },
    {
      id: gone,
      award_id: 'no-longer-offered',
      kind: 'other',
      name: 'Called no-longer-offered',
      state: 'used',
      value_minor: null,
      turn: 0,
    },
  ])
  const forced = await sql<{ name: string }>`select relname as name from pg_class
    where relname in ('voucher', 'award_order') and relforcerowsecurity order by 1`.execute(db)
  expect(forced.rows.map(({ name }) => name)).toEqual(['award_order', 'voucher'])
})
