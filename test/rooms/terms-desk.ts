/** Hands that write and publish terms, and what came of it. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { dayStart } from '../../src/web/day-start.ts'
import type { Client } from '../support/client.ts'
import type { Company, Portal } from '../support/portal.ts'

export const DESK = '/operator/terms'

export function draftFields(label: string, changes: Record<string, string> = {}): Record<string, string> {
  return {
    key: newId(),
    revision: '0',
    label,
    text_en: `## Fares\n\nEnglish text of ${label}.`,
    text_de: `## Tarife\nDeutscher Text von ${label}.`,
    changes_en: `English changes of ${label}.`,
    changes_de: `Deutsche Änderungen von ${label}.`,
    ...changes,
  }
}

/** The page of the new draft. */
export async function draft(
  author: Client,
  label: string,
  changes?: Record<string, string>,
): Promise<string> {
  const answer = await author.post(DESK, draftFields(label, changes))
  if (answer.status !== 303) throw new Error(`no draft: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
}

export function publish(author: Client, page: string, validFrom: string, revision = '1') {
  return author.post(`${page}/publish`, { key: newId(), revision, validFrom })
}

/** At noon of a day in the programme's zone. */
export function noonOf(day: string): Date {
  return new Date(dayStart(asDay(day), 'Europe/Berlin').getTime() + 12 * 3_600_000)
}

export function mailsTo(portal: Portal, email: string) {
  return withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['language', 'subject', 'body'])
      .where('recipient', '=', email)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  )
}

export async function acceptanceOf(portal: Portal, company: Company, label: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('terms_acceptance')
      .innerJoin('terms_version', 'terms_version.id', 'terms_acceptance.version_id')
      .select(['answer', 'reason', 'by_name', 'answered_at', 'carried_out_at'])
      .where('company_id', '=', company.id)
      .where('label', '=', label)
      .executeTakeFirst(),
  )
}

export function companyNow(portal: Portal, company: Company) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('company')
      .select(['state', 'closed_on', 'decided_by', 'decision_reason'])
      .where('id', '=', company.id)
      .executeTakeFirstOrThrow(),
  )
}

export async function deedsOf(portal: Portal, companyId: string | null, begin: string): Promise<string[]> {
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select('deed')
      .where('company_id', companyId === null ? 'is' : '=', companyId)
      .where('deed', 'like', `${begin}%`)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ deed }) => deed)
}
