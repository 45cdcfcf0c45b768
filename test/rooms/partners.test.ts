/** Partners in the operator's plane, and the company's list of vouchers. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { type Rich, richCompany } from './awards-given.ts'
import { atCounter, codesOf, giftDocument, openShop, redeem } from './partner-given.ts'

let portal: Portal
let manager: Client

beforeAll(async () => {
  portal = await openPortal({ document: giftDocument() })
  manager = await portal.as(await portal.operator('programme-manager'))
})

const HERE = '/operator/partners'
const form = (given: Record<string, string> = {}) => ({
  key: newId(),
  name: 'North Lounges',
  country: 'NO',
  'kind-lounge': 'yes',
  ...given,
})

describe('a partner', () => {
  test('is added once for a form, and once for a name', async () => {
    const fields = form()
    const first = await manager.post(HERE, fields)
    const second = await manager.post(HERE, fields)
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    const twin = await manager.post(HERE, form({ name: 'NORTH lounges' }))
    expect(twin.status).toBe(409)
    const page = await twin.text()
    expect(page).toContain('There is a partner of this name already.')
    expect(page).toContain('value="NORTH lounges"')
    expect(page).toMatch(/name="kind-lounge"[^>]*checked|checked[^>]*name="kind-lounge"/)
  })

  test('without a name, a country or anything it takes: every field in error is named', async () => {
    const answer = await manager.post(HERE, { key: newId(), country: 'Norway' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const field of ['name', 'country', 'kind-lounge']) expect(page).toContain(`id="${field}-error"`)
    expect(page).toContain('Choose at least one kind or one award.')
  })

  test('is changed: what it takes from now on counts at once', async () => {
    const rich = await richCompany(portal, 'Buyer', 100n)
    const shop = await openShop(portal, 'Changing', ['kind-wifi'])
    const { codes } = await codesOf(rich, 'lounge')
    const [code = ''] = codes
    expect((await redeem(shop, code)).status).toBe(409)
    const change = form({ name: 'Changed', 'award-lounge': 'yes', 'kind-lounge': 'no' })
    expect((await shop.operator.post(`${HERE}/${shop.id}`, change)).status).toBe(303)
    expect((await redeem(shop, code)).status).toBe(303)
    expect((await shop.operator.post(`${HERE}/${shop.id}`, form())).status).toBe(409)
  })

  test('is closed from its page: every counter is out, nothing is taken any more, and a new key opens it again', async () => {
    const shop = await openShop(portal, 'Closing down')
    const path = `${HERE}/${shop.id}`
    await manager.post(`${path}/keys`, { key: newId(), label: 'Gate 2' })
    expect(await manager.page(path)).toContain('Close Closing down? 2 keys stop working at once')
    const auditor = await portal.as(await portal.operator('auditor'))
    expect(await auditor.page(path)).not.toContain(`${path}/close`)
    expect((await auditor.post(`${path}/close`)).status).toBe(403)
    for (const _ of [1, 2])
      expect((await manager.post(`${path}/close`)).headers.get('Location')).toBe(`${path}?done=closed`)
    expect(await manager.page(`${path}?done=closed`)).toContain('is closed: none of its keys works')
    expect(await manager.page(path)).not.toContain(`action="${path}/close"`)
    expect((await shop.client.get('/partner')).headers.get('Location')).toContain('/partner/sign-in')
    expect((await portal.visitor().post('/partner/sign-in', { accessKey: shop.key })).status).not.toBe(303)
    const trail = await withScope(portal.db, { as: 'ops' }, (tx) =>
      tx.selectFrom('audit').select('detail').where('deed', '=', 'partner.close').execute(),
    )
    expect(trail).toHaveLength(1)
    const made = await manager.post(`${path}/keys`, { key: newId(), label: 'Again' })
    const key = /<code dir="ltr">([\w-]{40,})<\/code>/.exec(await made.text())?.[1] ?? ''
    await atCounter(portal, key)
    expect((await manager.post(`${HERE}/${newId()}/close`)).status).toBe(404)
  })

  test('an auditor reads and changes nothing', async () => {
    const auditor = await portal.as(await portal.operator('auditor'))
    expect(await auditor.page(HERE)).toContain('North Lounges')
    expect((await auditor.get(`${HERE}/new`)).status).toBe(403)
    expect((await auditor.post(HERE, form({ name: 'Other' }))).status).toBe(403)
  })
})

describe('a key', () => {
  test('is shown once; the same form makes no second one; its hash alone is kept', async () => {
    const path = (await manager.post(HERE, form({ name: 'Keyed' }))).headers.get('Location') ?? ''
    const fields = { key: newId(), label: 'Gate 4' }
    const made = await manager.post(`${path}/keys`, fields)
    const key = /<code dir="ltr">([\w-]{40,})<\/code>/.exec(await made.text())?.[1] ?? ''
    expect(key).not.toBe('')
    const again = await manager.post(`${path}/keys`, fields)
    expect(again.status).toBe(409)
    expect(await again.text()).not.toContain(key)
    expect(await manager.page(path)).not.toContain(key)
    await atCounter(portal, key)
    const keys = await withScope(portal.db, { as: 'ops' }, (tx) =>
      tx.selectFrom('partner_key').selectAll().where('label', '=', 'Gate 4').execute(),
    )
    expect(keys).toHaveLength(1)
    expect(JSON.stringify(keys)).not.toContain(key)
    const trail = await manager.page('/operator/audit?deed=partner.')
    for (const deed of ['Added a partner', 'Made an access key', 'Opened the counter'])
      expect(trail).toContain(deed)
    expect(trail).not.toContain(key)
  })

  test('of another partner cannot be revoked through this one', async () => {
    const shop = await openShop(portal, 'Guarded')
    const other = await openShop(portal, 'Other')
    const page = await manager.page(`${HERE}/${shop.id}`)
    const keyId = /keys\/([0-9a-f-]{36})\/revoke/.exec(page)?.[1] ?? ''
    expect((await manager.post(`${HERE}/${other.id}/keys/${keyId}/revoke`)).status).toBe(404)
    expect((await shop.client.get('/partner')).status).toBe(200)
  })
})

describe('the company’s vouchers', () => {
  let rich: Rich
  beforeAll(async () => {
    rich = await richCompany(portal, 'Holder', 1_000n)
    const shop = await openShop(portal, 'Quay')
    const [used = '', lapsed = ''] = (await codesOf(rich, 'lounge', 3)).codes
    const [card = ''] = (await codesOf(rich, 'test-card')).codes
    await redeem(shop, used)
    await redeem(shop, card, { amount: '20' })
    await withScope(portal.db, { as: 'company', companyId: rich.company.id }, (tx) =>
      tx
        .updateTable('voucher')
        .set({ valid_until: asDay('2026-11-19') })
        .where('ends', '=', lapsed.slice(-4))
        .execute(),
    )
  })

  const rows = async (query: string) =>
    (await rich.client.page(`/company/vouchers?${query}`)).match(/<tr>|<tr /g)?.length ?? 0

  test('stand by their state, each with what is left and where it was used', async () => {
    const page = await rich.client.page('/company/vouchers')
    for (const word of ['Not used yet', 'Partly used', 'Lapsed', 'Quay', '€30.00', '€20.00'])
      expect(page).toContain(word)
    // A head and one row.
    for (const state of ['open', 'part', 'used', 'lapsed'])
      expect({ state, rows: await rows(`state=${state}`) }).toEqual({ state, rows: 2 })
    expect(await rows('kind=gift-card')).toBe(2)
    expect(await rows('until=2026-12-31')).toBe(0)
    expect(await rows('until=2027-12-31')).toBe(3)
  })

  test('the file says the same, and never a code', async () => {
    const file = await rich.client.page('/company/vouchers.csv?state=part')
    expect(file).toContain('30.00,EUR')
    expect(file.trim().split('\r\n')).toHaveLength(2)
    expect(file).not.toMatch(/([0-9A-Z]{4}-){6}/)
  })

  test('the receipt says what is left too', async () => {
    const list = await rich.client.page('/company/vouchers?state=part')
    const path = /href="(\/company\/orders\/[^"]+)"/.exec(list)?.[1] ?? ''
    expect(await rich.client.page(path)).toContain('€30.00')
  })
})
