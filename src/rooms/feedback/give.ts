/** What a person says of a trip or of an award: once, and changed as often as they like. */
import { audit } from '../../db/audit.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Feedback } from '../../db/tables/support.ts'
import { maskCards } from '../../domain/support/card-mask.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'

export type Said = Pick<Feedback, 'object_kind' | 'object_id' | 'score' | 'words'>

/** U-09: two clicks at once leave one row, with what the later one says. */
export async function give(tx: Tx, c: Ctx, said: Said): Promise<void> {
  const { id: memberId, name } = member(c)
  const { now } = c.var
  const words = said.words === null ? null : maskCards(said.words)
  const kept = await tx
    .insertInto('feedback')
    .values({ ...said, words, id: newId(), member_id: memberId, given_at: now, changed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'object_kind', 'object_id'])
        .doUpdateSet({ score: said.score, words, changed_at: now }),
    )
    .returning(['id', 'given_at', 'changed_at'])
    .executeTakeFirstOrThrow()
  await audit(tx, {
    actor: { kind: 'member', id: memberId, name },
    companyId: null,
    deed: kept.given_at.getTime() === kept.changed_at.getTime() ? 'feedback.give' : 'feedback.change',
    objectKind: 'feedback',
    objectId: kept.id,
    detail: { score: said.score },
    at: now,
  })
}

export async function saidBefore(
  tx: Tx,
  memberId: string,
  kind: Feedback['object_kind'],
  id: string,
): Promise<Said | undefined> {
  return tx
    .selectFrom('feedback')
    .select(['object_kind', 'object_id', 'score', 'words'])
    .where(owned('member_id', memberId))
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .executeTakeFirst()
}
