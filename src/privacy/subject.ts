/** Who it is about: every id, address, name and number under which the house knows one person. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { matchNames } from '../intake/name-match.ts'

export type SubjectSeat = { readonly companyId: string; readonly id: string }

export type Subject = {
  /** Null for somebody without an account of their own: a guest, or an invitation that nobody accepted. */
  readonly memberId: string | null
  readonly seats: readonly SubjectSeat[]
  /** In lower case. */
  readonly emails: readonly string[]
  readonly names: readonly string[]
  readonly numbers: readonly OwnNumber[]
  /** Flights that no member has: by the name of a person without an account, or by a number that is proved theirs. */
  readonly couponIds: readonly string[]
  /** Flights that no member has, with a proved number of theirs beside the name of somebody else. */
  readonly numberIds: readonly string[]
}

export type OwnNumber = {
  readonly airline: string
  readonly number: string
  /** A flight has shown that it is theirs; else it may be mistyped, or somebody else's. */
  readonly isProved: boolean
}

/**
 * A member, with every seat that is theirs, or was offered to their address and nobody took: a seat keeps the address
 * that was invited, and that may be somebody else's by now (D-11).
 */
export async function subjectOfMember(tx: Tx, memberId: string): Promise<Subject | undefined> {
  const own = await tx
    .selectFrom('member')
    .select(['name', 'email'])
    .where('id', '=', memberId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!own) return undefined
  const seats = await tx
    .selectFrom('membership')
    .select(['company_id', 'id', 'name', 'email'])
    .where((where) =>
      where.or([
        where('member_id', '=', memberId),
        where.and([where('member_id', 'is', null), where('email_key', '=', own.email.toLowerCase())]),
      ]),
    )
    .execute()
  const names = distinct([own.name, ...seats.map((seat) => seat.name)])
  const numbers = await numbersOf(tx, memberId)
  return {
    memberId,
    seats: seats.map(asSeat),
    emails: await ownAddresses(tx, memberId, [own.email, ...seats.map((seat) => seat.email)]),
    names,
    numbers,
    ...(await flightsByNumber(tx, numbers, names)),
  }
}

/** Now or before; without those that were refused to them: they are somebody else's. */
async function numbersOf(tx: Tx, memberId: string): Promise<OwnNumber[]> {
  const { rows } = await sql<OwnNumber>`select airline, number, bool_or(state = 'verified') as "isProved"
    from frequent_flyer_account where member_id = ${memberId}::uuid
    group by airline, number having not bool_or(state = 'rejected') order by airline, number`.execute(tx)
  return rows
}

/** D-11: what waits for nobody any more with a number that is proved theirs; a name that is another's stays. */
async function flightsByNumber(
  tx: Tx,
  numbers: readonly OwnNumber[],
  names: readonly string[],
): Promise<Pick<Subject, 'couponIds' | 'numberIds'>> {
  const proved = numbers.filter(({ isProved }) => isProved)
  if (proved.length === 0) return { couponIds: [], numberIds: [] }
  const flown = await tx
    .selectFrom('coupon')
    .select(['id', 'passenger_name'])
    .where('member_id', 'is', null)
    .where('ff_number', 'is not', null)
    .where('erased_on', 'is', null)
    .where(
      sql<boolean>`(ff_airline, ff_number) in (select * from unnest(${proved.map(({ airline }) => airline)}::text[],
        ${proved.map(({ number }) => number)}::text[]))`,
    )
    .execute()
  const isOther = (passenger: string | null) =>
    names.every((name) => matchNames(passenger ?? '', name) === 'mismatch')
  const ids = (of: typeof flown) => of.map(({ id }) => id)
  return {
    couponIds: ids(flown.filter((each) => !isOther(each.passenger_name))),
    numberIds: ids(flown.filter((each) => isOther(each.passenger_name))),
  }
}

/** A seat without an account behind it. @returns undefined when there is none, or somebody signs in with it */
export async function subjectOfSeat(tx: Tx, { companyId, id }: SubjectSeat): Promise<Subject | undefined> {
  const seat = await tx
    .selectFrom('membership')
    .select(['company_id', 'id', 'name', 'email'])
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('member_id', 'is', null)
    .where('erased_no', 'is', null)
    .executeTakeFirst()
  if (!seat) return undefined
  return {
    memberId: null,
    seats: [asSeat(seat)],
    emails: await ownAddresses(tx, null, [seat.email]),
    names: [seat.name],
    numbers: [],
    couponIds: await flightsByName(tx, seat.company_id, seat.id, seat.name),
    numberIds: [],
  }
}

/** D-11: without those that somebody else signs in with. */
async function ownAddresses(
  tx: Tx,
  memberId: string | null,
  addresses: readonly (string | null)[],
): Promise<string[]> {
  const all = distinct(addresses.map((each) => each?.toLowerCase()))
  if (all.length === 0) return []
  const others = await tx
    .selectFrom('member')
    .select('email_key')
    .where('email_key', 'in', all)
    .where(sql<boolean>`id is distinct from ${memberId}::uuid`)
    .execute()
  return all.filter((address) => !others.some(({ email_key }) => email_key === address))
}

/** D-08: flights that nobody has, under this name; none when a colleague's name fits them as well. */
async function flightsByName(tx: Tx, companyId: string, seatId: string, name: string): Promise<string[]> {
  const flown = await tx
    .selectFrom('coupon')
    .select(['id', 'passenger_name'])
    .where('company_id', '=', companyId)
    .where('member_id', 'is', null)
    .where('erased_on', 'is', null)
    .where('passenger_name', 'is not', null)
    .execute()
  const others = await tx
    .selectFrom('membership')
    .select('name')
    .where('company_id', '=', companyId)
    .where('id', '<>', seatId)
    .where('erased_no', 'is', null)
    .execute()
  const fits = (whose: string, passenger: string | null) => matchNames(passenger ?? '', whose) === 'match'
  return flown.flatMap((coupon) =>
    fits(name, coupon.passenger_name) && !others.some((other) => fits(other.name, coupon.passenger_name))
      ? [coupon.id]
      : [],
  )
}

function asSeat(row: { company_id: string; id: string }): SubjectSeat {
  return { companyId: row.company_id, id: row.id }
}

function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text): text is string => Boolean(text)))]
}

/** Conditions on rows, by what names the person in them. */
export const ofMember = (column: string) => (of: Subject) =>
  sql<boolean>`${sql.ref(column)} = ${of.memberId}::uuid`
export const ofSeat =
  (company = 'company_id', column = 'membership_id') =>
  (of: Subject) =>
    sql<boolean>`(${sql.ref(company)}, ${sql.ref(column)}) in (select * from unnest(
      ${of.seats.map(({ companyId }) => companyId)}::uuid[], ${of.seats.map(({ id }) => id)}::uuid[]))`
export const ofEmail = (column: string) => (of: Subject) =>
  sql<boolean>`lower(${sql.ref(column)}) = any(${of.emails}::text[])`
/** Their mail, wherever it was sent; what names no member goes by its address. */
export const ofMail = (of: Subject) => sql<boolean>`(recipient_id = ${of.memberId}::uuid
  or (recipient_id is null and ${ofEmail('recipient')(of)}))`
export const ofFlights = (of: Subject) =>
  sql<boolean>`(member_id = ${of.memberId}::uuid or id = any(${of.couponIds}::uuid[]))`
export const ofFlight = (column: string) => (of: Subject) =>
  sql<boolean>`${sql.ref(column)} in (select id from coupon where ${ofFlights(of)})`
export const ofClaim = (column: string) => (of: Subject) =>
  sql<boolean>`${sql.ref(column)} in (select id from claim where member_id = ${of.memberId}::uuid)`
