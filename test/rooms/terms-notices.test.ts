/** Notices to many: in portions, and whatever stops the job between or within them, each leaves once. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { runTerms } from '../../src/jobs/terms.ts'
import { openPortal } from '../support/portal.ts'
import { draft, publish } from './terms-desk.ts'

const MANAGERS = 430
const SENT_BEFORE_THE_FAULT = 200

test('T-01: a programme may ask for more notice', async () => {
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  const portal = await openPortal({ document: { ...document, terms: { noticeDays: 60 } } })
  const author = await portal.as(await portal.operator('programme-manager'))
  const page = await draft(author, '2027-1')
  expect(await author.page(page)).toContain('At least 60 days ahead: on 19 Jan 2027 or later.')
  expect((await publish(author, page, '2027-01-18')).status).toBe(422)
  expect((await publish(author, page, '2027-01-19')).status).toBe(303)
})

test('a fault in the second portion keeps the first and loses nothing', { timeout: 60_000 }, async () => {
  const portal = await openPortal()
  const { db } = portal
  const company = await portal.company({ name: 'Many Managers' })
  const people = sql.raw(`from generate_series(1, ${MANAGERS}) as n`)
  await withScope(db, { as: 'backup' }, async (tx) => {
    await sql`insert into member (id, email, email_key, name, joined_on) select
      ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'm' || n || '@many.example', 'm' || n || '@many.example',
      'Manager ' || n, '2024-01-01' ${people}`.execute(tx)
    await sql`insert into membership (company_id, id, member_id, name, email, email_key, role, state, invited_at, joined_on)
      select ${company.id}::uuid, id, id, name, email, email_key, 'travel-manager', 'active', ${portal.clock.now}, joined_on
      from member where email like '%@many.example'`.execute(tx)
  })
  const author = await portal.as(await portal.operator('programme-manager'))
  expect((await publish(author, await draft(author, '2027-1'), '2027-02-01')).status).toBe(303)
  await sql`create function no_more() returns trigger language plpgsql as $$ begin
    if (select count(*) from outbox) > 300 then raise exception 'the power went'; end if; return new; end $$`.execute(
    db,
  )
  await sql`create trigger no_more before insert on outbox for each row execute function no_more()`.execute(
    db,
  )
  await expect(runTerms(db, portal.clock.now)).rejects.toThrow('the power went')
  expect(await counts()).toEqual({
    mails: SENT_BEFORE_THE_FAULT,
    recipients: SENT_BEFORE_THE_FAULT,
    notices: 200,
  })
  await sql`drop trigger no_more on outbox`.execute(db)
  await Promise.all([runTerms(db, portal.clock.now), runTerms(db, portal.clock.now)])
  expect(await counts()).toEqual({ mails: MANAGERS, recipients: MANAGERS, notices: MANAGERS })

  function counts() {
    return withScope(db, { as: 'backup' }, async (tx) => {
      const { rows } = await sql<{ mails: number; recipients: number; notices: number }>`select
        count(*)::integer as mails, count(distinct recipient)::integer as recipients,
        (select count(*)::integer from terms_notice) as notices
        from outbox where recipient like '%@many.example'`.execute(tx)
      return rows[0]
    })
  }
})
