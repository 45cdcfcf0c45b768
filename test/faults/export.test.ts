/** A long list leaves as a stream: all of it, in little memory, and no longer than somebody reads. Real Postgres, a real process. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { checkClosed } from '../../src/statement/check-closed.ts'
import { closeAt, closedOf } from '../rooms/statements-given.ts'
import { freshPostgres } from '../support/database.ts'
import { abandoned, type ExportServer, exportServer, fetched } from '../support/export-server.ts'
import { addLines, pointsOf } from '../support/many-lines.ts'
import { type Company, openPortal, PASSWORD, type Portal } from '../support/portal.ts'

const LINES = 60_000
/** Of the bench it is 64 for a million lines; a heap that is not swept yet weighs as much here. */
const MEGABYTES_MOST = 96

let portal: Portal
let acme: Company
let server: ExportServer
let headers: Record<string, string>

beforeAll(async () => {
  const { db, url } = await freshPostgres(5)
  portal = await openPortal({ db })
  acme = await portal.company({ name: 'Acme', joinedOn: asDay('2026-10-01') })
  const { email } = await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' })
  await addLines(db, acme.id, LINES)
  server = await exportServer(url)
  headers = await server.signIn(email, PASSWORD)
}, 240_000)
afterAll(() => server?.stop())

const SPAN = 'from=2026-10-01&to=2026-10-31'

test('statement lines and trips come whole, beyond every old limit', async () => {
  const statement = await fetched(server, `/company/statement.csv?${SPAN}`, headers)
  expect(statement.breaks).toBe(LINES + 3)
  expect(statement.megabytesMost).toBeLessThan(MEGABYTES_MOST)
  const trips = await fetched(server, '/company/trips.csv', headers)
  expect(trips.breaks).toBe(LINES + 1)
  expect(trips.megabytesMost).toBeLessThan(MEGABYTES_MOST)
  const sheet = await fetched(server, `/company/statement.xlsx?${SPAN}`, headers)
  expect(sheet.bytes).toBeGreaterThan(1_000_000)
  expect(sheet.megabytesMost).toBeLessThan(MEGABYTES_MOST)
})

test.for([`/company/statement.csv?${SPAN}`, `/company/statement.xlsx?${SPAN}`, '/company/trips.csv'])(
  'whoever leaves %s ends its queries',
  async (path) => {
    expect(await abandoned(server, path, headers, portal.db)).toBe(true)
  },
)

test('a PDF of so many lines is refused with the way out', async () => {
  const answer = await fetch(`${server.origin}/company/statement.pdf?${SPAN}`, { headers })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('A PDF holds up to 5,000 lines; this period has 60,000.')
})

test('a month of so many lines is closed in parts, holds, and is paged', async () => {
  expect(await closeAt(portal, '2026-11-20T10:00:00Z')).toBe(1)
  const [closed] = await closedOf(portal, acme)
  expect(closed).toMatchObject({ number: '2026-000001', lines: LINES, closing: pointsOf(LINES) })
  const verdict = await withScope(portal.db, { as: 'company', companyId: acme.id }, (tx) =>
    checkClosed(tx, acme.id, 1),
  )
  expect(verdict?.flaws).toEqual([])
  const page = await (
    await fetch(`${server.origin}/company/statements/2026-000001?part=2`, { headers })
  ).text()
  expect(page).toContain('Lines 501 to 1,000 of 60,000')
  const file = await fetched(server, '/company/statement.csv?number=2026-000001', headers)
  expect(file.breaks).toBe(LINES + 3)
})
