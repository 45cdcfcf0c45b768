/** Keys that open one door once and not for long: a link in a mail, or a sign-in that still wants its code. */
import type { Tx } from '../db/schema.ts'
import type { DoorPurpose, Plane } from '../db/tables/security.ts'
import { hashOf, newToken } from './secrets.ts'

/** How long each may be used. */
export const DOOR_MINUTES: Readonly<Record<DoorPurpose, number>> = {
  'second-step': 10,
  password: 30,
  email: 24 * 60,
}

type Door = {
  readonly purpose: DoorPurpose
  readonly plane: Plane
  readonly personId: string
  readonly newEmail?: string
}

/** The one before of the same kind opens nothing any more. @returns the token; only its hash is kept */
export async function newDoorKey(tx: Tx, door: Door, now: Date): Promise<string> {
  const token = newToken()
  await tx.deleteFrom('door_key').where('ends_at', '<=', now).execute()
  // Several browsers may wait for their code at the same time; of links only the newest counts.
  if (door.purpose !== 'second-step') await withdrawDoorKeys(tx, door.personId, door.purpose)
  await tx
    .insertInto('door_key')
    .values({
      token_hash: hashOf(token),
      purpose: door.purpose,
      plane: door.plane,
      person_id: door.personId,
      new_email: door.newEmail ?? null,
      made_at: now,
      ends_at: new Date(now.getTime() + DOOR_MINUTES[door.purpose] * 60_000),
    })
    .execute()
  return token
}

export type OpenDoor = { readonly personId: string; readonly newEmail: string | null }

/** Looks whether it fits, and uses nothing up: a mail server that tries the links of a mail must not spoil them. */
export async function doorOf(
  tx: Tx,
  purpose: DoorPurpose,
  plane: Plane,
  token: string,
  now: Date,
): Promise<OpenDoor | undefined> {
  return tx
    .selectFrom('door_key')
    .select(['person_id as personId', 'new_email as newEmail'])
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('plane', '=', plane)
    .where('ends_at', '>', now)
    .executeTakeFirst()
}

/** Uses it up. Of two who come with one key at once, one finds nothing. */
export async function useDoorKey(
  tx: Tx,
  purpose: DoorPurpose,
  plane: Plane,
  token: string,
  now: Date,
): Promise<OpenDoor | undefined> {
  return tx
    .deleteFrom('door_key')
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('plane', '=', plane)
    .where('ends_at', '>', now)
    .returning(['person_id as personId', 'new_email as newEmail'])
    .executeTakeFirst()
}

export async function withdrawDoorKeys(tx: Tx, personId: string, purpose: DoorPurpose): Promise<boolean> {
  const gone = await tx
    .deleteFrom('door_key')
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .returning('purpose')
    .execute()
  return gone.length > 0
}
