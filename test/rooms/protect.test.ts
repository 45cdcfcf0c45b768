/** A12, A21: no page of another site can act for us, and every answer carries its headers. */
import { beforeAll, expect, test } from 'vitest'
import { openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})

const ORIGIN = 'http://localhost:3000'
const FOREIGN = [
  {
    name: 'a form of another site',
    headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  },
  {
    name: 'a sibling host',
    headers: { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost:3000' },
  },
  { name: 'no header at all', headers: {} },
  { name: 'an old browser of another site', headers: { Origin: 'https://evil.example' } },
  { name: 'an opaque origin', headers: { Origin: 'null' } },
  {
    name: 'a liar with two stories',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
  },
]
const BODIES = [
  'application/x-www-form-urlencoded',
  'application/json',
  'application/octet-stream',
  'text/plain',
]

test.for(FOREIGN.flatMap((from) => BODIES.map((type) => ({ ...from, type }))))(
  '$name is refused with $type',
  async ({ headers, type }) => {
    const request = new Request(`${ORIGIN}/sign-out`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': type } as Record<string, string>,
      body: 'a=b',
    })
    expect((await portal.app.fetch(request)).status).toBe(403)
  },
)

test.for([
  { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN },
  { 'Sec-Fetch-Site': 'same-origin' },
  { Origin: ORIGIN },
])('our own page may: %j', async (headers) => {
  const request = new Request(`${ORIGIN}/sign-out`, {
    method: 'POST',
    headers: headers as Record<string, string>,
  })
  expect((await portal.app.fetch(request)).status).toBe(303)
})

test.for(['/sign-in', '/health', '/nothing/here', '/company', '/operator'])('headers of %s', async (path) => {
  const { headers } = await portal.visitor().get(path)
  expect(headers.get('Content-Security-Policy')).toMatch(
    /default-src 'none'; script-src 'self'; style-src 'self'/,
  )
  expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe/)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/)
  expect(headers.get('Referrer-Policy')).toBe('same-origin')
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a session cookie is out of reach of scripts and of other hosts, and its token is not kept', async () => {
  const person = await portal.person({ name: 'Ada Brenner' })
  const answer = await portal
    .visitor()
    .post('/sign-in', { email: person.email, password: 'four-plain-words-fly' })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-sid='))
  expect(cookie).toMatch(/; Path=\/(;|$)/)
  expect(cookie).toMatch(/; HttpOnly(;|$)/)
  expect(cookie).toMatch(/; Secure(;|$)/)
  expect(cookie).toMatch(/; SameSite=Lax(;|$)/)
  expect(cookie).not.toMatch(/Domain/)
})

test('wrong password, unknown person: the same words, the same status', async () => {
  const person = await portal.person({ name: 'Bo Brenner' })
  const wrong = await portal.visitor().post('/sign-in', { email: person.email, password: 'not-the-password' })
  const unknown = await portal
    .visitor()
    .post('/sign-in', { email: 'nobody@company.example', password: 'not-the-password' })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  const words = (text: string) => text.replaceAll(/[\w.-]+@company\.example/g, '')
  expect(words(await wrong.text())).toBe(words(await unknown.text()))
})

test('A18: after ten wrong passwords the eleventh is not looked at', async () => {
  const person = await portal.person({ name: 'Cy Brenner' })
  for (let at = 0; at < 10; at += 1) {
    expect(
      (await portal.visitor().post('/sign-in', { email: person.email, password: `wrong-${at}` })).status,
    ).toBe(422)
  }
  const right = await portal
    .visitor()
    .post('/sign-in', { email: person.email, password: 'four-plain-words-fly' })
  expect(right.status).toBe(422)
  expect(await right.text()).toContain('Too many tries')
})
