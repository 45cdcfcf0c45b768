import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { LIST_DAYS, purgePersonLists } from '../../src/rooms/people/list-purge.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'

const LIST = '/company/people/list'
let portal: Portal
let company: Company
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  manager = await portal.as(await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }))
})

async function hand(word: string): Promise<string> {
  const pasted = `email,name\n${word}@halden.example,${word} Good\nbroken@,${word} Broken`
  const answer = await manager.post(LIST, { pasted })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

async function purge(after = 0): Promise<void> {
  const now = new Date(NOW.getTime() + after * 86_400_000)
  while (await purgePersonLists(portal.db, now));
}

const kept = (path: string) =>
  withScope(portal.db, { as: 'company', companyId: company.id }, async (tx) => {
    const id = path.split('/').at(-1) ?? ''
    const rows = await tx.selectFrom('person_list_row').selectAll().where('list_id', '=', id).execute()
    const list = await tx.selectFrom('person_list').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return { rows, list, text: JSON.stringify(rows) }
  })

test('a list that was worked off keeps the rows to mend, and its counts; after thirty days no row at all', async () => {
  const path = await hand('anna')
  expect((await manager.post(`${path}/invite`)).status).toBe(303)
  const before = await manager.page(path)
  await purge()
  expect((await kept(path)).rows.map(({ kind }) => kind)).toEqual(['rejected'])
  const after = await manager.page(path)
  const counts = (html: string) => /<section[^>]*id="counts".*?<\/section>/s.exec(html)?.[0]
  expect(counts(after)).toBeTruthy()
  expect(counts(after)).toBe(counts(before))
  expect(await manager.page(`${path}/rejects.csv`)).toContain('anna Broken')
  await purge(LIST_DAYS - 1)
  expect((await kept(path)).rows).toHaveLength(1)
  await purge(LIST_DAYS + 1)
  expect(await kept(path)).toMatchObject({ rows: [], list: { header: [], state: 'done' } })
  const last = await manager.page(path)
  expect(counts(last)).toBe(counts(before))
  expect(last).toContain('The rows of this list have been deleted.')
  expect(last).not.toContain('anna')
  // The person who was invited by it stays.
  expect(await manager.page('/company/people')).toContain('anna Good')
})

test('a list that was dropped keeps nothing but its counts and the trail', async () => {
  const path = await hand('berta')
  expect((await manager.post(`${path}/withdraw`)).status).toBe(303)
  await purge()
  expect((await kept(path)).text).toBe('[]')
  const trail = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('deed')
      .where('object_id', '=', path.split('/').at(-1) ?? '')
      .orderBy('id')
      .execute(),
  )
  expect(trail.map(({ deed }) => deed)).toEqual(
    expect.arrayContaining(['person-list.withdraw', 'person-list.purge']),
  )
})

test('a list that nobody sent off waits thirty days, and is dropped then', async () => {
  const path = await hand('clara')
  await purge(LIST_DAYS - 1)
  expect((await kept(path)).rows).toHaveLength(2)
  await purge(LIST_DAYS + 1)
  expect(await kept(path)).toMatchObject({ rows: [], list: { state: 'withdrawn' } })
  const answer = await manager.post(`${path}/invite`)
  expect(answer.status).toBe(409)
})
