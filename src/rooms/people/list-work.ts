/** Works a list off, some rows a transaction: whatever stops it, the next call goes on behind the last row done. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Role } from '../../db/tables/people.ts'
import { offerSeats } from './offer-seats.ts'
import { auditSeats, auditThing } from './seat-audit.ts'

/** As many as a click waits for; a longer list is worked off in the background. */
export const ROWS_AT_ONCE = 200
const TO_DO = ['new', 'guest', 'changed'] as const

type List = { readonly id: string; readonly companyId: string }
type By = { id: string; name: string; inviter: string; companyId: string; origin: string; at: Date }
type Row = {
  line: number
  kind: string
  name: string | null
  email: string | null
  role: Role | null
  cost_centre: string | null
  team: string | null
  membership_id: string
}

/** @returns whether there was a list with work */
export async function advancePersonLists(db: Db, now: Date): Promise<boolean> {
  const list = await withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('person_list')
      .select(['id', 'company_id as companyId'])
      .where('state', '=', 'running')
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst(),
  )
  if (!list) return false
  await withScope(db, { as: 'company', companyId: list.companyId }, (tx) => advanceList(tx, list, now))
  return true
}

/** One step, in the scope of the company; rivals come one after the other. */
export async function advanceList(tx: Tx, list: List, now: Date): Promise<void> {
  const head = await tx
    .selectFrom('person_list')
    .innerJoin('company', 'company.id', 'person_list.company_id')
    .select(['person_list.by_id', 'person_list.by_name', 'person_list.origin', 'company.state'])
    .where(owned('person_list.company_id', list.companyId))
    .where('person_list.id', '=', list.id)
    .where('person_list.state', '=', 'running')
    .forUpdate('person_list')
    .executeTakeFirst()
  if (!head) return
  const { by_id: id, by_name: name, origin } = head
  const by = { id, name, inviter: name, companyId: list.companyId, origin, at: now }
  if (head.state !== 'active') return finish(tx, list, by, 'withdrawn')
  const rows = await nextRows(tx, list)
  if (rows.length > 0) await work(tx, list, by, rows)
  if (rows.length < ROWS_AT_ONCE) await finish(tx, list, by, 'done')
}

function nextRows(tx: Tx, list: List): Promise<Row[]> {
  return tx
    .selectFrom('person_list_row')
    .select(['line', 'kind', 'name', 'email', 'role', 'cost_centre', 'team', 'membership_id'])
    .where(owned('company_id', list.companyId))
    .where('list_id', '=', list.id)
    .where('kind', 'in', TO_DO)
    .where('done_at', 'is', null)
    .orderBy('line')
    .limit(ROWS_AT_ONCE)
    .execute()
}

async function work(tx: Tx, list: List, by: By, rows: readonly Row[]): Promise<void> {
  const fresh = rows.filter(({ kind }) => kind !== 'changed')
  const made = new Set(await insertSeats(tx, by, fresh))
  const isMade = ({ membership_id }: Row) => made.has(membership_id)
  const people = fresh.filter(isMade).map((row) => ({ ...row, id: row.membership_id, name: row.name ?? '' }))
  const invited = people.filter(({ kind }) => kind === 'new')
  await offerSeats(tx, by, invited)
  const detail = ({ role }: { role: Role | null }) => ({ role: role ?? 'traveller', list: list.id })
  await auditSeats(
    tx,
    by,
    'membership.invite',
    invited.map((row) => ({ id: row.id, detail: detail(row) })),
  )
  const guests = people.filter(({ kind }) => kind === 'guest')
  await auditSeats(
    tx,
    by,
    'membership.guest',
    guests.map(({ id }) => ({ id, detail: { list: list.id } })),
  )
  await changeSeats(
    tx,
    list,
    by,
    rows.filter(({ kind }) => kind === 'changed'),
  )
  // Somebody else was faster with this person: it is told as what it is now.
  const late = fresh.filter((row) => !isMade(row)).map(({ line }) => line)
  await sql`update person_list_row set done_at = ${by.at}::timestamptz,
      kind = case when line = any(${sql.val(late)}::int[]) then 'known' else kind end
    where ${owned('company_id', list.companyId)} and list_id = ${list.id}::uuid
      and line = any(${sql.val(rows.map(({ line }) => line))}::int[])`.execute(tx)
}

/** @returns the seats that came to be; who has one already keeps it */
async function insertSeats(tx: Tx, by: By, rows: readonly Row[]): Promise<string[]> {
  const { rows: made } = await sql<{ id: string }>`
    insert into membership (company_id, id, name, email, email_key, role, state, cost_centre, team, invited_at)
    select ${by.companyId}::uuid, membership_id, name, email, lower(email), coalesce(role, 'traveller'),
      case kind when 'guest' then 'guest' else 'invited' end, cost_centre, team, ${by.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (membership_id uuid, kind text, name text,
      email text, role text, cost_centre text, team text)
    where kind = 'new' or not exists (select from membership as there where ${owned('there.company_id', by.companyId)}
      and there.state = 'guest' and lower(there.name) = lower(given.name))
    on conflict (company_id, email_key) where state <> 'left' do nothing
    returning id`.execute(tx)
  return made.map(({ id }) => id)
}

async function changeSeats(tx: Tx, list: List, by: By, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const { rows: changed } = await sql<{
    id: string
    role: string
    costCentre: string | null
    team: string | null
  }>`
    update membership set version = membership.version + 1, role = coalesce(given.role, membership.role),
      cost_centre = coalesce(given.cost_centre, membership.cost_centre), team = coalesce(given.team, membership.team)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (membership_id uuid, role text, cost_centre text, team text)
    where ${owned('membership.company_id', by.companyId)} and membership.id = given.membership_id
      and membership.state <> 'left'
      and (membership.role <> 'travel-manager' or coalesce(given.role, 'travel-manager') = 'travel-manager')
    returning membership.id, membership.role, membership.cost_centre as "costCentre", membership.team`.execute(
    tx,
  )
  const deeds = changed.map(({ id, ...detail }) => ({ id, detail: { ...detail, list: list.id } }))
  await auditSeats(tx, by, 'membership.change', deeds)
}

async function finish(tx: Tx, list: List, by: By, state: 'done' | 'withdrawn'): Promise<void> {
  await tx
    .updateTable('person_list')
    .set({ state, finished_at: by.at })
    .where(owned('company_id', list.companyId))
    .where('id', '=', list.id)
    .execute()
  await auditThing(tx, by, `person-list.${state}`, { kind: 'person-list', id: list.id })
}
