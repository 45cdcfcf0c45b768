import { beforeAll, describe, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { luhnDigit } from '../../src/domain/check-digits.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let company: Company
let ada: Person
let client: Client
const ADA = number(1)

/** A number of the airline with its check digit. */
function number(serial: number): string {
  const digits = `992003${String(serial).padStart(8, '0')}`
  return digits + luhnDigit(digits)
}

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  ada = await portal.person({ name: 'Ada Brenner', company, number: ADA })
  client = await portal.as(ada)
  await fly(portal, [
    flight({ corporateId: company.corporateId, ffAirline: 'MA', ffNumber: ADA }),
    flight({
      ffAirline: 'MA',
      ffNumber: ADA,
      origin: 'MUC',
      destination: 'BER',
      departedOn: asDay('2026-11-05'),
    }),
  ])
})

function keyOf(html: string, route: string): string {
  const link = new RegExp(`href="/me/trips/([0-9a-f-]{36})"[^>]*>(?:<[^>]*>)*${route}`).exec(html)
  return link?.[1] ?? `no link for ${route}`
}

async function milesOf(person: Person): Promise<bigint> {
  const row = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('account')
      .select('balance')
      .where('owner_id', '=', person.id)
      .where('currency', '=', 'miles')
      .executeTakeFirstOrThrow(),
  )
  return row.balance
}

test('the own page holds balance, last trips, numbers, and what the employer sees', async () => {
  const html = await client.page('/me')
  const miles = await milesOf(ada)
  expect(miles).toBeGreaterThan(0n)
  expect(html).toContain(miles.toLocaleString('en-GB'))
  expect(html).toContain(`MA ${ADA}`)
  expect(html).toContain('FRA – OSL')
  expect(html).toContain('Your employer never sees')
})

describe('a trip', () => {
  test('for the own company shows both halves, each with its reason', async () => {
    const html = await client.page(`/me/trips/${keyOf(await client.page('/me/trips'), 'FRA – OSL')}`)
    expect(html).toContain('A business trip for Halden Maschinenbau')
    expect(html).toContain('Company earned')
    expect(html).toContain('480')
    expect(html).toContain('You earned')
    expect(html.match(/<summary>Why\?<\/summary>/g)?.length).toBeGreaterThanOrEqual(2)
    expect(html).toContain('of the programme.')
  })

  test('that is private has no company column', async () => {
    const html = await client.page(`/me/trips/${keyOf(await client.page('/me/trips'), 'MUC – BER')}`)
    expect(html).toContain('nobody at work sees this trip')
    expect(html).not.toContain('Company earned')
  })

  test('for a company that one has left shows no points of it', async () => {
    const firm = await portal.company({ name: 'Früher AG' })
    const leaver = await portal.person({ name: 'Lea Fort', company: firm, number: number(70) })
    await fly(portal, [
      flight({
        corporateId: firm.corporateId,
        ffAirline: 'MA',
        ffNumber: number(70),
        passengerName: 'FORT/LEA',
      }),
    ])
    await withScope(portal.db, { as: 'company', companyId: firm.id }, (tx) =>
      tx
        .updateTable('membership')
        .set({ state: 'left', left_on: asDay('2026-11-10') })
        .where('member_id', '=', leaver.id)
        .execute(),
    )
    const lea = await portal.as(leaver)
    const list = await lea.page('/me/trips')
    expect(list).not.toContain('Früher AG')
    const html = await lea.page(`/me/trips/${keyOf(list, 'FRA – OSL')}`)
    expect(html).toContain('that you no longer belong to')
    expect(html).not.toContain('Company earned')
    expect(html).toContain('You earned')
  })

  test('of somebody else is not found, for colleagues and the travel manager alike', async () => {
    const key = keyOf(await client.page('/me/trips'), 'FRA – OSL')
    const manager = await portal.as(
      await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }),
    )
    expect((await manager.get(`/me/trips/${key}`)).status).toBe(404)
    expect(await manager.page('/me/trips')).toContain('No trips yet.')
    expect((await client.get('/me/trips/not-an-id')).status).toBe(404)
    expect((await portal.visitor().get(`/me/trips/${key}`)).status).toBe(303)
  })
})

describe('the list of trips', () => {
  test.for([
    ['from=2026-11-05', ['MUC – BER']],
    ['to=2026-11-04', ['FRA – OSL']],
    ['carrier=MA', ['FRA – OSL', 'MUC – BER']],
    ['carrier=NV', []],
    ['state=credited', ['FRA – OSL', 'MUC – BER']],
    ['state=notFlown', []],
  ] as const)('is narrowed by %s', async ([query, routes]) => {
    const html = await client.page(`/me/trips?${query}`)
    expect(['FRA – OSL', 'MUC – BER'].filter((route) => html.includes(route))).toEqual(routes)
    if (routes.length === 0) expect(html).toContain('Nothing matches these filters.')
    const csv = (await (await client.get(`/me/trips.csv?${query}`)).text()).trim().split('\r\n')
    expect(csv).toHaveLength(routes.length + 1)
  })

  test('is paged, newest first, down and up', async () => {
    const many = await portal.person({ name: 'Vera Viel', number: number(80) })
    const days = Array.from({ length: 55 }, (_, at) =>
      asDay(`2026-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`),
    )
    await fly(
      portal,
      days.map((departedOn) =>
        flight({
          ffAirline: 'MA',
          ffNumber: number(80),
          passengerName: 'VIEL/VERA',
          departedOn,
          issuedOn: asDay('2025-12-01'),
        }),
      ),
    )
    const vera = await portal.as(many)
    const first = await vera.page('/me/trips')
    const shown = (html: string) =>
      [...html.matchAll(/data-label="Day"><time datetime="([\d-]+)"/g)].map((match) => match[1])
    expect(shown(first)).toEqual([...days].reverse().slice(0, 50))
    const older = /href="([^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await vera.page(older)
    expect(shown(second)).toEqual([...days].reverse().slice(50))
    const newer = /href="([^"]*)" rel="prev"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(shown(await vera.page(newer))).toEqual(shown(first))
  })
})

test('/account leads to the own account', async () => {
  expect((await client.get('/account')).headers.get('Location')).toBe('/me/account')
})
