/** D-05, D-11: an erasure takes what is the person's, and nothing that is somebody else's. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { sendLater } from '../../src/db/outbox.ts'
import { withScope } from '../../src/db/scope.ts'
import { NOW, openPortal, type Person, type Portal } from '../support/portal.ts'
import { erased, erasedSeat } from './privacy-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

/** The account gets another address; the seat keeps the one that was invited. */
async function moves(person: Person, email: string): Promise<void> {
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.updateTable('member').set({ email, email_key: email }).where('id', '=', person.id).execute(),
  )
}

function seatOf({ membershipId = '' }: Person) {
  return withScope(portal.db, { as: 'privacy' }, (tx) =>
    tx
      .selectFrom('membership')
      .select(['name', 'email', 'state', 'erased_no'])
      .where('id', '=', membershipId)
      .executeTakeFirstOrThrow(),
  )
}

async function mailFor(recipient: string, recipientId: string | null): Promise<string> {
  const subject = `Mail ${newId()}`
  await withScope(portal.db, { as: 'job' }, (tx) =>
    sendLater(tx, {
      kind: 'claim',
      recipientId,
      companyId: null,
      recipient,
      language: 'en',
      subject,
      body: 'Text',
      at: NOW,
    }),
  )
  return subject
}

async function isThere(subject: string): Promise<boolean> {
  const { rows } = await withScope(portal.db, { as: 'privacy' }, (tx) =>
    sql`select from outbox where subject = ${subject}`.execute(tx),
  )
  return rows.length > 0
}

test('an address that was somebody’s before is no reason to take their seat, nor the other’s mail', async () => {
  const company = await portal.company({ name: 'Alder Works' })
  const first = await portal.person({ name: 'Ada Quillbrook', company, email: 'post@alder.example' })
  await moves(first, 'ada@elsewhere.example')
  const second = await portal.person({ name: 'Ben Sandmere', email: 'post@alder.example' })
  const mail = await mailFor('post@alder.example', second.id)
  await erased(portal, second)
  expect(await isThere(mail)).toBe(false)
  expect(await seatOf(first)).toEqual({
    name: 'Ada Quillbrook',
    email: 'post@alder.example',
    state: 'active',
    erased_no: null,
  })

  const third = await portal.person({ name: 'Cleo Wrenfield', email: 'post@alder.example' })
  const hers = await mailFor('post@alder.example', third.id)
  await erased(portal, first)
  expect(await isThere(hers)).toBe(true)
  expect((await seatOf(first)).name).toBe('Traveller 1')
})

test('a seat that was offered to a member’s address goes without what the member has', async () => {
  const company = await portal.company({ name: 'Beech Works' })
  const member = await portal.person({ name: 'Dora Fenwick', email: 'dora@fenwick.example' })
  const mail = await mailFor(member.email, member.id)
  const id = newId()
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .insertInto('membership')
      .values({
        company_id: company.id,
        id,
        name: 'Dora F.',
        email: member.email,
        email_key: member.email,
        role: 'traveller',
        state: 'invited',
        invited_at: NOW,
      })
      .execute(),
  )
  await erasedSeat(portal, { companyId: company.id, id })
  expect(await isThere(mail)).toBe(true)
  await erased(portal, member)
  expect(await isThere(mail)).toBe(false)
})
