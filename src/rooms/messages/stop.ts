/** Ends mails for whoever holds the link of one: nobody is signed in, the link says who it is. */
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { CHOSEN_KINDS, deliveryOf, type MessageKind } from '../../domain/message/kind.ts'
import type { StopAsk } from '../../messages/stop-link.ts'
import { writeDeliveries } from './choices.ts'

/**
 * Messages stay in the inbox; what was chosen away stays away. Done twice, the second time changes nothing.
 *
 * @param all every kind that has a choice; otherwise the kind of the mail, and of the mail of the day all that it brings
 * @returns false when there is no such person any more
 */
export async function stopMails(tx: Tx, ask: StopAsk, all: boolean, at: Date): Promise<boolean> {
  const person = await tx
    .selectFrom('member')
    .select(['id', 'name'])
    .where('id', '=', ask.memberId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!person) return false
  const chosen = await tx
    .selectFrom('message_preference')
    .select(['kind', 'delivery'])
    .where('member_id', '=', person.id)
    .execute()
  const now = (kind: MessageKind) =>
    deliveryOf(kind, chosen.find((row) => row.kind === kind)?.delivery ?? null)
  const ended = CHOSEN_KINDS.filter((kind) => {
    const delivery = now(kind)
    if (delivery === 'inbox' || delivery === 'none') return false
    return all || kind === ask.kind || (ask.kind === 'digest' && delivery === 'digest')
  })
  if (ended.length === 0) return true
  await writeDeliveries(
    tx,
    person.id,
    ended.map((kind) => [kind, 'inbox'] as const),
  )
  await audit(tx, {
    actor: { kind: 'member', ...person },
    companyId: null,
    deed: 'member.stop-mails',
    objectKind: 'member',
    objectId: person.id,
    detail: { kinds: ended.join(', ') },
    at,
  })
  return true
}
