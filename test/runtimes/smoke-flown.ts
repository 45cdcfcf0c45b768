/** The main path over HTTP: a file comes in, is checked and posted, shows on every page, and buys a flight. */

import { TOTP } from 'otpauth'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { addDays } from '../../src/domain/day.ts'
import { todayIn } from '../../src/domain/today.ts'
import { codesOn, keyOn } from '../rooms/account-security-desk.ts'
import type { Client } from '../support/client.ts'
import { pdfText } from '../support/pdf-text.ts'
import { PASSWORD } from '../support/portal.ts'
import type { Stage } from './home.ts'

const TODAY = todayIn('Europe/Berlin', new Date())
const HEAD =
  'ticket_number,coupon_number,issue_date,status,marketing_carrier,flight_number,rbd,cabin,origin,destination,departure_date,currency,fare_amount,clid,ff_airline,ff_number,passenger_name,fare_product'
const TICKETS = ['9904000000001', '9904000000002']

/** 3,000 euro each: 12,000 points for the company and as many miles for the traveller. */
function flownFile(corporateId: string): File {
  const rows = TICKETS.map((ticket) =>
    [
      `${ticket},1,${addDays(TODAY, -40)},F,MA,123,Y,economy,FRA,OSL,${addDays(TODAY, -20)},EUR,3000.00`,
      `${corporateId},MA,100200300,BRENNER/ADA MS,Flex`,
    ].join(','),
  )
  return new File([[HEAD, ...rows, ''].join('\n')], 'flown.csv', { type: 'text/csv' })
}

/** In production an operator gets no further than this page before the phone is set up. */
async function secondStep(client: Client): Promise<void> {
  const place = '/operator/security/second-step'
  expect((await client.post(`${place}/start`)).status).toBe(303)
  const secret = keyOn(await client.page(place))
  const answer = await client.post(place, { code: new TOTP({ secret }).generate() })
  expect({ status: answer.status, codes: codesOn(await answer.text()).length }).toEqual({
    status: 200,
    codes: 10,
  })
}

/** The tests build on each other, in this order. */
export function flown(stage: Stage): void {
  const entered = async (door: string, { email }: { email: string }): Promise<Client> => {
    const client = stage.visitor()
    const answer = await client.post(door, { email, password: PASSWORD })
    expect(answer.status).toBe(303)
    return client
  }

  test('a file is uploaded, checked, posted and listed', async () => {
    const client = await entered('/operator/sign-in', stage.world.operator)
    await secondStep(client)
    const answer = await client.post('/operator/imports', {
      file: flownFile(stage.world.company.corporateId),
    })
    expect(answer.status).toBe(303)
    const page = answer.headers.get('Location') ?? ''
    await stage.home.work()
    expect((await client.post(`${page}/commit`)).status).toBe(303)
    await stage.home.work()
    expect(await client.page(page)).toContain('24,000')
    expect(await client.page('/operator/imports')).toContain('flown.csv')
    expect((await client.get('/operator')).status).toBe(200)
  })

  test('the company sees points and trips, as a page and as a file', async () => {
    const client = await entered('/sign-in', stage.world.manager)
    expect(await client.page('/company')).toContain('24,000')
    const trips = await client.page('/company/trips')
    expect(trips.match(/>12,000</g)).toHaveLength(TICKETS.length)
    const file = await client.get('/company/trips.csv')
    expect(file.headers.get('Content-Type')).toContain('text/csv')
    expect((await file.text()).split('\n').filter((line) => line.includes('12000'))).toHaveLength(
      TICKETS.length,
    )
  })

  test('the traveller sees the miles, and nothing of the company', async () => {
    const client = await entered('/sign-in', stage.world.traveller)
    expect(await client.page('/me')).toContain('24,000')
    expect((await client.get('/company')).status).toBe(403)
  })

  test('points buy a flight, once for a key', async () => {
    const client = await entered('/sign-in', stage.world.manager)
    expect(await client.page('/company/awards')).toContain('24,000')
    const order = {
      key: newId(),
      price: '9000',
      origin: 'FRA',
      destination: 'OSL',
      cabin: 'economy',
      travelsOn: addDays(TODAY, 30),
      passenger: stage.world.manager.membershipId ?? '',
    }
    const first = await client.post('/company/awards/flight-2024/order', order)
    expect(first.status).toBe(303)
    const again = await client.post('/company/awards/flight-2024/order', order)
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(await client.page('/company')).toContain('15,000')
  })

  test('the statement adds up, as a page and as a file', async () => {
    const client = await entered('/sign-in', stage.world.manager)
    const period = `period=${TODAY.slice(0, 7)}`
    expect(await client.page(`/company/statement?${period}`)).toContain('15,000')
    const paper = await client.get(`/company/statement.pdf?${period}&lang=he`)
    expect(paper.headers.get('Content-Type')).toBe('application/pdf')
    expect(await pdfText(new Uint8Array(await paper.arrayBuffer()))).toContain('15,000')
    const sheet = await client.get(`/company/statement.xlsx?${period}`)
    expect((await readSheet(Buffer.from(await sheet.arrayBuffer()))).at(-1)).toContain(15_000)
    const file = await client.get(`/company/statement.csv?${period}`)
    expect(file.status).toBe(200)
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
    const text = await file.text()
    for (const amount of ['12000', '-9000', '15000']) expect(text).toContain(amount)
  })
}
