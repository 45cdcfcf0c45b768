/** Idempotency: one key, one effect. The key is minted when the form is shown, so a double click is one command. */

import type { Outcome } from '../domain/refusal.ts'
import { violated } from './retry.ts'
import type { Tx } from './schema.ts'

export type Command = {
  readonly actorId: string
  readonly companyId: string | null
  readonly key: string
  /** Text of what was asked; the same key with another content is refused. */
  readonly content: string
  readonly at: Date
}

/**
 * Runs `work` once for a key and keeps its answer; a repetition gets the kept answer. Refusals are not kept: the same
 * form may be sent again when there are points.
 *
 * Call it with the account locked: rivals with one key then come one after the other. Where they do not, the second
 * fails on the key: `pastRivals` around the transaction.
 */
export async function once<T>(
  tx: Tx,
  command: Command,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const hash = await digest(command.content)
  const kept = await keptAnswer<T>(tx, command, hash)
  if (kept) return kept
  const outcome = await work()
  // A rival with this key may have finished between our look and the work, which then met the rival's own effect.
  if ('refused' in outcome) return (await keptAnswer<T>(tx, command, hash)) ?? outcome
  await tx
    .insertInto('command')
    .values({
      actor_id: command.actorId,
      key: command.key,
      company_id: command.companyId,
      request_hash: hash,
      outcome: JSON.stringify(outcome.ok),
      at: command.at,
    })
    .execute()
  return outcome
}

async function keptAnswer<T>(tx: Tx, command: Command, hash: string): Promise<Outcome<T> | undefined> {
  const kept = await tx
    .selectFrom('command')
    .select(['request_hash', 'outcome'])
    .where('actor_id', '=', command.actorId)
    .where('key', '=', command.key)
    .executeTakeFirst()
  if (!kept) return undefined
  return kept.request_hash === hash ? { ok: kept.outcome as T } : { refused: 'key-reused' }
}

/**
 * Runs a transaction with `once` in it. Where a rival was faster, the whole of it runs again and finds what the rival
 * left: the kept answer of the same form, or something that the second look can name.
 *
 * @param metFirst unique constraints of the work's own rows that a rival's rows may violate before its key is met
 * @throws whatever else went wrong, and what the second run meets
 */
export async function pastRivals<T>(run: () => Promise<T>, ...metFirst: readonly string[]): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (['command_pkey', ...metFirst].includes(violated(error) ?? '')) return run()
    throw error
  }
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(bytes).toString('hex')
}
