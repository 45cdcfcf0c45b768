/** What a travel manager has made besides people: a list that was dropped and a registration link that has ended. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from './client.ts'
import type { Company, Portal } from './portal.ts'

export type PeoplePlaces = { readonly list: string; readonly link: string }

export async function addPeoplePlaces(
  portal: Portal,
  company: Company,
  manager: Client,
  word: string,
): Promise<PeoplePlaces> {
  const answer = await manager.post('/company/people/list', { pasted: `email,name\nbroken@,${word} Broken` })
  const list = answer.headers.get('Location')?.split('/').at(-1) ?? ''
  await manager.post(`/company/people/list/${list}/withdraw`)
  await manager.post('/company/people/link', {
    key: newId(),
    domains: 'company.example',
    expiresOn: '2026-12-24',
  })
  const scope = { as: 'company', companyId: company.id } as const
  const { id: link } = await withScope(portal.db, scope, (tx) =>
    tx.selectFrom('registration_link').select('id').executeTakeFirstOrThrow(),
  )
  await manager.post(`/company/people/link/${link}/end`)
  return { list, link }
}
