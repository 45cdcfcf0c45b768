import { sql } from 'kysely'

/** What a company said of itself when it applied; null where the programme did not ask. */
export const statements = [
  sql`alter table company
    add column employees integer check (employees >= 0),
    add column travellers integer check (travellers >= 0),
    add column industry text,
    add column other_contract boolean`,
]
