/** Migrations: run once, found done ever after, by any number of processes. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { migrate, pendingMigrations } from '../../src/db/migrate.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { freshDb } from '../support/database.ts'

test('a database that is current stays as it is, however often it is asked', async () => {
  const db = await freshDb()
  expect(await pendingMigrations(db)).toEqual([])
  expect(await migrate(db)).toEqual([])
  expect(await Promise.all([migrate(db), migrate(db)])).toEqual([[], []])
})

test('says what is lacking', async () => {
  const db = await freshDb()
  const last = Object.keys(migrations).at(-1) ?? ''
  await sql`delete from kysely_migration where name = ${last}`.execute(db)
  expect(await pendingMigrations(db)).toEqual([last])
})

test('0036, 0037: mails of before keep waiting, in kinds that nobody can switch off and in nobody’s inbox', async () => {
  const db = await freshDb()
  for (const table of ['message_preference', 'message_setting', 'message_notice'])
    await sql`drop table ${sql.table(table)}`.execute(db)
  for (const policy of ['own_company', 'own_member', 'all_gate', 'all_job', 'all_ops', 'all_backup'])
    await sql`drop policy ${sql.id(policy)} on outbox`.execute(db)
  await sql`alter table outbox drop column kind, drop column recipient_id, drop column route, drop column read_at,
    disable row level security, no force row level security`.execute(db)
  await sql`create index if not exists outbox_due on outbox (due_at) where sent_at is null`.execute(db)
  await sql`alter table import_file drop column told_at`.execute(db)
  await sql`drop index coupon_of_import`.execute(db)
  await sql`delete from kysely_migration where name in ('0036-message-kinds', '0037-messages')`.execute(db)
  await sql`insert into outbox (id, company_id, invitation_id, recipient, language, subject, body, created_at, due_at)
    select gen_random_uuid(), company, invitation, subject, 'en', subject, 'x', now(), now() from (values
      ('account', null::uuid, null::uuid), ('company', gen_random_uuid(), null), ('invited', gen_random_uuid(), gen_random_uuid())
    ) as mail (subject, company, invitation)`.execute(db)
  expect(await migrate(db)).toEqual(['0036-message-kinds', '0037-messages'])
  const kept = await withScope(db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').select(['subject', 'kind', 'route', 'recipient_id']).orderBy('subject').execute(),
  )
  const waiting = { route: 'open', recipient_id: null }
  expect(kept).toEqual([
    { subject: 'account', kind: 'security', ...waiting },
    { subject: 'company', kind: 'company', ...waiting },
    { subject: 'invited', kind: 'invitation', ...waiting },
  ])
})

test('0025: lands after a later number, and whoever takes part has accepted the terms that there were', async () => {
  const db = await freshDb()
  for (const table of ['terms_notice', 'terms_acceptance', 'terms_version'])
    await sql`drop table ${sql.table(table)}`.execute(db)
  await sql`delete from kysely_migration where name = '0025-terms'`.execute(db)
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values({
        id: newId(),
        name: 'Here Before',
        country: 'DE',
        registration_no: 'HRB 1',
        vat_id: null,
        signatory_name: 'Sig Natory',
        signatory_email: 'sig@before.example',
        terms_version: '2026-1',
        state: 'applied',
        tier: null,
        corporate_id: null,
        applied_at: new Date('2026-03-04T05:06:07Z'),
      })
      .execute(),
  )
  expect(await migrate(db)).toEqual(['0025-terms'])
  const kept = await withScope(db, { as: 'backup' }, (tx) =>
    tx
      .selectFrom('terms_acceptance')
      .innerJoin('terms_version', 'terms_version.id', 'version_id')
      .select(['label', 'state', 'answer', 'by_name', 'answered_at'])
      .execute(),
  )
  expect(kept).toEqual([
    {
      label: '2026-1',
      state: 'published',
      answer: 'accepted',
      by_name: 'Sig Natory',
      answered_at: new Date('2026-03-04T05:06:07Z'),
    },
  ])
  // The scope of the migration does not outlive it.
  expect(
    (await sql<{ role: string }>`select current_setting('role') as role`.execute(db)).rows[0]?.role,
  ).toBe('none')
})
