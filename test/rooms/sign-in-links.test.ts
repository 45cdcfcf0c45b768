/** Links by mail: a forgotten password, a new address. Used once, gone in time, and nobody learns who has an account. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { NOW, openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { codeNow, linkIn, mailsTo, setUp, wait } from './account-security-desk.ts'

const NEXT = 'kelp under seven lamps'
let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
beforeEach(() => {
  portal.clock.now = NOW
})

const signIn = (email: string, password: string) => portal.visitor().post('/sign-in', { email, password })

test('known or not, the answer is the same; only the known one gets a mail', async () => {
  const person = await portal.person({ name: 'Ver Gesslich' })
  const ask = async (email: string) => {
    const answer = await portal.visitor().post('/sign-in/forgotten', { email })
    const html = (await answer.text()).replaceAll(email, 'ADDRESS')
    return { status: answer.status, html }
  }
  const known = await ask(person.email)
  const strange = await ask('nobody@nowhere.example')
  expect(known).toEqual(strange)
  expect(known.html).toContain('30 minutes')
  expect((await mailsTo(portal, person.email)).length).toBe(1)
  expect(await mailsTo(portal, 'nobody@nowhere.example')).toEqual([])
  // Asking without end fills nobody's mailbox, and is not told either.
  for (let time = 0; time < 5; time += 1) expect(await ask(person.email)).toEqual(known)
  expect((await mailsTo(portal, person.email)).length).toBe(3)
  expect((await portal.visitor().post('/sign-in/forgotten', { email: 'no address' })).status).toBe(422)
})

test('the link sets a password once, ends every session, and only the newest works', async () => {
  const person = await portal.person({ name: 'Neu Anfang' })
  const elsewhere = await portal.as(person)
  const visitor = portal.visitor()
  await visitor.post('/sign-in/forgotten', { email: person.email.toUpperCase() })
  const older = linkIn((await mailsTo(portal, person.email))[0])
  wait(portal, 1)
  await visitor.post('/sign-in/forgotten', { email: person.email })
  const link = linkIn((await mailsTo(portal, person.email))[0])
  expect((await visitor.get(older)).status).toBe(404)
  expect(await visitor.page(link)).toContain('Your new password')
  const weak = await visitor.post(link, { newPassword: 'NeuAnfang-2026-1' })
  expect(weak.status).toBe(422)
  expect((await elsewhere.get('/me')).status).toBe(200)
  const done = await visitor.post(link, { newPassword: NEXT })
  expect(done.headers.get('Location')).toBe('/sign-in?done=password')
  expect(await visitor.page('/sign-in?done=password')).toContain('The new password counts.')
  expect((await elsewhere.get('/me')).status).toBe(303)
  expect((await visitor.post(link, { newPassword: 'another four plain words' })).status).toBe(404)
  expect((await signIn(person.email, PASSWORD)).status).toBe(422)
  expect((await signIn(person.email, NEXT)).status).toBe(303)
  expect((await mailsTo(portal, person.email))[0]?.subject).toContain('was changed')
})

test('the link is gone after thirty minutes, and its token is not kept', async () => {
  const person = await portal.person({ name: 'Zu Spaet' })
  await portal.visitor().post('/sign-in/forgotten', { email: person.email })
  const link = linkIn((await mailsTo(portal, person.email))[0])
  const kept = await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.selectFrom('door_key').selectAll().where('person_id', '=', person.id).execute(),
  )
  expect(kept.length).toBe(1)
  expect(JSON.stringify(kept)).not.toContain(link.split('/').at(-1))
  wait(portal, 30 * 60 - 1)
  expect((await portal.visitor().get(link)).status).toBe(200)
  wait(portal, 1)
  const late = await portal.visitor().post(link, { newPassword: NEXT })
  expect(late.status).toBe(404)
  expect(await late.text()).toContain('This link no longer works')
  // A link of one plane opens nothing in the other.
  expect((await portal.visitor().get(`/operator${link}`)).status).toBe(404)
})

test('a mailbox alone opens no account: the second step is still asked for', async () => {
  const person = await portal.person({ name: 'Doppelt Sicher' })
  const { secret } = await setUp(portal, await portal.as(person))
  await portal.visitor().post('/sign-in/forgotten', { email: person.email })
  await portal.visitor().post(linkIn((await mailsTo(portal, person.email))[0]), { newPassword: NEXT })
  const client = portal.visitor()
  const answer = await client.post('/sign-in', { email: person.email, password: NEXT })
  expect(answer.headers.get('Location')).toBe('/sign-in/code')
  expect((await client.post('/sign-in/code', { code: codeNow(portal, secret) })).status).toBe(303)
})

test('a new address counts when its link is opened, and both are told', async () => {
  const person = await portal.person({ name: 'Um Zug' })
  const own = await portal.as(person)
  const fresh = `neu-${person.id.slice(-6)}@anders.example`
  const same = await own.post('/me/security/address', { newEmail: person.email })
  expect(same.status).toBe(422)
  expect(await same.text()).toContain('This is your address already.')
  expect((await own.post('/me/security/address', { newEmail: fresh })).status).toBe(303)
  expect(await own.page('/me/security')).toContain('to be confirmed')
  expect((await mailsTo(portal, person.email))[0]?.subject).toContain('is to be changed')
  const link = linkIn((await mailsTo(portal, fresh))[0])
  expect((await signIn(person.email, PASSWORD)).status).toBe(303)
  const visitor = portal.visitor()
  expect(await visitor.page(link)).toContain(fresh)
  expect((await signIn(fresh, PASSWORD)).status).toBe(422)
  expect((await visitor.post(link)).headers.get('Location')).toBe('/sign-in?done=address')
  expect((await visitor.post(link)).status).toBe(404)
  expect((await signIn(fresh, PASSWORD)).status).toBe(303)
  expect((await signIn(person.email, PASSWORD)).status).toBe(422)
  for (const address of [person.email, fresh])
    expect((await mailsTo(portal, address))[0]?.subject).toBe('Your e-mail address was changed')
  expect(await own.page('/me/security')).not.toContain('to be confirmed')
})

test('an address that has an account is not told apart, and stays where it is', async () => {
  const [person, other] = [await portal.person({ name: 'Neu Gier' }), await portal.person({ name: 'Alt Da' })]
  const own = await portal.as(person)
  const answer = await own.post('/me/security/address', { newEmail: other.email })
  expect(answer.headers.get('Location')).toBe('/me/security?done=asked')
  const [mail] = await mailsTo(portal, other.email)
  expect(mail?.subject).toBe('This address already has an account')
  expect(mail?.body).not.toContain('http')
  expect((await own.post('/me/security/address/withdraw')).status).toBe(303)
  expect(await own.page('/me/security')).not.toContain('to be confirmed')
})

test('somebody else was faster with the address: the link does nothing', async () => {
  const person = await portal.person({ name: 'Lang Sam' })
  const wanted = `wanted-${person.id.slice(-6)}@anders.example`
  await (await portal.as(person)).post('/me/security/address', { newEmail: wanted })
  const link = linkIn((await mailsTo(portal, wanted))[0])
  await portal.person({ name: 'Schnell Er', email: wanted })
  expect((await portal.visitor().post(link)).status).toBe(404)
  expect((await signIn(person.email, PASSWORD)).status).toBe(303)
})
