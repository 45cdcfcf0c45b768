/** How both drivers must read what they read differently by themselves: int8 as bigint, date as the text of the day. */
import type { ColumnType } from 'kysely'

/** jsonb: read parsed, written as text. */
export type Json<T> = ColumnType<T, string, string>
export type Bytes = ColumnType<Uint8Array, Uint8Array, never>

const INT8 = 20
const DATE = 1082

/** Parsers by type oid, for `pg` and PGlite alike. */
export const parsers = {
  [INT8]: (text: string) => BigInt(text),
  [DATE]: (text: string) => text,
} as const
