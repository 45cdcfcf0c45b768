/** Orders of the tests of their life: made, read, looked at from the desk. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { NOW, type Portal } from '../support/portal.ts'
import { flightOrder, ORDER_FLIGHT, ordersOf, type Rich } from './awards-given.ts'

/** @returns the address of the order's page */
export async function ordered(
  portal: Portal,
  rich: Rich,
  given: Record<string, string> = {},
  path = ORDER_FLIGHT,
): Promise<string> {
  portal.clock.now = NOW
  const answer = await rich.client.post(path, flightOrder(rich, given))
  if (answer.status !== 303) throw new Error(`ordered: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
}

export async function onlyOrder(portal: Portal, rich: Rich) {
  const [order, ...others] = await ordersOf(portal, rich.company)
  if (!order || others.length > 0) throw new Error(`not one order: ${others.length}`)
  return order
}

export function stepsOf(portal: Portal, rich: Rich, path: string) {
  const id = path.split('/').at(-1) ?? ''
  return withScope(portal.db, { as: 'company', companyId: rich.company.id }, (tx) =>
    tx
      .selectFrom('award_order_step')
      .select(['number', 'step', 'actor_kind', 'actor_name', 'reason', 'detail'])
      .where('order_id', '=', id)
      .orderBy('number')
      .execute(),
  )
}

export async function mailsTo(portal: Portal, rich: Rich): Promise<string[]> {
  const rows = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body'])
      .where('company_id', '=', rich.company.id)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ subject, body }) => `${subject}\n${body}`)
}

/** What the desk sends, with the last step that its page shows. */
export async function atDesk(
  desk: Client,
  path: string,
  deed: 'ticket' | 'use' | 'no-show' | 'cancel',
  fields: Record<string, string>,
): Promise<Response> {
  const here = path.replace('/company/', '/operator/')
  return desk.post(`${here}/${deed}`, { key: newId(), seen: seenOn(await desk.page(here)), ...fields })
}

export function seenOn(page: string): string {
  return /name="seen" value="(\d+)"/.exec(page)?.[1] ?? ''
}

/** The clock of the portal at noon of a day; sessions end, so whoever acts signs in again. */
export async function on(portal: Portal, day: string, rich: Rich, name = 'Noam Sela'): Promise<Client> {
  portal.clock.now = new Date(`${day}T12:00:00Z`)
  return portal.as(await portal.person({ name, company: rich.company, role: 'approver' }))
}
