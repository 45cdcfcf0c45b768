/** Shows 4, with the database: lives of orders by the real deeds come to what the naive model says, and verify. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expireLots } from '../../src/db/ledger/expire.ts'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { addDays, type Day, daysBetween } from '../../src/domain/day.ts'
import { cancelOrder } from '../../src/orders/cancel.ts'
import { rebookOrder } from '../../src/orders/rebook.ts'
import { airports } from '../../src/places/airports.ts'
import { redeem } from '../../src/rooms/awards/redeem.ts'
import { give, ledgerOf, ordersOf, type Rich, richCompany } from '../rooms/awards-given.ts'
import { lifeCommand, lifeDocument, RESTORED_DAYS, START, TRAVELS_AFTER } from '../support/order-life.ts'
import { type LifeCommand, OrderModel, PRICES } from '../support/order-model.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { seedOfRun } from '../support/seed.ts'

const LIVES = 30
const STEPS = 16
const SEED = seedOfRun()
const MAIL = () => ({ recipient: 'life@company.example', language: 'en', subject: 'x', body: 'x' })

test(`L-09, A-10, A-14: ${LIVES} lives of orders in the database (SEED=${SEED})`, {
  timeout: 240_000,
}, async () => {
  const portal = await openPortal({ document: lifeDocument(true) })
  const lives = fc.sample(fc.array(lifeCommand, { minLength: STEPS, maxLength: STEPS }), {
    numRuns: LIVES,
    seed: SEED,
  })
  let done = 0
  for (const [at, commands] of lives.entries()) {
    const life = await begin(portal, `Life ${at}`)
    for (const command of commands) if (await step(portal, life, command)) done += 1
    const { balance, lots } = await ledgerOf(portal, life.rich.company)
    const days = lots.map((lot) => {
      const [day = '', left] = lot.split(' ')
      return `${daysBetween(START, day as Day)} ${left}`
    })
    expect({ at, balance: Number(balance), lots: days }).toEqual({
      at,
      balance: life.model.balance(),
      lots: life.model.left(),
    })
    await priced(portal, life)
  }
  expect(done).toBeGreaterThan(LIVES * 5)
  expect((await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx))).findings).toEqual([])
})

type Life = { rich: Rich; memberId: string; model: OrderModel; today: Day; ids: string[] }

async function begin(portal: Portal, name: string): Promise<Life> {
  const rich = await richCompany(portal, name, 0n)
  const { member_id } = await withScope(portal.db, { as: 'company', companyId: rich.company.id }, (tx) =>
    tx
      .selectFrom('membership')
      .select('member_id')
      .where('id', '=', rich.membershipId)
      .executeTakeFirstOrThrow(),
  )
  return { rich, memberId: member_id ?? '', model: new OrderModel(RESTORED_DAYS), today: START, ids: [] }
}

/** What an order cost in the end is what left the account for it. */
async function priced(portal: Portal, { rich }: Life): Promise<void> {
  const { entries } = await ledgerOf(portal, rich.company)
  for (const order of await ordersOf(portal, rich.company)) {
    const left = entries
      .filter((entry) => entry.subject_id === order.id)
      .reduce((sum, { amount }) => sum - amount, 0n)
    expect(order.price + order.fee + order.lost - order.given_back).toBe(left)
  }
}

async function step(portal: Portal, life: Life, command: LifeCommand): Promise<boolean> {
  const { model, rich } = life
  const today = daysBetween(START, life.today)
  if (command.do === 'wait') {
    life.today = addDays(life.today, command.days)
    model.lapse(today + command.days)
    await expireLots(portal.db, addDays(life.today, -1), life.today)
    return true
  }
  if (command.do === 'credit') {
    model.credit(command.amount, today + command.goodFor)
    await give(portal, rich.company, [[BigInt(command.amount), addDays(life.today, command.goodFor)]])
    return true
  }
  if (command.do === 'order') {
    const expected = model.order(command.cabin, today)
    const id = await order(portal, life, command.cabin)
    if (id) life.ids.push(id)
    expect(id !== undefined).toBe(expected)
    return expected
  }
  const open = model.open()
  const chosen = open[command.pick % Math.max(open.length, 1)]
  if (!chosen || (command.do === 'rebook' && command.cabin === chosen.cabin)) return false
  const orderId = life.ids[model.orders.indexOf(chosen)] ?? ''
  const expected =
    command.do === 'cancel' ? model.cancel(chosen, today) : model.rebook(chosen, command.cabin, today)
  const outcome = await change(portal, life, orderId, command)
  expect(outcome && 'ok' in outcome).toBe(expected)
  return expected
}

function common({ rich, memberId, today }: Life) {
  const by = { id: memberId, name: 'Mira Halden', membershipId: rich.membershipId }
  return {
    key: newId(),
    companyId: rich.company.id,
    by,
    now: new Date(`${today}T09:00:00Z`),
    today,
    mail: MAIL,
  }
}

async function order(portal: Portal, life: Life, cabin: keyof typeof PRICES): Promise<string | undefined> {
  const travelsOn = addDays(START, TRAVELS_AFTER)
  const passengerId = life.rich.membershipId
  const trip = { origin: 'FRA', destination: 'OSL', travelsOn, passengerId }
  const request = { kind: 'flight', awardId: 'flight-2024', cabin, ...trip } as const
  const world = { versions: await portal.versions(), places: airports }
  const outcome = await redeem(
    portal.db,
    { ...common(life), role: 'travel-manager', request, price: BigInt(PRICES[cabin]) },
    world,
  )
  return 'ok' in outcome ? outcome.ok.orderId : undefined
}

async function change(
  portal: Portal,
  life: Life,
  orderId: string,
  command: Extract<LifeCommand, { do: 'cancel' | 'rebook' }>,
) {
  const versions = await portal.versions()
  if (command.do === 'cancel') return cancelOrder(portal.db, { ...common(life), orderId }, versions)
  const { steps } = (await ordersOf(portal, life.rich.company)).find(({ id }) => id === orderId) ?? {
    steps: 0,
  }
  const wish = {
    origin: 'FRA',
    destination: 'OSL',
    travelsOn: addDays(START, TRAVELS_AFTER),
    cabin: command.cabin,
  }
  const given = { ...common(life), orderId, seen: steps, wish, way: 'points' as const }
  return rebookOrder(portal.db, given, { versions, places: airports })
}
