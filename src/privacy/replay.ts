/** D-10: erases once more, in a database that was restored from a backup of an earlier day, whoever was erased since. */
import { sql } from 'kysely'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { eraseAnyway, type When } from './erase.ts'
import { eraseFlights } from './erase-kept.ts'
import { markOf } from './marks.ts'
import { ofSeat, type Subject, subjectOfMember, subjectOfSeat } from './subject.ts'

/** @returns how many persons were there again */
export async function replayErasures(db: Db, when: When): Promise<number> {
  const { members, seats } = await withScope(db, { as: 'privacy' }, async (tx) => ({
    members: await marked(tx, sql`select id from member where state = 'active' and ${isMarked('member')}`),
    seats: await marked(
      tx,
      sql`select id, company_id as "companyId" from membership where erased_no is null and ${isMarked('seat')}`,
    ),
  }))
  let erased = 0
  const gone = async (tx: Tx, of: Subject | undefined) => {
    if (of === undefined) return
    await eraseAnyway(tx, await asErased(tx, of), when)
    erased += 1
  }
  for (const { id } of members)
    await withScope(db, { as: 'privacy' }, async (tx) => gone(tx, await subjectOfMember(tx, id)))
  // Whoever had no account yet on that day, and whose seat is therefore nobody's.
  for (const { id, companyId = '' } of seats)
    await withScope(db, { as: 'privacy' }, async (tx) => gone(tx, await subjectOfSeat(tx, { companyId, id })))
  await withScope(db, { as: 'privacy' }, (tx) => rest(tx, when))
  return erased
}

/** Seats and flights that the day of the backup takes for theirs may have been somebody else's when they were erased. */
async function asErased(tx: Tx, of: Subject): Promise<Subject> {
  const seats = await marked(
    tx,
    sql`select id, company_id as "companyId" from membership where ${ofSeat('company_id', 'id')(of)} and ${isMarked('seat')}`,
  )
  const ids = async (all: readonly string[], kind: 'coupon' | 'number') =>
    idsOf(await marked(tx, sql`select id from coupon where id = any(${all}::uuid[]) and ${isMarked(kind)}`))
  return {
    ...of,
    seats: seats.map(({ id, companyId = '' }) => ({ id, companyId })),
    couponIds: await ids(of.couponIds, 'coupon'),
    numberIds: await ids(of.numberIds, 'number'),
  }
}

const idsOf = (found: readonly Found[]) => found.map(({ id }) => id)

type Found = { readonly id: string; readonly companyId?: string }

async function marked(tx: Tx, query: ReturnType<typeof sql>): Promise<Found[]> {
  const { rows } = await query.execute(tx)
  return rows as Found[]
}

function isMarked(kind: Parameters<typeof markOf>[0]) {
  return sql`${markOf(kind, 'id')} in (select hash from erasure_mark)`
}

/** Flights that nobody had on that day, and registrations that nobody had confirmed. */
async function rest(tx: Tx, when: When): Promise<void> {
  const coupons = (kind: 'coupon' | 'number') =>
    marked(tx, sql`select id from coupon where erased_on is null and ${isMarked(kind)}`)
  const nobody = { memberId: null, seats: [], emails: [], names: [], numbers: [] }
  const couponIds = idsOf(await coupons('coupon'))
  const numberIds = idsOf(await coupons('number'))
  await eraseFlights(tx, { ...nobody, couponIds, numberIds }, when)
  await sql`delete from self_registration where ${isMarked('registration')}`.execute(tx)
}
