/** Where somebody flew: a company its own flights, a person theirs, both ways together. */
import { beforeAll, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let mira: Client
let ada: Client

beforeAll(async () => {
  portal = await openPortal()
  const acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001' })
  const borg = await portal.company({ name: 'Borg', corporateId: 'WB1000002' })
  mira = await portal.as(await portal.person({ name: 'Mira Holm', company: acme, role: 'travel-manager' }))
  ada = await portal.as(await portal.person({ name: 'Ada Brenner', company: acme, number: '990111222' }))
  const own = { corporateId: 'WB1000001' }
  await fly(portal, [
    flight({ ...own, origin: 'FRA', destination: 'OSL', ffAirline: 'MA', ffNumber: '990111222' }),
    flight({ ...own, origin: 'OSL', destination: 'FRA', departedOn: asDay('2026-11-03') }),
    flight({ ...own, origin: 'FRA', destination: 'ATH', departedOn: asDay('2026-10-03') }),
    flight({ ...own, origin: 'FRA', destination: 'JFK', departedOn: asDay('2025-10-03') }),
    flight({ corporateId: borg.corporateId, origin: 'MUC', destination: 'NRT' }),
  ])
})

test('a company sees its routes of twelve months, both ways as one, the busiest first', async () => {
  const page = await mira.page('/company/routes')
  expect(page).toContain('3 flights on 2 routes')
  expect(page).toContain('Flown most: FRA–OSL, 2 flights')
  expect(page.match(/class="arc"/g)).toHaveLength(2)
  for (const iata of ['JFK', 'MUC', 'NRT']) expect(page).not.toContain(`>${iata}<`)
})

test('a person sees what they flew themselves, and no colleague’s flight', async () => {
  const page = await ada.page('/me/routes')
  expect(page).toContain('1 flight on 1 route')
  expect(page).not.toContain('ATH')
})

test('who never flew reads why there is no map', async () => {
  const alone = await portal.as(await portal.person({ name: 'Solo Flyer' }))
  expect(await alone.page('/me/routes')).toContain('No flights in the last twelve months')
})
