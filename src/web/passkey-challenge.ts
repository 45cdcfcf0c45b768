/**
 * What a passkey signs: made here by chance, kept, used once and soon, for one purpose; where it is known who asks, for
 * that person and session alone.
 */
import { randomBytes } from 'node:crypto'
import type { Tx } from '../db/schema.ts'
import type { PasskeyPurpose, Plane } from '../db/tables/security.ts'
import type { Ctx } from './env.ts'
import { hashOf } from './secrets.ts'

const BYTES = 32
export const CHALLENGE_MINUTES = 5

export type Asked = {
  readonly purpose: PasskeyPurpose
  readonly plane: Plane
  /** Left out where nobody has said yet who it is. */
  readonly personId?: string
  readonly sessionId?: string
}

/** The portal as browsers know it; what was signed for another one counts for nothing. */
export function relyingParty(c: Ctx): { readonly origin: string; readonly id: string } {
  const { origin, hostname } = new URL(c.var.deps.publicUrl ?? c.req.url)
  return { origin, id: hostname }
}

export async function newChallenge(tx: Tx, asked: Asked, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(BYTES))
  await tx.deleteFrom('passkey_challenge').where('ends_at', '<=', now).execute()
  await tx
    .insertInto('passkey_challenge')
    .values({
      challenge_hash: hashOf(textOf(challenge)),
      purpose: asked.purpose,
      plane: asked.plane,
      person_id: asked.personId ?? null,
      session_id: asked.sessionId ?? null,
      ends_at: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
    })
    .execute()
  return challenge
}

/** Uses it up, whatever comes of it. Of two who come with one challenge at once, one finds nothing. */
export async function useChallenge(tx: Tx, challenge: string, asked: Asked, now: Date): Promise<boolean> {
  const { personId = null, sessionId = null } = asked
  const used = await tx
    .deleteFrom('passkey_challenge')
    .where('challenge_hash', '=', hashOf(challenge))
    .where('purpose', '=', asked.purpose)
    .where('plane', '=', asked.plane)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('session_id', sessionId === null ? 'is' : '=', sessionId)
    .where('ends_at', '>', now)
    .returning('purpose')
    .executeTakeFirst()
  return used !== undefined
}

/** As a browser writes it into what is signed. */
function textOf(challenge: Uint8Array): string {
  return Buffer.from(challenge).toString('base64url')
}
