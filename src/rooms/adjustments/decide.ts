/** Decides on a correction: another person than the one who asked for it; posting and decision are one transaction. */
import { audit } from '../../db/audit.ts'
import { post } from '../../db/ledger/post.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Movement } from '../../domain/ledger/movement.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import type { OperatorViewer } from '../../web/viewer.ts'
import { expiryOf, type Rules } from './expiry-of.ts'

export type Decision = 'posted' | 'declined'

/** @returns undefined when there is no such adjustment */
export async function decideAdjustment(
  tx: Tx,
  id: string,
  decision: Decision,
  by: OperatorViewer,
  at: Date,
  rules: Rules,
): Promise<Outcome<null> | undefined> {
  const asked = await lockAsked(tx, id)
  if (!asked) return undefined
  if (asked.state !== 'asked') {
    return asked.state === decision && asked.decidedBy === by.id
      ? { ok: null }
      : { refused: 'already-decided' }
  }
  if (asked.askedBy === by.id) return { refused: 'same-person' }
  const expiresOn = decision === 'posted' && asked.amount > 0n ? expiryOf(rules, asked) : asked.expiresOn
  if (decision === 'posted') {
    const refusal = await book(tx, asked, expiresOn, rules)
    if (refusal) return refusal
  }
  await tx
    .updateTable('adjustment')
    .set({ state: decision, decided_by: by.id, decided_at: at, expires_on: expiresOn })
    .where('id', '=', id)
    .execute()
  await audit(tx, {
    actor: { kind: 'operator', id: by.id, name: by.name },
    companyId: asked.ownerId,
    deed: decision === 'posted' ? 'adjustment.post' : 'adjustment.decline',
    objectKind: 'adjustment',
    objectId: id,
    detail: { amount: asked.amount.toString(), reason: asked.reason },
    at,
  })
  return { ok: null }
}

type AskedRow = NonNullable<Awaited<ReturnType<typeof lockAsked>>>

async function lockAsked(tx: Tx, id: string) {
  const asked = await tx
    .selectFrom('adjustment')
    .select(['id', 'account_id as accountId', 'owner_id as ownerId', 'amount', 'reason', 'state'])
    .select(['expires_on as expiresOn', 'asked_by as askedBy', 'decided_by as decidedBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!asked) return undefined
  const owner = await tx
    .selectFrom('company')
    .innerJoin('account', 'account.owner_id', 'company.id')
    .select([
      'company.state as companyState',
      'company.tier',
      'company.joined_on as joinedOn',
      'account.frozen_at as frozenAt',
    ])
    .where('account.id', '=', asked.accountId)
    .executeTakeFirstOrThrow()
  return { ...asked, ...owner }
}

/** The ledger is written in the jobs' name and with their rights; nothing else of this transaction is. */
async function book(
  tx: Tx,
  asked: AskedRow,
  expiresOn: Day | null,
  rules: Rules,
): Promise<Refusal | undefined> {
  if (asked.companyState !== 'active') return { refused: 'company-closed' }
  if (asked.amount < 0n && asked.frozenAt !== null) return { refused: 'account-frozen' }
  await enter(tx, { as: 'job' })
  const posted = await post(tx, [movementOf(asked, expiresOn, rules)], rules.today)
  await enter(tx, { as: 'ops' })
  return 'refused' in posted ? posted : undefined
}

function movementOf(asked: AskedRow, expiresOn: Day | null, { version }: Rules): Movement {
  const cause = {
    accountId: asked.accountId,
    subjectId: asked.id,
    source: 'adjustment',
    ruleVersion: version.number,
    kind: 'adjustment',
  } as const
  if (asked.amount < 0n) return { ...cause, do: 'spend', amount: -asked.amount }
  if (expiresOn === null) throw new Error('a credit needs the day on which it lapses')
  return { ...cause, do: 'credit', amount: asked.amount, expiresOn, locked: false }
}
