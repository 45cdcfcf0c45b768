import { describe, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { csv, fileAt, points, portal, rows, support, upload, uploaded, work } from './import-desk.ts'

describe('a file on its way', () => {
  test('is checked, previewed, committed, booked and reported', async () => {
    const before = await points()
    const path = await uploaded(csv([...rows(3), 'broken,1']))
    expect(await support.page(path)).toContain('Reading and checking the file')
    await work()
    const preview = await support.page(path)
    expect(preview).toContain('What posting this file would do')
    expect(preview).toContain('The row has more or fewer columns than the head of the file.')
    expect(await points()).toBe(before)
    expect((await support.post(`${path}/commit`)).status).toBe(303)
    expect(await support.page(path)).toContain('Posting the lines')
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
