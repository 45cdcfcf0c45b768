/** The first wall: every query about a company or a person says whose rows it wants. */
import { type RawBuilder, sql } from 'kysely'

let standing = true

/** `where company_id = …`. Row level security is the second wall and stands by itself. */
export function owned(column: string, ownerId: string): RawBuilder<boolean> {
  return standing ? sql<boolean>`${sql.ref(column)} = ${ownerId}::uuid` : sql<boolean>`true`
}

/**
 * For the one test that proves the second wall alone holds. Nothing but a test calls it.
 *
 * @returns what puts the wall up again, for the tests that come after in the same process
 */
export function takeDownFirstWall(): () => void {
  standing = false
  return () => {
    standing = true
  }
}
