/** Orders with their award's name in the language of the page, whatever language it was ordered in. */
import type { Ctx } from '../web/env.ts'
import { awardNames } from '../web/programme.ts'
import type { OrderDetail } from './order.ts'

export async function namedOrders<Row extends { readonly detail: OrderDetail }>(
  c: Ctx,
  rows: readonly Row[],
): Promise<Row[]> {
  const names = await awardNames(c)
  return rows.map((row) => ({
    ...row,
    detail: { ...row.detail, name: names.get(row.detail.request.awardId) ?? row.detail.name },
  }))
}

/** @returns undefined for none */
export async function namedOrder<Row extends { readonly detail: OrderDetail }>(
  c: Ctx,
  row: Row,
): Promise<Row> {
  const [named = row] = await namedOrders(c, [row])
  return named
}
