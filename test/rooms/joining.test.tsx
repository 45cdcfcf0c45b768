import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let visitor: Client

beforeAll(async () => {
  portal = await openPortal()
})
let hour = 0
beforeEach(() => {
  // Each test in an hour of its own, so that their attempts do not add up.
  hour += 1
  portal.clock.now = new Date(Date.UTC(2026, 10, 20, hour))
  visitor = portal.visitor()
})

let made = 0
/** An application that is in order; each with numbers of its own. */
function application(changes: Record<string, string> = {}): Record<string, string> {
  made += 1
  return {
    key: `join-form-${made}`,
    name: 'Brenner Werkzeugbau GmbH',
    country: 'DE',
    registrationNo: `HRB ${5_000 + made}`,
    vatId: `DE ${100_000_000 + made}`,
    signatoryName: 'Jana Brenner',
    signatoryEmail: 'jana@brenner.example',
    language: 'de',
    employees: '120',
    travellers: '14',
    industry: 'other',
    otherContract: 'no',
    termsVersion: '2026-1',
    terms: 'yes',
    ...changes,
  }
}

function companiesNamed(name: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('company').selectAll().where('name', '=', name).execute(),
  )
}

test('a company applies, is told what comes next, and its signatory gets a mail in the chosen language', async () => {
  const answer = await visitor.post('/join', application({ name: 'Erste Reise AG', vatId: 'de 811.569-869' }))
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/join/next'])
  expect(await visitor.page('/join/next')).toContain('We have your application')
  const [company] = await companiesNamed('Erste Reise AG')
  expect(company).toMatchObject({
    state: 'applied',
    vat_id: 'DE811569869',
    terms_version: '2026-1',
    corporate_id: null,
  })
  const mails = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .selectAll()
      .where('company_id', '=', company?.id ?? '')
      .execute(),
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ recipient: 'jana@brenner.example', language: 'de' })
  expect(mails[0]?.subject).toBe('Der Antrag von Erste Reise AG ist bei uns')
  const trail = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('deed')
      .where('company_id', '=', company?.id ?? '')
      .execute(),
  )
  expect(trail).toEqual([{ deed: 'company.apply' }])
})

test('the link of the first mail confirms the address: by a press, once, and the operator sees it', async () => {
  const form = application({ name: 'Bestätigt GmbH', signatoryEmail: 'olga@bestaetigt.example' })
  expect((await visitor.post('/join', form)).status).toBe(303)
  const other = application({ name: 'Nachbarin GmbH', signatoryEmail: 'uwe@bestaetigt.example' })
  expect((await visitor.post('/join', other)).status).toBe(303)
  const [company] = await companiesNamed('Bestätigt GmbH')
  const mail = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select('body')
      .where('company_id', '=', company?.id ?? '')
      .executeTakeFirstOrThrow(),
  )
  const link = /\/join\/confirm\/[\w-]{43}/.exec(mail.body)?.[0] ?? ''
  const support = await portal.as(await portal.operator('support'))
  const seen = () => support.page(`/operator/companies/${company?.id}`)
  expect(await visitor.page(link)).toContain('Yes, I applied')
  expect(await seen()).toContain('Address not confirmed yet')
  expect(await seen()).toContain('Nachbarin GmbH')
  for (const press of [1, 2]) {
    const answer = await visitor.post(link, {})
    expect({
      press,
      status: answer.status,
      text: (await answer.text()).includes('your address is confirmed'),
    }).toEqual({
      press,
      status: 200,
      text: true,
    })
  }
  expect(await seen()).toContain('Address confirmed')
  expect((await visitor.post(`${link.slice(0, -1)}~`, {})).status).toBe(404)
})

test('the same form sent twice is one application', async () => {
  const form = application({ name: 'Doppelklick KG' })
  const answers = await Promise.all([visitor.post('/join', form), visitor.post('/join', form)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await companiesNamed('Doppelklick KG')).toHaveLength(1)
})

test.for([
  [
    'registration number',
    'registrationNo',
    { registrationNo: 'HRB  77', vatId: 'DE770000001' },
    { registrationNo: 'hrb 77', vatId: 'DE770000002' },
  ],
  [
    'VAT number',
    'vatId',
    { registrationNo: 'HRB 78', vatId: 'DE780000000' },
    { registrationNo: 'HRB 79', vatId: 'DE 780 000 000' },
  ],
] as const)(
  'a %s that is known is a field error with what was typed kept',
  async ([, field, first, second]) => {
    expect((await visitor.post('/join', application(first))).status).toBe(303)
    const answer = await visitor.post('/join', application({ name: 'Zweite GmbH', ...second }))
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain('value="Zweite GmbH"')
    expect(await companiesNamed('Zweite GmbH')).toEqual([])
  },
)

test.for([
  ['registrationNo', { registrationNo: '' }, 'The programme needs the registration number.'],
  ['vatId', { vatId: '' }, 'The programme needs the VAT number.'],
  ['vatId', { vatId: 'GERMAN' }, 'This is not a VAT number.'],
  ['country', { country: 'US' }, 'not open to companies of this country'],
  ['employees', { employees: '' }, 'Please fill this in.'],
  ['employees', { employees: 'many' }, 'Enter a whole number'],
  ['employees', { employees: '5001' }, 'companies with up to 5,000 employees'],
  ['employees', { country: 'PL', employees: '1001' }, 'companies with up to 1,000 employees'],
  ['travellers', { travellers: '1' }, 'at least 2 people who travel'],
  ['industry', { industry: 'airline' }, 'Companies of this industry cannot take part'],
  ['industry', { country: 'TR', industry: 'tour operator' }, 'Companies of this industry cannot take part'],
  ['industry', { industry: 'piracy' }, 'Choose one of the options.'],
  ['otherContract', { otherContract: 'yes' }, 'A company with another contract cannot take part'],
  ['otherContract', { otherContract: '' }, 'Choose one of the options.'],
  ['terms', { terms: '' }, 'Please accept the terms'],
  ['terms', { termsVersion: '2019-1' }, 'The terms have changed'],
  ['signatoryEmail', { signatoryEmail: 'jana' }, 'Enter an e-mail address'],
] as const)('%s %o is told at its field', async ([field, changes, sentence]) => {
  const answer = await visitor.post('/join', application({ name: 'Nicht GmbH', ...changes }))
  expect(answer.status).toBe(422)
  const html = await answer.text()
  const at = html.indexOf(`id="${field}-error"`)
  expect(at).toBeGreaterThan(0)
  expect(html.slice(at, at + 300)).toContain(sentence)
  expect(await companiesNamed('Nicht GmbH')).toEqual([])
})

test('what a market allows is allowed there: no VAT number in Switzerland, tour operators outside Türkiye', async () => {
  const swiss = application({ name: 'Markt AG', country: 'CH', vatId: '', industry: 'tour operator' })
  expect((await visitor.post('/join', swiss)).status).toBe(303)
  const [company] = await companiesNamed('Markt AG')
  expect(company).toMatchObject({
    vat_id: null,
    employees: 120,
    travellers: 14,
    industry: 'tour operator',
    other_contract: false,
  })
})

test('an empty form is told everything at once', async () => {
  const html = await (
    await visitor.post('/join', { key: 'empty-form-1', language: 'en', termsVersion: '2026-1' })
  ).text()
  const at = [...html.matchAll(/id="(\w+)-error"/g)].map((match) => match[1])
  expect(at.sort()).toEqual([
    'country',
    'employees',
    'industry',
    'name',
    'otherContract',
    'registrationNo',
    'signatoryEmail',
    'signatoryName',
    'terms',
    'travellers',
    'vatId',
  ])
})

test('the 21st application of an hour from one address has to wait', async () => {
  const codes: number[] = []
  for (let at = 0; at < 21; at += 1) codes.push((await visitor.post('/join', application())).status)
  expect(codes.slice(0, 20)).toEqual(Array(20).fill(303))
  expect(codes[20]).toBe(429)
})

test('the terms are one public page with their version', async () => {
  expect(await visitor.page('/terms')).toContain('Version 2026-1')
  expect(await visitor.page('/join')).toContain('name="termsVersion" value="2026-1"')
})
