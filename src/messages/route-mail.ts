/** Decides how each new message reaches its reader, by what the reader has chosen at that moment. */
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { quietUntil } from '../domain/message/hours.ts'
import { type Delivery, deliveryOf, type MessageKind } from '../domain/message/kind.ts'

const ROWS_AT_ONCE = 200

type Row = {
  readonly id: string
  readonly kind: MessageKind
  readonly delivery: string | null
  readonly zone: string | null
  readonly quietFrom: number | null
  readonly quietTo: number | null
}

/**
 * A mail that falls into quiet hours stays undecided until they end: then it is asked again.
 *
 * @returns whether there may be more to decide
 * @see docs/message-rules.md M-06, M-07
 */
export function routeMail(db: Db, now: Date): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows } = await sql<Row>`
      select mail.id, mail.kind, chosen.delivery, setting.zone, setting.quiet_from as "quietFrom",
        setting.quiet_to as "quietTo"
      from outbox as mail
        left join message_preference as chosen on chosen.member_id = mail.recipient_id and chosen.kind = mail.kind
        left join message_setting as setting on setting.member_id = mail.recipient_id
      where mail.sent_at is null and mail.route = 'open' and mail.due_at <= ${now}
      order by mail.due_at limit ${ROWS_AT_ONCE} for update of mail skip locked`.execute(tx)
    if (rows.length === 0) return false
    const decided = JSON.stringify(rows.map((row) => ({ id: row.id, ...routeOf(row, now) })))
    await sql`update outbox set route = decided.route, due_at = coalesce(decided.due, outbox.due_at)
      from jsonb_to_recordset(${decided}::jsonb) as decided (id uuid, route text, due timestamptz)
      where outbox.id = decided.id`.execute(tx)
    return rows.length === ROWS_AT_ONCE
  })
}

function routeOf(row: Row, now: Date): { route: 'open' | Delivery; due?: Date } {
  const { kind, delivery, zone, quietFrom: from, quietTo: to } = row
  const route = deliveryOf(kind, delivery)
  if (route !== 'mail' || kind === 'security' || zone === null || from === null || to === null)
    return { route }
  const due = quietUntil({ from, to }, zone, now)
  return due === undefined ? { route } : { route: 'open', due }
}
