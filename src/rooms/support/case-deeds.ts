/** What its asker does with a question: writes again, says that it is settled, says how it was. */
import { once } from '../../db/command.ts'
import type { Tx } from '../../db/schema.ts'
import type { SupportCase } from '../../db/tables/support.ts'
import { promisedDay } from '../../domain/claim/window.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { maskCards } from '../../domain/support/card-mask.ts'
import { afterReply, WORKING_DAYS_TO_ANSWER, waitsForDesk } from '../../domain/support/case.ts'
import { lockCase } from '../../support/one-case.ts'
import { addMessage, auditCase } from '../../support/write.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'
import type { Plane } from './plane.ts'

export type CaseDeed =
  | { readonly what: 'reply'; readonly text: string }
  | { readonly what: 'close' }
  | { readonly what: 'score'; readonly score: number; readonly words: string | null }

/** @returns undefined when there is no such question */
export async function doWithCase(
  tx: Tx,
  c: Ctx,
  plane: Plane,
  id: string,
  key: string,
  deed: CaseDeed,
): Promise<Outcome<null> | undefined> {
  const found = await lockCase(tx, id, plane.mine(c))
  if (!found) return undefined
  const command = {
    actorId: member(c).id,
    companyId: found.company_id,
    key,
    content: JSON.stringify([id, deed]),
    at: c.var.now,
  }
  return once(tx, command, async () => {
    const change = changeOf(found, deed, c)
    if ('refused' in change) return change
    await tx
      .updateTable('support_case')
      .set({ ...change.ok, changed_at: c.var.now })
      .where('id', '=', id)
      .execute()
    const { id: memberId, name } = member(c)
    const by = { kind: 'member', id: memberId, name } as const
    if (deed.what === 'reply') await addMessage(tx, found, by, deed.text, c.var.now)
    await auditCase(tx, found, by, `support.${deed.what}`, c.var.now)
    return { ok: null }
  })
}

type Change = Partial<
  Pick<SupportCase, 'state' | 'answer_on' | 'closed_at' | 'score' | 'score_words' | 'scored_at'>
>

function changeOf(found: SupportCase, deed: CaseDeed, c: Ctx): Outcome<Change> {
  const { now, today } = c.var
  if (deed.what === 'reply') {
    const state = afterReply(found.state, found.closed_at, now)
    if (!state) return { refused: 'case-closed' }
    // U-03: the clock of the promise starts when it is the desk's turn again.
    const answerOn = waitsForDesk(found.state) ? found.answer_on : promisedDay(today, WORKING_DAYS_TO_ANSWER)
    return { ok: { state, answer_on: answerOn } }
  }
  if (deed.what === 'close') {
    if (found.state === 'closed') return { refused: 'already-decided' }
    return { ok: { state: 'closed', closed_at: now } }
  }
  // U-07: once, and of a question that is closed.
  if (found.state !== 'closed' || found.score !== null) return { refused: 'already-decided' }
  const words = deed.words === null ? null : maskCards(deed.words)
  return { ok: { score: deed.score, score_words: words, scored_at: now } }
}
