/** Shows 2: every page there is, and every form that comes back with faults, is valid HTML from both sides. */
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { freshPostgres } from '../support/database.ts'
import { htmlFaults } from '../support/html-rules.ts'
import { openPortal } from '../support/portal.ts'
import { AUDIENCES } from '../support/route-audiences.ts'
import { addRoutePlaces, type Places } from '../support/route-places.ts'
import { filled, type Route, routesOf } from '../support/route-table.ts'
import type { Viewing } from '../support/viewings.ts'

/** Leaving would take the client of all that comes after, and one's own choice of a language outlasts the page. */
const PARTING = /sign-out$|\/me\/company$|^\/language$/
let routes: Route[]
let places: Places

beforeAll(async () => {
  const { db } = await freshPostgres(10)
  const portal = await openPortal({ db })
  routes = routesOf(portal).filter(({ path }) => !PARTING.test(path) && !path.startsWith('/api/'))
  places = await addRoutePlaces(portal)
}, 120_000)

test.for(['en', 'he'])('in %s', async (lang) => {
  const found: Record<string, string[]> = {}
  let pages = 0
  const clients = new Map<Viewing, Client>()
  for (const { method, path, name } of routes) {
    const insider = AUDIENCES[name]?.insider ?? 'anonymous'
    const address = filled(path, places.ids(path))
    const headers = { 'Sec-Fetch-Site': 'same-origin' }
    const client = clients.get(insider) ?? (await places.client(insider))
    clients.set(insider, client)
    client.language = lang
    const answer =
      method === 'GET'
        ? await client.get(address, headers)
        : await client.send(address, { method, body: new URLSearchParams(), headers })
    const page = await answer.text()
    if (!page.startsWith('<!doctype html>')) continue
    pages += 1
    expect({ name, lang: page.includes(`<html lang="${lang}"`) }).toEqual({ name, lang: true })
    const faults = await htmlFaults(page)
    if (faults.length > 0) found[`${name} ${answer.status}`] = faults.slice(0, 5)
  }
  process.stdout.write(`${pages} pages in ${lang}\n`)
  expect(pages).toBeGreaterThan(100)
  expect(found).toEqual({})
})
