/** B7: text that would be markup stays text, on every page that shows it. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { partsOf } from '../support/elements.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { invitationPath } from '../support/two-companies.ts'
import { flightOrder, give, ORDER_FLIGHT } from './awards-given.ts'
import { flight, fly } from './trips-flown.ts'

/** Each has an element or an attribute of its own name, so that it is found wherever it comes to life. */
const EVIL = [
  '<zqx-one src=x onerror=alert(1)>',
  '"><zqx-two>',
  "' onzqx='alert(1)",
  '" onzqx="alert(1)',
  '</title><zqx-three>',
  '</script><zqx-four>',
  '</textarea><zqx-five>',
  '<!--<zqx-six>-->',
  'javascript:zqx()',
  '{{zqx}}',
  '&lt;zqx-seven&gt;&#60;zqx-eight&#62;',
  '<svg/onzqx=alert(1)>',
]
const PAYLOAD = EVIL.join(' ').slice(0, 190)
const SECOND = EVIL.join(' ').slice(-190)
let portal: Portal
let manager: Client
let support: Client
let traveller: Client
const places: string[] = []

/** A deed of the scene: it must have been taken. */
async function done(answer: Promise<Response>): Promise<string> {
  const { status, headers } = await answer
  if (status !== 303 && status !== 200)
    throw new Error(`not taken: ${status} ${(await (await answer).text()).slice(-2_000)}`)
  return headers.get('Location')?.split('?')[0] ?? ''
}

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
  const company = await portal.company({ name: PAYLOAD })
  const person = await portal.person({
    name: SECOND,
    email: 'evil@company.example',
    company,
    role: 'travel-manager',
    number: '700000000000001',
  })
  manager = await portal.as(person)
  await give(portal, company, [[90_000n, asDay('2028-01-01')]])
  await fly(portal, [
    flight({
      corporateId: company.corporateId,
      ffAirline: 'MA',
      ffNumber: '700000000000001',
      passengerName: PAYLOAD,
    }),
  ])
  const rich = { company, client: manager, membershipId: person.membershipId ?? '' }
  places.push(await done(manager.post(ORDER_FLIGHT, flightOrder(rich))))
  const guest = {
    key: newId(),
    name: PAYLOAD,
    email: 'guest@guests.example',
    role: 'traveller',
    costCentre: EVIL[1] ?? '',
  }
  const seat = await done(manager.post('/company/people/invite', guest))
  const path = await invitationPath(portal, 'guest@guests.example')
  places.push(seat, path)
  expect((await portal.visitor().get(path)).status).toBe(200)
  await done(
    support.post('/operator/imports/feeds', { key: newId(), name: (EVIL[0] ?? '') + (EVIL[1] ?? '') }),
  )
  const ask = { key: newId(), company: company.id, amount: '5', reason: EVIL.join(' ') }
  places.push(await done(support.post('/operator/adjustments', ask)))
  const file = new File(['a,b\n1,2\n'], `${PAYLOAD.replaceAll('"', '')}.csv`)
  places.push(await done(support.post('/operator/imports', { file })))
  await applyAndRefuse()
  traveller = await portal.as(
    await portal.person({ name: PAYLOAD, company, email: 'evil-two@company.example' }),
  )
  const trip = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('coupon').select('journey_id').executeTakeFirstOrThrow(),
  )
  places.push(
    `/company/trips/${trip.journey_id}`,
    `/me/trips/${trip.journey_id}`,
    `/operator/companies/${company.id}`,
  )
}, 60_000)

async function applyAndRefuse(): Promise<void> {
  const join = {
    key: newId(),
    name: SECOND,
    country: 'DE',
    registrationNo: `${EVIL[1]}${EVIL[3]}`,
    vatId: 'DE999999998',
    signatoryName: PAYLOAD,
  }
  const rest = {
    signatoryEmail: 'sig@evil.example',
    language: 'en',
    employees: '120',
    travellers: '14',
    industry: 'other',
    otherContract: 'no',
    termsVersion: '2026-1',
    terms: 'yes',
  }
  await done(portal.visitor().post('/join', { ...join, ...rest }))
  const found = await withScope(portal.db, { as: 'ops' }, async (tx) => ({
    company: await tx
      .selectFrom('company')
      .select('id')
      .where('state', '=', 'applied')
      .executeTakeFirstOrThrow(),
    mails: await tx.selectFrom('outbox').select('id').execute(),
  }))
  await done(support.post(`/operator/companies/${found.company.id}/refuse`, { reason: EVIL.join(' ') }))
  places.push(
    `/operator/companies/${found.company.id}`,
    ...found.mails.map(({ id }) => `/operator/outbox/${id}`),
  )
}

const PAGES = [
  '/company',
  '/company/people',
  '/company/trips',
  '/company/orders',
  '/company/awards',
  '/company/statement?period=2026-11',
  '/company/people/invite',
  '/me',
  '/me/trips',
  '/me/account',
  '/operator',
  '/operator/companies',
  '/operator/imports',
  '/operator/imports/feeds',
  '/operator/adjustments',
  '/operator/outbox',
  '/operator/audit',
]

function clientOf(path: string): Client {
  return path.startsWith('/operator') ? support : path.startsWith('/invitation') ? portal.visitor() : manager
}

function alive(html: string): string[] {
  const { elements, attributes, values } = partsOf(html)
  const names = [...elements, ...attributes].filter((name) => name.includes('zqx'))
  const links = values.filter((value) => /^\s*javascript:/i.test(value) && !value.includes('zqx-'))
  return [
    ...names,
    ...(html.match(/(?:href|src|action|hx-\w+)="\s*javascript:/gi) ?? []),
    ...(links.length > 0 ? ['javascript'] : []),
  ]
}

test('the finder finds what is alive', () => {
  expect(alive('<p>&lt;zqx-one&gt;</p>')).toEqual([])
  for (const text of EVIL.slice(0, 3))
    expect(alive(`<p title="">${text}</p>`).length + alive(`<p title='${text}'></p>`).length).toBeGreaterThan(
      0,
    )
  expect(alive('<p title="" onzqx="alert(1)"></p>')).toEqual(['onzqx'])
})

test('every page shows it as text', async () => {
  let shown = 0
  for (const path of [...PAGES, ...places]) {
    const page = await clientOf(path).page(path)
    expect({ path, alive: alive(page) }).toEqual({ path, alive: [] })
    if (page.includes('zqx')) shown += 1
  }
  // What is compared with nothing proves nothing: nearly all of these pages name somebody.
  expect(shown).toBeGreaterThan(20)
  for (const path of ['/me', '/me/account']) expect(alive(await traveller.page(path))).toEqual([])
})

test('what comes back with a fault is text as well', async () => {
  const evil = EVIL.join(' ')
  const forms: [Client, string, Record<string, string>][] = [
    [
      portal.visitor(),
      '/join',
      { name: evil, country: evil, registrationNo: evil, signatoryEmail: evil, key: evil },
    ],
    [portal.visitor(), '/sign-in', { email: evil, next: evil }],
    [portal.visitor(), '/operator/sign-in', { email: evil, next: evil }],
    [manager, '/company/people/invite', { name: evil, email: evil, role: evil, costCentre: evil, key: evil }],
    [manager, '/me/account/details', { name: evil, language: evil }],
    [manager, '/me/account/numbers', { airline: evil, number: evil, consent: 'yes' }],
    [
      manager,
      '/company/awards/flight-2024/order',
      { origin: evil, destination: evil, travelsOn: evil, passenger: evil },
    ],
    [support, '/operator/adjustments', { amount: evil, reason: evil, company: evil, q: evil, key: evil }],
    [support, '/operator/imports/feeds', { name: evil, key: evil }],
  ]
  for (const [client, path, fields] of forms) {
    const answer = await client.post(path, fields)
    expect({ path, status: answer.status, alive: alive(await answer.text()) }).toEqual({
      path,
      status: 422,
      alive: [],
    })
  }
})

test('what stands in an address is text on the page', async () => {
  const evil = encodeURIComponent(EVIL.join(' '))
  const filters = [
    'q',
    'person',
    'state',
    'company',
    'deed',
    'actor',
    'object',
    'next',
    'done',
    'code',
    'before',
  ]
  for (const path of [...PAGES, ...places, '/sign-in', '/join', '/nothing']) {
    const join = path.includes('?') ? '&' : '?'
    const answer = await clientOf(path).get(
      `${path}${join}${filters.map((name) => `${name}=${evil}`).join('&')}`,
    )
    expect({ path, alive: alive(await answer.text()) }).toEqual({ path, alive: [] })
  }
})
