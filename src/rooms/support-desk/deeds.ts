/** What the desk does with a question: takes it over, answers it, closes it. */
import { once } from '../../db/command.ts'
import type { Tx } from '../../db/schema.ts'
import type { SupportCase } from '../../db/tables/support.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { lockCase } from '../../support/one-case.ts'
import { addMessage, auditCase, tellAsker } from '../../support/write.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export type DeskDeed =
  | { readonly what: 'assign' }
  | { readonly what: 'answer'; readonly text: string; readonly closes: boolean }
  | { readonly what: 'close' }

export type Work = {
  readonly id: string
  readonly key: string
  /** The last message that the operator saw. */
  readonly seen: string
  readonly deed: DeskDeed
  readonly now: Date
  /** Where the asker reads it. */
  readonly link: (path: string) => string
}

/** @returns undefined when there is no such question */
export async function workOn(
  tx: Tx,
  { id, key, seen, deed, now, link }: Work,
  by: OperatorViewer,
): Promise<Outcome<null> | undefined> {
  const found = await lockCase(tx, id)
  if (!found) return undefined
  const command = {
    actorId: by.id,
    companyId: found.company_id,
    key,
    content: JSON.stringify([id, deed]),
    at: now,
  }
  return once(tx, command, async () => {
    // Who answers must have read what was written meanwhile.
    if (deed.what !== 'assign' && (await lastMessage(tx, id)) !== seen)
      return { refused: 'changed-meanwhile' }
    if (deed.what !== 'assign' && found.state === 'closed') return { refused: 'already-decided' }
    const author = { kind: 'operator', id: by.id, name: by.name } as const
    await tx
      .updateTable('support_case')
      .set(changeOf(deed, by.id, now))
      .where('id', '=', id)
      .execute()
    if (deed.what === 'answer') await addMessage(tx, found, author, deed.text, now)
    await auditCase(tx, found, author, `support.${deed.what}`, now)
    if (deed.what !== 'assign') await tell(tx, found, deed, link, now)
    return { ok: null }
  })
}

function changeOf(deed: DeskDeed, operatorId: string, now: Date): Partial<SupportCase> {
  if (deed.what === 'assign') return { assigned_to: operatorId }
  const closed = deed.what === 'close' || deed.closes
  return {
    state: closed ? 'closed' : 'answered',
    closed_at: closed ? now : null,
    changed_at: now,
    assigned_to: operatorId,
  }
}

export async function lastMessage(tx: Tx, caseId: string): Promise<string | undefined> {
  const last = await tx
    .selectFrom('support_message')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.id
}

async function tell(
  tx: Tx,
  found: SupportCase,
  deed: DeskDeed,
  link: (path: string) => string,
  at: Date,
): Promise<void> {
  const asker = await tx
    .selectFrom('member')
    .select(['id', 'email', 'name', 'language'])
    .where('id', '=', found.opened_by)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!asker) return
  const base = found.company_id === null ? '/me/support' : '/company/support'
  const what = deed.what === 'answer' ? 'answered' : 'closed'
  await tellAsker(tx, found, asker, what, {
    answerOn: found.answer_on,
    link: link(`${base}/${found.id}`),
    at,
  })
}
