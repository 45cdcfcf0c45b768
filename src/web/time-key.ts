/** Keys of lists in the order of time: `2026-11-20T10:00:00.000Z_<id>`, and of things that an address names. */
import { HTTPException } from 'hono/http-exception'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from './env.ts'
import type { Cursor } from './list.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** As `timeKey` writes it; years beyond are read differently by the two engines. */
const MOMENT = /^[12]\d{3}-\d\d-\d\dT[\d:.]{12}Z$/

export function timeKey(row: { at: Date; id: string }): string {
  return `${row.at.toISOString()}_${row.id}`
}

/** Rows beyond the cursor, and the order in which to ask for them; a cursor nobody made is no cursor. */
export function beyond(
  cursor: Cursor | undefined,
  at: string,
  id: string,
): { where: RawBuilder<boolean>; order: RawBuilder<unknown> } {
  const up = cursor?.way === 'after'
  const order = up
    ? sql`${sql.ref(at)} asc, ${sql.ref(id)} asc`
    : sql`${sql.ref(at)} desc, ${sql.ref(id)} desc`
  const [moment = '', key = ''] = cursor?.at.split('_') ?? []
  const when = new Date(moment)
  if (!MOMENT.test(moment) || Number.isNaN(when.getTime()) || !UUID.test(key))
    return { where: sql<boolean>`true`, order }
  const row = sql`(${sql.ref(at)}, ${sql.ref(id)})`
  const given = sql`(${when}::timestamptz, ${key}::uuid)`
  return { where: up ? sql<boolean>`${row} > ${given}` : sql<boolean>`${row} < ${given}`, order }
}

/** @throws 404 when the address names no id: it cannot be one of ours */
export function idOf(c: Ctx, name = 'id'): string {
  const id = c.req.param(name) ?? ''
  if (!UUID.test(id)) throw new HTTPException(404)
  return id
}

/** @returns the id when it is one; what came by a query may be anything */
export function asId(text: string | undefined): string | undefined {
  return text !== undefined && UUID.test(text) ? text : undefined
}
