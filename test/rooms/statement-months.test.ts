/** Whatever moves in whatever order: every statement ties, and one leads to the next. */
import { expect, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { type Random, seeded } from '../../src/demo/random.ts'
import { addDays, addMonths, asDay, type Day, endOfMonth } from '../../src/domain/day.ts'
import type { Movement } from '../../src/domain/ledger/movement.ts'
import { buildStatement } from '../../src/statement/build-statement.ts'
import { statementHash } from '../../src/statement/statement-json.ts'
import { openPortal } from '../support/portal.ts'

const FIRST = asDay('2026-01-01')
const MONTHS = 7

type Credit = { amount: bigint; expiresOn: Day; subjectId: string }

/** A few hundred movements of every kind, some days without any. */
async function live(db: Db, accountId: string, random: Random): Promise<void> {
  const credits: Credit[] = []
  for (let day = FIRST; day < addMonths(FIRST, MONTHS); day = addDays(day, random.between(1, 4))) {
    const movement = next(day, accountId, credits, random)
    await withScope(db, { as: 'job' }, (tx) => post(tx, movement, day))
  }
}

function next(day: Day, accountId: string, credits: Credit[], random: Random): Movement[] {
  const cause = { accountId, subjectId: newId(), ruleVersion: 1 }
  const amount = BigInt(random.between(1, 900))
  const dice = random.between(0, 9)
  if (dice < 4) {
    const expiresOn = addDays(day, random.between(5, 120))
    credits.push({ amount, expiresOn, subjectId: cause.subjectId })
    const locked = random.chance(0.2)
    return [{ ...cause, source: 'points/base/0', do: 'credit', kind: 'accrual', amount, expiresOn, locked }]
  }
  if (dice < 6) return [{ ...cause, source: 'order', do: 'spend', kind: 'redemption', amount }]
  if (dice < 7) return [{ ...cause, source: 'order/fee', do: 'spend', kind: 'fee', amount: 1n }]
  if (dice < 8) return [{ ...cause, source: 'lapse', do: 'lapse', until: addDays(day, -1) }]
  const [taken] = credits.splice(random.between(0, Math.max(0, credits.length - 1)), 1)
  if (!taken) return []
  return [{ ...cause, ...taken, source: 'points/base/0/reversed', do: 'take-back', locked: false }]
}

test.for([1, 2, 3])(
  'seven months of chance, seed %i: opening + lines = closing = the ledger on that day',
  async (seed) => {
    const { db, company } = await openPortal()
    const acme = await company({ name: 'Acme' })
    const account = await withScope(db, { as: 'job' }, (tx) =>
      tx.selectFrom('account').select('id').where('owner_id', '=', acme.id).executeTakeFirstOrThrow(),
    )
    await live(db, account.id, seeded(seed))
    const today = addMonths(FIRST, MONTHS)
    const built = (month: Day, on: Day) =>
      withScope(
        db,
        { as: 'company', companyId: acme.id },
        (tx) => buildStatement(tx, acme.id, month.slice(0, 7), on),
        {
          snapshot: true,
        },
      )
    let opening = 0n
    const kinds = new Set<string>()
    for (let month = FIRST; month < today; month = addMonths(month, 1)) {
      const statement = await built(month, today)
      expect(statement?.opening).toBe(opening)
      const lines = statement?.lines ?? []
      expect(opening + lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(statement?.closing)
      expect(statement?.groups.reduce((sum, group) => sum + group.subtotal, opening)).toBe(statement?.closing)
      const last = await withScope(db, { as: 'job' }, (tx) =>
        tx
          .selectFrom('entry')
          .select('balance_after')
          .where('account_id', '=', account.id)
          .where('posted_on', '<=', endOfMonth(month))
          .orderBy('version', 'desc')
          .limit(1)
          .executeTakeFirst(),
      )
      expect(statement?.closing).toBe(last?.balance_after ?? 0n)
      expect(statement?.lapsing.every((lot) => lot.amount > 0n)).toBe(true)
      for (const line of lines) kinds.add(line.kind)
      opening = statement?.closing ?? 0n
      const much = await built(month, addMonths(today, 24))
      expect(much && statementHash(much)).toBe(statement && statementHash(statement))
    }
    expect(kinds.size).toBeGreaterThanOrEqual(4)
  },
)
