/** Two hundred companies and four thousand travellers, set up in bulk, and files of what they flew. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { flownCoupons } from '../../src/demo/flown-world.ts'
import { DEMO_CARRIERS, type Flight } from '../../src/demo/network.ts'
import { asDay } from '../../src/domain/day.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import { airports } from '../../src/places/airports.ts'
import { publish } from '../../src/programme/published.ts'

export const COMPANIES = 200
export const TRAVELLERS = 4_000
/** From the winter of 2001, when the flights took place, to the beginning of 2026. */
const SHIFT_DAYS = 9_131
/** After the last flight. */
export const TODAY = asDay('2026-04-05')
export const NOW = new Date('2026-04-05T08:00:00Z')

const corporateId = (index: number) => `WB${2_000_000 + index}`
const number = (index: number) => String(500_000_000 + index)
const givenName = (index: number) => `Given${letters(index)}`
const familyName = (index: number) => `Family${letters(index)}`

/** @param db as superuser: bulk set-up belongs to no one scope */
export async function setUpWorld(db: Db): Promise<void> {
  const companies = indexes(COMPANIES).map((index) => ({ id: newId(), corporateId: corporateId(index) }))
  const members = indexes(TRAVELLERS).map((index) => ({
    id: newId(),
    name: `${givenName(index)} ${familyName(index)}`,
    number: number(index),
    company: companies[index % COMPANIES]?.id ?? '',
  }))
  await sql`insert into company (id, name, country, registration_no, signatory_name, signatory_email, terms_version,
      state, corporate_id, applied_at, joined_on)
    select id, 'Company ' || code, 'DE', code, 'Sig Natory', 'office@company.example', '2026-01', 'active', code,
      ${NOW}::timestamptz, '2024-01-01'
    from unnest(${companies.map(({ id }) => id)}::uuid[], ${companies.map((each) => each.corporateId)}::text[]) as given (id, code)`.execute(
    db,
  )
  await sql`insert into member (id, email, email_key, name, joined_on)
    select id, number || '@traveller.example', number || '@traveller.example', name, '2024-01-01'
    from unnest(${members.map(({ id }) => id)}::uuid[], ${members.map(({ name }) => name)}::text[],
      ${members.map((each) => each.number)}::text[]) as given (id, name, number)`.execute(db)
  await sql`insert into frequent_flyer_account (member_id, id, airline, number, state, linked_on, consent_version, consented_at)
    select id, gen_random_uuid(), 'MA', number, 'verified', '2024-01-01', '2026-01', ${NOW}::timestamptz
    from unnest(${members.map(({ id }) => id)}::uuid[], ${members.map((each) => each.number)}::text[]) as given (id, number)`.execute(
    db,
  )
  await sql`insert into membership (company_id, id, member_id, name, email, email_key, role, state, invited_at, joined_on)
    select company, gen_random_uuid(), id, name, id || '@company.example', id || '@company.example',
      case when no <= ${COMPANIES} then 'travel-manager' else 'traveller' end, 'active', ${NOW}::timestamptz, '2024-01-01'
    from unnest(${members.map((each) => each.company)}::uuid[], ${members.map(({ id }) => id)}::uuid[],
      ${members.map(({ name }) => name)}::text[]) with ordinality as given (company, id, name, no)`.execute(
    db,
  )
  await sql`insert into account (id, owner_id, currency)
    select gen_random_uuid(), id, 'points' from company
    union all select gen_random_uuid(), member.id, currency from member, unnest(array['miles', 'status']) as currency`.execute(
    db,
  )
  const document: unknown = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2020-01-01'), by: 'bench', at: NOW }),
  )
  await sql`analyze`.execute(db)
}

export type Spread = 'spread' | 'hot'

/** @param spread whether all companies flew, or everybody for one and the same */
export function flownFile(spread: Spread, coupons: number): Uint8Array[] {
  const made = flownCoupons({
    flights: realFlights(),
    seed: 2_026,
    companies: indexes(spread === 'hot' ? 1 : COMPANIES).map((index) => ({
      corporateId: corporateId(index),
    })),
    travellers: indexes(TRAVELLERS).map((index) => ({
      name: `${familyName(index)}/${givenName(index)}`.toUpperCase(),
      ffAirline: 'MA',
      ffNumber: number(index),
      companyIndex: spread === 'hot' ? 0 : index % COMPANIES,
    })),
    carriers: DEMO_CARRIERS,
    places: airports,
    shiftDays: SHIFT_DAYS,
    count: coupons,
  })
  const encoder = new TextEncoder()
  return [...writeCoupons(made)].map((text) => encoder.encode(text))
}

function realFlights(): Flight[] {
  const lines = readFileSync('test/data/real-flights-2001.csv', 'utf8').trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const [departure = '', origin = '', destination = ''] = line.split(',')
    return { departure, origin, destination }
  })
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** Names without digits, different for every number. */
function letters(index: number): string {
  return [...index.toString(26).padStart(3, '0')]
    .map((digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)])
    .join('')
}
