/** Asks for a correction. Nothing is booked before a second person agrees. */
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { OperatorViewer } from '../../web/viewer.ts'
import { expiryOf, type Rules } from './expiry-of.ts'

export type Asked = {
  readonly key: string
  readonly companyId: string
  readonly amount: bigint
  readonly reason: string
}

export async function askAdjustment(
  tx: Tx,
  asked: Asked,
  by: OperatorViewer,
  at: Date,
  rules: Rules,
): Promise<Outcome<{ id: string }>> {
  const company = await tx
    .selectFrom('company')
    .innerJoin('account', 'account.owner_id', 'company.id')
    .select(['company.tier', 'company.joined_on as joinedOn', 'account.id as accountId'])
    .where('company.id', '=', asked.companyId)
    .where('company.state', '=', 'active')
    .where('account.currency', '=', 'points')
    .executeTakeFirst()
  if (!company) return { refused: 'company-not-active' }
  const { key, companyId, amount, reason } = asked
  const command = { actorId: by.id, companyId, key, content: `${companyId}/${amount}/${reason}`, at }
  return once(tx, command, async () => {
    const id = newId()
    await tx
      .insertInto('adjustment')
      .values({
        id,
        account_id: company.accountId,
        owner_id: companyId,
        amount,
        reason,
        expires_on: amount > 0n ? expiryOf(rules, company) : null,
        asked_by: by.id,
        asked_at: at,
        decided_by: null,
        decided_at: null,
      })
      .execute()
    await audit(tx, {
      actor: { kind: 'operator', id: by.id, name: by.name },
      companyId,
      deed: 'adjustment.ask',
      objectKind: 'adjustment',
      objectId: id,
      detail: { amount: amount.toString(), reason },
      at,
    })
    return { ok: { id } }
  })
}
