/** A legal entity of a company that takes part. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { type Company, NOW, type Person, type Portal } from './portal.ts'

export type SideEntity = { readonly id: string; readonly name: string; readonly corporateId: string }

export async function addEntity(
  portal: Portal,
  company: Company,
  by: Person,
  word: string,
  serial: number,
): Promise<SideEntity> {
  const entity = {
    id: newId(),
    name: `${word} Suisse`,
    corporateId: `WB77${String(serial).padStart(5, '0')}`,
  }
  await withScope(portal.db, { as: 'backup' }, (tx) =>
    tx
      .insertInto('legal_entity')
      .values({
        company_id: company.id,
        id: entity.id,
        name: entity.name,
        country: 'CH',
        registration_no: `CHE-${word}`,
        vat_id: null,
        state: 'active',
        corporate_id: entity.corporateId,
        asked_by: by.id,
        asked_at: NOW,
        joined_on: asDay('2026-01-01'),
      })
      .execute(),
  )
  return entity
}
