/** V-02 to V-07: vouchers at a partner's counter. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { type Rich, richCompany } from './awards-given.ts'
import { atCounter, codesOf, giftDocument, openShop, redeem, type Shop, vouchersIn } from './partner-given.ts'

let portal: Portal
let rich: Rich
let harbour: Shop
let other: Shop

beforeAll(async () => {
  portal = await openPortal({ document: giftDocument() })
  rich = await richCompany(portal, 'Halden Works', 1_000n)
  harbour = await openShop(portal, 'Harbour Lounges')
  other = await openShop(portal, 'Other Lounges')
})

const NOT_GOOD = 'This voucher is not good here. Check the code; nothing was redeemed.'

describe('a whole voucher', () => {
  test('is looked at, used, and its order is used with the last one', async () => {
    const { codes, orderId } = await codesOf(rich, 'lounge', 2)
    const looked = await harbour.client.post('/partner/voucher', { code: ` ${codes[0]?.toLowerCase()} ` })
    const page = await looked.text()
    expect(looked.status).toBe(200)
    expect(page).toContain('Lounge pass: this voucher is good')
    expect(page).not.toContain('Halden')
    expect(page).not.toContain('Mira')
    const answer = await redeem(harbour, codes[0] ?? '')
    expect(answer.status).toBe(303)
    const done = await harbour.client.page(answer.headers.get('Location') ?? '')
    expect(done).toContain('Redeemed. Note the number')
    const state = async () => (await vouchersIn(portal)).orders.find(({ id }) => id === orderId)?.state
    expect(await state()).toBe('booked')
    const cancelled = await rich.client.post(`/company/orders/${orderId}/cancel`, { key: newId() })
    expect(cancelled.status).toBe(409)
    await redeem(harbour, codes[1] ?? '')
    expect(await state()).toBe('used')
  })

  test('is good once: the same partner is told when, another one no more than for a wrong code', async () => {
    const { codes } = await codesOf(rich, 'lounge')
    const [code = ''] = codes
    expect((await redeem(harbour, code)).status).toBe(303)
    const again = await redeem(harbour, code)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('This voucher was already used here on')
    const elsewhere = await redeem(other, code)
    expect(elsewhere.status).toBe(409)
    expect(await elsewhere.text()).toContain(NOT_GOOD)
  })

  test('one form sent twice is one redemption', async () => {
    const { codes } = await codesOf(rich, 'lounge')
    const [code = ''] = codes
    const fields = { key: newId(), code }
    const first = await harbour.client.post('/partner/redeem', fields)
    const second = await harbour.client.post('/partner/redeem', fields)
    expect(second.status).toBe(303)
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  })
})

describe('used in parts', () => {
  test('until nothing is left; more than that is named at the field', async () => {
    const { codes, orderId } = await codesOf(rich, 'test-card')
    const [code = ''] = codes
    const page = await (await harbour.client.post('/partner/voucher', { code })).text()
    expect(page).toContain('€50.00')
    expect((await redeem(harbour, code, { amount: '12,50' })).status).toBe(303)
    const { orders } = await vouchersIn(portal)
    expect(orders.find(({ id }) => id === orderId)?.state).toBe('booked')
    expect((await rich.client.post(`/company/orders/${orderId}/cancel`, { key: newId() })).status).toBe(409)
    const more = await redeem(other, code, { amount: '37.51' })
    expect(more.status).toBe(422)
    expect(await more.text()).toContain('No more than €37.50 is left on it.')
    for (const amount of ['', '0', '-1', 'x', '1.234'])
      expect({ amount, status: (await redeem(other, code, { amount })).status }).toEqual({
        amount,
        status: 422,
      })
    const fields = { key: newId(), code, amount: '37.50' }
    const last = await other.client.post('/partner/redeem', fields)
    expect(last.status).toBe(303)
    expect((await other.client.post('/partner/redeem', fields)).headers.get('Location')).toBe(
      last.headers.get('Location'),
    )
    const after = await vouchersIn(portal)
    expect(after.orders.find(({ id }) => id === orderId)?.state).toBe('used')
    expect(after.vouchers.find(({ order_id }) => order_id === orderId)).toMatchObject({
      state: 'used',
      value_minor: 5_000n,
      left_minor: 0n,
      turn: 2,
    })
  })
})

describe('what a counter is told', () => {
  test('unknown, of a kind that is not taken, cancelled and used elsewhere are one answer', async () => {
    const baggage = await openShop(portal, 'Bags only', ['award-excess-baggage'])
    const { codes } = await codesOf(rich, 'lounge', 3)
    const [foreign = '', cancelled = '', used = ''] = codes
    await withScope(portal.db, { as: 'company', companyId: rich.company.id }, (tx) =>
      tx.updateTable('voucher').set({ state: 'cancelled' }).where('ends', '=', cancelled.slice(-4)).execute(),
    )
    await redeem(other, used)
    const answers = [
      await harbour.client.post('/partner/voucher', { code: '0000-0000-0000-0000-0000-0000-0000' }),
      await baggage.client.post('/partner/voucher', { code: foreign }),
      await harbour.client.post('/partner/voucher', { code: cancelled }),
      await harbour.client.post('/partner/voucher', { code: used }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409])
    for (const answer of answers) expect(await answer.text()).toContain(NOT_GOOD)
  })
})

describe('a mistake', () => {
  test('is taken back within ten minutes, by the same partner, once', async () => {
    const { codes, orderId } = await codesOf(rich, 'test-card')
    const [code = ''] = codes
    const path = (await redeem(harbour, code, { amount: '50' })).headers.get('Location')?.split('?')[0] ?? ''
    expect((await other.client.post(`${path}/undo`)).status).toBe(404)
    expect((await other.client.get(path)).status).toBe(404)
    for (let at = 0; at < 2; at += 1) expect((await harbour.client.post(`${path}/undo`)).status).toBe(303)
    expect(await harbour.client.page(`${path}?done=undone`)).toContain('The voucher is good again.')
    const { vouchers, uses, orders } = await vouchersIn(portal)
    const voucher = vouchers.find(({ order_id }) => order_id === orderId)
    expect(voucher).toMatchObject({ state: 'open', left_minor: 5_000n, turn: 2 })
    expect(uses.filter(({ voucher_id }) => voucher_id === voucher?.id)).toHaveLength(2)
    expect(orders.find(({ id }) => id === orderId)?.state).toBe('booked')
    expect((await redeem(other, code, { amount: '1' })).status).toBe(303)
  })

  test('later it stays', async () => {
    const { codes } = await codesOf(rich, 'lounge')
    const path = (await redeem(harbour, codes[0] ?? '')).headers.get('Location')?.split('?')[0] ?? ''
    portal.clock.now = new Date(NOW.getTime() + 10 * 60_000 + 1)
    const answer = await harbour.client.post(`${path}/undo`)
    portal.clock.now = NOW
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('can only be undone within a few minutes')
  })
})

describe('the door', () => {
  test('a wrong key opens nothing; a revoked one is out with the next request', async () => {
    expect((await portal.visitor().post('/partner/sign-in', { accessKey: 'wrong' })).status).toBe(422)
    const shop = await openShop(portal, 'Short lived')
    expect((await shop.client.get('/partner')).status).toBe(200)
    const page = await shop.operator.page(`/operator/partners/${shop.id}`)
    const revoke = /action="([^"]+\/revoke)"/.exec(page)?.[1] ?? ''
    expect((await shop.operator.post(revoke)).status).toBe(303)
    const answer = await shop.client.get('/partner')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/partner/sign-in?next=%2Fpartner'])
    await expect(atCounter(portal, shop.key)).rejects.toThrow('422')
  })

  test('after twelve hours, and after signing out, it is shut', async () => {
    const client = await atCounter(portal, harbour.key)
    portal.clock.now = new Date(NOW.getTime() + 12 * 3_600_000)
    expect((await client.get('/partner')).status).toBe(303)
    portal.clock.now = NOW
    expect((await client.get('/partner')).status).toBe(200)
    await client.post('/partner/sign-out')
    expect((await client.get('/partner')).status).toBe(303)
  })

  test('members and operators are nobody here, and a counter is nobody there', async () => {
    expect((await rich.client.get('/partner')).status).toBe(303)
    expect((await harbour.operator.get('/partner')).status).toBe(303)
    expect((await harbour.client.get('/company')).status).toBe(303)
    expect((await harbour.client.get('/operator')).status).toBe(303)
    expect(await rich.client.page('/partner/sign-in')).not.toContain('Mira Halden')
  })
})

test('too many codes in a row: the counter has to wait', async () => {
  const busy = await openShop(portal, 'Busy')
  let last = 0
  for (let at = 0; at < 205 && last !== 429; at += 1)
    last = (await busy.client.post('/partner/voucher', { code: `WRONG-${at}` })).status
  expect(last).toBe(429)
  portal.clock.now = new Date(NOW.getTime() + 11 * 60_000)
  expect((await busy.client.post('/partner/voucher', { code: 'WRONG' })).status).toBe(409)
  portal.clock.now = NOW
})

test('V-06: a voucher that has lapsed is named as such, and not taken', async () => {
  const { codes } = await codesOf(rich, 'lounge')
  const [code = ''] = codes
  portal.clock.now = new Date('2027-11-21T10:00:00Z')
  const late = await atCounter(portal, harbour.key)
  const answer = await late.post('/partner/redeem', { key: newId(), code })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('This voucher was good until')
  portal.clock.now = NOW
})
