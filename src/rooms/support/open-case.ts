/** Asks a question: a reference at once, the day of the answer with it, and perhaps an hour for a call. */
import { sql } from 'kysely'
import { once } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import { promisedDay } from '../../domain/claim/window.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { CALLS_AT_ONCE } from '../../domain/support/call-slots.ts'
import { type Topic, WORKING_DAYS_TO_ANSWER } from '../../domain/support/case.ts'
import { addMessage, auditCase, tellAsker } from '../../support/write.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'
import type { About } from './about.ts'
import type { Plane } from './plane.ts'

export type Question = {
  readonly key: string
  readonly topic: Topic
  readonly text: string
  readonly about: About | undefined
  readonly call: { readonly at: Date; readonly phone: string } | undefined
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Seven signs by chance, without those that are read wrongly over the telephone. */
function newReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(7))
  return `S-${[...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`
}

export async function openCase(
  tx: Tx,
  c: Ctx,
  plane: Plane,
  { key, topic, text, about, call }: Question,
): Promise<Outcome<{ id: string }>> {
  const { id: memberId, name, email, language } = member(c)
  const { now, today } = c.var
  const owner = plane.owner(c)
  const content = JSON.stringify([plane.name, topic, text, about, call])
  const command = { actorId: memberId, companyId: owner.company_id, key, content, at: now }
  return once(tx, command, async () => {
    if (call && !(await takeSlot(tx, call.at))) return { refused: 'call-slot-full' }
    const answerOn = promisedDay(today, WORKING_DAYS_TO_ANSWER)
    const made = { id: newId(), reference: newReference(), ...owner }
    await tx
      .insertInto('support_case')
      .values({
        ...made,
        opened_by: memberId,
        topic,
        about_kind: about?.kind ?? null,
        about_id: about?.id ?? null,
        state: 'open',
        opened_at: now,
        answer_on: answerOn,
        changed_at: now,
        call_at: call?.at ?? null,
        call_phone: call?.phone ?? null,
      })
      .execute()
    const by = { kind: 'member', id: memberId, name } as const
    await addMessage(tx, made, by, text, now)
    await auditCase(tx, made, by, 'support.open', now)
    const link = linkTo(c, `${plane.base}/${made.id}`)
    await tellAsker(tx, made, { id: memberId, email, name, language }, 'opened', { answerOn, link, at: now })
    return { ok: { id: made.id } }
  })
}

/** U-05: the database counts, so that of two who want the last place one gets it. */
async function takeSlot(tx: Tx, at: Date): Promise<boolean> {
  const { rows } = await sql`insert into call_slot (starts_at, taken) values (${at}::timestamptz, 1)
    on conflict (starts_at) do update set taken = call_slot.taken + 1
      where call_slot.taken < ${CALLS_AT_ONCE}::integer returning taken`.execute(tx)
  return rows.length > 0
}

/** Which of the offered hours have no place left. */
export async function fullSlots(tx: Tx, offered: readonly Date[]): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('call_slot')
    .select('starts_at')
    .where('starts_at', 'in', [...offered])
    .where('taken', '>=', CALLS_AT_ONCE)
    .execute()
  return new Set(rows.map((row) => row.starts_at.getTime()))
}
