/** D-10: a backup of an earlier day brings nobody back who was erased since. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { readBackup } from '../../src/backup/read-backup.ts'
import { writeBackup } from '../../src/backup/write-backup.ts'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { allMarks, takeInMarks } from '../../src/privacy/marks.ts'
import { replayErasures } from '../../src/privacy/replay.ts'
import { office } from '../rooms/approvals-given.ts'
import { ordered } from '../rooms/orders-given.ts'
import { erased } from '../rooms/privacy-given.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import { freshDb } from '../support/database.ts'
import { rowsWith } from '../support/full-text.ts'
import { NOW, openPortal, PASSWORD } from '../support/portal.ts'

const NAMES = Object.keys(migrations)
const NUMBER = '992003000000011'
const WORDS = ['quillbrook', 'wrenfield', 'sandmere', NUMBER]
const WHEN = { now: NOW, today: asDay('2026-11-20') }

async function linesOf(db: Db): Promise<string[]> {
  const lines: string[] = []
  await writeBackup(db, NAMES, async (line) => {
    lines.push(line)
  })
  return lines
}

async function* each(lines: readonly string[]) {
  yield* lines
}

test('D-10: erased after the backup, nobody is there once the list is replayed, and the ledger holds', async () => {
  const portal = await openPortal()
  const company = await portal.company({ name: 'Alder Works' })
  const manager = await portal.as(
    await portal.person({ name: 'Mira Manager', company, role: 'travel-manager' }),
  )
  const ada = await portal.person({ name: 'Ada Quillbrook', company, number: NUMBER })
  await manager.post('/company/people/guest', { key: newId(), name: 'Gustav Wrenfield' })
  await manager.post('/company/people/invite', {
    key: newId(),
    name: 'Ivo Sandmere',
    email: 'ivo@sandmere.example',
    role: 'traveller',
  })
  const flown = { departedOn: asDay('2026-10-12'), corporateId: company.corporateId }
  await fly(portal, [
    flight({ ...flown, ffAirline: 'MA', ffNumber: NUMBER, passengerName: 'QUILLBROOK/ADA MRS' }),
    flight({ ...flown, ffNumber: null, passengerName: 'WRENFIELD/GUSTAV MR' }),
  ])
  const old = await linesOf(portal.db)
  const mine = await portal.as(ada)
  const done = await mine.post('/me/privacy/erase', { word: 'erase', proofPassword: PASSWORD })
  expect(done.headers.get('Location')).toBe('/erased')
  const people = await manager.page('/company/people?q=Wrenfield')
  const guest = /\/company\/people\/([0-9a-f-]{36})/.exec(people)?.[1]
  expect((await manager.post(`/company/people/${guest}/erase`)).status).toBe(303)
  const support = await portal.as(await portal.operator('support'))
  const request = { email: 'ivo@sandmere.example', reason: 'By letter', word: 'erase' }
  expect((await support.post('/operator/erasure', request)).status).toBe(303)
  const list = await withScope(portal.db, { as: 'backup' }, allMarks)
  expect(list.join()).not.toContain(ada.id)

  const restored = await freshDb()
  await readBackup(restored, NAMES, each(old))
  expect((await rowsWith(restored, WORDS)).length).toBeGreaterThan(6)
  await withScope(restored, { as: 'privacy' }, (tx) => takeInMarks(tx, list))
  expect(await replayErasures(restored, WHEN)).toBe(3)
  expect(await rowsWith(restored, WORDS)).toEqual([])
  const { findings } = await withScope(restored, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
  expect(findings).toEqual([])
  expect(await replayErasures(restored, WHEN)).toBe(0)
})

/** What both databases say of the company's papers, row by row. */
async function papers(db: Db, companyId: string): Promise<unknown> {
  const rows = async (table: string, columns: string, where = 'true') => {
    const found = await withScope(db, { as: 'backup' }, (tx) =>
      sql<{
        row: string
      }>`select to_jsonb(kept)::text as row from (select ${sql.raw(columns)} from ${sql.table(table)}
        where company_id = ${companyId}::uuid and ${sql.raw(where)}) as kept order by 1`.execute(tx),
    )
    return found.rows.map(({ row }) => row)
  }
  return {
    orders: await rows('award_order', '*'),
    steps: await rows('award_order_step', '*'),
    requests: await rows('award_request', '*'),
    trail: await rows('audit', '*'),
    mail: await rows('outbox', 'id, kind, recipient_id, recipient, subject, body'),
    seats: await rows('membership', 'id, name, email, state, erased_no'),
    flights: await rows('coupon', 'ticket, ff_airline, ff_number, passenger_name, erased_on'),
    changes: await rows('coupon_change', 'coupon_id, no, before, after'),
  }
}

test('D-10: what is replayed is what was done: parcels, fellow travellers, numbers, and nothing of others', async () => {
  const portal = await openPortal()
  const given = await office(portal, 'Alder Works', 500_000n)
  const { company, manager, arranger } = given
  const ann = await portal.person({ name: 'Ann Quillbrook', company, number: NUMBER })
  const flown = { ffAirline: 'MA', ffNumber: NUMBER, corporateId: company.corporateId }
  await fly(portal, [
    flight({ ...flown, passengerName: 'QUILLBROOK/ANN MS' }),
    flight({ ...flown, passengerName: 'OTHER/OTTO MR', ticket: '9907700000401' }),
    flight({ ...flown, passengerName: 'QUILLBROOK/ANN MS', ffAirline: 'XX' }),
  ])
  const trip = { passenger2: ann.membershipId ?? '', passenger3: arranger.id, price: '27000' }
  await ordered(portal, { company, client: manager.client, membershipId: manager.id }, trip)
  for (const [by, how] of [[manager, 'order'] as const, [arranger, 'ask'] as const]) {
    const to = { recipient: 'Ann Quillbrook', address: 'Home Street 5' }
    const form = { key: newId(), price: '38000', quantity: '1', reason: 'For Ann Quillbrook', ...to }
    expect((await by.client.post(`/company/awards/cabin-case/${how}`, form)).status).toBe(303)
  }
  const old = await linesOf(portal.db)
  await erased(portal, ann)
  const list = await withScope(portal.db, { as: 'backup' }, allMarks)
  const restored = await freshDb()
  await readBackup(restored, NAMES, each(old))
  await withScope(restored, { as: 'privacy' }, (tx) => takeInMarks(tx, list))
  expect(await replayErasures(restored, WHEN)).toBe(1)
  const live = await papers(portal.db, company.id)
  expect(await papers(restored, company.id)).toEqual(live)
  const text = JSON.stringify(live)
  expect(text).toContain('Mira Halden, Traveller 1, Tarik Aydin')
  expect(text).toContain('OTHER/OTTO MR')
  expect(text).not.toMatch(/Home Street|Ann Quillbrook/)
})

test('D-10: a number that was proved after the backup only still leaves the flights that it left', async () => {
  const portal = await openPortal()
  const company = await portal.company({ name: 'Beech Works' })
  const flown = { ffAirline: 'MA', ffNumber: NUMBER, corporateId: company.corporateId }
  await fly(portal, [
    flight({ ...flown, passengerName: 'QUILLBROOK/ADA MRS' }),
    flight({ ...flown, passengerName: 'OTHER/OTTO MR' }),
  ])
  const ada = await portal.person({ name: 'Ada Quillbrook', company, number: NUMBER })
  const old = await linesOf(portal.db)
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .updateTable('frequent_flyer_account')
      .set({ state: 'verified' })
      .where('member_id', '=', ada.id)
      .execute(),
  )
  await erased(portal, ada)
  const list = await withScope(portal.db, { as: 'backup' }, allMarks)
  const restored = await freshDb()
  await readBackup(restored, NAMES, each(old))
  await withScope(restored, { as: 'privacy' }, (tx) => takeInMarks(tx, list))
  expect(await replayErasures(restored, WHEN)).toBe(1)
  expect(await rowsWith(restored, WORDS)).toEqual([])
  expect(await rowsWith(restored, ['other/otto'])).toHaveLength(1)
  expect(await replayErasures(restored, WHEN)).toBe(0)
})

test('D-10: a seat that was somebody else’s by then stays, though the backup offers it to the erased address', async () => {
  const portal = await openPortal()
  const company = await portal.company({ name: 'Cedar Works' })
  const ada = await portal.person({ name: 'Ada Quillbrook', email: 'post@cedar.example' })
  const seat = { company_id: company.id, id: newId(), role: 'traveller', state: 'invited' } as const
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .insertInto('membership')
      .values({ ...seat, name: 'Ivo Sandmere', email: ada.email, email_key: ada.email, invited_at: NOW })
      .execute(),
  )
  const old = await linesOf(portal.db)
  const email = 'ada@elsewhere.example'
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.updateTable('member').set({ email, email_key: email }).where('id', '=', ada.id).execute(),
  )
  await erased(portal, ada)
  const list = await withScope(portal.db, { as: 'backup' }, allMarks)
  const restored = await freshDb()
  await readBackup(restored, NAMES, each(old))
  await withScope(restored, { as: 'privacy' }, (tx) => takeInMarks(tx, list))
  expect(await replayErasures(restored, WHEN)).toBe(1)
  expect(await rowsWith(restored, ['quillbrook'])).toEqual([])
  expect(await rowsWith(restored, ['sandmere'])).toHaveLength(1)
})

test('a list that cannot be read is refused, not taken for an empty one', async () => {
  const db = await freshDb()
  const taken = withScope(db, { as: 'privacy' }, (tx) => takeInMarks(tx, ['no mark']))
  await expect(taken).rejects.toThrow('line 1 of the list')
})
