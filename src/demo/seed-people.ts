/** Companies, members, seats, numbers and operators of the demo, in sets. Repeating it changes nothing. */
import { openAccounts } from '../db/ledger/open-accounts.ts'
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import { hashPassword } from '../web/secrets.ts'
import { DEMO_OPERATORS, DEMO_PASSWORD } from './people.ts'
import type { DemoCompany, Staff } from './staff.ts'

const COST_CENTRES = ['1000 Management', '2100 Sales', '2200 Service', '3000 Engineering']

export type SeededPeople = {
  readonly companies: readonly { id: string; corporateId: string }[]
  readonly staff: readonly (Staff & { memberId: string | null; seatId: string })[]
}

export async function seedOperators(db: Db): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD)
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('operator')
      .values(DEMO_OPERATORS.map((seat) => operatorRow(seat, password)))
      .execute(),
  )
}

type People = { readonly companies: readonly DemoCompany[]; readonly staff: readonly Staff[] }

export async function seedPeople(db: Db, people: People, today: Day, now: Date): Promise<SeededPeople> {
  const password = await hashPassword(DEMO_PASSWORD)
  const companies = people.companies.map((company) => ({ ...company, id: newId() }))
  const staff = people.staff.map((person) => ({
    ...person,
    memberId: person.situation === 'invited' || person.situation === 'guest' ? null : newId(),
    seatId: newId(),
  }))
  await withScope(db, { as: 'gate' }, async (tx) => {
    await tx
      .insertInto('company')
      .values(companies.map((company) => companyRow(company, today)))
      .execute()
    const members = staff.flatMap((person) =>
      person.memberId ? [memberRow(person, person.memberId, password, today)] : [],
    )
    await tx.insertInto('member').values(members).execute()
  })
  for (const { id } of companies) await withScope(db, { as: 'job' }, (tx) => openAccounts(tx, id, ['points']))
  for (const { memberId } of staff) {
    if (memberId) await withScope(db, { as: 'job' }, (tx) => openAccounts(tx, memberId, ['miles', 'status']))
  }
  for (const [at, company] of companies.entries()) {
    const seats = staff
      .filter((person) => person.company === at)
      .map((person) => seatRow(person, company.id, today, now))
    await withScope(db, { as: 'company', companyId: company.id }, (tx) =>
      tx.insertInto('membership').values(seats).execute(),
    )
  }
  for (const person of staff) {
    if (!person.memberId || !person.number || person.unlinked) continue
    const row = numberRow(person.memberId, person.number, today, now)
    await withScope(db, { as: 'personal', memberId: row.member_id }, (tx) =>
      tx.insertInto('frequent_flyer_account').values(row).execute(),
    )
  }
  return { companies, staff }
}

function operatorRow(seat: (typeof DEMO_OPERATORS)[number], password_hash: string) {
  return {
    id: newId(),
    email: seat.email,
    email_key: seat.email,
    name: seat.name,
    role: seat.role as 'support' | 'programme-manager' | 'finance' | 'auditor',
    password_hash,
  }
}

function companyRow(company: DemoCompany & { id: string }, today: Day) {
  const applied = new Date(`${addDays(addMonths(today, -40), -6)}T07:40:00Z`)
  const closed = company.name.startsWith('Altmark')
  return {
    id: company.id,
    name: company.name,
    country: company.country,
    registration_no: company.registration,
    vat_id: null,
    signatory_name: 'Authorised Signatory',
    signatory_email: `office@${company.domain}`,
    terms_version: '2026-1',
    state: closed ? ('closed' as const) : ('active' as const),
    tier: company.tier,
    corporate_id: company.corporateId,
    applied_at: applied,
    decided_at: applied,
    joined_on: addMonths(today, -40),
    closed_on: closed ? addDays(today, -90) : null,
  }
}

function memberRow(person: Staff, id: string, password_hash: string, today: Day) {
  return {
    id,
    email: person.email,
    email_key: person.email,
    name: person.name,
    language: person.language,
    password_hash,
    tier: person.tier,
    joined_on: addMonths(today, -39),
  }
}

function seatRow(person: SeededPeople['staff'][number], companyId: string, today: Day, now: Date) {
  return {
    company_id: companyId,
    id: person.seatId,
    member_id: person.memberId,
    name: person.name,
    email: person.situation === 'guest' ? null : person.email,
    email_key: person.situation === 'guest' ? null : person.email,
    role: person.role,
    state: person.situation,
    cost_centre: person.costCentre ?? COST_CENTRES[person.name.length % COST_CENTRES.length] ?? null,
    team: person.team ?? null,
    invited_at: person.memberId ? new Date(`${addDays(addMonths(today, -38), -3)}T08:30:00Z`) : now,
    joined_on: person.memberId ? addMonths(today, -38) : null,
    left_on: person.situation === 'left' ? addDays(today, -60) : null,
  }
}

function numberRow(member_id: string, number: string, today: Day, now: Date) {
  return {
    member_id,
    id: newId(),
    airline: 'MA',
    number,
    linked_on: addMonths(today, -38),
    consent_version: '2026-01',
    consented_at: now,
  }
}
