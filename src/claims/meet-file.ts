/**
 * Claims that wait meet what files have brought since: on the same ticket and coupon that the ledger's own key names, so
 * that nothing is credited twice. Run by a job; may be run at any time and by several processes.
 */
import { sql } from 'kysely'
import type { Actor } from '../db/audit.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Claim } from '../db/tables/claims.ts'
import type { SettledBy } from '../domain/claim/claim.ts'
import { promisedDay } from '../domain/claim/window.ts'
import type { Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import type { Ask } from './ask.ts'
import { creditHalves, type Grant } from './credit.ts'
import { type Decided, decide } from './decide.ts'
import { mailFilers, record, type Told } from './tell.ts'

const AT_ONCE = 100
const ACTOR: Actor = { kind: 'job', id: null, name: 'claims' }
const NONE = '00000000-0000-0000-0000-000000000000'

/** What a person has on the desk comes along only when the half has got its claimant meanwhile. */
const TO_MEET = sql<boolean>`state in ('open', 'with-operator', 'needs-answer') and exists (select from coupon
  where coupon.ticket = claim.ticket and (claim.state = 'open' or case claim.half
    when 'company' then coupon.company_id = claim.company_id else coupon.member_id = claim.member_id end))`

/** A short look, before anybody reads the rules for nothing. */
export async function isAnyToMeet(db: Db): Promise<boolean> {
  const found = await withScope(
    db,
    { as: 'job' },
    (tx) => tx.selectFrom('claim').select('id').where(TO_MEET).limit(1).executeTakeFirst(),
    { readOnly: true },
  )
  return found !== undefined
}

/** @returns how many claims changed */
export async function meetFiles(db: Db, world: SettleWorld): Promise<number> {
  let met = 0
  let after = NONE
  for (;;) {
    const part = await withScope(db, { as: 'job' }, (tx) => meetSome(tx, after, world))
    met += part.changed
    if (part.last === undefined) return met
    after = part.last
  }
}

type Row = FiledClaim & Pick<Claim, 'filed_by' | 'state' | 'promised_on' | 'decided_by'>

async function meetSome(tx: Tx, after: string, world: SettleWorld) {
  const { rows } = await sql<Row>`
    select id, half, company_id, member_id, filed_by, ticket, flown_on, flight, route, state, promised_on, decided_by,
      filed_at from claim where ${TO_MEET} and id > ${after}::uuid
    order by id limit ${AT_ONCE} for update skip locked`.execute(tx)
  if (rows.length === 0) return { changed: 0, last: undefined }
  const zone = world.versions[0]?.programme.timeZone ?? 'UTC'
  const asks = rows.map((row) => asAsk(row, zone))
  const decided = await decide(tx, asks, world, { lock: true, filed: true })
  const ends = rows.map((row, at) => endOf(row, at, decided))
  const grants = ends.flatMap((end, at): Grant[] => {
    const ask = asks[at]
    return ask && end?.couponIds ? [{ ask, couponIds: end.couponIds }] : []
  })
  await creditHalves(tx, grants, decided.gathered.keys, world)
  const changes = rows.flatMap((row, at): Change[] => {
    const end = ends[at]
    if (!end) return []
    const promisedOn = end.state === 'with-operator' ? promisedDay(world.today) : row.promised_on
    return [{ row, end, flownOn: decided.verdicts[at]?.flownOn ?? row.flown_on, promisedOn }]
  })
  await write(tx, changes, world)
  return { changed: changes.length, last: rows.at(-1)?.id }
}

type Change = {
  readonly row: Row
  readonly end: End
  readonly flownOn: Day | null
  readonly promisedOn: Day | null
}

type End = {
  readonly state: 'credited' | 'rejected' | 'with-operator'
  readonly by: SettledBy | null
  readonly reason: string | null
  readonly couponIds?: readonly string[]
}

/** C-08: the file credited it; else the rules decide as they would have at once; else a person looks. */
function endOf(row: Row, at: number, { verdicts, gathered }: Decided): End | undefined {
  const verdict = verdicts[at]
  if (verdict?.is === 'no' && verdict.reason === 'already-credited')
    return { state: 'credited', by: 'file', reason: null }
  // What a person has on the desk, only the credit itself takes away.
  if (row.state !== 'open' || verdict === undefined) return undefined
  if (verdict.is === 'credit')
    return { state: 'credited', by: 'rule', reason: null, couponIds: verdict.couponIds }
  if (verdict.is === 'operator') {
    const free = (gathered.coupons[at] ?? []).filter(
      (coupon) => coupon.holder === 'nobody' && coupon.status === 'F' && coupon.nothing === undefined,
    )
    if (row.decided_by !== null && free.length > 0)
      return { state: 'credited', by: 'operator', reason: null, couponIds: free.map(({ id }) => id) }
    return { state: 'with-operator', by: null, reason: verdict.reason }
  }
  const isDecided = verdict.is === 'no' && verdict.reason !== 'too-soon'
  return isDecided ? { state: 'rejected', by: 'rule', reason: verdict.reason } : undefined
}

async function write(tx: Tx, changes: readonly Change[], { now }: SettleWorld): Promise<void> {
  if (changes.length === 0) return
  const given = changes.map(({ row, end, flownOn, promisedOn }) => ({
    id: row.id,
    state: end.state,
    reason: end.reason,
    settled_by: end.by,
    promised_on: promisedOn,
    flown_on: flownOn,
  }))
  await sql`update claim set state = given.state, reason = given.reason, settled_by = given.settled_by,
      promised_on = given.promised_on, flown_on = given.flown_on, changed_at = ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id uuid, state text, reason text, settled_by text,
      promised_on date, flown_on date)
    where claim.id = given.id`.execute(tx)
  const told = changes.map(({ row, end, promisedOn }): Told => {
    const isOperators = end.state === 'with-operator'
    const what = isOperators ? 'to-operator' : end.state
    return {
      claim: row,
      telling: {
        what,
        actor: ACTOR,
        reason: end.reason,
        promisedOn: isOperators ? promisedOn : null,
        at: now,
      },
    }
  })
  await record(tx, told)
  await mailFilers(tx, told)
}

export type FiledClaim = Pick<
  Claim,
  'id' | 'half' | 'company_id' | 'member_id' | 'ticket' | 'flown_on' | 'flight' | 'route' | 'filed_at'
>

/** @param zone of the programme: a claim is filed on a day there */
export function asAsk(row: FiledClaim, zone: string): Ask {
  return {
    half: row.half,
    ownerId: (row.half === 'company' ? row.company_id : row.member_id) ?? '',
    travellerId: row.half === 'company' ? row.member_id : null,
    ticket: row.ticket,
    flownOn: row.flown_on,
    flight: row.flight,
    route: row.route,
    filedOn: todayIn(zone, row.filed_at),
  }
}
