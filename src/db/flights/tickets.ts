/** Locks tickets, so that two imports of one ticket come one after the other. */
import { sql } from 'kysely'
import { type TicketKey, ticketKeyText } from '../../domain/kept-coupon.ts'
import type { Tx } from '../schema.ts'

/**
 * Takes the tickets in one order for everybody, so two imports never wait for each other crosswise.
 *
 * @returns the tickets that were known before, with coupons to load
 */
export async function lockTickets(tx: Tx, keys: readonly TicketKey[]): Promise<TicketKey[]> {
  const distinct = [...new Map(keys.map((key) => [ticketKeyText(key), key])).values()]
  distinct.sort((a, b) => (ticketKeyText(a) < ticketKeyText(b) ? -1 : 1))
  const { rows } = await sql<{ primaryTicket: string; issueYear: number; touched: number }>`
    insert into ticket (primary_ticket, issue_year)
    select * from unnest(${distinct.map((key) => key.primaryTicket)}::text[], ${distinct.map((key) => key.issueYear)}::integer[])
    on conflict (primary_ticket, issue_year) do update set touched = ticket.touched + 1
    returning primary_ticket as "primaryTicket", issue_year as "issueYear", touched`.execute(tx)
  return rows.filter((row) => row.touched > 0)
}
