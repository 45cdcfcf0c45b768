/** A3: the second wall, read from the catalogue of the database itself. */
import { sql } from 'kysely'
import { beforeAll, expect, inject, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { freshDb } from '../support/database.ts'

let db: Db
/** Tables whose rows belong to a company or a person by these columns. */
const OWNER_COLUMNS = ['company_id', 'member_id', 'owner_id']
/** Without rows of a tenant, or (session, outbox) out of reach of `tandem_web` altogether. */
const NOT_WALLED = [
  'session',
  'outbox',
  'second_factor',
  'recovery_code',
  'door_key',
  'passkey',
  'passkey_challenge',
]
const APPEND_ONLY = [
  'entry',
  'audit',
  'lot_use',
  'coupon_change',
  'ledger_check',
  'programme_version',
  'command',
  'award_order_step',
]
const ROLES = ['tandem_gate', 'tandem_web', 'tandem_person', 'tandem_job', 'tandem_ops', 'tandem_backup']

beforeAll(async () => {
  db = await freshDb()
})

test('every table with an owner has row level security, forced, with a check for reading and for writing', async () => {
  const { rows } = await sql<{ table: string; enabled: boolean; forced: boolean; checked: boolean }>`
    select owned.relname as table, owned.relrowsecurity as enabled, owned.relforcerowsecurity as forced,
      exists (select from pg_policies where tablename = owned.relname and roles && '{tandem_web,tandem_person}'
        and qual is not null and with_check is not null) as checked
    from pg_class as owned join pg_namespace as place on place.oid = owned.relnamespace
    where place.nspname = 'public' and owned.relkind = 'r' and exists (select from pg_attribute
      where attrelid = owned.oid and attname = any(${OWNER_COLUMNS}::text[]) and not attisdropped)
    order by 1`.execute(db)
  const walled = rows.filter(({ table }) => !NOT_WALLED.includes(table) && table !== 'adjustment')
  expect(walled.length).toBeGreaterThan(10)
  expect(walled.filter(({ enabled, forced, checked }) => !(enabled && forced && checked))).toEqual([])
})

test('what has no wall cannot be read in the name of a company or a person', async () => {
  for (const table of [
    ...NOT_WALLED,
    'adjustment',
    'operator',
    'ticket',
    'import_file',
    'import_part',
    'attempt_budget',
  ]) {
    const { rows } = await sql<{
      may: boolean
    }>`select has_table_privilege('tandem_web', ${table}, 'select') as may`.execute(db)
    expect({ table, ...rows[0] }).toEqual({ table, may: false })
  }
})

test('the company’s role cannot read a person’s number, miles’ reasons or own pages', async () => {
  const { rows } = await sql<{ what: string; may: boolean }>`
    select column_name as what, has_column_privilege('tandem_web', 'coupon', column_name, 'select') as may
      from unnest(array['ff_airline', 'ff_number', 'member_context', 'passenger_name']) as column_name
    union all select table_name, has_table_privilege('tandem_web', table_name, 'select')
      from unnest(array['member', 'frequent_flyer_account', 'coupon_change']) as table_name
    union all select 'own_member on ' || tablename, 'tandem_web' = any(roles) from pg_policies where policyname = 'own_member'
    order by 1`.execute(db)
  expect(rows.filter(({ may }) => may).map(({ what }) => what)).toEqual(['passenger_name'])
  expect(rows.length).toBeGreaterThan(12)
})

test('no role of the application can change or empty what is append-only', async () => {
  for (const role of ROLES) {
    for (const table of APPEND_ONLY) {
      const { rows } = await sql<{ may: boolean }>`select has_table_privilege(${role}, ${table}, 'update')
        or has_table_privilege(${role}, ${table}, 'delete') or has_table_privilege(${role}, ${table}, 'truncate') as may`.execute(
        db,
      )
      expect({ role, table, ...rows[0] }).toEqual({ role, table, may: false })
    }
  }
})

test('the roles cannot sign in, own nothing, and pass no wall', async () => {
  const { rows } = await sql`select rolname, rolcanlogin, rolsuper, rolbypassrls,
      exists (select from pg_class where relowner = pg_roles.oid and relkind = 'r') as owns
    from pg_roles where rolname like 'tandem\\_%' and rolname = any(${ROLES}::text[]) order by 1`.execute(db)
  expect(rows).toEqual(
    [...ROLES]
      .sort()
      .map((rolname) => ({ rolname, rolcanlogin: false, rolsuper: false, rolbypassrls: false, owns: false })),
  )
})

test('a scope without an owner sees nothing', async () => {
  const companyId = newId()
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values({
        id: companyId,
        name: 'Wall',
        country: 'DE',
        registration_no: companyId,
        vat_id: null,
        signatory_name: 'S',
        signatory_email: 's@wall.example',
        terms_version: '1',
        state: 'applied',
        applied_at: new Date(0),
      })
      .execute(),
  )
  const seen = (id: string) =>
    withScope(db, { as: 'company', companyId: id }, (tx) => tx.selectFrom('company').select('id').execute())
  expect(await seen(companyId)).toEqual([{ id: companyId }])
  expect(await seen('')).toEqual([])
  expect(await seen(newId())).toEqual([])
})

test('outside of a scope even the owner of the tables sees nothing', async () => {
  if (inject('engine') === 'pglite')
    return expect((await sql`select current_setting('is_superuser') as yes`.execute(db)).rows).toEqual([
      { yes: 'on' },
    ])
  expect(await db.selectFrom('company').select('id').execute()).toEqual([])
  expect(await db.selectFrom('member').select('id').execute()).toEqual([])
  expect(await db.selectFrom('account').select('id').execute()).toEqual([])
})

test('A5: interleaved scopes over few connections never see each other', async () => {
  const ids = Array.from({ length: 20 }, () => newId())
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values(
        ids.map((id) => ({
          id,
          name: id,
          country: 'DE',
          registration_no: id,
          vat_id: null,
          signatory_name: 'S',
          signatory_email: 's@wall.example',
          terms_version: '1',
          state: 'applied' as const,
          applied_at: new Date(0),
        })),
      )
      .execute(),
  )
  const asked = Array.from({ length: 2_000 }, (_, at) => ids[at % ids.length] ?? '')
  const answers = await Promise.all(
    asked.map(async (id, at) => {
      const work = withScope(db, { as: 'company', companyId: id }, async (tx) => {
        const rows = await tx.selectFrom('company').select('id').execute()
        if (at % 7 === 0) throw new Error('given up half-way')
        return rows.map((row) => row.id)
      })
      return work.catch(() => [id])
    }),
  )
  expect(answers).toEqual(asked.map((id) => [id]))
})
