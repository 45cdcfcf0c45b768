/** What a passkey must not do: come twice, late, from elsewhere, for somebody else, or as a copy. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { Device, type Twist } from '../support/passkey-device.ts'
import { NOW, openPortal, PASSWORD, type Person, type Portal } from '../support/portal.ts'
import { deedsOf, mailsTo, setUp, wait } from './account-security-desk.ts'
import { addKey, optionsAt, tryDoor } from './passkey-desk.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
beforeEach(() => {
  portal.clock.now = NOW
})

/** The budget of an address is shared by all tests of a file. */
async function holder(name: string): Promise<{ person: Person; device: Device }> {
  const person = await portal.person({ name })
  await withScope(portal.db, { as: 'gate' }, (tx) => tx.deleteFrom('attempt_budget').execute())
  return { person, device: await addKey(await portal.as(person)) }
}

test('an answer is taken once; the next one wants a challenge of its own', async () => {
  const { device } = await holder('Nur Einmal')
  const { answer, passkey } = await tryDoor(portal, device)
  expect(answer.status).toBe(303)
  const replay = portal.visitor()
  const again = await replay.post('/sign-in/passkey', { passkey })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('This passkey was not accepted.')
  expect((await replay.get('/me')).status).toBe(303)
  expect((await tryDoor(portal, device)).answer.status).toBe(303)
})

test('of fifty who come with one answer at once, one comes in', async () => {
  const { person, device } = await holder('Fünfzig Fach')
  const client = portal.visitor()
  const passkey = device.get(await optionsAt(client, '/sign-in/passkey/challenge'))
  const rivals = Array.from({ length: 50 }, () => portal.visitor().post('/sign-in/passkey', { passkey }))
  const statuses = (await Promise.all(rivals)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 303).length).toBe(1)
  expect(statuses.filter((status) => status === 422).length).toBe(49)
  expect((await deedsOf(portal, person.id)).filter((deed) => deed === 'session.start').length).toBe(2)
})

test('a challenge holds for five minutes', async () => {
  const { device } = await holder('Zu Spät')
  for (const [seconds, status] of [
    [299, 303],
    [300, 422],
  ] as const) {
    const client = portal.visitor()
    const options = await optionsAt(client, '/sign-in/passkey/challenge')
    wait(portal, seconds)
    expect((await client.post('/sign-in/passkey', { passkey: device.get(options) })).status).toBe(status)
  }
})

const TWISTS: readonly (Twist & { why: string })[] = [
  { why: 'another origin', origin: 'https://tandem.elsewhere.example' },
  { why: 'another port', origin: 'http://localhost:3001' },
  { why: 'another portal’s id', rpId: 'elsewhere.example' },
  { why: 'a challenge that nobody made', challenge: Buffer.alloc(32, 7).toString('base64url') },
  { why: 'nobody verified', unverified: true },
  { why: 'no person named', userHandle: Buffer.from('nobody').toString('base64url') },
]
test.for(TWISTS)('refused at the door: $why', async ({ why: _, ...twist }) => {
  const { device } = await holder('Ver Dreht')
  const { client, answer } = await tryDoor(portal, device, twist)
  expect(answer.status).toBe(422)
  expect((await client.get('/me')).status).toBe(303)
})

test.for(TWISTS.slice(0, 5))('refused when it is added: $why', async ({ why: _, ...twist }) => {
  const own = await portal.as(await portal.person({ name: 'Ver Kehrt' }))
  const device = new Device()
  const options = await optionsAt<Parameters<Device['create']>[0]>(own, '/me/security/passkeys/challenge')
  const credential = device.create(options, twist)
  const answer = await own.post('/me/security/passkeys', { name: 'Odd', credential })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('This passkey was not accepted.')
  expect(page).toContain('value="Odd"')
  expect(await own.page('/me/security')).toContain('You have no passkey yet.')
})

test('a key signs for its own person alone', async () => {
  const { person: ada } = await holder('Ada Eigen')
  const { person: bob, device } = await holder('Bob Fremd')
  const asAda = Buffer.from(ada.id).toString('base64url')
  expect((await tryDoor(portal, device, { userHandle: asAda })).answer.status).toBe(422)
  // Bob's key for Ada's proof, and for Ada's second step.
  const own = await portal.as(ada)
  const proofPasskey = device.get(await optionsAt(own, '/me/confirm/challenge'))
  expect((await own.post('/me/confirm', { proofPasskey, to: '/me' })).status).toBe(422)
  await setUp(portal, own)
  const half = portal.visitor()
  await half.post('/sign-in', { email: ada.email, password: PASSWORD })
  const passkey = device.get(await optionsAt(half, '/sign-in/code/passkey/challenge'))
  expect((await half.post('/sign-in/code/passkey', { passkey })).status).toBe(422)
  expect((await half.get('/me')).status).toBe(303)
  // A key that Bob has already is not Ada's as well.
  const twin = await optionsAt<Parameters<Device['create']>[0]>(own, '/me/security/passkeys/challenge')
  const answer = await own.post('/me/security/passkeys', { name: 'Twin', credential: device.create(twin) })
  expect(answer.status).toBe(422)
  expect(await deedsOf(portal, bob.id)).toEqual(['session.start', 'passkey.add'])
})

test('a challenge for one purpose counts for no other', async () => {
  const { person, device } = await holder('Zweck Entfremd')
  const own = await portal.as(person)
  const atDoor = device.get(await optionsAt(portal.visitor(), '/sign-in/passkey/challenge'))
  expect((await own.post('/me/confirm', { proofPasskey: atDoor, to: '/me' })).status).toBe(422)
  const proof = device.get(await optionsAt(own, '/me/confirm/challenge'))
  expect((await portal.visitor().post('/sign-in/passkey', { passkey: proof })).status).toBe(422)
})

test('a count that goes back is a copy: refused, told, kept', async () => {
  const { person, device } = await holder('Dop Pelt')
  expect((await tryDoor(portal, device, { counter: 7 })).answer.status).toBe(303)
  for (const counter of [7, 6, 0])
    expect((await tryDoor(portal, device, { counter })).answer.status).toBe(422)
  const [mail] = await mailsTo(portal, person.email)
  expect(mail?.subject).toBe('A passkey was refused')
  expect(mail?.body).toContain('My phone')
  expect((await deedsOf(portal, person.id)).filter((deed) => deed === 'passkey.copied').length).toBe(3)
  expect((await tryDoor(portal, device, { counter: 8 })).answer.status).toBe(303)
})

test('whoever only writes a low count without the key tells nobody anything', async () => {
  const { person, device } = await holder('Fäl Scher')
  const answer = JSON.parse(
    device.get(await optionsAt(portal.visitor(), '/sign-in/passkey/challenge'), { counter: 0 }),
  )
  answer.response.signature = `MEUC${answer.response.signature.slice(4, -8)}AAAAAAAA`
  const tried = await portal.visitor().post('/sign-in/passkey', { passkey: JSON.stringify(answer) })
  expect(tried.status).toBe(422)
  expect((await mailsTo(portal, person.email)).length).toBe(1)
})

test('a device that counts nothing stays at nought and comes in', async () => {
  const { device } = await holder('Ohne Zähler')
  for (let turn = 0; turn < 3; turn += 1)
    expect((await tryDoor(portal, device, { counter: 0 })).answer.status).toBe(303)
})

test('a member’s passkey never opens the operator’s door, nor the other way round', async () => {
  const { device } = await holder('Mit Glied')
  const support = await portal.operator('support')
  const ops = await addKey(await portal.as(support), '/operator/security')
  const wrong = await tryDoor(portal, device, {}, '/operator/sign-in')
  expect(wrong.answer.status).toBe(422)
  expect((await wrong.client.get('/operator')).status).toBe(303)
  expect((await tryDoor(portal, ops)).answer.status).toBe(422)
  // Nor with a challenge of one plane at the door of the other.
  const passkey = ops.get(await optionsAt(portal.visitor(), '/sign-in/passkey/challenge'))
  expect((await portal.visitor().post('/operator/sign-in/passkey', { passkey })).status).toBe(422)
  expect((await tryDoor(portal, ops, {}, '/operator/sign-in')).answer.headers.get('Location')).toBe(
    '/operator',
  )
})

test('guesses have their budget, and so have challenges', async () => {
  const { device } = await holder('Viele Male')
  for (let turn = 0; turn < 10; turn += 1)
    expect((await tryDoor(portal, device, { unverified: true })).answer.status).toBe(422)
  const blocked = await tryDoor(portal, device)
  expect(await blocked.answer.text()).toContain('Too many tries')
  const client = portal.visitor()
  const statuses = new Set<number>()
  for (let turn = 0; turn < 121; turn += 1)
    statuses.add((await client.post('/sign-in/passkey/challenge')).status)
  expect([...statuses].sort()).toEqual([200, 429])
})

test('whoever is closed stays out', async () => {
  const { person, device } = await holder('Ge Schlossen')
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx.updateTable('member').set({ state: 'closed' }).where('id', '=', person.id).execute(),
  )
  expect((await tryDoor(portal, device)).answer.status).toBe(422)
})
