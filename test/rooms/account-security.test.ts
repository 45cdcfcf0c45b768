/** The second step at sign-in: set up, asked for, each code once, recovery codes, turned off. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { NOW, openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { codeNow, codesOn, deedsOf, keyOn, mailsTo, setUp, wait } from './account-security-desk.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
beforeEach(() => {
  portal.clock.now = NOW
})

async function half(person: { email: string }, door = '/sign-in') {
  const client = portal.visitor()
  const answer = await client.post(door, { email: person.email, password: PASSWORD })
  return { client, answer }
}

test('set up by the code of the app; then the password alone lets nobody in', async () => {
  const person = await portal.person({ name: 'Zwei Schritt' })
  const own = await portal.as(person)
  expect(await own.page('/me/security')).toContain('Off: your password alone')
  const { secret, codes } = await setUp(portal, own)
  expect(new Set(codes).size).toBe(10)
  expect(await own.page('/me/security')).toContain('10 recovery codes are left.')
  const { client, answer } = await half(person)
  expect(answer.headers.get('Location')).toBe('/sign-in/code')
  expect((await client.get('/me')).status).toBe(303)
  expect(await client.page('/sign-in/code')).toContain('Enter your code')
  const inside = await client.post('/sign-in/code', { code: codeNow(portal, secret), next: '/me/trips' })
  expect(inside.headers.get('Location')).toBe('/me/trips')
  expect((await client.get('/me')).status).toBe(200)
  const subjects = (await mailsTo(portal, person.email)).map(({ subject }) => subject)
  expect(subjects).toEqual(['The second step at sign-in is on'])
  expect(await deedsOf(portal, person.id)).toEqual([
    'session.start',
    'second-step.start',
    'second-step.on',
    'session.start',
  ])
})

test('a code is used once, and a wrong or old one is told at its field', async () => {
  const person = await portal.person({ name: 'Ein Mal' })
  const { secret } = await setUp(portal, await portal.as(person))
  const code = codeNow(portal, secret)
  const first = await half(person)
  expect((await first.client.post('/sign-in/code', { code })).status).toBe(303)
  const second = await half(person)
  const replay = await second.client.post('/sign-in/code', { code })
  expect(replay.status).toBe(422)
  expect(await replay.text()).toContain('id="code-error"')
  wait(portal, 120)
  expect((await second.client.post('/sign-in/code', { code })).status).toBe(422)
  expect((await second.client.get('/me')).status).toBe(303)
  expect((await second.client.post('/sign-in/code', { code: codeNow(portal, secret) })).status).toBe(303)
})

test('of two who bring one code at the same moment, one comes in', async () => {
  const person = await portal.person({ name: 'Gleich Zeitig' })
  const { secret, codes } = await setUp(portal, await portal.as(person))
  for (const code of [codeNow(portal, secret), codes[0] ?? '']) {
    const rivals = await Promise.all([half(person), half(person), half(person)])
    const answers = await Promise.all(rivals.map(({ client }) => client.post('/sign-in/code', { code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  }
})

test('a recovery code opens once, is told by mail, and new ones replace the old', async () => {
  const person = await portal.person({ name: 'Ohne Telefon' })
  const own = await portal.as(person)
  const { codes } = await setUp(portal, own)
  const [one = '', two = ''] = codes
  const typed = one.toLowerCase().replaceAll('-', ' ')
  const inside = await half(person)
  expect((await inside.client.post('/sign-in/code', { code: typed })).status).toBe(303)
  const again = await half(person)
  expect((await again.client.post('/sign-in/code', { code: one })).status).toBe(422)
  expect((await mailsTo(portal, person.email))[0]?.body).toContain('9 codes are left.')
  const fresh = codesOn(await (await own.post('/me/security/recovery-codes')).text())
  expect(fresh.length).toBe(10)
  expect((await again.client.post('/sign-in/code', { code: two })).status).toBe(422)
  expect((await again.client.post('/sign-in/code', { code: fresh[0] ?? '' })).status).toBe(303)
})

test('between password and code there are ten minutes and ten tries', async () => {
  const person = await portal.person({ name: 'Lang Sam' })
  const { secret } = await setUp(portal, await portal.as(person))
  const late = await half(person)
  wait(portal, 601)
  const answer = await late.client.post('/sign-in/code', { code: codeNow(portal, secret) })
  expect(answer.headers.get('Location')).toBe('/sign-in')
  wait(portal, 900)
  const { client } = await half(person)
  const wrong = codeNow(portal, secret) === '000000' ? '000001' : '000000'
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect((await client.post('/sign-in/code', { code: wrong })).status).toBe(422)
  const blocked = await client.post('/sign-in/code', { code: codeNow(portal, secret) })
  expect(blocked.status).toBe(429)
  expect(await blocked.text()).toContain('Too many tries')
})

test('the key is sealed, bound to its owner, and shown only while it is being set up', async () => {
  const [one, two] = [await portal.person({ name: 'Eins' }), await portal.person({ name: 'Zwei' })]
  const own = await portal.as(one)
  await own.post('/me/security/second-step/start')
  const secret = keyOn(await own.page('/me/security/second-step'))
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const row = (id: string) =>
    withScope(portal.db, { as: 'gate' }, (tx) =>
      tx.selectFrom('second_factor').selectAll().where('person_id', '=', id).executeTakeFirst(),
    )
  const sealed = (await row(one.id))?.sealed_secret ?? ''
  expect(sealed).not.toContain(secret)
  const wrong = await own.post('/me/security/second-step', { code: 'abcdef' })
  expect(wrong.status).toBe(422)
  expect(keyOn(await wrong.text())).toBe(secret)
  expect((await own.post('/me/security/second-step', { code: codeNow(portal, secret) })).status).toBe(200)
  expect((await own.get('/me/security/second-step')).status).toBe(303)
  // Copied to somebody else, the row opens nothing.
  await setUp(portal, await portal.as(two))
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.updateTable('second_factor').set({ sealed_secret: sealed }).where('person_id', '=', two.id).execute(),
  )
  const { client } = await half(two)
  wait(portal, 60)
  expect((await client.post('/sign-in/code', { code: codeNow(portal, secret) })).status).toBe(422)
})

test('turning it off wants a proof with the very request, and is told by mail', async () => {
  const person = await portal.person({ name: 'Aus Schalter' })
  const own = await portal.as(person)
  const { secret } = await setUp(portal, own)
  const asked = await own.post('/me/security/second-step/off')
  expect(asked.status).toBe(403)
  expect(await asked.text()).toContain('Confirm that it is you')
  const off = (proofPassword: string) => own.post('/me/security/second-step/off', { proofPassword })
  expect((await off('not the password')).status).toBe(422)
  expect((await off(codeNow(portal, secret))).headers.get('Location')).toBe('/me/security?done=off')
  expect((await mailsTo(portal, person.email))[0]?.subject).toBe('The second step at sign-in is off')
  expect((await half(person)).answer.headers.get('Location')).toBe('/home')
})

test('an operator comes no further than setting it up where it is demanded', async () => {
  const strict = await openPortal({ operatorsNeedCode: true })
  const support = await strict.operator('support')
  const client = await strict.as(support)
  expect((await client.get('/operator')).headers.get('Location')).toBe('/operator/security')
  expect((await client.post('/operator/imports/feeds', { name: 'x' })).headers.get('Location')).toBe(
    '/operator/security',
  )
  expect(await client.page('/operator/security')).toContain('Everybody who works on the programme')
  const { secret } = await setUp(strict, client, '/operator/security')
  expect((await client.get('/operator')).status).toBe(200)
  expect(await client.page('/operator/security')).not.toContain('second-step/off')
  const next = strict.visitor()
  const answer = await next.post('/operator/sign-in', { email: support.email, password: PASSWORD })
  expect(answer.headers.get('Location')).toBe('/operator/sign-in/code')
  expect((await next.get('/operator')).status).toBe(303)
  expect((await next.post('/operator/sign-in/code', { code: codeNow(strict, secret) })).status).toBe(303)
  expect((await next.get('/operator')).status).toBe(200)
})
