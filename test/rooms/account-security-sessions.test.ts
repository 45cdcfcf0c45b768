/** Devices that are signed in, the proof before points are spent, and work that survives a session. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { codeNow, setUp, wait } from './account-security-desk.ts'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'
let portal: Portal
let company: Company
beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
})
beforeEach(() => {
  portal.clock.now = NOW
})

async function onFirefox(person: { email: string }): Promise<Client> {
  const client = portal.visitor()
  await client.post('/sign-in', { email: person.email, password: PASSWORD }, { 'User-Agent': FIREFOX })
  return client
}

const endsOn = (html: string) =>
  [...html.matchAll(/\/me\/security\/devices\/([\w-]{36})\/end/g)].map((m) => m[1])

test('devices in plain words, this one marked; one is ended, then all others', async () => {
  const person = await portal.person({ name: 'Viel Geraet' })
  const own = await portal.as(person)
  const [firefox, third] = [await onFirefox(person), await portal.as(person)]
  const html = await own.page('/me/security')
  expect(html).toContain('Firefox on Windows')
  expect(html).toContain('Unknown device')
  expect(html).not.toContain('Gecko')
  expect(html.match(/This device/g)?.length).toBe(1)
  const [first] = endsOn(await third.page('/me/security'))
  expect(endsOn(html).length).toBe(2)
  const other = await portal.as(await portal.person({ name: 'Fremd Er' }))
  expect((await other.post(`/me/security/devices/${first}/end`)).status).toBe(404)
  expect((await own.get('/me')).status).toBe(200)
  const before = [own, firefox]
  expect((await third.post(`/me/security/devices/${first}/end`)).status).toBe(303)
  const open = await Promise.all(before.map(async (client) => (await client.get('/me')).status))
  expect(open.sort()).toEqual([200, 303])
  const still = open[0] === 200 && (await own.get('/me')).status === 200 ? own : firefox
  const ended = await third.post('/me/security/devices/end-others')
  expect(ended.headers.get('Location')).toBe('/me/security?done=others&count=1')
  expect((await still.get('/me')).status).toBe(303)
  expect(await third.page('/me/security?done=others&count=1')).toContain('1 other device is signed out.')
  expect(await third.page('/me/security')).toContain('You are signed in nowhere else.')
})

const ORDER = '/company/awards/lounge/order'

async function manager(): Promise<{ client: Client; email: string }> {
  const person = await portal.person({ name: 'Mira Chefin', company, role: 'travel-manager' })
  return { client: await portal.as(person), email: person.email }
}

/** A page a minute keeps the session; the proof grows old all the same. */
async function stay(client: Client, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 10) {
    wait(portal, 600)
    await client.get('/me')
  }
}

test('an order wants a proof of the last quarter of an hour, keeps what was typed, and goes on by itself', async () => {
  const { client } = await manager()
  const order = { key: 'a-key-of-this-form', price: '1', quantity: '1' }
  const fresh = await client.post(ORDER, order)
  expect(fresh.status).toBe(409)
  await stay(client, 20)
  const asked = await client.post(ORDER, order)
  const html = await asked.text()
  expect(asked.status).toBe(403)
  expect(html).toContain('Confirm that it is you')
  expect(html).toContain(`action="${ORDER}"`)
  for (const [name, value] of Object.entries(order))
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
  const wrong = await client.post(ORDER, { ...order, proofPassword: 'not this one' })
  expect(wrong.status).toBe(422)
  const again = await wrong.text()
  expect(again).toContain('name="quantity" value="1"')
  expect(again).not.toContain('not this one')
  // The answer of the room itself: the company has too few points.
  expect((await client.post(ORDER, { ...order, proofPassword: PASSWORD })).status).toBe(409)
  // And for a quarter of an hour nobody is asked again.
  expect((await client.post(ORDER, order)).status).toBe(409)
})

test('a code proves as well as the password, once; guesses have their budget', async () => {
  const { client } = await manager()
  const { secret } = await setUp(portal, client)
  await stay(client, 20)
  const send = async (proofPassword: string) => (await client.post(ORDER, { proofPassword })).text()
  const code = codeNow(portal, secret)
  expect(await send(code)).not.toContain('Confirm that it is you')
  await stay(client, 20)
  expect(await send(code)).toContain('This is not right.')
  for (let guess = 0; guess < 10; guess += 1) await send('000000')
  expect(await send(codeNow(portal, secret))).toContain('Too many tries')
})

const DETAILS = '/me/account/details'
const TYPED = { name: 'Mira <Neu> & "Co"', language: 'en' }

test('a form that comes after the session is over is carried through the sign-in and sent on', async () => {
  const { client, email } = await manager()
  wait(portal, 31 * 60)
  const referer = { Referer: 'http://localhost:3000/me/account' }
  const answer = await client.post(DETAILS, { ...TYPED, currentPassword: 'secret words here' }, referer)
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(html).toContain('What you entered is kept')
  expect(html).not.toContain('secret words here')
  const kept = keptOn(html)
  const wrong = await client.post('/sign-in', { email, password: 'no', kept })
  expect(keptOn(await wrong.text())).toBe(kept)
  const inside = await client.post('/sign-in', { email, password: PASSWORD, kept })
  expect(inside.status).toBe(200)
  const page = await inside.text()
  expect(page).toContain(`action="${DETAILS}"`)
  expect(page).toContain('value="Mira &lt;Neu&gt; &amp; &quot;Co&quot;"')
  expect(page).toContain('href="/me/account"')
  expect((await client.post(DETAILS, TYPED)).status).toBe(303)
})

test('htmx puts the sign-in into the place of the page, and a form without anything in it just goes to the door', async () => {
  const { client } = await manager()
  wait(portal, 31 * 60)
  const htmx = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
  const answer = await client.post(DETAILS, TYPED, htmx)
  expect(answer.status).toBe(401)
  expect(answer.headers.get('HX-Retarget')).toBe('#main')
  expect(await answer.text()).not.toContain('<html')
  const empty = await client.post(DETAILS, {})
  expect(empty.headers.get('Location')).toBe('/sign-in?next=%2F')
})

test('kept work goes through the second step too, and to no other place than ours', async () => {
  const person = await portal.person({ name: 'Zwei Fach', company, role: 'travel-manager' })
  const client = await portal.as(person)
  const { secret } = await setUp(portal, client)
  const kept = JSON.stringify({ action: DETAILS, back: '/me/account', fields: Object.entries(TYPED) })
  const half = await client.post('/sign-in', { email: person.email, password: PASSWORD, kept })
  expect(keptOn(await half.text())).toBe(kept)
  const inside = await client.post('/sign-in/code', { code: codeNow(portal, secret), kept })
  expect(await inside.text()).toContain(`action="${DETAILS}"`)
  for (const action of ['https://evil.example/x', '//evil.example', 'javascript:alert(1)']) {
    wait(portal, 900)
    const forged = JSON.stringify({ action, back: '//evil.example', fields: [['a', 'b']] })
    const other = await portal.person({ name: 'Ohne Zwei' })
    const answer = await portal
      .visitor()
      .post('/sign-in', { email: other.email, password: PASSWORD, kept: forged })
    expect(answer.headers.get('Location')).toBe('/home')
  }
})

function keptOn(html: string): string {
  const value = /name="kept" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

test('a page is confirmed first and comes back; nothing else is opened that way', async () => {
  const { client } = await manager()
  expect(await client.page('/me/confirm?to=/me/trips')).toContain('value="/me/trips"')
  expect(await client.page('/me/confirm?to=//evil.example')).toContain('name="to" value="/home"')
  const on = await client.post('/me/confirm', { to: '/me/trips', proofPassword: PASSWORD })
  expect(on.headers.get('Location')).toBe('/me/trips')
  const away = await client.post('/me/confirm', { to: 'https://evil.example', proofPassword: PASSWORD })
  expect(away.headers.get('Location')).toBe('/home')
  const file = await client.post('/me/confirm', { to: '/me/trips.csv', proofPassword: PASSWORD })
  expect(await file.text()).toContain('href="/me/trips.csv"')
})
