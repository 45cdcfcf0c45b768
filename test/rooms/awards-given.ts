/** A company with points to spend, a cheap programme, and the hands that order. */
import { readFileSync } from 'node:fs'
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { addMonths, asDay, type Day } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import type { Company, Portal } from '../support/portal.ts'

/** Wingspan with flights inside Europe for one point, and lounge passes as given. */
export function cheapDocument(
  lounge: Record<string, unknown> = {},
  changes: Record<string, unknown> = {},
): unknown {
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  document.awards.charts[0].prices.continental.economy = 1
  Object.assign(document.awards.vouchers[0], lounge)
  Object.assign(document.awards.changes, changes)
  return document
}

export async function give(
  portal: Portal,
  company: Company,
  lots: readonly (readonly [bigint, Day])[],
): Promise<void> {
  await withScope(portal.db, { as: 'job' }, async (tx) => {
    const { id } = await tx
      .selectFrom('account')
      .select('id')
      .where('owner_id', '=', company.id)
      .executeTakeFirstOrThrow()
    const credits = lots.map(([amount, expiresOn]) => ({
      do: 'credit' as const,
      kind: 'accrual' as const,
      accountId: id,
      amount,
      expiresOn,
      locked: false,
      subjectId: newId(),
      source: 'points/base/0',
      ruleVersion: 1,
    }))
    await post(tx, credits, asDay('2026-11-20'))
  })
}

export type Rich = { readonly company: Company; readonly client: Client; readonly membershipId: string }

export async function richCompany(portal: Portal, name: string, points: bigint): Promise<Rich> {
  const company = await portal.company({ name })
  const person = await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' })
  if (points > 0n) await give(portal, company, [[points, addMonths(asDay('2026-11-20'), 12)]])
  return { company, client: await portal.as(person), membershipId: person.membershipId ?? '' }
}

export function flightOrder(rich: Rich, given: Record<string, string> = {}) {
  return {
    key: newId(),
    price: '9000',
    origin: 'FRA',
    destination: 'OSL',
    cabin: 'economy',
    travelsOn: '2026-12-15',
    passenger: rich.membershipId,
    ...given,
  }
}

export const ORDER_FLIGHT = '/company/awards/flight-2024/order'
export const ORDER_LOUNGE = '/company/awards/lounge/order'

/** What the database says of a company's points. */
export async function ledgerOf(portal: Portal, company: Company) {
  return withScope(portal.db, { as: 'job' }, async (tx) => {
    const account = await tx
      .selectFrom('account')
      .selectAll()
      .where('owner_id', '=', company.id)
      .executeTakeFirstOrThrow()
    const entries = await tx
      .selectFrom('entry')
      .select(['kind', 'amount', 'subject_id', 'source', 'balance_after'])
      .where('account_id', '=', account.id)
      .orderBy('version')
      .execute()
    const lots = await tx
      .selectFrom('lot')
      .select(['expires_on', 'remaining'])
      .where('account_id', '=', account.id)
      .where('remaining', '>', 0n)
      .orderBy('expires_on')
      .execute()
    return {
      balance: account.balance,
      entries,
      lots: lots.map((lot) => `${lot.expires_on} ${lot.remaining}`),
    }
  })
}

export function ordersOf(portal: Portal, company: Company) {
  return withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('award_order').selectAll().execute(),
  )
}
