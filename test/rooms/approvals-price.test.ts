import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { runRequests } from '../../src/jobs/requests.ts'
import { publish } from '../../src/programme/published.ts'
import { voucherHash } from '../../src/vouchers/code.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { ASK_LOUNGE, approve, ask, loungeAsk, office } from './approvals-given.ts'
import { cheapDocument, ledgerOf, ordersOf } from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const at = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  const before = portal.clock.now
  portal.clock.now = new Date(`${day}T10:00:00Z`)
  try {
    return await work()
  } finally {
    portal.clock.now = before
  }
}

test('AP-10 a price holds for a week, also against new rules; then the new one is told, and stands on the button', async () => {
  const { company, approver, arranger } = await office(portal, 'Held')
  const [first, second] = [await ask(arranger), await ask(arranger)]
  await withScope(portal.db, { as: 'job' }, (tx) =>
    publish(tx, {
      document: cheapDocument(),
      validFrom: asDay('2026-11-23'),
      by: 'test',
      at: portal.clock.now,
    }),
  )
  await at('2026-11-24', async () => {
    const client = await portal.as(approver.person)
    expect((await approve({ ...approver, client }, first)).status).toBe(303)
  })
  await at('2026-11-28', async () => {
    const client = await portal.as(approver.person)
    const refused = await approve({ ...approver, client }, second)
    expect(refused.status).toBe(409)
    const text = await refused.text()
    expect(text).toMatch(/The price has changed.*Approve for 1 point</s)
    expect((await approve({ ...approver, client }, second, { price: '1' })).status).toBe(303)
  })
  const orders = await ordersOf(portal, company)
  const booked = orders.map(({ price, rule_version }) => [rule_version, price] as const)
  expect(booked.sort(([one], [other]) => one - other)).toEqual([
    [1, 9_000n],
    [2, 1n],
  ])
})

test('AP-16 the codes of approved vouchers are made for who asked, once', async () => {
  const { company, approver, arranger } = await office(portal, 'Codes')
  const asked = await arranger.client.post(ASK_LOUNGE, loungeAsk({ quantity: '2', price: '18000' }))
  expect(asked.status).toBe(303)
  const id = /approvals\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '')?.[1] ?? ''
  const approved = await approve(approver, id, { price: '18000' })
  expect(approved.status).toBe(303)
  const [order] = await ordersOf(portal, company)
  const page = `/company/orders/${order?.id}`
  expect(await approver.client.page(page)).toContain('Tarik Aydin asked for these vouchers')
  expect((await approver.client.post(`${page}/collect`)).status).toBe(409)
  const before = await vouchers(order?.id ?? '')
  const collected = await arranger.client.post(`${page}/collect`)
  expect(collected.status).toBe(200)
  const codes = [...(await collected.text()).matchAll(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/g)].map(
    ([code]) => code,
  )
  const shown = [...new Set(codes)]
  expect(shown).toHaveLength(2)
  const after = await vouchers(order?.id ?? '')
  expect(after).toEqual(shown.map(voucherHash).sort())
  expect(before.some((hash) => after.includes(hash))).toBe(false)
  const again = await arranger.client.post(`${page}/collect`)
  expect(again.status).toBe(409)
  expect(await again.text()).not.toContain(shown[0])
  expect((await ledgerOf(portal, company)).balance).toBe(82_000n)

  function vouchers(orderId: string) {
    return withScope(portal.db, { as: 'company', companyId: company.id }, async (tx) => {
      const rows = await tx
        .selectFrom('voucher')
        .select('code_hash')
        .where('order_id', '=', orderId)
        .execute()
      return rows.map(({ code_hash }) => Buffer.from(code_hash).toString('hex')).sort()
    })
  }
})

test('AP-16 where who asked has left, a travel manager collects the codes, once, and both are named', async () => {
  const { company, approver, arranger, manager } = await office(portal, 'Orphaned codes')
  const asked = await arranger.client.post(ASK_LOUNGE, loungeAsk())
  const id = /approvals\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '')?.[1] ?? ''
  expect((await approve(approver, id)).status).toBe(303)
  const [order] = await ordersOf(portal, company)
  const page = `/company/orders/${order?.id}`
  expect((await manager.client.post(`${page}/collect`)).status).toBe(409)
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .updateTable('membership')
      .set({ state: 'left', left_on: asDay('2026-11-20') })
      .where('id', '=', arranger.id)
      .execute(),
  )
  expect(await approver.client.page(page)).toContain('A travel manager can collect their codes once.')
  expect((await approver.client.post(`${page}/collect`)).status).toBe(409)
  expect(await manager.client.page(page)).toContain('Tarik Aydin asked for these vouchers and has left')
  const collected = await manager.client.post(`${page}/collect`)
  expect(collected.status).toBe(200)
  expect(await collected.text()).toMatch(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/)
  expect((await manager.client.post(`${page}/collect`)).status).toBe(409)
  const deeds = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['actor_name', 'detail'])
      .where('deed', '=', 'award-request.collect')
      .execute(),
  )
  expect(deeds).toEqual([{ actor_name: 'Mira Halden', detail: { insteadOf: 'Tarik Aydin' } }])
})

test('AP-11 stock that is gone, terms that are due, a frozen account and a closed company: refused, and nothing moves', async () => {
  const { company, approver, arranger } = await office(portal, 'Barred')
  const asked = await arranger.client.post(ASK_LOUNGE, loungeAsk())
  const id = /approvals\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '')?.[1] ?? ''
  const job = (statement: ReturnType<typeof sql>) =>
    withScope(portal.db, { as: 'job' }, (tx) => statement.execute(tx))
  const refused = async (sentence: string) => {
    const answer = await approve(approver, id)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(sentence)
  }
  await job(sql`update award_stock set remaining = 0 where award_id = 'lounge'`)
  await refused('There is no voucher of this kind left.')
  await job(sql`update award_stock set remaining = 5 where award_id = 'lounge'`)
  await job(sql`update account set frozen_at = now() where owner_id = ${company.id}`)
  await refused('This account is frozen')
  await job(sql`update account set frozen_at = null where owner_id = ${company.id}`)
  const author = await portal.operator('programme-manager')
  const texts = JSON.stringify({ en: 'New.', de: 'Neu.' })
  await withScope(portal.db, { as: 'ops' }, (tx) =>
    sql`insert into terms_version (id, label, texts, changes, state, valid_from, drafted_by, drafted_at, published_by,
      published_at) values (${newId()}, 'due', ${texts}::jsonb, ${texts}::jsonb, 'published', '2026-11-01', ${author.id},
      now(), ${author.id}, now())`.execute(tx),
  )
  await refused('The terms in force are not accepted yet.')
  await withScope(portal.db, { as: 'ops' }, (tx) =>
    sql`update company set state = 'closed', closed_on = '2026-11-19' where id = ${company.id}`.execute(tx),
  )
  await refused('This company has left the programme.')
  expect(await ordersOf(portal, company)).toEqual([])
  expect((await ledgerOf(portal, company)).balance).toBe(100_000n)
  await runRequests(portal.db, portal.clock.now)
  await refused('was not decided in time and has lapsed')
})
