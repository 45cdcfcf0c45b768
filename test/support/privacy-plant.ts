/** Puts values that stand nowhere else into a person's rows. */
import { sql } from 'kysely'
import type { Portal } from './portal.ts'
import { PERSONAL } from './privacy-declared.ts'
import type { Field, Subject } from './privacy-fields.ts'
import type { Rows } from './privacy-rows.ts'
import { canaryOf, type Kind, looksOf } from './privacy-values.ts'

export type Planted = {
  /** `kind.column` by what its value looks like. */
  readonly looks: ReadonlyMap<string, string>
  /** What stands in `kind.column` now, as text. */
  readonly values: Readonly<Record<string, string>>
}

/** PGlite's session may do that: it is a superuser. */
export async function plant(portal: Portal, rows: Rows): Promise<Planted> {
  const looks = new Map<string, string>()
  const values: Record<string, string> = {}
  await pin(portal, rows)
  // Rows keep their places beside each other while their keys change one after the other.
  await sql`set session_replication_role = replica`.execute(portal.db)
  let serial = 0
  for (const [name, subject] of Object.entries(PERSONAL)) {
    for (const [column, field] of Object.entries(subject.fields)) {
      serial += 1
      const of = `${name}.${column}`
      const value = await valueIn(portal, subject, name, column, field, serial)
      if (value === undefined) continue
      values[of] = value
      for (const look of 'canary' in field ? looksOf(field.canary, value) : [value]) looks.set(look, of)
    }
  }
  await sql`set session_replication_role = origin`.execute(portal.db)
  return { looks, values }
}

/** @returns what is to be looked for, undefined when that is nothing */
async function valueIn(
  portal: Portal,
  { table, fields }: Subject,
  name: string,
  column: string,
  field: Field,
  serial: number,
): Promise<string | undefined> {
  const where = pinned(name)
  if ('id' in field) return wordIn(portal, table, column, where)
  if (!('canary' in field)) return undefined
  const value = canaryOf(field.canary, serial)
  await put(portal, table, column, where, field.canary, value)
  const twin = Object.entries(fields).find(([, each]) => 'same' in each && each.same === `${name}.${column}`)
  if (twin) await put(portal, table, twin[0], where, field.canary, value)
  return value
}

/** The row of a kind, whatever its values are now. */
export function pinned(name: string): string {
  return `canary_of = '${name}'`
}

/** Marks the row of each kind, since no column of it keeps its value. */
async function pin(portal: Portal, rows: Rows): Promise<void> {
  for (const [name, { table }] of Object.entries(PERSONAL)) {
    const where = rows[name]
    if (where === undefined) throw new Error(`${name}: say in test/support/privacy-rows.ts which row it is`)
    await sql`alter table ${sql.table(table)} add column if not exists canary_of text`.execute(portal.db)
    const { numAffectedRows } = await sql`update ${sql.table(table)} set canary_of = ${name}
      where ${sql.raw(where)}`.execute(portal.db)
    if (numAffectedRows !== 1n) throw new Error(`${name}: ${numAffectedRows} rows of ${table} where ${where}`)
  }
}

export async function wordIn(portal: Portal, table: string, column: string, where: string): Promise<string> {
  const { rows } = await sql<{ value: string | null }>`select ${sql.ref(column)}::text as value
    from ${sql.table(table)} where ${sql.raw(where)}`.execute(portal.db)
  return rows[0]?.value ?? ''
}

async function put(portal: Portal, table: string, column: string, where: string, kind: Kind, value: string) {
  const { rows } = await sql<{ type: string }>`select udt_name as type from information_schema.columns
    where table_name = ${table} and column_name = ${column}`.execute(portal.db)
  const type = rows[0]?.type ?? 'text'
  const given = written(column, type, kind, value)
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${given} where ${sql.raw(where)}`
    .execute(portal.db)
    .catch((error: unknown) => {
      throw new Error(`${table}.${column} takes no ${kind}`, { cause: error })
    })
}

/** JSON keeps what it holds, since pages read it: the value comes beside it, or in the place of the person's name. */
function written(column: string, type: string, kind: Kind, value: string) {
  const old = sql.ref(column)
  if (kind === 'bytes') return sql`decode(${value}, 'hex')`
  if (type !== 'jsonb') return sql`${value}::text::${sql.raw(type)}`
  if (kind === 'amount') return sql`jsonb_build_object('YQ', ${value}::text)`
  if (kind === 'text') {
    return sql`replace(replace(${old}::text, 'Alderqx traveller', ${value}), 'CANARY', ${value})::jsonb`
  }
  return sql`case when jsonb_typeof(${old}) = 'array' then jsonb_build_array(${value}::text)
    else coalesce(${old}, '{}') || jsonb_build_object('note', ${value}::text) end`
}
