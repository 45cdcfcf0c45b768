/** Shows 4, pure: any life of any orders comes to what a naive model says, point by point. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stillPaid } from '../../../src/domain/award/still-paid.ts'
import { addDays, type Day, daysBetween } from '../../../src/domain/day.ts'
import type { AccountState, Movement, PlannedEntry } from '../../../src/domain/ledger/movement.ts'
import { planMovements } from '../../../src/domain/ledger/plan.ts'
import type { RuleVersion } from '../../../src/intake/settle/rate-ticket.ts'
import type { Booked } from '../../../src/orders/order.ts'
import { rebookingMovements, rebookingOf } from '../../../src/orders/rebooking.ts'
import { refundMovements, refundOf } from '../../../src/orders/refund.ts'
import type { FlightRequest } from '../../../src/orders/request.ts'
import { airports } from '../../../src/places/airports.ts'
import { loadProgramme } from '../../../src/programme/load.ts'
import { lifeCommand, lifeDocument, RESTORED_DAYS, START, TRAVELS_AFTER } from '../../support/order-life.ts'
import {
  type LifeCommand,
  type ModelCabin,
  type ModelOrder,
  OrderModel,
  PRICES,
} from '../../support/order-model.ts'
import { seedOfRun } from '../../support/seed.ts'

const RUNS = 400
const STEPS = 40
const ACCOUNT = 'account'

test.for([true, false])(
  `A-10, A-12 to A-14: ${RUNS} lives of orders, lapsed lots restored: %s`,
  { timeout: 120_000 },
  (restored) => {
    const versions = [versionOf(restored)]
    const life = fc.array(lifeCommand, { minLength: 5, maxLength: STEPS })
    let changed = 0
    fc.assert(
      fc.property(life, (commands) => {
        const real = new Real(versions)
        const model = new OrderModel(restored ? RESTORED_DAYS : null)
        for (const command of commands) {
          if (step(real, model, command)) changed += 1
          expect({ command, ...real.state() }).toEqual({
            command,
            balance: model.balance(),
            lots: model.left(),
          })
          for (const [at, order] of model.orders.entries()) expect(real.paid(at)).toEqual(counted(order))
        }
      }),
      { numRuns: RUNS, seed: seedOfRun() },
    )
    expect(changed).toBeGreaterThan(RUNS * 5)
  },
)

/** Both do the same, or both refuse. */
function step(real: Real, model: OrderModel, command: LifeCommand): boolean {
  const today = daysBetween(START, real.today)
  if (command.do === 'wait') {
    real.wait(command.days)
    model.lapse(today + command.days)
    return true
  }
  if (command.do === 'credit') {
    model.credit(command.amount, today + command.goodFor)
    real.credit(command.amount, command.goodFor)
    return true
  }
  if (command.do === 'order') {
    const done = model.order(command.cabin, today)
    expect(real.order(command.cabin)).toBe(done)
    return done
  }
  const open = model.open()
  const order = open[command.pick % Math.max(open.length, 1)]
  if (!order) return false
  const at = model.orders.indexOf(order)
  if (command.do === 'cancel') {
    const done = model.cancel(order, today)
    expect(real.cancel(at)).toBe(done)
    return done
  }
  if (command.cabin === order.cabin) return false
  const done = model.rebook(order, command.cabin, today)
  expect(real.rebook(at, command.cabin)).toBe(done)
  return done
}

function counted({ points }: ModelOrder): string[] {
  const byLot = Map.groupBy(points, (day) => day)
  return [...byLot].map(([day, all]) => `${day} ${all.length}`).sort()
}

function versionOf(restored: boolean): RuleVersion {
  const read = loadProgramme(lifeDocument(restored))
  if (!('ok' in read)) throw new Error(read.errors[0]?.path)
  return { number: 1, validFrom: START, programme: read.ok }
}

type Change = { by: bigint; entries: readonly PlannedEntry[] }

/** The real rules and the real ledger, without a database. */
class Real {
  today: Day = START
  readonly #versions: readonly RuleVersion[]
  readonly #orders: { booked: Omit<Booked, 'paid'>; changes: Change[] }[] = []
  #account: AccountState = { id: ACCOUNT, ownerId: 'owner', balance: 0n, version: 0n, owed: 0n, lots: [] }
  #sum = 0n

  constructor(versions: readonly RuleVersion[]) {
    this.#versions = versions
  }

  state() {
    expect(this.#account.balance).toBe(this.#sum)
    return {
      balance: Number(this.#account.balance),
      lots: this.#account.lots
        .map((lot) => [daysBetween(START, lot.expiresOn), Number(lot.remaining)] as const)
        .sort(([a], [b]) => a - b)
        .map(([day, left]) => `${day} ${left}`),
    }
  }

  paid(at: number): string[] {
    const { booked, changes } = this.#orders[at] ?? { booked: undefined, changes: [] }
    if (booked?.state !== 'booked') return []
    const sums = new Map<number, bigint>()
    for (const { expiresOn, amount } of paidBy(changes)) {
      const day = daysBetween(START, expiresOn)
      sums.set(day, (sums.get(day) ?? 0n) + amount)
    }
    return [...sums].map(([day, sum]) => `${day} ${sum}`).sort()
  }

  wait(days: number): void {
    this.today = addDays(this.today, days)
    const cause = { accountId: ACCOUNT, subjectId: ACCOUNT, source: '', ruleVersion: null }
    this.#post([{ ...cause, do: 'lapse', until: addDays(this.today, -1) }])
  }

  credit(amount: number, goodFor: number): void {
    const cause = { accountId: ACCOUNT, subjectId: 'credit', source: 'credit', ruleVersion: 1 }
    const expiresOn = addDays(this.today, goodFor)
    this.#post([
      { ...cause, do: 'credit', kind: 'accrual', amount: BigInt(amount), expiresOn, locked: false },
    ])
  }

  order(cabin: ModelCabin): boolean {
    const price = BigInt(PRICES[cabin])
    const cause = { accountId: ACCOUNT, subjectId: 'order', source: 'order', ruleVersion: 1 }
    const entries = this.#post([{ ...cause, do: 'spend', kind: 'redemption', amount: price }])
    if (entries) this.#orders.push({ booked: this.#booked(cabin, price), changes: [{ by: price, entries }] })
    return entries !== undefined
  }

  rebook(at: number, cabin: ModelCabin): boolean {
    const { order, booked, changes } = this.#at(at)
    const { origin, destination, travelsOn } = order.detail.request as FlightRequest
    const wish = { origin, destination, travelsOn, cabin }
    const world = { versions: this.#versions, places: airports, today: this.today }
    const rebooking = rebookingOf(order, wish, 'points', world)
    if (!('ok' in rebooking)) throw new Error(JSON.stringify(rebooking))
    const { difference, request, quoted } = rebooking.ok
    const entries = this.#post(rebookingMovements(order, rebooking.ok, ACCOUNT, order.steps + 1))
    if (!entries) return false
    changes.push({ by: difference, entries })
    const detail = { ...booked.detail, request }
    const next = {
      ...booked,
      detail,
      price: quoted.price,
      steps: booked.steps + 1,
      rebooked: booked.rebooked + 1,
    }
    this.#orders[at] = { booked: next, changes }
    return true
  }

  cancel(at: number): boolean {
    const { order, booked, changes } = this.#at(at)
    const refund = refundOf(order, this.#versions, this.today)
    if ('refused' in refund) throw new Error(refund.refused)
    expect(refund.ok.back + refund.ok.lost).toBe(order.price)
    if (!this.#post(refundMovements(order, refund.ok, ACCOUNT, 'cancelled'))) return false
    this.#orders[at] = { booked: { ...booked, state: 'cancelled' }, changes }
    return true
  }

  #at(at: number) {
    const found = this.#orders[at]
    if (!found) throw new Error(`no order ${at}`)
    const order: Booked = { ...found.booked, paid: paidBy(found.changes) }
    return { ...found, order }
  }

  #booked(cabin: ModelCabin, price: bigint): Omit<Booked, 'paid'> {
    const travelsOn = addDays(START, TRAVELS_AFTER)
    const trip = { origin: 'FRA', destination: 'OSL', travelsOn, passengerId: 'x' }
    const request = { kind: 'flight', awardId: 'flight-2024', cabin, ...trip } as const
    return {
      id: 'order',
      kind: 'flight',
      state: 'booked',
      steps: 1,
      rebooked: 0,
      detail: { request, name: 'Flight', passenger: null, validUntil: null, trace: [] },
      price,
      due: [],
      ruleVersion: 1,
      pricedOn: START,
      orderedOn: START,
      upgradeIds: [],
      travelsOn,
      touched: false,
    }
  }

  #post(movements: readonly Movement[]): readonly PlannedEntry[] | undefined {
    const plan = planMovements([this.#account], movements, this.today)
    if ('refused' in plan) return undefined
    const lots = new Map(this.#account.lots.map((lot) => [lot.expiresOn, lot.remaining]))
    for (const { expiresOn, amount } of plan.ok.lots)
      lots.set(expiresOn, (lots.get(expiresOn) ?? 0n) + amount)
    expect([...lots.values()].every((left) => left >= 0n)).toBe(true)
    for (const { amount } of plan.ok.entries) this.#sum += amount
    const [changed] = plan.ok.accounts
    this.#account = {
      ...this.#account,
      ...(changed && { balance: changed.balance, version: changed.version }),
      lots: [...lots]
        .filter(([, left]) => left > 0n)
        .map(([expiresOn, remaining]) => ({ expiresOn, remaining, locked: false })),
    }
    return plan.ok.entries
  }
}

function paidBy(changes: readonly Change[]) {
  return stillPaid(
    changes.map(({ by, entries }) => ({
      by,
      parts: entries.filter((entry) => entry.kind === 'redemption').flatMap((entry) => entry.parts),
    })),
  )
}
