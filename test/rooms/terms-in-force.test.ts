/** Terms near their day and after it: reminders, the end of whoever refused, spending that waits, and who joins now. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { addDays, asDay } from '../../src/domain/day.ts'
import { runTerms } from '../../src/jobs/terms.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { cheapDocument, flightOrder, give, ledgerOf, ORDER_FLIGHT, ordersOf } from './awards-given.ts'
import { acceptanceOf, companyNow, deedsOf, draft, mailsTo, noonOf, publish } from './terms-desk.ts'
import { flight, fly } from './trips-flown.ts'

const HERE = '/company/terms'
const LABEL = '2027-1'
const DAY = asDay('2027-01-15')

type Side = { readonly company: Company; readonly manager: Person }
let portal: Portal
let author: { email: string; operator: true }
let refuses: Side
let silent: Side
let agrees: Side

beforeAll(async () => {
  portal = await openPortal({ document: cheapDocument() })
  author = await portal.operator('programme-manager')
  refuses = await side('Refusing Works')
  silent = await side('Silent Works')
  agrees = await side('Agreeing Works')
  const client = await portal.as(author)
  const page = await draft(client, LABEL)
  expect((await publish(client, page, DAY)).status).toBe(303)
  await work()
  expect((await answer(agrees, 'accept')).status).toBe(303)
  expect((await answer(refuses, 'refuse')).status).toBe(303)
})

async function side(name: string): Promise<Side> {
  const company = await portal.company({ name })
  const manager = await portal.person({ name: `Manager of ${name}`, company, role: 'travel-manager' })
  await give(portal, company, [[50_000n, asDay('2028-11-20')]])
  return { company, manager }
}

const work = () => runTerms(portal.db, portal.clock.now)
const travel = (daysAhead: number) => {
  portal.clock.now = noonOf(addDays(DAY, -daysAhead))
}
async function answer({ manager }: Side, deed: 'accept' | 'refuse'): Promise<Response> {
  const client = await portal.as(manager)
  return client.post(`${HERE}/${LABEL}/${deed}`, { key: newId(), reason: 'Too dear.' })
}
async function order({ manager }: Side, client?: Client): Promise<Response> {
  const buyer = client ?? (await portal.as(manager))
  const rich = { company: silent.company, client: buyer, membershipId: manager.membershipId ?? '' }
  return buyer.post(ORDER_FLIGHT, flightOrder(rich, { price: '1', travelsOn: '2027-03-10' }))
}
async function subjectsOf({ manager }: Side): Promise<string[]> {
  const mails = await mailsTo(portal, manager.email)
  return mails.map(({ subject }) => subject).filter((subject) => subject.includes('terms'))
}

test('reminds 14 and 3 days before whoever has not accepted, each time once', async () => {
  const counts: number[][] = []
  for (const days of [16, 14, 14, 13, 4, 3, 2, 1]) {
    travel(days)
    await Promise.all([work(), work()])
    const now = await Promise.all([silent, refuses, agrees].map(subjectsOf))
    counts.push(now.map(({ length }) => length))
  }
  expect(counts.map(([first]) => first)).toEqual([1, 2, 2, 2, 2, 3, 3, 3])
  expect(counts.map(([, second]) => second)).toEqual([1, 2, 2, 2, 2, 3, 3, 3])
  expect(counts.map(([, , third]) => third)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  const [, reminder] = await mailsTo(portal, silent.manager.email)
  expect(reminder?.subject).toBe('Please answer: new terms of Wingspan Business from 15 Jan 2027')
  expect(reminder?.body).toContain('Silent Works has not answered yet')
  const [, refusal] = await mailsTo(portal, refuses.manager.email)
  expect(refusal?.body).toContain('Its account closes on 15 Jan 2027')
})

test('a travel manager who comes late is told of the change, not reminded the same day', async () => {
  travel(3)
  const late = await portal.person({ name: 'Late Comer', company: silent.company, role: 'travel-manager' })
  await work()
  await work()
  expect((await mailsTo(portal, late.email)).map(({ subject }) => subject)).toEqual([
    'New terms of Wingspan Business from 15 Jan 2027',
  ])
})

test('until the day nothing is closed, and whoever refused can spend', async () => {
  travel(1)
  await work()
  expect((await companyNow(portal, refuses.company)).state).toBe('active')
  expect((await order(refuses)).status).toBe(303)
})

test('on the day the companies that refused are closed as an operator would, once; no refusal is taken back', async () => {
  travel(0)
  expect((await answer(refuses, 'accept')).status).toBe(409)
  expect((await order(refuses)).status).toBe(409)
  await Promise.all([work(), work()])
  await work()
  expect(await companyNow(portal, refuses.company)).toMatchObject({
    state: 'closed',
    closed_on: DAY,
    decided_by: null,
    decision_reason: expect.stringContaining('refused version 2027-1'),
  })
  expect(await deedsOf(portal, refuses.company.id, 'company.')).toEqual(['company.close'])
  expect(await acceptanceOf(portal, refuses.company, LABEL)).toMatchObject({
    answer: 'refused',
    reason: 'Too dear.',
    carried_out_at: portal.clock.now,
  })
  for (const { company } of [silent, agrees]) expect((await companyNow(portal, company)).state).toBe('active')
  const gone = await portal.as(refuses.manager)
  expect((await gone.get('/company')).status).toBe(404)
})

test('without an answer a company earns on, and spends only when a travel manager has accepted', async () => {
  travel(-5)
  const before = (await ledgerOf(portal, silent.company)).balance
  const flown = flight({
    corporateId: silent.company.corporateId,
    departedOn: asDay('2027-01-18'),
    issuedOn: asDay('2027-01-10'),
  })
  await fly(portal, [flown])
  expect((await ledgerOf(portal, silent.company)).balance).toBeGreaterThan(before)
  const client = await portal.as(silent.manager)
  const refused = await order(silent, client)
  const html = await refused.text()
  expect([refused.status, await ordersOf(portal, silent.company)]).toEqual([409, []])
  expect(html).toContain('The terms in force are not accepted yet')
  expect(html).toContain('href="/company/terms"')
  expect(await client.page('/company')).toContain('is in force and not accepted yet')
  // In force, terms are accepted or left: they are no longer refused.
  expect(await client.page(HERE)).not.toContain('/refuse"')
  expect((await client.get(`${HERE}/${LABEL}/refuse`)).status).toBe(409)
  expect((await answer(silent, 'refuse')).status).toBe(409)
  expect((await answer(silent, 'accept')).status).toBe(303)
  expect((await order(silent, client)).status).toBe(303)
  expect((await order(agrees)).status).toBe(303)
  expect(await client.page('/company')).toContain('Nothing waits')
})

test('the operator sees who has said what, as a list and as a file', async () => {
  const support = await portal.as(await portal.operator('support'))
  const versions = await support.page('/operator/terms')
  expect(versions).not.toContain('href="/operator/terms/new"')
  const count = (says: string) =>
    new RegExp(`answer=${says}">(\\d+)<`).exec(versions.slice(versions.indexOf(LABEL)))?.[1]
  expect(['accepted', 'refused', 'none'].map(count)).toEqual(['2', '1', '0'])
  const list = await support.page(`/operator/terms/answers?version=${LABEL}&answer=refused`)
  expect(list).toContain('Refusing Works')
  expect(list).not.toContain('Silent Works')
  const file = await support.page(`/operator/terms/answers.csv?version=${LABEL}&answer=refused`)
  expect(file).toContain('Refusing Works,Closed,2027-1,Refused,2026-11-20T10:00:00.000Z,Too dear.')
  // Versions of the past are asked of nobody any more.
  const past = await support.page('/operator/terms/answers?version=2026-1&answer=none')
  expect(past).toContain('match')
  const auditor = await portal.as(await portal.operator('auditor'))
  expect((await auditor.get('/operator/terms/new')).status).toBe(403)
})

test('who joins accepts what is in force; a form with an older version comes back with the new one', async () => {
  const visitor = portal.visitor()
  const form = {
    key: newId(),
    name: 'Neue Firma GmbH',
    country: 'DE',
    registrationNo: 'HRB 990011',
    vatId: 'DE 999888777',
    signatoryName: 'Nina Neu',
    signatoryEmail: 'nina@neu.example',
    language: 'de',
    employees: '120',
    travellers: '14',
    industry: 'other',
    otherContract: 'no',
    terms: 'yes',
  }
  const old = await visitor.post('/join', { ...form, termsVersion: '2026-1' })
  const html = await old.text()
  expect(old.status).toBe(422)
  expect(html).toContain('The terms have changed')
  expect(html).toContain(`name="termsVersion" value="${LABEL}"`)
  expect(html).toContain(`href="/terms/${LABEL}"`)
  expect(html).not.toMatch(/<input[^>]*name="terms"[^>]*checked/)
  expect((await visitor.post('/join', { ...form, termsVersion: LABEL })).status).toBe(303)
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('terms_acceptance')
      .innerJoin('company', 'company.id', 'terms_acceptance.company_id')
      .select(['answer', 'by_name', 'terms_version', 'member_id'])
      .where('company.name', '=', form.name)
      .execute(),
  )
  expect(rows).toEqual([{ answer: 'accepted', by_name: 'Nina Neu', terms_version: LABEL, member_id: null }])
})
