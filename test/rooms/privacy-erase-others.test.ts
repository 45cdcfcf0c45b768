/** D-05, D-11: an erasure takes what is the person's, and nothing that is somebody else's. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { sendLater } from '../../src/db/outbox.ts'
import { withScope } from '../../src/db/scope.ts'
import { gather } from '../../src/privacy/gather.ts'
import { subjectOfMember } from '../../src/privacy/subject.ts'
import { NOW, openPortal, type Person, type Portal } from '../support/portal.ts'
import { erased, erasedSeat } from './privacy-given.ts'
import { flight, fly } from './trips-flown.ts'

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
  const early = await mailFor('post@alder.example', first.id)
  await moves(first, 'ada@elsewhere.example')
  const second = await portal.person({ name: 'Ben Sandmere', email: 'post@alder.example' })
  const mail = await mailFor('post@alder.example', second.id)
  await erased(portal, second)
  expect(await isThere(mail)).toBe(false)
  expect(await isThere(early)).toBe(true)
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
  expect(await isThere(early)).toBe(false)
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

async function isNow(person: Person, state: 'verified' | 'rejected'): Promise<void> {
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.updateTable('frequent_flyer_account').set({ state }).where('member_id', '=', person.id).execute(),
  )
}

function couponOf(ticket: string) {
  return withScope(portal.db, { as: 'privacy' }, (tx) =>
    tx
      .selectFrom('coupon')
      .select(['ff_airline', 'ff_number', 'passenger_name', 'erased_on'])
      .where('ticket', '=', ticket)
      .executeTakeFirstOrThrow(),
  )
}

const OTHERS = { ff_airline: 'MA', passenger_name: 'OTHER/OTTO MR', erased_on: null }

test('a number that is refused, mistyped or only claimed touches nobody’s flights, and shows nobody’s', async () => {
  const company = await portal.company({ name: 'Cedar Works' })
  const flown = { ffAirline: 'MA', passengerName: 'OTHER/OTTO MR', corporateId: company.corporateId }
  await fly(portal, [
    flight({ ...flown, ticket: '9907700000201', ffNumber: '992003000000029' }),
    flight({ ...flown, ticket: '9907700000202', ffNumber: '992003000000037' }),
  ])
  const claims = await portal.person({ name: 'Eve Claims', company, number: '992003000000029' })
  const refused = await portal.person({ name: 'Rex Refused', company, number: '992003000000037' })
  await isNow(refused, 'rejected')
  const file = await rejectWith(['MA', '992003000000029', 'OTHER/OTTO MR'])
  expect(await rejectsOf(claims)).toBe(0)
  await erased(portal, claims)
  await erased(portal, refused)
  expect(await couponOf('9907700000201')).toEqual({ ...OTHERS, ff_number: '992003000000029' })
  expect(await couponOf('9907700000202')).toEqual({ ...OTHERS, ff_number: '992003000000037' })
  expect(await rejectedCells(file)).toEqual(['MA', '992003000000029', 'OTHER/OTTO MR'])
})

test('a proved number is the one of its airline, and leaves flights that are nobody’s', async () => {
  const company = await portal.company({ name: 'Elm Works' })
  const number = '992003000000045'
  const flown = { ffAirline: 'MA', ffNumber: number, corporateId: company.corporateId }
  const own = { ...flown, passengerName: 'FLYER/FAY MS' }
  await fly(portal, [
    flight({ ...own, ticket: '9907700000301' }),
    flight({ ...flown, ticket: '9907700000302', passengerName: 'OTHER/OTTO MR' }),
    flight({ ...own, ticket: '9907700000303', ffAirline: 'XX' }),
    flight({ ...own, ticket: '9907700000304' }),
  ])
  const otto = await portal.person({ name: 'Otto Other', company })
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.updateTable('coupon').set({ member_id: otto.id }).where('ticket', '=', '9907700000304').execute(),
  )
  const fay = await portal.person({ name: 'Fay Flyer', company, number })
  await isNow(fay, 'verified')
  const file = await rejectWith(['MA', number, 'FLYER/FAY MS'])
  expect(await rejectsOf(fay)).toBe(1)
  await erased(portal, fay)
  const gone = { ff_airline: null, ff_number: null, erased_on: '2026-11-20' }
  expect(await couponOf('9907700000301')).toEqual({ ...gone, passenger_name: 'TRAVELLER/1' })
  expect(await couponOf('9907700000302')).toEqual({ ...gone, passenger_name: 'OTHER/OTTO MR' })
  const theirs = { ff_number: number, erased_on: null, passenger_name: 'FLYER/FAY MS' }
  expect(await couponOf('9907700000303')).toEqual({ ...theirs, ff_airline: 'XX' })
  expect(await couponOf('9907700000304')).toEqual({ ...theirs, ff_airline: 'MA' })
  expect(await rejectedCells(file)).toEqual([])
})

/** @returns the file with this rejected line */
async function rejectWith(cells: readonly string[]): Promise<string> {
  const id = newId()
  const reject = { line: 2, code: 'MEM-UNKNOWN', field: null, found: cells[1], expected: {}, cells }
  await withScope(portal.db, { as: 'backup' }, async (tx) => {
    await sql`insert into import_file (id, name, sha256, bytes, state, by_name, created_at)
      values (${id}::uuid, 'flown.csv', ${id}, 1, 'withdrawn', 'x', ${NOW})`.execute(tx)
    await sql`insert into import_reject (import_id, line, code, reject)
      values (${id}::uuid, 2, 'MEM-UNKNOWN', ${JSON.stringify(reject)}::jsonb)`.execute(tx)
  })
  return id
}

function rejectsOf({ id }: Person): Promise<number | undefined> {
  return withScope(portal.db, { as: 'privacy' }, async (tx) => {
    const of = await subjectOfMember(tx, id)
    return of && (await gather(tx, of)).find(({ name }) => name === 'reject')?.rows.length
  })
}

async function rejectedCells(file: string): Promise<string[] | undefined> {
  const { rows } = await withScope(portal.db, { as: 'privacy' }, (tx) =>
    sql<{ cells: string[] }>`select reject -> 'cells' as cells from import_reject
      where import_id = ${file}::uuid`.execute(tx),
  )
  return rows[0]?.cells
}
