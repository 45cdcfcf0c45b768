/** Requests that nobody decides: passed on to all travel managers after some days, and lapsed in the end. */
import { sql } from 'kysely'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import type { RequestedAward } from './request-rows.ts'
import { record } from './steps.ts'
import { contactsOf, type MailKind, mail } from './tell.ts'

/** A transaction holds as many; a stop between two loses none and tells nobody twice. */
const REQUESTS_AT_ONCE = 50
const ACTOR = { kind: 'job', id: null, name: 'requests' } as const

type Overdue = {
  readonly companyId: string
  readonly company: string
  readonly id: string
  readonly requesterId: string
  readonly requester: string
  readonly award: string
  readonly request: RequestedAward
  readonly price: bigint
  readonly origin: string
}

/** AP-14. @returns whether there may be more */
export function escalateRequests(db: Db, today: Day, now: Date): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const taken = await take(
      tx,
      sql`escalated_at = ${now}`,
      sql`request.state = 'asked' and request.escalated_at is null and request.escalates_on <= ${today}::date
        and request.lapses_on >= ${today}::date`,
    )
    await tell(tx, 'escalated', taken, now)
    return taken.length === REQUESTS_AT_ONCE
  })
}

/** AP-15: whoever asked has gone, the company has, or its time is over. @returns whether there may be more */
export function lapseRequests(db: Db, today: Day, now: Date): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const taken = await take(
      tx,
      sql`state = 'lapsed'`,
      sql`request.state in ('asked', 'sent-back') and (request.lapses_on < ${today}::date
        or requester.state <> 'active' or company.state = 'closed')`,
    )
    await tell(tx, 'lapsed', taken, now)
    return taken.length === REQUESTS_AT_ONCE
  })
}

/** What somebody decides at this moment is left to them; the next run looks again. */
async function take(tx: Tx, set: ReturnType<typeof sql>, due: ReturnType<typeof sql>): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    with due as (
      select request.company_id, request.id, company.name as company, requester.name as requester
      from award_request as request join company on company.id = request.company_id
        join membership as requester on requester.company_id = request.company_id and requester.id = request.requester_id
      where ${due} order by request.id limit ${REQUESTS_AT_ONCE} for update of request skip locked
    )
    update award_request as request set ${set} from due
    where request.company_id = due.company_id and request.id = due.id
    returning request.company_id as "companyId", due.company, request.id, request.requester_id as "requesterId",
      due.requester, request.name as award, request.request, request.price, request.origin`.execute(tx)
  return rows
}

async function tell(tx: Tx, kind: MailKind & ('escalated' | 'lapsed'), taken: readonly Overdue[], now: Date) {
  await record(
    tx,
    taken.map(({ companyId, id }) => ({
      companyId,
      requestId: id,
      what: kind,
      actor: ACTOR,
      byId: null,
      at: now,
    })),
  )
  for (const { companyId, id, requesterId, ...about } of taken) {
    const of = sql<boolean>`membership.company_id = ${companyId}::uuid`
    const to = await contactsOf(
      tx,
      kind === 'lapsed'
        ? sql<boolean>`${of} and membership.id = ${requesterId}::uuid`
        : sql<boolean>`${of} and membership.role = 'travel-manager' and membership.id <> ${requesterId}::uuid`,
    )
    await mail(tx, kind, to, { ...about, companyId, requestId: id, reason: null, by: null, at: now })
  }
}
