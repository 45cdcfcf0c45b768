/** A version of the terms that is to come, and a draft. */
import { newId } from '../../src/db/new-id.ts'
import type { Tx } from '../../src/db/schema.ts'
import { asDay } from '../../src/domain/day.ts'
import { NOW } from './portal.ts'

export const COMING = '2027-1'

export async function addTerms(tx: Tx, operatorId: string): Promise<{ draft: string }> {
  const draft = newId()
  const texts = JSON.stringify({ en: 'What one agrees to.', de: 'Worauf man sich einigt.' })
  const written = { texts, changes: texts, drafted_by: operatorId, drafted_at: NOW, origin: null }
  await tx
    .insertInto('terms_version')
    .values([
      {
        ...written,
        id: newId(),
        label: COMING,
        state: 'published',
        valid_from: asDay('2027-03-01'),
        published_by: operatorId,
        published_at: NOW,
      },
      {
        ...written,
        id: draft,
        label: 'draft',
        state: 'draft',
        valid_from: null,
        published_by: null,
        published_at: null,
      },
    ])
    .execute()
  return { draft }
}
