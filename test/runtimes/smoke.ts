/** One suite for every home: what must work over HTTP wherever the portal runs. No browser, nothing mocked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asset, assets } from '../../views/assets/index.ts'
import { Client } from '../support/client.ts'
import { PASSWORD } from '../support/portal.ts'
import { type Home, type Stage, settlePeople } from './home.ts'
import { flown } from './smoke-flown.ts'

const STARTING_MS = 120_000

export function smoke(open: () => Promise<Home>): void {
  const stage = { visitor: () => new Client((request) => fetch(request), stage.home.origin) } as Stage
  beforeAll(async () => {
    stage.home = await open()
    stage.world = await settlePeople(stage.home.db)
  }, STARTING_MS)
  afterAll(() => stage.home?.stop())
  looks(stage)
  doors(stage)
  flown(stage)
}

function looks({ visitor }: Stage): void {
  test('says that it is well', async () => {
    const answer = await visitor().get('/health')
    expect(await answer.json()).toMatchObject({ ok: true, database: 'up', migrations: 'current' })
    expect(answer.status).toBe(200)
  })

  test.for([
    ['en', 'ltr'],
    ['de', 'ltr'],
    ['ru', 'ltr'],
    ['tr', 'ltr'],
    ['he', 'rtl'],
  ] as const)('shows the sign-in page in %s, with its headers', async ([language, direction]) => {
    const client = visitor()
    client.language = language
    const answer = await client.get('/sign-in')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain(`lang="${language}" dir="${direction}"`)
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY')
    expect(answer.headers.get('Strict-Transport-Security')).toContain('max-age=')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  test('a language that was chosen stays', async () => {
    const client = visitor()
    expect((await client.get('/language?to=he&back=/sign-in')).headers.get('Location')).toBe('/sign-in')
    expect(await client.page('/sign-in')).toContain('lang="he"')
  })

  test('serves every file of the browser, to be kept for ever', async () => {
    for (const { path, contentType } of assets) {
      const name = path.slice('/assets/'.length) as Parameters<typeof asset>[0]
      const answer = await visitor().get(asset(name))
      await answer.arrayBuffer()
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('Content-Type')?.split(';')[0]).toBe(contentType.split(';')[0])
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
  })

  test('a page that is not there says so in the house style', async () => {
    const answer = await visitor().get('/no-such-page')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/^<!doctype html>/)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })
}

function doors(stage: Stage): void {
  const entering = async (door: string, email: string, password = PASSWORD) => {
    const client = stage.visitor()
    return { client, answer: await client.post(door, { email, password }) }
  }

  test.for([
    ['member', '/sign-in', '/home', '__Host-sid', '/sign-out'],
    ['operator', '/operator/sign-in', '/operator', '__Host-ops', '/operator/sign-out'],
  ] as const)('lets a %s in, and out again', async ([plane, door, inside, cookie, exit]) => {
    const { client, answer } = await entering(
      door,
      plane === 'member' ? stage.world.manager.email : stage.world.operator.email,
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(inside)
    expect(client.cookies.has(cookie)).toBe(true)
    expect((await client.post(exit)).headers.get('Location')).toBe(door)
    expect(client.cookies.has(cookie)).toBe(false)
  })

  test('a wrong password is refused, and the page comes back', async () => {
    const { client, answer } = await entering('/sign-in', stage.world.manager.email, 'not-the-password')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('<form')
    expect(client.cookies.has('__Host-sid')).toBe(false)
  })

  test.for([
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://elsewhere.example' },
  ])('a form of another site is refused: %o', async (headers) => {
    const fields = { email: stage.world.manager.email, password: PASSWORD }
    const answer = await stage.visitor().post('/sign-in', fields, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  })
}
