/** The search box of the trips: codes exactly, names loosely. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { anywhere } from '../../web/list.ts'
import { foldedColumn, foldName } from './fold-name.ts'

type Sql = RawBuilder<unknown>

/**
 * Tickets spell a name `BRENNER/ADA MS`: each word that was typed must be in it, in any order; or in the name that the
 * company keeps for who flew.
 */
export function named(companyId: string, text: string): Sql {
  const words = text
    .split(/[\s/,]+/)
    .filter(Boolean)
    .map((word) => anywhere(foldName(word)))
  return sql`(${foldedColumn('leg.passenger_name')} ilike all (${words}::text[]) or exists (
    select from membership as seat where ${owned('seat.company_id', companyId)} and seat.member_id = leg.member_id
      and ${foldedColumn('seat.name')} ilike all (${words}::text[])))`
}

/** A ticket (`990-5550001112`, a conjunction `/13` behind it, or its serial alone), a flight, or a name. */
export function found(companyId: string, text: string): Sql {
  const code = text
    .replace(/\/\d{1,2}$/, '')
    .replaceAll(/[\s-]/g, '')
    .toUpperCase()
  const tests = [named(companyId, text)]
  if (/^\d{13}$/.test(code)) tests.push(sql`leg.ticket = ${code}`)
  else if (/^\d{6,12}$/.test(code)) tests.push(sql`leg.ticket like ${`%${code}`}`)
  const [, carrier, number] = /^([A-Z][A-Z0-9]|\d[A-Z])?0{0,3}(\d{1,4})[A-Z]?$/.exec(code) ?? []
  if (number) {
    const flight = sql`ltrim(leg.flight, '0') = ${number}`
    tests.push(carrier ? sql`(${flight} and leg.marketing_carrier = ${carrier})` : flight)
  }
  return sql`(${sql.join(tests, sql` or `)})`
}
