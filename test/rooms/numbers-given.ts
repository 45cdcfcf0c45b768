/** What the tests of frequent-flyer numbers ask and make. */
import { withScope } from '../../src/db/scope.ts'
import { luhnDigit } from '../../src/domain/check-digits.ts'
import type { Company, Person, Portal } from '../support/portal.ts'
import { flight } from './trips-flown.ts'

/** A number of the airline with its check digit. */
export function number(serial: number): string {
  const digits = `992003${String(serial).padStart(8, '0')}`
  return digits + luhnDigit(digits)
}

export const linkForm = (given: Record<string, string>) => ({ airline: 'MA', consent: 'yes', ...given })

export async function numbersOf(portal: Portal, person: Person) {
  return withScope(portal.db, { as: 'personal', memberId: person.id }, (tx) =>
    tx.selectFrom('frequent_flyer_account').selectAll().orderBy('consented_at').orderBy('id').execute(),
  )
}

export async function milesOf(portal: Portal, person: Person): Promise<bigint> {
  const { balance } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('account')
      .select('balance')
      .where('owner_id', '=', person.id)
      .where('currency', '=', 'miles')
      .executeTakeFirstOrThrow(),
  )
  return balance
}

export async function reviewsOf(portal: Portal, person: Person) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('number_review').selectAll().where('member_id', '=', person.id).orderBy('id').execute(),
  )
}

export async function auditOf(portal: Portal, deed: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['actor_name', 'object_id', 'company_id', 'detail'])
      .where('deed', '=', deed)
      .execute(),
  )
}

export const fares = ({ corporateId }: Company, ffNumber: string, passengerName: string, ffAirline = 'MA') =>
  flight({ corporateId, ffAirline, ffNumber, passengerName })

/** The states of the numbers that are linked now. */
export function states(html: string): string[] {
  const linked = html.slice(html.indexOf('id="numbers"'), html.indexOf('<form id="link"'))
  return [...linked.matchAll(/class="chip [a-z]+">(.*?)<\/span>/gs)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, '').trim(),
  )
}
