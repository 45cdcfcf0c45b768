/** D-10: a backup of an earlier day brings nobody back who was erased since. */
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

test('a list that cannot be read is refused, not taken for an empty one', async () => {
  const db = await freshDb()
  const taken = withScope(db, { as: 'privacy' }, (tx) => takeInMarks(tx, ['no mark']))
  await expect(taken).rejects.toThrow('line 1 of the list')
})
