/** Rows on their way into a statement. */
import { type RawBuilder, sql } from 'kysely'
import { plainArray, textArray } from './array-text.ts'

type Value = string | number | bigint | boolean | null
/** Name, type, and where the value comes from. */
export type Column<Row> = readonly [
  name: string,
  type: 'uuid' | 'bigint' | 'integer' | 'date' | 'boolean' | 'text',
  value: (row: Row) => Value,
]

/**
 * The rows as a relation named `planned`: many as one array a column, one as it is. Of a single row the database knows
 * beforehand that it is one, so the prepared plan serves as it stands; for arrays it would plan anew each time.
 */
export function planned<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): RawBuilder<unknown> {
  const [only] = rows
  const names = sql.join(columns.map(([name]) => sql.id(name)))
  if (rows.length === 1 && only !== undefined) {
    const values = columns.map(([, type, value]) => sql`${text(value(only))}::${sql.raw(type)}`)
    return sql`(values (${sql.join(values)})) as planned (${names})`
  }
  const arrays = columns.map(([, type, value]) => {
    const of = rows.map(value)
    return sql`${type === 'text' ? textArray(of as (string | null)[]) : plainArray(of)}::${sql.raw(type)}[]`
  })
  return sql`unnest(${sql.join(arrays)}) as planned (${names})`
}

function text(value: Value): string | null {
  return value === null ? null : String(value)
}
