/**
 * L1 to L4 and L8: 2,000 histories of 50 commands against a naive model. Each history has its own account, and the
 * histories go on side by side: step k of all of them is one set, which is how an import posts.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { addDays, asDay, type Day, daysBetween } from '../../src/domain/day.ts'
import type { Movement } from '../../src/domain/ledger/movement.ts'
import { freshDb } from '../support/database.ts'
import { type Command, Model } from '../support/ledger-model.ts'
import { seedOfRun } from '../support/seed.ts'

const HISTORIES = 2_000
const STEPS = 50
const START = asDay('2024-02-20') // a leap day lies ahead
const SEED = seedOfRun()

const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('credit' as const),
      amount: fc.integer({ min: 1, max: 1_000 }),
      goodFor: fc.integer({ min: 0, max: 40 }),
      locked: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('spend' as const), amount: fc.integer({ min: 1, max: 1_500 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take-back' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('give-back' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lapse' as const) }) },
)

type History = {
  accountId: string
  ownerId: string
  model: Model
  commands: Command[]
  spent: Map<string, Movement & { do: 'give-back' }>
}
let db: Db
let histories: History[]

beforeAll(async () => {
  db = await freshDb()
  const drawn = fc.sample(fc.array(command, { minLength: STEPS, maxLength: STEPS }), {
    numRuns: HISTORIES,
    seed: SEED,
  })
  histories = drawn.map((commands) => ({
    accountId: newId(),
    ownerId: newId(),
    model: new Model(),
    commands,
    spent: new Map(),
  }))
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .insertInto('account')
      .values(
        histories.map(({ accountId, ownerId }) => ({
          id: accountId,
          owner_id: ownerId,
          currency: 'points' as const,
        })),
      )
      .execute(),
  )
})

test(`L1 L2 L3 L4 L8: ${HISTORIES} histories of ${STEPS} commands come to what the model says (SEED=${SEED})`, {
  timeout: 240_000,
}, async () => {
  let posted = 0
  for (let step = 0; step < STEPS; step += 1) {
    const today = addDays(START, step)
    const movements = histories.flatMap((history) => movementOf(history, step) ?? [])
    const plan = await withScope(db, { as: 'job' }, (tx) => post(tx, movements, today))
    if ('refused' in plan) throw new Error(`step ${step} was refused: ${plan.refused}`)
    posted += plan.ok.entries.length
    rememberParts(plan.ok.entries)
    if (step % 10 === 9) await compare(today)
  }
  expect(posted).toBeGreaterThan(HISTORIES * STEPS * 0.5)
})

async function compare(today: Day): Promise<void> {
  const verified = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(verified.findings).toEqual([])
  const lots = await withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('lot')
      .select(['account_id', 'expires_on', 'remaining'])
      .where('remaining', '>', 0n)
      .execute(),
  )
  const accounts = await withScope(db, { as: 'job' }, (tx) =>
    tx.selectFrom('account').select(['id', 'balance', 'owed']).execute(),
  )
  const found = new Map(
    accounts.map((row) => [
      row.id,
      { balance: Number(row.balance), owed: Number(row.owed), lots: new Map<number, number>() },
    ]),
  )
  for (const lot of lots) {
    const day = daysBetween(START, lot.expires_on)
    const sums = found.get(lot.account_id)?.lots
    sums?.set(day, (sums.get(day) ?? 0) + Number(lot.remaining))
  }
  for (const { accountId, model } of histories) {
    const expected = { balance: model.balance(), owed: model.owed, lots: [...model.byDay()].sort(byDay) }
    const there = found.get(accountId)
    expect({ on: today, ...there, lots: [...(there?.lots ?? [])].sort(byDay) }).toEqual({
      on: today,
      ...expected,
    })
  }
}

const byDay = ([a]: [number, number], [b]: [number, number]) => a - b

/** The movement of a command, applied to the model at once; nothing when the model says that it cannot be. */
function movementOf(history: History, step: number): Movement | undefined {
  const asked = history.commands[step]
  const { model, accountId } = history
  const cause = { accountId, subjectId: newId(), source: `step/${step}`, ruleVersion: 1 }
  if (asked?.do === 'credit') {
    const lastDay = step + asked.goodFor
    model.credit(asked.amount, lastDay, asked.locked, cause.source, step)
    return {
      ...cause,
      do: 'credit',
      kind: 'accrual',
      amount: BigInt(asked.amount),
      expiresOn: addDays(START, lastDay),
      locked: asked.locked,
    }
  }
  if (asked?.do === 'spend') {
    if (!model.spend(asked.amount, cause.source, step)) return undefined
    return { ...cause, do: 'spend', kind: 'redemption', amount: BigInt(asked.amount) }
  }
  if (asked?.do === 'take-back') {
    const open = model.credits.filter((credit) => !credit.reversed)
    const credit = open[asked.pick % Math.max(open.length, 1)]
    if (!credit) return undefined
    model.takeBack(credit, step)
    return {
      ...cause,
      do: 'take-back',
      amount: BigInt(credit.amount),
      expiresOn: addDays(START, credit.lastDay),
      locked: credit.locked,
    }
  }
  if (asked?.do === 'give-back') {
    const open = model.spends.filter((spend) => !spend.refunded)
    const spend = open[asked.pick % Math.max(open.length, 1)]
    const back = spend && history.spent.get(spend.source)
    if (!spend || !back) return undefined
    model.giveBack(spend, step)
    return { ...back, ...cause }
  }
  model.lapse(step)
  return { ...cause, do: 'lapse', until: addDays(START, step - 1) }
}

/** A refund gives back what the redemption took, as its entry says. */
function rememberParts(
  entries: readonly {
    accountId: string
    kind: string
    source: string
    parts: readonly { expiresOn: Day; locked: boolean; amount: bigint }[]
  }[],
): void {
  const byAccount = new Map(histories.map((history) => [history.accountId, history]))
  for (const entry of entries) {
    if (entry.kind !== 'redemption') continue
    const parts = entry.parts.map((part) => ({ ...part, amount: -part.amount }))
    byAccount.get(entry.accountId)?.spent.set(entry.source, {
      do: 'give-back',
      kind: 'refund',
      parts,
      accountId: entry.accountId,
      subjectId: '',
      source: '',
      ruleVersion: 1,
    })
  }
}
