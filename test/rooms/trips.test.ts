import { beforeAll, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let acme: Company
let mira: Client

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001' })
  const borg = await portal.company({ name: 'Borg', corporateId: 'WB1000002' })
  await portal.person({ name: 'Ada Brenner', company: acme, number: '990111222' })
  const out = { corporateId: 'WB1000001', ffAirline: 'MA', ffNumber: '990111222' } as const
  const ticket = '9905550001112'
  await fly(portal, [
    flight({ ...out, ticket, flight: '40', origin: 'TRD', destination: 'OSL', departedAt: '07:00' }),
    flight({
      ...out,
      ticket,
      coupon: 2,
      flight: '41',
      origin: 'OSL',
      destination: 'FRA',
      departedAt: '10:00',
    }),
    flight({
      ...out,
      ticket,
      coupon: 3,
      flight: '42',
      origin: 'FRA',
      destination: 'TRD',
      departedOn: asDay('2026-11-05'),
    }),
    flight({
      corporateId: 'WB1000001',
      ffAirline: 'MA',
      ffNumber: '990999999',
      passengerName: '=GROSS/KAI MR',
      operatingCarrier: 'XX',
      departedOn: asDay('2026-10-10'),
      flight: '77',
      origin: 'ATH',
      destination: 'FRA',
    }),
    flight({ corporateId: 'WB1000001', status: 'L', departedOn: asDay('2026-11-18'), flight: '88' }),
    flight({ corporateId: 'WB1000002', flight: '99', passengerName: 'STRANGER/SAM MR' }),
  ])
  await portal.person({ name: 'Sam Stranger', company: borg })
  mira = await portal.as(await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }))
})

/** The routes of the list, in its order. */
async function routes(query: string): Promise<string[]> {
  const page = await mira.page(`/company/trips${query}`)
  return [...page.matchAll(/href="\/company\/trips\/[0-9a-f-]{36}"><bdi dir="ltr"[^>]*>([^<]+)</g)].map(
    ([, text]) => text ?? '',
  )
}

test('lists one row a trip, the latest first, and nothing of another company', async () => {
  expect(await routes('')).toEqual(['FRA–OSL', 'FRA–TRD', 'TRD–OSL–FRA', 'ATH–FRA'])
  const page = await mira.page('/company/trips')
  expect(page).toContain('4 in all')
  expect(page).toContain('960')
  expect(page).not.toContain('STRANGER')
})

test.for([
  ['?state=credited', ['FRA–TRD', 'TRD–OSL–FRA']],
  ['?state=waiting', ['FRA–OSL']],
  ['?state=none', ['ATH–FRA']],
  ['?half=missing', ['FRA–OSL', 'ATH–FRA']],
  ['?half=credited&to=2026-11-04', ['TRD–OSL–FRA']],
  ['?from=2026-11-05&to=2026-11-05', ['FRA–TRD']],
  ['?route=trd-fra', ['TRD–OSL–FRA']],
  ['?route=ATH', ['ATH–FRA']],
  ['?carrier=XX', ['ATH–FRA']],
  ['?person=Ada+Brenner&route=OSL', ['FRA–OSL', 'TRD–OSL–FRA']],
  ['?q=ma41', ['TRD–OSL–FRA']],
  ['?q=990-5550001112', ['FRA–TRD', 'TRD–OSL–FRA']],
  ['?q=kai', ['ATH–FRA']],
  ['?q=%25', []],
] as const)('filters by %s', async ([query, wanted]) => {
  expect(await routes(query)).toEqual(wanted)
  expect(await mira.page(`/company/trips${query}`)).toContain(
    wanted.length === 1 ? '1 in all<' : wanted.length ? ' in all<' : 'Nothing matches',
  )
})

test('a filter that is not understood is left out and said', async () => {
  const page = await mira.page('/company/trips?state=purple&q=kai')
  expect(page).toContain('A filter in this address is not known')
  expect(page).toContain('ATH–FRA')
  expect(page).not.toContain('FRA–TRD')
})

test('the file holds exactly the filtered list, and no cell of it is a formula', async () => {
  const answer = await mira.get('/company/trips.csv?q=kai')
  expect(answer.headers.get('Content-Disposition')).toMatch(/acme-trips-2026-11-20\.csv/)
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(
    /^2026-10-10,ATH–FRA,MA 77,990\d+,'=GROSS\/KAI MR,0,Not credited,This airline is not part/,
  )
  expect((await (await mira.get('/company/trips.csv')).text()).trim().split('\r\n')).toHaveLength(5)
})

test('pages by key, down and up again, without a gap or a repetition', async () => {
  const busy = await portal.company({ name: 'Busy', corporateId: 'WB1000009' })
  const boss = await portal.as(await portal.person({ name: 'Boss', company: busy, role: 'finance' }))
  const days = (index: number) => asDay(`2026-10-${String((index % 20) + 1).padStart(2, '0')}`)
  await fly(
    portal,
    Array.from({ length: 120 }, (_, index) => flight({ corporateId: 'WB1000009', departedOn: days(index) })),
  )
  const ids = (page: string) => [...page.matchAll(/id="trip-([0-9a-f-]{36})"/g)].map(([, id]) => id)
  const older = (page: string) => /<a href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  const newer = (page: string) => /<a href="([^"]+)" rel="prev"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  const first = await boss.page('/company/trips?carrier=MA')
  const second = await boss.page(older(first) ?? '')
  const third = await boss.page(older(second) ?? '')
  expect([ids(first).length, ids(second).length, ids(third).length]).toEqual([50, 50, 20])
  expect(new Set([...ids(first), ...ids(second), ...ids(third)]).size).toBe(120)
  expect(older(third)).toBeUndefined()
  expect(ids(await boss.page(newer(third) ?? ''))).toEqual(ids(second))
  expect(ids(await boss.page(newer(second) ?? ''))).toEqual(ids(first))
})

async function tripPage(route: string): Promise<{ path: string; page: string }> {
  const list = await mira.page('/company/trips')
  const path =
    new RegExp(`href="(/company/trips/[0-9a-f-]{36})"><bdi dir="ltr"[^>]*>${route}<`).exec(list)?.[1] ?? ''
  return { path, page: await mira.page(path) }
}

test('a trip shows what each flight earned the company and why, and of the traveller only that it was credited', async () => {
  const { page } = await tripPage('TRD–OSL–FRA')
  expect(page.match(/<bdi class="figure">480<\/bdi>/g)).toHaveLength(2)
  expect(page.match(/<bdi class="figure">\+480<\/bdi>/g)).toHaveLength(2)
  expect(page).toContain('€120.00 count towards the credit.')
  expect(page.match(/Credited to the traveller/g)).toHaveLength(2)
  expect(page).not.toMatch(/990111222|unit">miles|status points/)
})

test('a trip without a credit says why, on both halves', async () => {
  const { page } = await tripPage('ATH–FRA')
  expect(page).toContain('This airline is not part of the programme.')
  expect(page).toContain('No member has linked this frequent-flyer number.')
  expect(page).not.toContain('990999999')
  expect((await tripPage('FRA–OSL')).page).toContain('Boarded, but not yet confirmed as flown.')
})

test('another company finds no such trip, and a traveller no such page', async () => {
  const { path } = await tripPage('TRD–OSL–FRA')
  const borg = await portal.company({ name: 'Other' })
  const stranger = await portal.as(
    await portal.person({ name: 'Str Anger', company: borg, role: 'travel-manager' }),
  )
  expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.get('/company/trips/nonsense')).status).toBe(404)
  expect(await stranger.page('/company/trips')).toContain('No trip has come in yet.')
  const traveller = await portal.as(await portal.person({ name: 'Trav Eller', company: acme }))
  expect((await traveller.get('/company/trips')).status).toBe(403)
  expect((await traveller.get(path)).status).toBe(403)
})
