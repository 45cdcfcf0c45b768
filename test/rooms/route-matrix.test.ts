/** A1: every route says for whom it is, and answers everybody else as it should. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { PLACES } from '../../views/parts/navigation.tsx'
import { deeds } from '../../views/words/en/deeds.ts'
import { asRead, type Client } from '../support/client.ts'
import { askForColleagues } from '../support/colleague-places.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { AUDIENCES } from '../support/route-audiences.ts'
import { addRoutePlaces, type Places } from '../support/route-places.ts'
import { filled, type Route, routesOf } from '../support/route-table.ts'
import { type Audience, mayCome, VIEWINGS, type Viewing } from '../support/viewings.ts'

const LONG = 120_000
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

test('every route has its audience, and every audience its route', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(AUDIENCES).sort())
  expect(routes.length).toBeGreaterThan(70)
})

/** A deed is asked with an empty form: whoever may is told what is missing, and nothing happens. */
function ask(
  client: Client,
  { method, path }: Route,
  headers: Record<string, string> = {},
): Promise<Response> {
  const address = filled(path, places.ids(path))
  if (method === 'GET') return client.get(address, headers)
  const own = { 'Sec-Fetch-Site': 'same-origin', ...headers }
  return client.send(address, { method, body: new URLSearchParams(), headers: own })
}

function audienceOf({ name }: Route): Audience {
  const audience = AUDIENCES[name]
  if (audience === undefined) throw new Error(`${name} has no audience`)
  return audience
}

/** What somebody is told who may not come in. */
function refusal({ path }: Route, viewing: Viewing, { who }: Audience): unknown {
  if (who === 'bearer') return { status: 401, to: null }
  const [door, isOfPlane] = planeOf(path, viewing)
  if (!isOfPlane) return { status: 303, to: `${door}?next=` }
  return { status: viewing === 'without-company' ? 404 : 403, to: null }
}

/** The door of a path's plane, and whether somebody is of that plane. */
function planeOf(path: string, viewing: Viewing): [door: string, isOfPlane: boolean] {
  if (path.startsWith('/operator')) return ['/operator/sign-in', viewing.startsWith('operator')]
  if (path === '/partner' || path.startsWith('/partner/')) return ['/partner/sign-in', viewing === 'partner']
  return ['/sign-in', viewing !== 'anonymous' && viewing !== 'partner' && !viewing.startsWith('operator')]
}

async function told(answer: Response) {
  return { status: answer.status, to: answer.headers.get('Location')?.replace(/next=.*/, 'next=') ?? null }
}

test.for(VIEWINGS)('%s is let in where they may, and nowhere else', { timeout: LONG }, async (viewing) => {
  let client = clients[viewing]
  let asked = 0
  for (const route of routes) {
    const audience = audienceOf(route)
    const answer = await ask(viewing === 'anonymous' ? portal.visitor() : client, route)
    const name = `${viewing}: ${route.name}`
    if (mayCome(audience, viewing)) {
      const isForeign = viewing === 'other-manager' && /^\/company\/.*:id/.test(route.path)
      expect({ name, status: answer.status }).toEqual({ name, status: isForeign ? 404 : audience.answers })
      if (isPersonal(audience))
        expect({ name, cache: answer.headers.get('Cache-Control') }).toEqual({ name, cache: 'no-store' })
    } else
      expect({ name, ...(await told(answer)) }).toEqual({
        name,
        ...(refusal(route, viewing, audience) as object),
      })
    asked += 1
    if (route.path.endsWith('sign-out')) client = clients[viewing] = await places.client(viewing)
  }
  expect(asked).toBe(routes.length)
})

function isPersonal({ who, answers }: Audience): boolean {
  return who !== 'anybody' && answers !== 303
}

const IN_THE_RAIL = new Set(
  Object.values(PLACES).flatMap((places) => Object.values(places).map(({ href }) => String(href))),
)

test('every page with a rail is a place of it, or shows the way up', { timeout: LONG }, async () => {
  const pages = routes.filter(({ method, name }) => method === 'GET' && AUDIENCES[name]?.answers === 200)
  for (const viewing of ['travel-manager', 'operator-programme-manager', 'partner'] as const) {
    const without: string[] = []
    for (const route of pages.filter((one) => mayCome(audienceOf(one), viewing))) {
      const html = await (await ask(clients[viewing], route)).text()
      if (!html.includes('class="rail"') || IN_THE_RAIL.has(route.path)) continue
      if (!html.includes('class="crumbs"')) without.push(route.name)
    }
    expect(without).toEqual([])
  }
})

test('no place of a rail is closed to whoever sees it', { timeout: LONG }, async () => {
  const homes = { company: '/company', member: '/me', operator: '/operator', partner: '/partner' } as const
  for (const viewing of VIEWINGS) {
    for (const home of Object.values(homes)) {
      const html = await (await clients[viewing].get(home)).text()
      const rail = /<nav class="rail".*?<\/nav>/s.exec(html)?.[0] ?? ''
      const links = [...rail.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)
      const closed = links.filter((href) => {
        const audience = AUDIENCES[`GET ${href}`]
        return audience === undefined || !mayCome(audience, viewing)
      })
      expect({ viewing, home, closed }).toEqual({ viewing, home, closed: [] })
    }
  }
})

test('htmx is told to leave the page for the door', { timeout: LONG }, async () => {
  const guarded = routes.filter(
    (route) => !mayCome(audienceOf(route), 'anonymous') && !route.path.startsWith('/api/'),
  )
  expect(guarded.length).toBeGreaterThan(50)
  for (const route of guarded) {
    const answer = await ask(portal.visitor(), route, { 'HX-Request': 'true' })
    const to = answer.headers.get('HX-Redirect') ?? ''
    expect({
      name: route.name,
      status: answer.status,
      to: to.split('?')[0],
      text: asRead(await answer.text()),
    }).toEqual({
      name: route.name,
      status: 401,
      to: planeOf(route.path, 'anonymous')[0],
      text: '',
    })
  }
})

/** What differs by right between two pages that say the same: the request, its time, its address. */
function bare(text: string, address: string): string {
  return text
    .replaceAll(encodeURIComponent(address), 'ADDRESS')
    .replaceAll(address, 'ADDRESS')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
}

test('what is another company’s, what never was and what cannot be are one and the same', {
  timeout: LONG,
}, async () => {
  const withId = routes.filter(({ path }) => /:(id|key|number|awardId|version)\b/.test(path))
  expect(withId.length).toBeGreaterThan(30)
  let foreign = 0
  for (const route of withId) {
    const client = clients[audienceOf(route).insider]
    const strange = places.foreign(route.path)
    foreign += strange.length
    const bodies = new Set<string>()
    for (const id of [newId(), 'nothing', '-'.repeat(36), '0', '%E0%A4%A', 'a%00b', '..%2f..', ...strange]) {
      const address = route.path.replace(/:(id|key|number|awardId|version)\b/, id)
      const answer = await places.ask(client, route.method, address)
      expect({ name: route.name, id, status: answer.status }).toEqual({ name: route.name, id, status: 404 })
      bodies.add(bare(await answer.text(), address))
    }
    // A JSON interface says so in JSON when it understood the address; both say no more than "nothing here".
    expect({ name: route.name, bodies: bodies.size }).toEqual({
      name: route.name,
      bodies: route.path.startsWith('/api/') ? 2 : 1,
    })
  }
  expect(foreign).toBeGreaterThan(12)
})

test('what is a colleague’s is answered as declared, to every role', { timeout: LONG }, async () => {
  const asked = await askForColleagues(portal, places.own)
  expect(asked.filter(({ status, expected }) => status !== expected)).toEqual([])
  // Something of every kind was there to ask for.
  for (const kind of ['company/people', 'company/trips', 'company/claims', 'me/trips', 'me/claims'])
    expect(asked.filter(({ name }) => name.includes(`/${kind}/`)).length).toBeGreaterThan(3)
  for (const kind of ['me/account/numbers', 'me/security/devices'])
    expect(asked.filter(({ name }) => name.includes(`/${kind}/`)).length).toBeGreaterThan(15)
})

async function everything(): Promise<Record<string, string>> {
  return withScope(portal.db, { as: 'backup' }, async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = current_schema() and tablename not like 'kysely%'
        and tablename not in ('session', 'partner_session', 'attempt_budget', 'audit')`.execute(tx)
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const { rows } = await sql<{
        all: string
      }>`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), '')) as all
        from ${sql.table(name)} as t`.execute(tx)
      found[name] = rows[0]?.all ?? ''
    }
    return found
  })
}

test('A12: looking changes nothing', { timeout: LONG }, async () => {
  const before = await everything()
  expect(Object.keys(before).length).toBeGreaterThan(25)
  for (const viewing of VIEWINGS) {
    for (const route of routes.filter(({ method }) => method === 'GET')) await ask(clients[viewing], route)
  }
  expect(await everything()).toEqual(before)
  // And a deed is seen by it.
  await clients['travel-manager'].post('/me/account/details', { name: 'Renamed', language: 'en' })
  expect(await everything()).not.toEqual(before)
})

test('whatever the trail tells of a deed has a name', async () => {
  const { rows } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    sql<{
      deed: string
      name: string
    }>`select distinct deed, jsonb_object_keys(detail) as name from audit`.execute(tx),
  )
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ name }) => !(name in deeds.detail))).toEqual([])
})
