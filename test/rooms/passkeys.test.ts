/** Passkeys from end to end: added, named, signed in with, a second step, a proof, removed. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW, openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { deedsOf, mailsTo, setUp, wait } from './account-security-desk.ts'
import { addKey, firstKey, optionsAt, tryDoor } from './passkey-desk.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
beforeEach(() => {
  portal.clock.now = NOW
})

test('added, it stands for password and code, without an address', async () => {
  const person = await portal.person({ name: 'Ada Schlüssel' })
  const own = await portal.as(person)
  await setUp(portal, own)
  expect(await own.page('/me/security')).toContain('You have no passkey yet.')
  const device = await addKey(own, '/me/security', 'Ada’s phone')
  const list = await own.page('/me/security')
  expect(list).toContain('Ada’s phone')
  expect(list).toContain('Never')
  const { client, answer } = await tryDoor(portal, device)
  expect(answer.headers.get('Location')).toBe('/home')
  const inside = await client.page('/me/security')
  expect(inside).toContain('Ada’s phone')
  expect(inside).not.toContain('Never')
  expect((await mailsTo(portal, person.email))[0]?.subject).toBe('A passkey was added to your account')
  expect((await deedsOf(portal, person.id)).slice(-2)).toEqual(['passkey.add', 'session.start'])
})

test('it leads where one wanted to go, and never out of the portal', async () => {
  const device = await addKey(await portal.as(await portal.person({ name: 'Weiter Weg' })))
  const go = async (next: string) => {
    const client = portal.visitor()
    const passkey = device.get(await optionsAt(client, '/sign-in/passkey/challenge'))
    return (await client.post('/sign-in/passkey', { passkey, next })).headers.get('Location')
  }
  expect(await go('/me/trips')).toBe('/me/trips')
  expect(await go('//elsewhere.example')).toBe('/home')
})

test('what is asked of the device: this portal, the person verified, a key that it finds by itself', async () => {
  const person = await portal.person({ name: 'Frage Bogen' })
  const own = await portal.as(person)
  const device = await addKey(own)
  const made = await optionsAt<Record<string, unknown>>(own, '/me/security/passkeys/challenge')
  expect(made).toMatchObject({
    rp: { id: 'localhost' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [{ id: device.credentialId }],
  })
  const atDoor = await optionsAt(portal.visitor(), '/sign-in/passkey/challenge')
  expect(atDoor).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] })
  expect(Buffer.from(atDoor.challenge, 'base64url').length).toBe(32)
})

test('adding and removing want a fresh proof; what was being sent goes on after it', async () => {
  const person = await portal.person({ name: 'Frisch Beweis' })
  const own = await portal.as(person)
  const device = await addKey(own)
  const stay = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      wait(portal, 600)
      await own.get('/me')
    }
  }
  await stay()
  const asked = await own.post('/me/security/passkeys/start')
  expect(asked.status).toBe(403)
  expect(await asked.text()).toContain('data-challenge="/me/confirm/challenge"')
  const key = await firstKey(own)
  expect((await own.post(`${key}/remove`)).status).toBe(403)
  const proofPasskey = device.get(await optionsAt(own, '/me/confirm/challenge'))
  const removed = await own.post(`${key}/remove`, { proofPasskey })
  expect(removed.headers.get('Location')).toBe('/me/security?done=key-removed')
  expect((await own.post('/me/security/passkeys/start')).headers.get('Location')).toBe(
    '/me/security/passkeys/new',
  )
  expect((await mailsTo(portal, person.email))[0]?.subject).toBe('A passkey was removed from your account')
  expect(await deedsOf(portal, person.id)).toContain('passkey.remove')
  expect((await tryDoor(portal, device)).answer.status).toBe(422)
})

test('the page that asks for a proof takes a passkey, once, and of this session alone', async () => {
  const own = await portal.as(await portal.person({ name: 'Noch Einmal' }))
  const device = await addKey(own)
  const { client: elsewhere } = await tryDoor(portal, device)
  const proofPasskey = device.get(await optionsAt(own, '/me/confirm/challenge'))
  const prove = (client: typeof own) => client.post('/me/confirm', { proofPasskey, to: '/me/trips' })
  expect((await prove(elsewhere)).status).toBe(422)
  expect((await prove(own)).headers.get('Location')).toBe('/me/trips')
  expect((await prove(own)).status).toBe(422)
})

test('after the password it stands for the code; without a second step the password stays enough', async () => {
  const person = await portal.person({ name: 'Zweiter Weg' })
  const own = await portal.as(person)
  const device = await addKey(own)
  const client = portal.visitor()
  const credentials = { email: person.email, password: PASSWORD }
  expect((await client.post('/sign-in', credentials)).headers.get('Location')).toBe('/home')
  await setUp(portal, own)
  const second = portal.visitor()
  expect((await second.post('/sign-in', credentials)).headers.get('Location')).toBe('/sign-in/code')
  expect(await second.page('/sign-in/code')).toContain('action="/sign-in/code/passkey"')
  const options = await optionsAt(second, '/sign-in/code/passkey/challenge')
  expect(options.allowCredentials?.map(({ id }) => id)).toEqual([device.credentialId])
  const inside = await second.post('/sign-in/code/passkey', {
    passkey: device.get(options),
    next: '/me/trips',
  })
  expect(inside.headers.get('Location')).toBe('/me/trips')
  expect((await second.get('/me')).status).toBe(200)
})

test('names: changed, told at the field when missing or too long, nobody else’s', async () => {
  const own = await portal.as(await portal.person({ name: 'Nam Geber' }))
  await addKey(own)
  const key = await firstKey(own)
  const renamed = await own.post(key, { name: 'Work laptop <3' })
  expect(renamed.headers.get('Location')).toBe('/me/security?done=key-renamed')
  expect(await own.page('/me/security')).toContain('Work laptop &lt;3')
  for (const name of ['', 'x'.repeat(61)]) {
    const wrong = await own.post(key, { name })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('id="name-error"')
  }
  const stranger = await portal.as(await portal.person({ name: 'Fremd Ling' }))
  expect((await stranger.get(key)).status).toBe(404)
  expect((await stranger.post(key, { name: 'mine' })).status).toBe(404)
  expect((await stranger.post(`${key}/remove`)).status).toBe(404)
  expect(await own.page(key)).toContain('Work laptop')
})

test('where operators are held to a second step, a passkey is one, and the last one stays', async () => {
  const strict = await openPortal({ operatorsNeedCode: true })
  const support = await strict.operator('support')
  const own = await strict.as(support)
  const place = '/operator/security'
  expect((await own.get('/operator')).headers.get('Location')).toBe(place)
  const device = await addKey(own, place)
  expect((await own.get('/operator')).status).toBe(200)
  const refused = await own.post(`${await firstKey(own, place)}/remove`)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('this passkey is your only one')
  const half = strict.visitor()
  const answer = await half.post('/operator/sign-in', { email: support.email, password: PASSWORD })
  expect(answer.headers.get('Location')).toBe('/operator/sign-in/code')
  expect((await half.get('/operator')).status).toBe(303)
  const page = await half.page('/operator/sign-in/code')
  expect(page).not.toContain('name="code"')
  const passkey = device.get(await optionsAt(half, '/operator/sign-in/code/passkey/challenge'))
  expect((await half.post('/operator/sign-in/code/passkey', { passkey })).status).toBe(303)
  expect((await half.get('/operator')).status).toBe(200)
  await addKey(own, place, 'A second one')
  expect((await own.post(`${await firstKey(own, place)}/remove`)).status).toBe(303)
})
