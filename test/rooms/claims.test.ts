import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { balance, claim, claimed, deeds, mails, meet } from './claims-given.ts'
import { flight, fly } from './trips-flown.ts'

const MINE = '/me/claims'
const OURS = '/company/claims'

let portal: Portal
let acme: Company
let ada: Person
let adas: Client
let mira: Client

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({ name: 'Acme' })
  ada = await portal.person({ name: 'Ada Brenner', company: acme, number: '990111222' })
  adas = await portal.as(ada)
  mira = await portal.as(await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }))
})

test('a company’s claim for one of its people is credited at once, once, and says so to who filed it', async () => {
  const coupon = flight()
  await fly(portal, [coupon])
  const before = await balance(portal, acme.id, 'points')
  const key = newId()
  const first = await claim(mira, OURS, { key, tickets: coupon.ticket })
  expect(first.status).toBe(303)
  const place = first.headers.get('Location') ?? ''
  expect((await claim(mira, OURS, { key, tickets: coupon.ticket })).headers.get('Location')).toBe(place)
  expect((await balance(portal, acme.id, 'points')) - before).toBe(480n)
  const page = await mira.page(place)
  expect(page).toContain('Credited')
  expect(page).toContain('1 of them is credited already.')
  const again = await claim(mira, OURS, { tickets: coupon.ticket })
  expect(again.status).toBe(422)
  const text = await again.text()
  expect(text).toContain('This is credited already.')
  expect(text).toMatch(/href="\/company\/trips\/[0-9a-f-]{36}"/)
  // A file that says it all again changes nothing.
  await fly(portal, [coupon])
  expect((await balance(portal, acme.id, 'points')) - before).toBe(480n)
})

test('a colleague’s name alone is not enough when the booking names another company or a stranger flew', async () => {
  const other = await portal.company({ name: 'Borg' })
  const gone = flight({ corporateId: other.corporateId, status: 'F', passengerName: 'BRENNER/ADA MS' })
  const strange = flight({ passengerName: 'FREMD/XAVER MR', departedOn: asDay('2026-10-13') })
  await fly(portal, [gone, strange])
  const before = await balance(portal, acme.id, 'points')
  const paths = await claimed(mira, OURS, {
    tickets: `${gone.ticket}, 2026-11-01\n${strange.ticket}, 2026-11-02`,
  })
  expect(paths).toHaveLength(2)
  for (const path of paths) {
    const page = await mira.page(path)
    expect(page).toContain('With support')
    // 20 November and ten working days.
    expect(page).toContain('4 Dec 2026')
    expect(page).not.toContain('13 Oct')
    expect(page).not.toContain('FREMD')
    expect(page).not.toContain('Borg')
  }
  expect(await balance(portal, acme.id, 'points')).toBe(before)
})

test('of a stranger’s ticket the check tells no day: it asks for one, as for a ticket that is not there', async () => {
  const strange = flight({ passengerName: 'FREMD/XAVER MR' })
  await fly(portal, [strange])
  const answers = await Promise.all(
    [strange.ticket, '9908888888888'].map(async (ticket) => {
      const answer = await mira.post(`${OURS}/check`, { tickets: ticket })
      return (await answer.text()).replaceAll(ticket.slice(3), 'X').replaceAll(/value="[0-9a-f-]{36}"/g, '')
    }),
  )
  expect(answers[0]).toContain('Add the day of the flight.')
  expect(answers[0]?.replaceAll(/"><bdi.*?<\/bdi>/g, '')).toBe(
    answers[1]?.replaceAll(/"><bdi.*?<\/bdi>/g, ''),
  )
})

test.for([
  ['2026-11-19', 'Please wait until then.', 'Can be claimed from 21 Nov 2026.'],
  ['2026-05-10', 'The time for claiming this flight is over.', 'Could be claimed until 10 Nov 2026.'],
  ['2026-09-03', 'The claim waits for the airline', 'Can be claimed until 3 Mar 2027.'],
])('told before sending: a flight of %s', async ([day, said, window]) => {
  const answer = await mira.post(`${OURS}/check`, { tickets: '990-7777777777', day: day ?? '' })
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toContain(said)
  expect(text).toContain(window)
})

test.for([
  [{ fareProduct: 'Group' }, 'booking class or fare does not earn'],
  [{ operatingCarrier: 'XX', marketingCarrier: 'XX' }, 'not of an airline that takes part'],
  [{ status: 'R' as const }, 'refunded, exchanged or not used'],
])('told before sending: %o', async ([given, said]) => {
  const coupon = flight(given as Parameters<typeof flight>[0])
  await fly(portal, [coupon])
  const text = await (await mira.post(`${OURS}/check`, { tickets: coupon.ticket })).text()
  expect(text).toContain(said)
  expect(text).not.toContain('Send 1 claim')
})

test('a ticket of no partner is refused, and a list with some good ones is sent when that is wanted', async () => {
  const tickets = '1601234567890, 2026-11-01\n9901231231231, 2026-11-01'
  const asked = await claim(mira, OURS, { tickets })
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toContain('not of an airline that takes part')
  expect(page).toContain('Send the 1 that can be claimed')
  expect(page).toContain(tickets)
  expect(await claimed(mira, OURS, { tickets, rest: 'yes' })).toHaveLength(1)
})

test('both halves on one screen: the company sees its own half and nothing of the other', async () => {
  const coupon = flight({ ffAirline: 'MA', ffNumber: '990777777', departedOn: asDay('2026-10-20') })
  await fly(portal, [coupon])
  const paths = await claimed(adas, MINE, { tickets: coupon.ticket, halves: 'both' })
  expect(paths).toHaveLength(2)
  const pages = await Promise.all(paths.map((path) => adas.page(path)))
  const personal = paths[pages.findIndex((page) => page.includes('Your miles</dd>'))] ?? ''
  const company = paths[pages.findIndex((page) => page.includes('Company points</dd>'))] ?? ''
  expect(await adas.page(company)).toContain('Credited at once')
  expect(await adas.page(personal)).toContain('does not carry a linked frequent-flyer number')
  const list = await mira.page(`${OURS}?q=${coupon.ticket}`)
  expect(list).toContain(company.replace(MINE, OURS))
  expect(list).not.toContain(personal.slice(-36))
  expect((await mira.get(personal.replace(MINE, OURS))).status).toBe(404)
  expect((await mira.get(personal)).status).toBe(404)
  const file = await (await mira.get(`${OURS}.csv`)).text()
  expect(file).not.toContain('Your miles')
})

test('what is not there waits for the file, which settles it: by the credit of the file itself', async () => {
  const ticket = '9904444444441'
  const [path = ''] = await claimed(adas, MINE, { tickets: ticket, day: '2026-11-10', halves: 'person' })
  expect(await adas.page(path)).toContain('Waiting for flight data')
  expect(await meet(portal)).toBe(0)
  const before = await balance(portal, ada.id, 'miles')
  await fly(portal, [
    flight({ ticket, ffAirline: 'MA', ffNumber: '990111222', departedOn: asDay('2026-11-10') }),
  ])
  const credited = await balance(portal, ada.id, 'miles')
  expect(credited).toBeGreaterThan(before)
  expect(await meet(portal)).toBe(1)
  expect(await balance(portal, ada.id, 'miles')).toBe(credited)
  const page = await adas.page(path)
  expect(page).toContain('Settled by the airline')
  expect(await deeds(portal, path.slice(-36))).toEqual(['claim.credited'])
  expect((await mails(portal, ada.email)).at(-1)).toContain(`Ticket ${ticket} is credited`)
  expect(await meet(portal)).toBe(0)
})

test('what waits is decided by rule when the file brings it without an owner', async () => {
  const tickets = ['9904444444451', '9904444444452', '9904444444453']
  const day = '2026-11-09'
  const paths = await claimed(mira, OURS, { tickets: tickets.join('\n'), day })
  const before = await balance(portal, acme.id, 'points')
  await fly(portal, [
    flight({ ticket: tickets[0] ?? '', departedOn: asDay(day) }),
    flight({ ticket: tickets[1] ?? '', departedOn: asDay(day), fareProduct: 'Group' }),
    flight({ ticket: tickets[2] ?? '', departedOn: asDay(day), passengerName: 'FREMD/XAVER MR' }),
  ])
  expect(await meet(portal)).toBe(3)
  expect((await balance(portal, acme.id, 'points')) - before).toBe(480n)
  const said = (await Promise.all(paths.map((path) => mira.page(path)))).map(
    (page) => /<span class="chip[^>]*>.*?<span>([^<]+)<\/span>/.exec(page)?.[1],
  )
  expect(said.sort()).toEqual(['Credited', 'Not credited', 'With support'])
})

test('two claims of one ticket at a time are one', async () => {
  const fields = { tickets: '9905555555555', day: '2026-11-01' }
  const answers = await Promise.all([claim(mira, OURS, fields), claim(mira, OURS, fields)])
  const [taken, refused] = answers.map((answer) => answer.status).sort()
  expect(taken).toBe(303)
  // Whether the second is told before it is sent (422) or by the row that was faster (409) is a matter of milliseconds.
  expect([409, 422]).toContain(refused)
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('claim').select('id').where('ticket', '=', '9905555555555').execute(),
  )
  expect(rows).toHaveLength(1)
})
