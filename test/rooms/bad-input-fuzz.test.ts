/** B10: whatever is asked of whatever route by whomever, nothing breaks. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { ORIGIN, openPortal, type Portal } from '../support/portal.ts'
import { addRoutePlaces, type Places } from '../support/route-places.ts'
import { filled, type Route, routesOf } from '../support/route-table.ts'
import { VIEWINGS, type Viewing } from '../support/viewings.ts'

const RUNS = 500
const LONG = 240_000
let portal: Portal
let routes: Route[]
let places: Places
const clients = {} as Record<Viewing, Client>

beforeAll(async () => {
  portal = await openPortal()
  routes = routesOf(portal)
  places = await addRoutePlaces(portal)
  for (const viewing of VIEWINGS) clients[viewing] = await places.client(viewing)
}, LONG)

const nasty = fc.constantFrom(
  '',
  '0',
  '-1',
  '1e309',
  '99999999999999999999',
  'null',
  'true',
  "' or 1=1 --",
  '%',
  '\u0000',
  '\r\nX-Evil: 1',
  '../../etc/passwd',
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  '9999-12-31',
  '2026-02-29',
  '\ud83d\ude00',
  'ı',
  'a'.repeat(3_000),
  'yes',
  'lounge',
  'economy',
)
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }))
const name = fc.oneof(
  fc.constantFrom(
    'key',
    'name',
    'email',
    'role',
    'company',
    'amount',
    'reason',
    'q',
    'state',
    'before',
    'after',
    'from',
    'to',
    'period',
    'profile',
    'next',
    'price',
    'quantity',
    'origin',
    'destination',
    'cabin',
    'travelsOn',
    'passenger',
    'number',
    'airline',
    'consent',
    'sure',
    'validFrom',
    'corporateId',
    'file',
    'password',
    'newPassword',
    'coupons',
    'done',
  ),
  fc.string({ maxLength: 12 }),
)
const pairs = fc.array(fc.tuple(name, text), { maxLength: 6 })
const request = fc.record({
  at: fc.nat(),
  who: fc.constantFrom(...VIEWINGS),
  real: fc.boolean(),
  id: text,
  query: pairs,
  body: pairs,
  multipart: fc.boolean(),
  tail: fc.constantFrom('', '', '', '/', '//', '%2e%2e', ';x', '%5c', '.csv'),
  headers: fc.dictionary(
    fc.constantFrom(
      'HX-Request',
      'HX-Request-Type',
      'HX-Current-URL',
      'Referer',
      'Accept-Language',
      'X-Forwarded-Host',
      'Content-Length',
      'Range',
      'If-None-Match',
      'Authorization',
    ),
    fc.constantFrom('true', 'partial', 'http://[', 'x', '-1', '*', 'de;q=x', 'Bearer x', '\u00ff'),
    { maxKeys: 3 },
  ),
})
type Asked = typeof request extends fc.Arbitrary<infer T> ? T : never

function ask({ at, who, real, id, query, body, multipart, tail, headers }: Asked): Promise<Response> {
  const route = routes[at % routes.length] ?? routes[0]
  const { method = 'GET', path = '/' } = route ?? {}
  const odd = encodeURIComponent(id.toWellFormed())
  const values = real
    ? places.ids(path)
    : { id: odd, key: odd, awardId: odd, number: odd, token: odd, name: odd }
  const search = new URLSearchParams(
    query.map(([key, value]): [string, string] => [key.toWellFormed(), value.toWellFormed()]),
  )
  const address = `${ORIGIN}${filled(path, values)}${tail}?${search}`
  if (method === 'GET') return clients[who].get(address, headers)
  const form = multipart ? new FormData() : new URLSearchParams()
  for (const [key, value] of body) form.append(key.toWellFormed(), value.toWellFormed())
  return clients[who].send(address, {
    method,
    body: form,
    headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
  })
}

test(`${RUNS} requests that nobody would send: never a fault of ours`, { timeout: LONG }, async () => {
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const answer = await ask(asked)
      await answer.text()
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
      expect(answer.status).toBeLessThan(500)
      expect(answer.headers.get('X-Evil')).toBeNull()
      expect(answer.headers.get('Location') ?? '/').toMatch(/^\/(?!\/)/)
      expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    }),
    { numRuns: RUNS },
  )
  // Not everything ended at a door.
  for (const status of [200, 303, 403, 404]) expect(seen.get(status) ?? 0).toBeGreaterThan(5)
})
