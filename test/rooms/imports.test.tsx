import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { advanceImports, type ImportEnv } from '../../src/intake/run/import-job.ts'
import { airports } from '../../src/places/airports.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let company: Company
let support: Client
let env: ImportEnv

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Logistik' })
  support = await portal.as(await portal.operator('support'))
  env = {
    db: portal.db,
    places: airports,
    clock: () => portal.clock.now,
    log: pino({ level: 'silent' }),
    lanes: 1,
    holder: newId(),
  }
})

const HEAD =
  'ticket_number,coupon_number,issue_date,status,marketing_carrier,flight_number,rbd,origin,destination,departure_date,currency,fare_amount,clid,fare_product'
let tickets = 0

/** Good lines, each of a ticket of its own, each worth 400 points: 100 euro x 4 x 100 percent. */
function rows(count: number): string[] {
  return Array.from({ length: count }, () => {
    tickets += 1
    return `990${String(tickets).padStart(10, '0')},1,2026-10-01,F,MA,123,Y,FRA,OSL,2026-11-01,EUR,100.00,${company.corporateId},Flex`
  })
}

const csv = (lines: readonly string[]) => [HEAD, ...lines, ''].join('\n')

async function upload(content: string, by = support): Promise<Response> {
  return by.post('/operator/imports', { file: new File([content], 'flown.csv', { type: 'text/csv' }) })
}

/** @returns the address of the import */
async function uploaded(content: string): Promise<string> {
  const answer = await upload(content)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

async function work(over: Partial<ImportEnv> = {}): Promise<void> {
  while (await advanceImports({ ...env, ...over }));
}

async function points(): Promise<bigint> {
  const row = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', company.id).executeTakeFirstOrThrow(),
  )
  return row.balance
}

const fileAt = (path: string) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('import_file')
      .selectAll()
      .where('id', '=', path.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow(),
  )

describe('a file on its way', () => {
  test('is checked, previewed, committed, booked and reported', async () => {
    const before = await points()
    const path = await uploaded(csv([...rows(3), 'broken,1']))
    expect(await support.page(path)).toContain('Reading and checking the file')
    await work()
    const preview = await support.page(path)
    expect(preview).toContain('What booking this file would do')
    expect(preview).toContain('The row has more or fewer columns than the head of the file.')
    expect(await points()).toBe(before)
    expect((await support.post(`${path}/commit`)).status).toBe(303)
    expect(await support.page(path)).toContain('Booking the lines')
    await work()
    expect(await points()).toBe(before + 1200n)
    const report = await support.page(path)
    expect(report).toContain('What this file brought')
    expect(report).toContain('1,200')
    expect(await fileAt(path)).toMatchObject({ state: 'done', lines_total: 4n, lines_done: 4n })
  })

  test('keeps nothing of its content once it is booked', async () => {
    const path = await uploaded(csv(rows(1)))
    await work()
    await support.post(`${path}/commit`)
    await work()
    const parts = await withScope(portal.db, { as: 'job' }, (tx) =>
      tx
        .selectFrom('import_part')
        .select('no')
        .where('import_id', '=', path.split('/').at(-1) ?? '')
        .execute(),
    )
    expect(parts).toEqual([])
  })

  test('a second click on commit is the same commit; after that it is decided', async () => {
    const path = await uploaded(csv(rows(1)))
    await work()
    expect((await support.post(`${path}/commit`)).status).toBe(303)
    expect((await support.post(`${path}/commit`)).status).toBe(303)
    expect((await support.post(`${path}/withdraw`)).status).toBe(409)
    await work()
    expect((await support.post(`${path}/commit`)).status).toBe(409)
  })

  test('withdrawn, it books nothing', async () => {
    const before = await points()
    const path = await uploaded(csv(rows(2)))
    await work()
    await support.post(`${path}/withdraw`)
    await work()
    expect(await points()).toBe(before)
    expect(await support.page(path)).toContain('This file was withdrawn.')
  })

  test('that cannot be read as a whole says why and books nothing', async () => {
    const path = await uploaded('ticket_number,coupon_number\n1,2\n')
    await work()
    const page = await support.page(path)
    expect(page).toContain('This file cannot be read as flown coupons.')
    expect(page).toContain('lacks these columns: issue_date')
    expect((await support.post(`${path}/commit`)).status).toBe(409)
  })
})

describe('the same content again', () => {
  test('is refused with a link to the earlier import, and can be sent anyway without harm', async () => {
    const content = csv(rows(2))
    const first = await uploaded(content)
    await work()
    await support.post(`${first}/commit`)
    await work()
    const before = await points()
    const again = await upload(content)
    expect(again.status).toBe(409)
    const page = await again.text()
    expect(page).toContain('This very file was loaded before.')
    expect(page).toContain(`href="${first}"`)
    const anyway = /action="([^"]+\/anyway)"/.exec(page)?.[1] ?? ''
    const answer = await support.post(anyway)
    const second = answer.headers.get('Location') ?? ''
    await work()
    expect(await fileAt(second)).toMatchObject({ state: 'ready', preview: { added: 0, known: 2 } })
    await support.post(`${second}/commit`)
    await work()
    expect(await points()).toBe(before)
  })

  test('that nobody decides on is withdrawn after an hour', async () => {
    const content = csv(rows(1))
    await uploaded(content)
    const again = await (await upload(content)).text()
    const id = /imports\/([0-9a-f-]{36})\/anyway/.exec(again)?.[1] ?? ''
    const later = new Date(portal.clock.now.getTime() + 61 * 60_000)
    await work({ clock: () => later })
    expect(await fileAt(id)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('a job that is interrupted', () => {
  const many = () => csv(rows(2_500))

  test('goes on after the last chunk, in checking and in booking, and counts nothing twice', async () => {
    const before = await points()
    const path = await uploaded(many())
    let rounds = 0
    const stops = { until: () => true }
    while (await advanceImports({ ...env, ...stops })) rounds += 1
    expect(rounds).toBeGreaterThanOrEqual(3)
    expect(await fileAt(path)).toMatchObject({ state: 'ready', lines_total: 2500n, preview: { added: 2500 } })
    await support.post(`${path}/commit`)
    await advanceImports({ ...env, ...stops })
    expect(await fileAt(path)).toMatchObject({ state: 'posting', lines_done: 1000n })
    expect(await support.page(`${path}/progress`)).toContain('1,000 of 2,500')
    await work()
    expect(await fileAt(path)).toMatchObject({ state: 'done', lines_done: 2500n })
    expect(await points()).toBe(before + 2500n * 400n)
  })

  test('is left to its holder until the lease runs out', async () => {
    const path = await uploaded(csv(rows(1)))
    const id = path.split('/').at(-1) ?? ''
    await withScope(portal.db, { as: 'job' }, (tx) =>
      tx
        .updateTable('import_file')
        .set({
          leased_until: new Date(portal.clock.now.getTime() + 1_000),
          lease_holder: 'somebody who died',
        })
        .where('id', '=', id)
        .execute(),
    )
    expect(await advanceImports(env)).toBe(false)
    const later = new Date(portal.clock.now.getTime() + 2_000)
    expect(await advanceImports({ ...env, clock: () => later })).toBe(true)
    expect(await fileAt(path)).toMatchObject({ state: 'ready' })
  })

  test('is taken by one process, however many ask at once', async () => {
    const path = await uploaded(csv(rows(1)))
    const asked = ['one', 'two', 'three'].map((holder) => advanceImports({ ...env, holder }))
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
    expect(await fileAt(path)).toMatchObject({ state: 'ready' })
  })

  test('and withdrawn meanwhile stays withdrawn', async () => {
    const path = await uploaded(csv(rows(2_500)))
    await advanceImports({ ...env, until: () => true })
    expect((await support.post(`${path}/withdraw`)).status).toBe(303)
    await work()
    expect(await fileAt(path)).toMatchObject({ state: 'withdrawn' })
  })

  test('that goes wrong time and again is given up, and can be tried again', async () => {
    const path = await uploaded(csv(rows(1)))
    let now = portal.clock.now.getTime()
    const broken = {
      find: () => {
        throw new Error('no list of airports')
      },
    }
    for (let round = 0; round < 5; round += 1) {
      await advanceImports({ ...env, places: broken, clock: () => new Date(now) })
      now += 10 * 60_000
    }
    expect(await fileAt(path)).toMatchObject({ state: 'failed' })
    expect(await support.page(path)).toContain('This import stopped by a fault on our side')
    await support.post(`${path}/retry`)
    await work()
    expect(await fileAt(path)).toMatchObject({ state: 'ready' })
  })
})

describe('rejects', () => {
  test('come back as a file that can be mended and sent again', async () => {
    const [good = ''] = rows(1)
    const path = await uploaded(
      csv([good, good.replace('2026-11-01', '2026-13-01'), good.replace('FRA', 'XQX')]),
    )
    await work()
    await support.post(`${path}/commit`)
    await work()
    const file = await (await support.get(`${path}/rejects.csv`)).text()
    expect(file.split('\r\n')).toHaveLength(4)
    expect(file).toContain('VALUE-MALFORMED')
    const one = await (await support.get(`${path}/rejects.csv?code=ROUTE-UNKNOWN`)).text()
    expect(one.split('\r\n')).toHaveLength(3)
    expect(one).not.toContain('VALUE-MALFORMED')
    const filtered = await support.page(`${path}?code=ROUTE-UNKNOWN`)
    expect(filtered).toContain('XQX')
    expect(filtered).not.toContain('2026-13-01')
  })

  test('are shown fifty at a time', async () => {
    const path = await uploaded(csv(rows(60).map((row) => row.replace('100.00', 'much'))))
    await work()
    await support.post(`${path}/commit`)
    await work()
    const first = await support.page(path)
    expect(first.match(/an amount in EUR with at most 2 decimals/g)).toHaveLength(50)
    const next =
      /href="(\/operator\/imports\/[^"]+before=[^"#]+)/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await support.page(next)
    expect(second.match(/an amount in EUR with at most 2 decimals/g)).toHaveLength(10)
  })
})

describe('who may', () => {
  test.each(['finance', 'auditor'] as const)('%s reads and changes nothing', async (role) => {
    const path = await uploaded(csv(rows(1)))
    await work()
    const reader = await portal.as(await portal.operator(role))
    expect(await reader.page(path)).not.toContain('/commit"')
    expect((await reader.post(`${path}/commit`)).status).toBe(403)
    expect((await upload(csv(rows(1)), reader)).status).toBe(403)
    expect((await fileAt(path)).state).toBe('ready')
  })

  test('a member of a company finds nothing', async () => {
    const mira = await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' })
    const answer = await (await portal.as(mira)).get('/operator/imports')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toContain('/operator/sign-in')
  })
})

test('the list filters by state and by name, and says when nothing matches', async () => {
  await uploaded(csv(rows(1)))
  expect(await support.page('/operator/imports?state=checking')).toContain('flown.csv')
  expect(await support.page('/operator/imports?q=nowhere')).toContain('Nothing matches these filters.')
  await work()
  expect(await support.page('/operator/imports?state=checking')).toContain('Nothing matches these filters.')
})

test('a form without a file comes back with what is missing', async () => {
  const answer = await support.post('/operator/imports', { file: new File([], '') })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Choose a file.')
})

test('every deed is audited', async () => {
  const path = await uploaded(csv(rows(1)))
  await work()
  await support.post(`${path}/commit`)
  await work()
  const deeds = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('deed')
      .where('object_id', '=', path.split('/').at(-1) ?? '')
      .orderBy('id')
      .execute(),
  )
  expect(deeds.map(({ deed }) => deed)).toEqual([
    'import.receive',
    'import.check',
    'import.commit',
    'import.post',
  ])
})
