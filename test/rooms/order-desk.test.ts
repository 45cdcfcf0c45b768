/** The operator's desk: tickets, flown, nobody came, cancelled for the company. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { markFlown } from '../../src/orders/flown.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { cheapDocument, flightOrder, give, ledgerOf, ORDER_LOUNGE, richCompany } from './awards-given.ts'
import { atDesk, mailsTo, on, onlyOrder, ordered, stepsOf } from './orders-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let desk: Client
const TICKETS = { tickets: '990-1234567890' }

beforeAll(async () => {
  portal = await openPortal()
  desk = await portal.as(await portal.operator('support'))
})

async function deskOn(day: string): Promise<Client> {
  portal.clock.now = new Date(`${day}T12:00:00Z`)
  return portal.as(await portal.operator('support'))
}

test('an order waits on the desk and on the operator’s home until its ticket is issued; whoever ordered is told', async () => {
  const rich = await richCompany(portal, 'Waits for it', 20_000n)
  const path = await ordered(portal, rich)
  expect(await desk.page('/operator')).toMatch(/Orders that wait for a ticket.*>1</s)
  const row = `id="order-${path.split('/').at(-1)}"`
  expect(await desk.page('/operator/orders')).toContain(row)
  const bad = await atDesk(desk, path, 'ticket', { tickets: '123' })
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('id="tickets-error"')
  expect((await atDesk(desk, path, 'ticket', TICKETS)).status).toBe(303)
  expect(await desk.page('/operator/orders')).not.toContain(row)
  expect(await desk.page('/operator/orders?state=ticketed&q=9901234567890')).toContain(row)
  const page = await rich.client.page(path)
  expect(page).toMatch(/Ticket issued.*9901234567890/s)
  expect(page).toContain('The programme')
  expect(page).not.toContain('Operator support')
  expect((await stepsOf(portal, rich, path)).at(-1)).toMatchObject({
    step: 'ticketed',
    actor_name: 'Operator support',
    detail: { tickets: '9901234567890' },
  })
  expect((await mailsTo(portal, rich)).at(-1)).toMatch(/^Ticket issued: Award flight\n.*9901234567890/s)
})

test('each traveller needs a ticket', async () => {
  const rich = await richCompany(portal, 'Two of us', 20_000n)
  const mate = await portal.person({ name: 'Ada Brenner', company: rich.company })
  const path = await ordered(portal, rich, { passenger2: mate.membershipId ?? '', price: '18000' })
  const answer = await atDesk(desk, path, 'ticket', TICKETS)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('There are 2 travellers.')
  expect((await atDesk(desk, path, 'ticket', { tickets: '9901234567891\n9901234567892' })).status).toBe(303)
})

test('A-15: a rebooking makes the ticket void, and the order waits again', async () => {
  const rich = await richCompany(portal, 'Again', 20_000n)
  const path = await ordered(portal, rich)
  await atDesk(desk, path, 'ticket', TICKETS)
  const wish = { origin: 'FRA', destination: 'OSL', travelsOn: '2026-12-16', cabin: 'economy' }
  expect((await rich.client.post(`${path}/rebook`, { key: newId(), seen: '2', ...wish })).status).toBe(303)
  expect((await onlyOrder(portal, rich)).state).toBe('booked')
  expect(await rich.client.page(path)).not.toMatch(/Ticket numbers/)
  expect(await desk.page('/operator/orders')).toContain(`id="order-${path.split('/').at(-1)}"`)
  expect((await atDesk(desk, path, 'ticket', TICKETS)).status).toBe(303)
})

test('A-19: a flown coupon of the ticket marks the order as flown, once; a void ticket, an older flight and a booked order do not', async () => {
  const own = await openPortal()
  const support = await own.as(await own.operator('support'))
  const rich = await richCompany(own, 'Flies', 60_000n)
  const path = await ordered(own, rich)
  await atDesk(support, path, 'ticket', { tickets: '9905550000001' })
  await fly(own, [flight({ ticket: '9905550000001', departedOn: asDay('2026-11-02') })])
  expect(await markFlown(own.db, own.clock.now)).toBe(0)
  own.clock.now = new Date('2026-12-16T12:00:00Z')
  await fly(own, [flight({ ticket: '9905550000001', coupon: 2, departedOn: asDay('2026-12-15') })])
  expect([await markFlown(own.db, own.clock.now), await markFlown(own.db, own.clock.now)]).toEqual([1, 0])
  expect((await onlyOrder(own, rich)).state).toBe('used')
  const client = await on(own, '2026-12-16', rich)
  expect(await client.page(path)).toMatch(/Flown.*The flight data/s)
  expect(await client.page(path)).not.toContain('Cancel this order')
  const audit = await withScope(own.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select(['actor_kind', 'object_id']).where('deed', '=', 'award.use').execute(),
  )
  expect(audit).toEqual([{ actor_kind: 'job', object_id: path.split('/').at(-1) }])
})

test('A-19: an upgrade is flown when its ticket flies its route, whatever day was typed', async () => {
  const own = await openPortal()
  const support = await own.as(await own.operator('support'))
  const rich = await richCompany(own, 'Typed another day', 60_000n)
  const upgrade = {
    ...flightOrder(rich, { price: '6000', origin: 'FRA', destination: 'OSL', travelsOn: '2027-10-15' }),
    step: 'economy->business',
    ticket: '9905550000001',
  }
  const answer = await rich.client.post('/company/awards/upgrade-2024/order', upgrade)
  const path = (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
  await atDesk(support, path, 'ticket', { tickets: '9905550000001' })
  own.clock.now = new Date('2026-12-16T12:00:00Z')
  const leg = { ticket: '9905550000001', departedOn: asDay('2026-12-15') }
  await fly(own, [flight({ ...leg, coupon: 1, origin: 'MUC', destination: 'CPH' })])
  expect(await markFlown(own.db, own.clock.now)).toBe(0)
  await fly(own, [flight({ ...leg, coupon: 2, origin: 'FRA', destination: 'OSL' })])
  expect(await markFlown(own.db, own.clock.now)).toBe(1)
})

test('A-19: by hand it is flown only from the day of travel on, and with a reason', async () => {
  const rich = await richCompany(portal, 'By hand', 20_000n)
  const path = await ordered(portal, rich)
  const early = await atDesk(desk, path, 'use', { reason: 'Seen it' })
  expect(early.status).toBe(409)
  expect(await early.text()).toContain('The day of travel has not come yet.')
  const later = await deskOn('2026-12-16')
  expect((await atDesk(later, path, 'use', { reason: '' })).status).toBe(422)
  expect((await atDesk(later, path, 'use', { reason: 'The station saw them' })).status).toBe(303)
  expect((await onlyOrder(portal, rich)).state).toBe('used')
  const over = await later.post(path.replace('/company/', '/operator/').concat('/no-show'), {
    key: newId(),
    seen: '2',
    reason: 'x',
  })
  expect(over.status).toBe(409)
})

test('A-16: nobody came: nothing comes back, or the share that the programme says, last drawn first', async () => {
  const rich = await richCompany(portal, 'Stayed', 20_000n)
  const path = await ordered(portal, rich)
  const later = await deskOn('2026-12-16')
  expect(await later.page(path.replace('/company/', '/operator/'))).toContain('nothing comes back')
  expect((await atDesk(later, path, 'no-show', { reason: 'Gate closed' })).status).toBe(303)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(11_000n)
  const mail = (await mailsTo(portal, rich)).at(-1)
  expect(mail).toMatch(/^Nobody came: Award flight.*Reason: Gate closed\nComes back: 0 points/s)

  const document = cheapDocument() as { awards: { changes: { flight: object } } }
  Object.assign(document.awards.changes.flight, { noShow: { backPercent: 25 } })
  const own = await openPortal({ document })
  const poor = await richCompany(own, 'Quarter', 0n)
  await give(own, poor.company, [
    [15_000n, asDay('2027-01-31')],
    [4_000n, asDay('2028-01-31')],
  ])
  const quarter = await ordered(own, poor, { cabin: 'business', price: '18000' })
  own.clock.now = new Date('2026-12-15T12:00:00Z')
  const support = await own.as(await own.operator('support'))
  expect((await atDesk(support, quarter, 'no-show', { reason: 'Fog' })).status).toBe(303)
  const order = await onlyOrder(own, poor)
  expect([order.state, order.given_back, order.price]).toEqual(['no-show', 4_500n, 18_000n])
  expect((await ledgerOf(own, poor.company)).lots).toEqual(['2027-01-31 1500', '2028-01-31 4000'])
})

test('A-17: cancelled for the company, also after the deadline; the fee is waived with a second reason', async () => {
  const rich = await richCompany(portal, 'Schedule', 40_000n)
  const paths = [await ordered(portal, rich), await ordered(portal, rich)]
  const later = await deskOn('2026-12-15')
  const without = await atDesk(later, paths[0] ?? '', 'cancel', {
    reason: 'Flight was cancelled',
    waive: 'yes',
  })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('id="waiveReason-error"')
  const waived = { reason: 'Flight was cancelled', waive: 'yes', waiveReason: 'Schedule change' }
  expect((await atDesk(later, paths[0] ?? '', 'cancel', waived)).status).toBe(303)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(31_000n)
  expect((await atDesk(later, paths[1] ?? '', 'cancel', { reason: 'They called' })).status).toBe(303)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(36_500n)
  const client = await on(portal, '2026-12-15', rich)
  const page = await client.page(paths[0] ?? '')
  expect(page).toMatch(/Cancelled.*Without a fee: Schedule change.*Flight was cancelled/s)
  expect((await mailsTo(portal, rich)).at(-1)).toMatch(
    /^Cancelled by the programme: .*Reason: They called\nComes back: 9,000 points\nFee: 3,500 points/s,
  )
  const steps = await stepsOf(portal, rich, paths[0] ?? '')
  expect(steps.at(-1)).toMatchObject({ step: 'cancelled', detail: { waived: 'Schedule change', fee: '0' } })
})

test('only support decides, each look is kept, and who decides on what has changed is told so', async () => {
  const rich = await richCompany(portal, 'Rival', 20_000n)
  const path = await ordered(portal, rich)
  const here = path.replace('/company/', '/operator/')
  const finance = await portal.as(await portal.operator('finance'))
  expect(await finance.page(here)).toContain('Support decides; you can read.')
  expect((await finance.post(`${here}/ticket`, { key: newId(), seen: '1', ...TICKETS })).status).toBe(403)
  desk = await deskOn('2026-11-20')
  await desk.page(here)
  const client = await on(portal, '2026-11-20', rich)
  await client.post(`${path}/cancel`, { key: newId() })
  const late = await desk.post(`${here}/ticket`, { key: newId(), seen: '1', ...TICKETS })
  expect(late.status).toBe(409)
  const read = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('actor_name')
      .where('deed', '=', 'award.read')
      .where('object_id', '=', path.split('/').at(-1) ?? '')
      .execute(),
  )
  expect(read.map(({ actor_name }) => actor_name).sort()).toEqual(['Operator finance', 'Operator support'])
})

test('the same click twice is one ticket, one step, one mail', async () => {
  const rich = await richCompany(portal, 'Twice', 20_000n)
  const path = await ordered(portal, rich)
  const form = { key: newId(), seen: '1', ...TICKETS }
  const here = path.replace('/company/', '/operator/')
  const answers = [await desk.post(`${here}/ticket`, form), await desk.post(`${here}/ticket`, form)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await stepsOf(portal, rich, path)).length).toBe(2)
  const other = await desk.post(`${here}/ticket`, { ...form, tickets: '9901234567899' })
  expect(other.status).toBe(409)
  expect((await mailsTo(portal, rich)).filter((mail) => mail.startsWith('Ticket issued'))).toHaveLength(1)
})

test('A-17: vouchers that the rules let nobody give back, the operator can: code void, piece in stock, points back', async () => {
  const rich = await richCompany(portal, 'Wrong voucher', 20_000n)
  portal.clock.now = NOW
  await rich.client.page('/company/awards')
  await rich.client.post(ORDER_LOUNGE, { key: newId(), price: '9000', quantity: '1' })
  const order = await onlyOrder(portal, rich)
  const path = `/company/orders/${order.id}`
  const support = await portal.as(await portal.operator('support'))
  const page = await support.page(`/operator/orders/${order.id}`)
  expect(page).not.toMatch(/Issue tickets|Nobody came|Mark as flown/)
  expect((await atDesk(support, path, 'cancel', { reason: 'Ordered by mistake' })).status).toBe(303)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(20_000n)
  const left = await withScope(portal.db, { as: 'job' }, async (tx) => ({
    vouchers: await tx.selectFrom('voucher').select('state').where('order_id', '=', order.id).execute(),
    stock: await tx.selectFrom('award_stock').select('remaining').where('award_id', '=', 'lounge').execute(),
  }))
  expect(left).toEqual({ vouchers: [{ state: 'cancelled' }], stock: [{ remaining: 500 }] })
})
