/** Opens accounts; an owner has one per currency, however often it is asked. */
import type { Currency } from '../../domain/rating/rated.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../schema.ts'

/** A company owns points; a member owns miles and status points. */
export async function openAccounts(tx: Tx, ownerId: string, currencies: readonly Currency[]): Promise<void> {
  await tx
    .insertInto('account')
    .values(currencies.map((currency) => ({ id: newId(), owner_id: ownerId, currency })))
    .onConflict((conflict) => conflict.columns(['owner_id', 'currency']).doNothing())
    .execute()
}
