/** what waits too long on the operator's desk of orders. */
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { richCompany } from './awards-given.ts'
import { atDesk, ordered } from './orders-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

async function deskOn(day: string): Promise<Client> {
  portal.clock.now = new Date(`${day}T12:00:00Z`)
  return portal.as(await portal.operator('support'))
}

test('A-23: what waits for longer than two working days, or departs within a week, is marked and found', async () => {
  const rich = await richCompany(portal, 'Waits long', 40_000n)
  const path = await ordered(portal, rich, { travelsOn: '2026-12-15' })
  const id = path.split('/').at(-1)
  const row = (page: string) => new RegExp(`id="order-${id}".*?</tr>`, 's').exec(page)?.[0] ?? ''
  const listed = async (day: string, query = '') =>
    row(await (await deskOn(day)).page(`/operator/orders${query}`))
  // Ordered on a Friday: the second working day is Tuesday.
  expect(await listed('2026-11-24')).not.toContain('Overdue')
  expect(await listed('2026-11-24', '?age=late')).toBe('')
  expect(await listed('2026-11-25')).toContain('Overdue')
  expect(await listed('2026-11-25')).not.toContain('Departs within a week')
  expect(await listed('2026-11-25', '?age=late')).not.toBe('')
  expect(await listed('2026-12-08')).toContain('Departs within a week')
  await atDesk(await deskOn('2026-12-08'), path, 'ticket', { tickets: '990-1234567899' })
  const issued = await listed('2026-12-08', '?state=ticketed')
  expect(issued).not.toBe('')
  expect(issued).not.toMatch(/Overdue|Departs within a week/)
})
