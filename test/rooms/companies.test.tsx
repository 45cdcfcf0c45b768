import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { drawFrom, fitsPattern } from '../../src/rooms/companies/corporate-id.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let support: Client

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
})

let made = 0
async function applied(name = 'Antrag GmbH'): Promise<string> {
  const id = newId()
  made += 1
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values({
        id,
        name,
        country: 'DE',
        registration_no: `HRB ${9_000 + made}`,
        vat_id: null,
        signatory_name: 'Jana Brenner',
        signatory_email: `jana-${made}@brenner.example`,
        language: 'de',
        terms_version: '2026-1',
        state: 'applied',
        applied_at: new Date(NOW.getTime() + made * 1_000),
      })
      .execute(),
  )
  return id
}

const companyOf = (id: string) =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('company').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const mailsOf = (id: string) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').selectAll().where('company_id', '=', id).orderBy('id').execute(),
  )
const post = (client: Client, id: string, deed: string, fields: Record<string, string> = {}) =>
  client.post(`/operator/companies/${id}/${deed}`, fields)

test('approving gives number, joining day, points account, a travel manager to be, and a mail with the link', async () => {
  const id = await applied()
  const answer = await post(support, id, 'approve')
  expect(answer.headers.get('Location')).toBe(`/operator/companies/${id}?done=approved&coupons=0`)
  const company = await companyOf(id)
  expect(company).toMatchObject({ state: 'active', joined_on: '2026-11-20' })
  expect(company.corporate_id).toMatch(/^WB\d{7}$/)
  const seats = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('membership').select(['role', 'state', 'member_id']).where('company_id', '=', id).execute(),
  )
  expect(seats).toEqual([{ role: 'travel-manager', state: 'invited', member_id: null }])
  const accounts = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('account').select(['currency', 'balance']).where('owner_id', '=', id).execute(),
  )
  expect(accounts).toEqual([{ currency: 'points', balance: 0n }])
  const [mail] = await mailsOf(id)
  expect(mail?.body).toContain(company.corporate_id)
  const link = /http:\/\/localhost:3000(\/invitation\/[\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? ''
  expect(await portal.visitor().page(link)).toContain('Antrag GmbH')
  expect(await support.page(`/operator/companies/${id}`)).toContain('Let in')
})

test('a second decision is told that there was a first', async () => {
  const id = await applied()
  expect((await post(support, id, 'approve')).status).toBe(303)
  const { corporate_id } = await companyOf(id)
  const again = await Promise.all([
    post(support, id, 'approve'),
    post(support, id, 'refuse', { reason: 'Numbers do not match.' }),
  ])
  expect(again.map(({ status }) => status)).toEqual([409, 409])
  expect(await companyOf(id)).toMatchObject({ state: 'active', corporate_id })
  expect(await mailsOf(id)).toHaveLength(1)
})

test('a number from existing bookings is taken as it is; a foreign or malformed one is a field error', async () => {
  const id = await applied()
  const other = await portal.company({ name: 'Vergeben AG', corporateId: 'WB7654321' })
  for (const [corporateId, sentence] of [
    ['TND77', 'does not fit the pattern'],
    [other.corporateId, 'belongs to another company'],
  ] as const) {
    const answer = await post(support, id, 'approve', { corporateId })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`value="${corporateId}"`)
  }
  expect((await post(support, id, 'approve', { corporateId: 'wb 1112223' })).status).toBe(303)
  expect((await companyOf(id)).corporate_id).toBe('WB1112223')
})

test('flights that waited for the number are credited at once, and the page says how many', async () => {
  const id = await applied()
  const corporateId = 'WB5556667'
  await fly(portal, [flight({ corporateId }), flight({ corporateId }), flight({ corporateId: 'WB0000001' })])
  const answer = await post(support, id, 'approve', { corporateId })
  expect(answer.headers.get('Location')).toContain('coupons=2')
  const coupons = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('coupon').select('corporate_id').where('company_id', '=', id).execute(),
  )
  expect(coupons).toEqual([{ corporate_id: corporateId }, { corporate_id: corporateId }])
  expect(await support.page(answer.headers.get('Location') ?? '')).toContain('2 flights that waited')
})

test('refusing needs a reason, and the signatory reads it', async () => {
  const id = await applied()
  expect((await post(support, id, 'refuse', { reason: 'no' })).status).toBe(422)
  expect((await companyOf(id)).state).toBe('applied')
  await post(support, id, 'refuse', { reason: 'The register knows no such company.' })
  expect(await companyOf(id)).toMatchObject({
    state: 'refused',
    decision_reason: 'The register knows no such company.',
  })
  expect((await mailsOf(id))[0]?.body).toContain('The register knows no such company.')
})

test('closing takes the company from everybody who acted for it', async () => {
  const company = await portal.company({ name: 'Letzter Flug GmbH' })
  const manager = await portal.as(await portal.person({ name: 'Mara Voss', company, role: 'travel-manager' }))
  expect((await manager.get('/company/people')).status).toBe(200)
  await post(support, company.id, 'close', { reason: 'The company was wound up.' })
  expect(await companyOf(company.id)).toMatchObject({ state: 'closed', closed_on: '2026-11-20' })
  expect((await manager.get('/company/people')).status).toBe(404)
  expect((await manager.get('/me')).status).toBe(200)
})

describe('who may', () => {
  test.for([
    ['support', 303],
    ['programme-manager', 303],
    ['finance', 403],
    ['auditor', 403],
  ] as const)('%s reads the list; deciding answers %s', async ([role, status]) => {
    const client = await portal.as(await portal.operator(role))
    expect((await client.get('/operator/companies')).status).toBe(200)
    const id = await applied()
    expect((await client.get(`/operator/companies/${id}`)).status).toBe(200)
    expect((await post(client, id, 'refuse', { reason: 'Not eligible at all.' })).status).toBe(status)
    expect((await companyOf(id)).state).toBe(status === 303 ? 'refused' : 'applied')
  })

  test('members and visitors are led to the operators’ door', async () => {
    const company = await portal.company({ name: 'Neugier AG' })
    const manager = await portal.as(
      await portal.person({ name: 'Nora Gier', company, role: 'travel-manager' }),
    )
    const answer = await manager.get('/operator/companies')
    expect(answer.headers.get('Location')).toMatch(/^\/operator\/sign-in/)
    expect((await manager.get('/operator/companies.csv')).status).toBe(303)
  })

  test('every look at a company is kept', async () => {
    const id = await applied()
    await support.page(`/operator/companies/${id}`)
    const looks = await withScope(portal.db, { as: 'ops' }, (tx) =>
      tx
        .selectFrom('audit')
        .select('actor_name')
        .where('company_id', '=', id)
        .where('deed', '=', 'company.look')
        .execute(),
    )
    expect(looks).toEqual([{ actor_name: 'Operator support' }])
  })
})

describe('the list', () => {
  test('is narrowed by state and words, and exported as it is narrowed', async () => {
    await applied('Quitte & Söhne')
    await applied('100% Quitte')
    const html = await support.page('/operator/companies?q=quitte&state=applied')
    expect(html).toContain('Quitte &amp; Söhne')
    expect(html).not.toContain('Antrag GmbH')
    expect(await support.page('/operator/companies?q=100%25')).not.toContain('Söhne')
    expect(await support.page('/operator/companies?q=nobody-at-all')).toContain(
      'Nothing matches these filters.',
    )
    const answer = await support.get('/operator/companies.csv?q=quitte')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="companies-2026-11-20.csv"')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['100% Quitte', 'Quitte & Söhne'])
  })

  test('goes down and up again by pages of 50', async () => {
    for (let at = 0; at < 60; at += 1) await applied(`Seite ${String(at).padStart(2, '0')}`)
    const first = await support.page('/operator/companies?q=seite')
    const older = /href="([^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await support.page(older)
    expect(first.match(/Seite \d\d/g)).toHaveLength(50)
    expect(second.match(/Seite \d\d/g)).toEqual(Array.from({ length: 10 }, (_, at) => `Seite 0${9 - at}`))
    const newer = /href="([^"]*)" rel="prev"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await support.page(newer)).match(/Seite \d\d/g)).toEqual(first.match(/Seite \d\d/g))
  })
})

test.for([String.raw`WB\d{7}`, '[A-C]{2}[0-9]{4,6}', String.raw`C\d?X`])(
  'a number drawn for %s fits it',
  (pattern) => {
    for (let at = 0; at < 50; at += 1) expect(fitsPattern(drawFrom(pattern), pattern)).toBe(true)
  },
)
