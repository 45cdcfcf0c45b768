import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

const HERE = '/operator/adjustments'
const REASON = 'Goodwill after a cancelled flight'
let portal: Portal
let support: Client
let finance: Client
let manager: Client
let company: Company

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
  finance = await portal.as(await portal.operator('finance'))
  manager = await portal.as(await portal.operator('programme-manager'))
})

beforeEach(async () => {
  company = await portal.company({ name: `Company ${newId().slice(-6)}` })
})

async function ask(amount: string, by = support, key = newId()): Promise<string> {
  const answer = await by.post(HERE, { key, company: company.id, amount, reason: REASON })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

const entries = () =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('entry')
      .select(['kind', 'amount', 'balance_after', 'expires_on'])
      .where('owner_id', '=', company.id)
      .orderBy('version')
      .execute(),
  )

test('a credit is booked when a second person agrees, and lapses by the rule of the programme', async () => {
  const path = await ask('500')
  expect(await entries()).toEqual([])
  expect((await finance.post(`${path}/post`)).status).toBe(303)
  // Wingspan: 36 months from the day of the credit.
  expect(await entries()).toEqual([
    { kind: 'adjustment', amount: 500n, balance_after: 500n, expires_on: '2029-11-20' },
  ])
  expect(await support.page(path)).toContain('Posted')
})

test('a second click books nothing more', async () => {
  const path = await ask('500')
  expect((await finance.post(`${path}/post`)).status).toBe(303)
  expect((await finance.post(`${path}/post`)).status).toBe(303)
  expect((await manager.post(`${path}/post`)).status).toBe(409)
  expect(await entries()).toHaveLength(1)
})

test('nobody decides on what they asked for', async () => {
  const path = await ask('500', finance)
  const answer = await finance.post(`${path}/post`)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('A second person has to confirm this.')
  expect(await entries()).toEqual([])
})

test('points that are not there cannot be taken, and the question stays open', async () => {
  const path = await ask('−700')
  const answer = await finance.post(`${path}/post`)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('You need 700 more points.')
  const credit = await ask('1000')
  await finance.post(`${credit}/post`)
  expect((await finance.post(`${path}/post`)).status).toBe(303)
  expect((await entries()).map(({ amount }) => amount)).toEqual([1000n, -700n])
})

test('declined, it books nothing and is over', async () => {
  const path = await ask('500')
  await finance.post(`${path}/decline`)
  expect((await manager.post(`${path}/post`)).status).toBe(409)
  expect(await entries()).toEqual([])
})

test('the same form sent twice asks once', async () => {
  const key = newId()
  expect(await ask('500', support, key)).toBe(await ask('500', support, key))
  const other = await support.post(HERE, { key, company: company.id, amount: '900', reason: REASON })
  expect(other.status).toBe(409)
})

test.each([
  ['', REASON, 'Please fill this in.'],
  ['12.5', REASON, 'Enter a whole number without a unit.'],
  ['0', REASON, 'Enter a number other than zero.'],
  ['500', 'short', 'Write at least 10 characters.'],
])(
  'amount "%s" with reason "%s" comes back with what is wrong and what was typed',
  async (amount, reason, says) => {
    const answer = await support.post(HERE, { key: newId(), company: company.id, amount, reason })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    expect(page).toContain(reason)
  },
)

test('the company is found by part of its name and by its corporate id', async () => {
  const byName = await support.page(`${HERE}/new?q=${encodeURIComponent(company.name.slice(2))}`)
  expect(byName).toContain(`company=${company.id}`)
  expect(await support.page(`${HERE}/new?q=${company.corporateId.toLowerCase()}`)).toContain(company.name)
  expect(await support.page(`${HERE}/new?q=nobody`)).toContain('No active company matches.')
})

test('a frozen account gives nothing', async () => {
  await finance.post(`${await ask('1000')}/post`)
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .updateTable('account')
      .set({ frozen_at: portal.clock.now })
      .where('owner_id', '=', company.id)
      .execute(),
  )
  const answer = await finance.post(`${await ask('-100')}/post`)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('This account is frozen')
})

test('support asks and cannot decide; the auditor reads only', async () => {
  const path = await ask('500')
  expect((await support.post(`${path}/post`)).status).toBe(403)
  const auditor = await portal.as(await portal.operator('auditor'))
  expect(await auditor.page(path)).toContain(REASON)
  expect((await auditor.post(`${path}/post`)).status).toBe(403)
  expect((await auditor.get(`${HERE}/new`)).status).toBe(403)
  expect((await auditor.get(`${HERE}/${newId()}`)).status).toBe(404)
  expect((await auditor.get(`${HERE}/nonsense`)).status).toBe(404)
})

test('the list filters by state and company', async () => {
  const path = await ask('500')
  const name = encodeURIComponent(company.name)
  expect(await support.page(`${HERE}?state=asked&q=${name}`)).toContain(path)
  expect(await support.page(`${HERE}?state=posted&q=${name}`)).toContain('Nothing matches these filters.')
})
