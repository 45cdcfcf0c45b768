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
import type { Verdict } from '../domain/claim/verdict.ts'
import { promisedDay } from '../domain/claim/window.ts'
import { todayIn } from '../domain/today.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import type { Ask } from './ask.ts'
import { creditHalves, type Grant } from './credit.ts'
import { type Decided, decide } from './decide.ts'
import { mailFiler, record, type Telling } from './tell.ts'

const AT_ONCE = 100
const ACTOR: Actor = { kind: 'job', id: null, name: 'claims' }
const NONE = '00000000-0000-0000-0000-000000000000'

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
      filed_at from claim where state in ('open', 'with-operator', 'needs-answer') and id > ${after}::uuid
      and exists (select from coupon where coupon.ticket = claim.ticket)
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
  let changed = 0
  for (const [at, row] of rows.entries()) {
    const end = ends[at]
    if (!end) continue
    await write(tx, row, end, decided.verdicts[at], world)
    changed += 1
  }
  return { changed, last: rows.at(-1)?.id }
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

async function write(
  tx: Tx,
  row: Row,
  end: End,
  verdict: Verdict | undefined,
  { now, today }: SettleWorld,
): Promise<void> {
  const promisedOn = end.state === 'with-operator' ? promisedDay(today) : row.promised_on
  await tx
    .updateTable('claim')
    .set({
      state: end.state,
      reason: end.reason,
      settled_by: end.by,
      promised_on: promisedOn,
      flown_on: verdict?.flownOn ?? row.flown_on,
      changed_at: now,
    })
    .where('id', '=', row.id)
    .execute()
  const telling: Telling = {
    what: end.state === 'with-operator' ? 'to-operator' : end.state,
    actor: ACTOR,
    reason: end.reason,
    promisedOn: end.state === 'with-operator' ? promisedOn : null,
    at: now,
  }
  await record(tx, row, telling)
  await mailFiler(tx, row, telling)
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
