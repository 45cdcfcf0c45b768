import { describe, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { advanceImports } from '../../src/intake/run/import-job.ts'
import {
  company,
  csv,
  env,
  fileAt,
  HEAD,
  points,
  portal,
  rows,
  support,
  upload,
  uploaded,
  work,
} from './import-desk.ts'

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
    for (const page of [first, second]) {
      expect(page).toContain('60 remarks on 60 lines')
      expect(page).toContain('60 in all')
    }
  })

  test('of somebody who had left say that, and of the person no more than the file does', async () => {
    const person = await portal.person({ name: 'Lena Lange', company, number: '770000000000077' })
    await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
      tx
        .updateTable('membership')
        .set({ state: 'left', joined_on: asDay('2024-01-01'), left_on: asDay('2026-10-15') })
        .where('member_id', '=', person.id)
        .execute(),
    )
    const [good = ''] = rows(1)
    const head = `${HEAD},ff_airline,ff_number,passenger_name`
    const path = await uploaded(`${head}\n${good},MA,770000000000077,LANGE/LENA MS\n`)
    await work()
    await support.post(`${path}/commit`)
    await work()
    const page = await support.page(path)
    expect(page).toContain('The traveller had left the company by the day of the flight.')
    expect(page).toContain('a traveller who belonged to the company on 1 Nov 2026')
    expect(page).toContain('1 remark on 1 line')
    expect(page).not.toMatch(/15 Oct|2026-10-15|LANGE|Lena|770000000000077/)
    support.language = 'de'
    expect(await support.page(path)).toContain('die am 1. Nov. 2026 zum Unternehmen gehörte')
    support.language = 'en'
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
