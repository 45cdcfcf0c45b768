import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { publish } from '../../src/programme/published.ts'
import { voucherHash } from '../../src/vouchers/code.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import {
  cheapDocument,
  flightOrder,
  give,
  ledgerOf,
  ORDER_FLIGHT,
  ORDER_LOUNGE,
  ordersOf,
  richCompany,
} from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const CONFIRM =
  '/company/awards/flight-2024/confirm?origin=fra&destination=OSL&cabin=economy&travelsOn=2026-12-15'

test('the catalogue shows what the balance buys, what is left, and the rules', async () => {
  const { client } = await richCompany(portal, 'Catalogue', 20_000n)
  const page = await client.page('/company/awards')
  expect(page).toContain('What 20,000 points buy')
  expect(page).toContain('Within Europe and North Africa')
  expect(page).toContain('11,000')
  expect(page).toContain('Can be cancelled until 1 working day before departure for 3,500 points.')
  expect(page).toContain('500 left.')
  const affordable = await client.page('/company/awards?kind=flight&affordable=yes')
  expect(affordable).toContain('18,000')
  expect(affordable).not.toMatch(/24,000|Lounge pass/)
  const poor = await richCompany(portal, 'Poor', 0n)
  expect(await poor.client.page('/company/awards?affordable=yes')).toContain('Nothing matches these filters.')
})

test('the form says at each field what is wrong, and keeps what was typed', async () => {
  const { client, membershipId } = await richCompany(portal, 'Forms', 20_000n)
  const form = await client.page('/company/awards/flight-2024?cabin=business')
  expect(form).toMatch(/value="business" checked/)
  const wrong = await client.get(
    '/company/awards/flight-2024/confirm?origin=FRX&destination=FRX&cabin=economy&travelsOn=2026-11-01&passenger=nobody',
  )
  expect(wrong.status).toBe(422)
  const text = await wrong.text()
  for (const sentence of [
    'We do not know this airport.',
    'the same airport',
    'This day has passed.',
    'Choose somebody from',
  ]) {
    expect(text).toContain(sentence)
  }
  expect(text).toContain('value="FRX"')
  const nowhere = await client.get(
    `${CONFIRM.replace('OSL', 'SYD').replace('economy', 'first')}&passenger=${membershipId}`,
  )
  expect(nowhere.status).toBe(422)
  expect(await nowhere.text()).toContain('This is not offered on this route.')
  expect((await client.get('/company/awards/nothing')).status).toBe(404)
})

test('price, what is left and the rules stand before the click; the click takes the points and sends a mail', async () => {
  const rich = await richCompany(portal, 'Buyer', 0n)
  await give(portal, rich.company, [
    [5_000n, asDay('2027-01-31')],
    [10_000n, asDay('2028-01-31')],
  ])
  const confirm = await rich.client.page(`${CONFIRM}&passenger=${rich.membershipId}`)
  expect(confirm).toContain('Redeem 9,000 points')
  expect(confirm).toContain('>6,000<')
  expect(confirm).toContain('Can be cancelled until 14 Dec 2026 for 3,500 points.')
  const key = /name="key" value="([^"]+)"/.exec(confirm)?.[1] ?? ''
  const answer = await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { key }))
  expect(answer.status).toBe(303)
  const page = await rich.client.page(answer.headers.get('Location') ?? '')
  expect(page).toContain('Ordered. 9,000 points were redeemed.')
  expect(page).toMatch(/31 Jan 2027.*-5,000.*31 Jan 2028.*-4,000/s)
  expect(page).toContain('Mira Halden')
  expect(await ledgerOf(portal, rich.company)).toMatchObject({ balance: 6_000n, lots: ['2028-01-31 6000'] })
  const mails = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').selectAll().where('company_id', '=', rich.company.id).execute(),
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toBe('Ordered: Award flight, 9,000 points')
  const audit = await withScope(portal.db, { as: 'company', companyId: rich.company.id }, (tx) =>
    tx.selectFrom('audit').select(['deed', 'actor_name']).where('deed', 'like', 'award.%').execute(),
  )
  expect(audit).toEqual([{ deed: 'award.order', actor_name: 'Mira Halden' }])
})

test('the same form sent again is the same order, and with other contents it is refused', async () => {
  const rich = await richCompany(portal, 'Twice', 20_000n)
  const order = flightOrder(rich)
  const first = await rich.client.post(ORDER_FLIGHT, order)
  const second = await rich.client.post(ORDER_FLIGHT, order)
  expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  expect(await ordersOf(portal, rich.company)).toHaveLength(1)
  const other = await rich.client.post(ORDER_FLIGHT, { ...order, destination: 'ATH' })
  expect(other.status).toBe(409)
  expect(await other.text()).toContain('This form was sent before with other contents.')
  expect((await ledgerOf(portal, rich.company)).balance).toBe(11_000n)
})

test('refuses more than there is, a frozen account, a closed company; and nothing is written', async () => {
  const rich = await richCompany(portal, 'Refused', 8_950n)
  const tooMuch = await rich.client.post(ORDER_FLIGHT, flightOrder(rich))
  expect(tooMuch.status).toBe(409)
  expect(await tooMuch.text()).toContain('You need 50 more points.')
  await give(portal, rich.company, [[1_000n, asDay('2028-01-31')]])
  const set = (what: ReturnType<typeof sql>) => withScope(portal.db, { as: 'job' }, (tx) => what.execute(tx))
  await set(sql`update account set frozen_at = now() where owner_id = ${rich.company.id}`)
  expect(await (await rich.client.post(ORDER_FLIGHT, flightOrder(rich))).text()).toContain(
    'This account is frozen',
  )
  await set(sql`update account set frozen_at = null where owner_id = ${rich.company.id}`)
  await set(sql`update company set state = 'closed', closed_on = '2026-11-19' where id = ${rich.company.id}`)
  expect(await (await rich.client.post(ORDER_FLIGHT, flightOrder(rich))).text()).toContain(
    'has left the programme',
  )
  expect(await ledgerOf(portal, rich.company)).toMatchObject({ balance: 9_950n, entries: [{}, {}] })
  expect(await ordersOf(portal, rich.company)).toEqual([])
})

test('lapsed and locked points buy nothing', async () => {
  const rich = await richCompany(portal, 'Lapsed', 0n)
  await give(portal, rich.company, [[9_000n, asDay('2026-11-19')]])
  expect((await rich.client.post(ORDER_FLIGHT, flightOrder(rich))).status).toBe(409)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(9_000n)
})

test('a voucher code is shown once, kept only as its hash, and not repeated', async () => {
  const rich = await richCompany(portal, 'Vouchers', 30_000n)
  await rich.client.page('/company/awards')
  const order = { key: newId(), price: '18000', quantity: '2' }
  // It is said while there is still time to fetch a pen.
  expect(await rich.client.page('/company/awards/lounge/confirm?quantity=2')).toContain(
    'Codes are shown once, right after the order.',
  )
  const page = await (await rich.client.post(ORDER_LOUNGE, order)).text()
  const codes = [...page.matchAll(/<code dir="ltr">((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})<\/code>/g)].map(
    ([, code]) => code ?? '',
  )
  expect(new Set(codes).size).toBe(2)
  const repeated = await rich.client.post(ORDER_LOUNGE, order)
  expect(repeated.status).toBe(303)
  const receipt = await rich.client.page(repeated.headers.get('Location') ?? '')
  const rows = await withScope(portal.db, { as: 'company', companyId: rich.company.id }, async (tx) => ({
    vouchers: await tx.selectFrom('voucher').selectAll().execute(),
    everything: await sql<{ text: string }>`select coalesce(string_agg(t::text, ' '), '') as text from (
      select to_jsonb(award_order.*) as t from award_order union all select to_jsonb(command.*) from command
      union all select to_jsonb(audit.*) from audit union all select to_jsonb(voucher.*) from voucher) as x`.execute(
      tx,
    ),
  }))
  const mails = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').select('body').execute(),
  )
  for (const code of codes) {
    expect(receipt).not.toContain(code)
    expect(receipt).toContain(code.slice(-4))
    expect(`${rows.everything.rows[0]?.text} ${JSON.stringify(mails)}`).not.toContain(code)
    const hash = Buffer.from(voucherHash(` ${code.toLowerCase()} `), 'hex')
    expect(rows.vouchers.some((voucher) => Buffer.from(voucher.code_hash).equals(hash))).toBe(true)
  }
  const stock = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('award_stock')
      .select('remaining')
      .where('award_id', '=', 'lounge')
      .executeTakeFirstOrThrow(),
  )
  expect(stock.remaining).toBe(498)
})

test('a price that changed meanwhile is asked about again, and only the new one is booked', async () => {
  const own = await openPortal()
  const rich = await richCompany(own, 'Changed', 20_000n)
  await rich.client.page(`${CONFIRM}&passenger=${rich.membershipId}`)
  await withScope(own.db, { as: 'job' }, (tx) =>
    publish(tx, { document: cheapDocument(), validFrom: asDay('2026-11-01'), by: 'test', at: own.clock.now }),
  )
  // The page's own rules are some seconds old: the order reads the newest by itself.
  const refused = await rich.client.post(ORDER_FLIGHT, flightOrder(rich))
  expect(refused.status).toBe(409)
  expect(await refused.text()).toMatch(/The price has changed.*The price is now 1 point\..*Redeem 1 point</s)
  expect((await ledgerOf(own, rich.company)).balance).toBe(20_000n)
  expect((await rich.client.post(ORDER_FLIGHT, flightOrder(rich, { price: '1' }))).status).toBe(303)
  expect((await ordersOf(own, rich.company)).map((order) => [order.price, order.rule_version])).toEqual([
    [1n, 2],
  ])
})

test('only travel managers and approvers order, arrangers have to ask (AP-03), and nobody for a stranger', async () => {
  const rich = await richCompany(portal, 'Roles', 20_000n)
  const status = async (role: 'finance' | 'arranger' | 'approver' | 'traveller') => {
    const client = await portal.as(await portal.person({ name: `R ${role}`, company: rich.company, role }))
    return [
      (await client.get('/company/awards')).status,
      (await client.post(ORDER_FLIGHT, flightOrder(rich))).status,
    ]
  }
  expect(await status('traveller')).toEqual([403, 403])
  expect(await status('finance')).toEqual([200, 403])
  expect(await status('arranger')).toEqual([200, 409])
  expect(await status('approver')).toEqual([200, 303])
  const stranger = await richCompany(portal, 'Strangers', 0n)
  const foreign = await rich.client.post(
    ORDER_FLIGHT,
    flightOrder(rich, { passenger: stranger.membershipId }),
  )
  expect(foreign.status).toBe(422)
})
