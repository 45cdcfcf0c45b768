import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { differences } from '../../src/rooms/programme/differences.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'

const HERE = '/operator/programme'
const WINGSPAN = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
let portal: Portal
let manager: Client
let finance: Client

beforeAll(async () => {
  portal = await openPortal()
  manager = await portal.as(await portal.operator('programme-manager'))
  finance = await portal.as(await portal.operator('finance'))
})

/** Every test begins without a change that waits. */
beforeEach(async () => {
  await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .updateTable('programme_draft')
      .set({ state: 'withdrawn' })
      .where('state', 'in', ['draft', 'asked'])
      .execute(),
  )
})

const upload = (document: unknown, by = manager) => {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return by.post(`${HERE}/drafts`, {
    file: new File([text], 'wingspan-2027.json', { type: 'application/json' }),
  })
}

async function drafted(document: unknown = { ...WINGSPAN, name: 'Wingspan Plus' }): Promise<string> {
  const answer = await upload(document)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

const versions = () =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('programme_version').select(['number', 'valid_from']).orderBy('number', 'desc').execute(),
  )

test('the newest document is shown as tables that read', async () => {
  const page = await manager.page(HERE)
  expect(page).toContain('Wingspan Business')
  expect(page).toContain('Fare with all surcharges except YR-F × 4 × percent of table company-percent')
  expect(page).toContain('36 months after the credit, at the end of the day')
  expect(page).toContain('Wingspan Silver')
  expect(page).toContain('Award tickets do not earn.')
})

describe('a change', () => {
  test('is compared, asked for by one and published by another', async () => {
    const path = await drafted()
    const page = await manager.page(path)
    expect(page).toContain('1 difference')
    expect(page).toContain('Wingspan Plus')
    expect((await manager.post(`${path}/ask`, { validFrom: '2027-01-01' })).status).toBe(303)
    const before = await versions()
    expect((await manager.post(`${path}/publish`)).status).toBe(409)
    expect(await versions()).toEqual(before)
    expect((await finance.post(`${path}/publish`)).status).toBe(303)
    expect((await versions())[0]).toEqual({ number: (before[0]?.number ?? 0) + 1, valid_from: '2027-01-01' })
    expect((await finance.post(`${path}/publish`)).status).toBe(409)
    expect(await manager.page(HERE)).toContain('To come')
  })

  test('holds from today at the earliest, when it is asked for and when it is published', async () => {
    const path = await drafted()
    expect((await manager.post(`${path}/ask`, { validFrom: '2026-11-19' })).status).toBe(409)
    expect((await manager.post(`${path}/ask`, { validFrom: 'soon' })).status).toBe(422)
    await manager.post(`${path}/ask`, { validFrom: '2026-11-20' })
    const now = portal.clock.now
    portal.clock.now = new Date('2026-11-21T10:00:00Z')
    const later = await portal.as(await portal.operator('finance'))
    const answer = await later.post(`${path}/publish`)
    portal.clock.now = now
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('This day lies in the past.')
  })

  test('waits alone', async () => {
    await drafted()
    const second = await upload({ ...WINGSPAN, name: 'Other' })
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('Another change of the programme is waiting.')
  })

  test('that was declined or withdrawn is not published', async () => {
    const declined = await drafted()
    await manager.post(`${declined}/ask`, { validFrom: '2027-01-01' })
    await finance.post(`${declined}/decline`)
    expect((await finance.post(`${declined}/publish`)).status).toBe(409)
    const withdrawn = await drafted()
    await manager.post(`${withdrawn}/withdraw`)
    expect((await manager.post(`${withdrawn}/ask`, { validFrom: '2027-01-01' })).status).toBe(409)
  })

  test('that breaks the rules of the format is told where', async () => {
    const answer = await upload({ ...WINGSPAN, currency: 'euro', spendBase: 'no-such-base' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('<code dir="ltr">currency</code>')
    expect(page).toContain('euro')
    expect((await upload('not json')).status).toBe(422)
  })

  test('is proposed by the programme manager alone', async () => {
    expect((await upload(WINGSPAN, finance)).status).toBe(403)
    const auditor = await portal.as(await portal.operator('auditor'))
    expect((await auditor.get(`${HERE}/new`)).status).toBe(403)
    expect(await auditor.page(HERE)).toContain('Wingspan')
  })
})

test('the document comes back as it was published', async () => {
  const answer = await manager.get(`${HERE}/versions/1/document.json`)
  expect(await answer.json()).toEqual(WINGSPAN)
  expect((await manager.get(`${HERE}/versions/99`)).status).toBe(404)
})

test('entries of a list are matched by what names them, not by where they stand', () => {
  const before = {
    rules: [
      { id: 'a', factor: 1 },
      { id: 'b', factor: 2 },
    ],
    hubs: ['FRA', 'OSL'],
  }
  const after = {
    rules: [
      { id: 'b', factor: 3 },
      { id: 'a', factor: 1 },
    ],
    hubs: ['FRA'],
  }
  expect(differences(before, after)).toEqual([
    { path: 'hubs', before: 'FRA, OSL', after: 'FRA' },
    { path: 'rules.b.factor', before: '2', after: '3' },
  ])
})
