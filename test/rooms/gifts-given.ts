/** A company that gives miles to its travellers, and what arrived. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Company, Person, Portal } from '../support/portal.ts'
import { type Rich, richCompany } from './awards-given.ts'

export const GIFT = '/company/awards/points-to-miles'

export type Giver = Rich & { readonly ada: Person }

export async function giver(portal: Portal, name: string, points = 100_000n): Promise<Giver> {
  const rich = await richCompany(portal, name, points)
  return { ...rich, ada: await portal.person({ name: 'Ada Brenner', company: rich.company }) }
}

export const giftTo = (person: Person, amount: string, given: Record<string, string> = {}) => ({
  key: newId(),
  price: amount,
  to: person.membershipId ?? '',
  amount,
  ...given,
})

/** Entries of a person's miles, as the ledger has them. */
export function milesOf(portal: Portal, person: Person) {
  return withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('entry')
      .innerJoin('account', 'account.id', 'entry.account_id')
      .select(['entry.kind', 'entry.source', 'entry.amount', 'entry.expires_on', 'entry.subject_id'])
      .where('account.owner_id', '=', person.id)
      .where('account.currency', '=', 'miles')
      .orderBy('entry.version')
      .execute(),
  )
}

export function giftsOf(portal: Portal, company: Company) {
  return withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('award_gift').selectAll().execute(),
  )
}
