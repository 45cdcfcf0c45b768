/** Budgets of attempts where a page answers about what belongs to others. */
import { beforeAll, expect, test } from 'vitest'
import { CLAIM_CHECK_PER_ACCOUNT, NUMBER_PER_ACCOUNT } from '../../src/web/attempts.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'
import { linkForm, number } from './numbers-given.ts'

const LONG = 60_000
let portal: Portal
let company: Company

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Acme' })
})

test.for(['/me/claims', '/company/claims'])(
  '%s/check looks up so many tickets, and no more for a while; what was typed stays',
  { timeout: LONG },
  async (base) => {
    portal.clock.now = NOW
    const person = await portal.person({ name: 'Ada Brenner', company, role: 'travel-manager' })
    const client = await portal.as(person)
    const tickets = '9901234567890'
    for (let at = 0; at < CLAIM_CHECK_PER_ACCOUNT.most; at += 1) {
      expect((await client.post(`${base}/check`, { tickets: '' })).status).not.toBe(429)
    }
    const answer = await client.post(`${base}/check`, { tickets })
    expect(answer.status).toBe(429)
    const html = await answer.text()
    expect(html).toContain('Too many tries. Please wait 10 minutes')
    expect(html).toContain(tickets)
    expect((await client.post(base, { tickets, key: 'a-key-of-a-form' })).status).toBe(429)
    portal.clock.now = new Date(NOW.getTime() + 11 * 60_000)
    expect((await client.post(`${base}/check`, { tickets })).status).not.toBe(429)
  },
)

test('numbers of others cannot be tried out one after the other', { timeout: LONG }, async () => {
  portal.clock.now = NOW
  const client = await portal.as(await portal.person({ name: 'Rate Rat' }))
  for (let at = 0; at < NUMBER_PER_ACCOUNT.most; at += 1) {
    expect((await client.post('/me/account/numbers', linkForm({ number: number(500 + at) }))).status).toBe(
      303,
    )
  }
  const answer = await client.post('/me/account/numbers', linkForm({ number: number(600) }))
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain(number(600))
})
