import { beforeAll, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { foldName } from '../../src/rooms/trips/fold-name.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let mira: Client

beforeAll(async () => {
  portal = await openPortal()
  const acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001' })
  const corporateId = 'WB1000001'
  await portal.person({ name: 'Wróbel Zażółć', company: acme, number: '990111333' })
  const day = (no: number) => asDay(`2026-10-0${no}`)
  const names = ['KILIC/ISIK MR', 'MUELLER/JOERG MR', 'HAAKONSEN/SOREN', 'GROSS/ANA MS'] as const
  await fly(portal, [
    ...names.map((passengerName, at) =>
      flight({ corporateId, passengerName, departedOn: day(at + 1), flight: `4${at}`, origin: 'ATH' }),
    ),
    flight({ corporateId, ticket: '9905550001112', flight: '0400', departedOn: day(7), origin: 'VIE' }),
    flight({ corporateId, ticket: '9905550001119', flight: '1400', departedOn: day(8), origin: 'CDG' }),
    flight({
      corporateId,
      ffAirline: 'MA',
      ffNumber: '990111333',
      passengerName: 'ZAZOLC/WROBEL MR',
      departedOn: day(9),
      origin: 'WAW',
    }),
  ])
  mira = await portal.as(await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }))
})

async function found(query: Record<string, string>): Promise<string[]> {
  const page = await mira.page(`/company/trips?${new URLSearchParams(query)}`)
  return [...page.matchAll(/<td data-label="Traveller"><bdi dir="ltr">([^<]+)<\/bdi>/g)].map(
    ([, name]) => name ?? '',
  )
}

test.for([
  ['Kılıç', 'KILIC/ISIK MR'],
  ['KILIÇ ışık', 'KILIC/ISIK MR'],
  ['İsik', 'KILIC/ISIK MR'],
  ['Müller', 'MUELLER/JOERG MR'],
  ['muller jorg', 'MUELLER/JOERG MR'],
  ['mu\u0308ller', 'MUELLER/JOERG MR'],
  ['Håkonsen', 'HAAKONSEN/SOREN'],
  ['Sören', 'HAAKONSEN/SOREN'],
  ['Groß', 'GROSS/ANA MS'],
  ['żółć', 'ZAZOLC/WROBEL MR'],
] as const)('%s finds %s, in the search and in the filter', async ([typed, name]) => {
  expect(await found({ q: typed })).toEqual([name])
  expect(await found({ person: typed })).toEqual([name])
})

test('signs of a pattern are signs', async () => {
  expect(await found({ q: '_' })).toEqual([])
  expect(await found({ person: '%' })).toEqual([])
})

test.for([
  ['9905550001112', 1],
  ['990-5550001112', 1],
  ['990 5550001112', 1],
  ['990-5550001112/13', 1],
  ['5550001112', 1],
  ['990555000111', 0],
  ['MA400', 1],
  ['MA 400', 1],
  ['ma0400', 1],
  ['400', 1],
  ['LH400', 0],
  ['MA 40', 1],
] as const)('a code is found exactly: %s', async ([q, count]) => {
  expect(await found({ q })).toHaveLength(count)
})

test('the form of a name is the same however it is written', () => {
  const same = ['Müller', 'MUELLER', 'mu\u0308ller', 'Muller']
  expect(new Set(same.map(foldName))).toEqual(new Set(['muller']))
  expect(foldName('İstanbul Işık')).toBe('istanbul isik')
})
