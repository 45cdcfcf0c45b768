/** Members and operators alike, as they are named and written to. */
import type { Tx } from '../db/schema.ts'
import type { Plane } from '../db/tables/security.ts'

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
}

/** @returns undefined for whoever is closed */
export async function activePerson(tx: Tx, plane: Plane, id: string): Promise<Person | undefined> {
  return tx
    .selectFrom(plane)
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
}
