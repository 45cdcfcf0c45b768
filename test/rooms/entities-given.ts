/** A company with a legal entity, as its travel manager and an operator make it. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import type { Portal } from '../support/portal.ts'

export const ENTITIES = '/company/entities'

export const entityForm = (given: Record<string, string> = {}) => ({
  key: newId(),
  name: 'Alder Suisse SA',
  country: 'CH',
  registrationNo: 'CHE-101.202.303',
  vatId: '',
  ...given,
})

let made = 0

/** @returns the id of the entity that was asked for */
export async function askFor(
  portal: Portal,
  companyId: string,
  manager: Client,
  given: Record<string, string> = {},
): Promise<string> {
  made += 1
  const form = entityForm({ registrationNo: `CHE-900.${made}`, ...given })
  const answer = await manager.post(ENTITIES, form)
  if (answer.status !== 303) throw new Error(`not asked: ${answer.status} ${await answer.text()}`)
  const { id } = await withScope(portal.db, { as: 'company', companyId }, (tx) =>
    tx
      .selectFrom('legal_entity')
      .select('id')
      .where('registration_no', '=', form.registrationNo)
      .where('state', '=', 'applied')
      .executeTakeFirstOrThrow(),
  )
  return id
}

export function entityRow(portal: Portal, id: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('legal_entity').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

export const decisionPath = (companyId: string, id: string) =>
  `/operator/companies/${companyId}/entities/${id}`

/** Asks, and lets the operator issue this number. */
export async function entityWith(
  portal: Portal,
  companyId: string,
  manager: Client,
  corporateId: string,
  name: string,
): Promise<string> {
  const id = await askFor(portal, companyId, manager, { name })
  const support = await portal.as(await portal.operator('support'))
  const answer = await support.post(`${decisionPath(companyId, id)}/approve`, { corporateId })
  if (answer.status !== 303) throw new Error(`not approved: ${answer.status} ${await answer.text()}`)
  return id
}
