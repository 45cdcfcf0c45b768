/** A list is taken in: kept row by row, each row with what it would do. Nobody is invited yet. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Membership } from '../../db/tables/people.ts'
import type { RowKind } from '../../db/tables/people-lists.ts'
import type { ListFault, ListPerson, ListRow, ReadList } from '../../domain/people/read-list.ts'
import { auditThing, type byOf } from './seat-audit.ts'

type Known = Pick<Membership, 'id' | 'name' | 'email_key' | 'state' | 'role' | 'cost_centre' | 'team'>
type Judged = { kind: RowKind; membershipId: string; faults: readonly ListFault[] }

export async function takeIn(
  tx: Tx,
  by: ReturnType<typeof byOf>,
  list: ReadList & { name: string | null },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('person_list')
    .values({
      company_id: by.companyId,
      id,
      name: list.name,
      origin: by.origin,
      by_id: by.id,
      by_name: by.name,
      created_at: by.at,
      finished_at: null,
      state: 'ready',
      header: JSON.stringify(list.header),
    })
    .execute()
  const known = await knownOf(tx, by.companyId, list.rows)
  const rows = list.rows.map((row) => rowOf(row, judge(row, known)))
  await sql`insert into person_list_row
    (company_id, list_id, line, kind, cells, name, email, role, cost_centre, team, faults, membership_id)
    select ${by.companyId}::uuid, ${id}::uuid, line, kind, cells, name, email, role, cost_centre, team,
      nullif(faults, '[]'::jsonb), membership_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (line int, kind text, cells jsonb, name text,
      email text, role text, cost_centre text, team text, faults jsonb, membership_id uuid)`.execute(tx)
  await auditThing(tx, by, 'person-list.upload', {
    kind: 'person-list',
    id,
    detail: { name: list.name, rows: rows.length },
  })
  return id
}

/** By address, and guests by name: at most one person each. */
async function knownOf(tx: Tx, companyId: string, rows: readonly ListRow[]): Promise<Map<string, Known>> {
  const people = rows.flatMap(({ person }) => (person ? [person] : []))
  const emails = people.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]))
  const guests = people.flatMap(({ isGuest, name }) => (isGuest ? [name.toLowerCase()] : []))
  const found = await tx
    .selectFrom('membership')
    .select(['id', 'name', 'email_key', 'state', 'role', 'cost_centre', 'team'])
    .where(owned('company_id', companyId))
    .where('state', '<>', 'left')
    .where(sql<boolean>`(email_key = any(${sql.val(emails)}::text[])
      or (state = 'guest' and lower(name) = any(${sql.val(guests)}::text[])))`)
    .execute()
  return new Map(found.map((seat) => [seat.email_key ?? guestKey(seat.name), seat]))
}

function guestKey(name: string): string {
  return `guest ${name.toLowerCase()}`
}

function judge({ person, faults }: ListRow, known: ReadonlyMap<string, Known>): Judged {
  const fresh = newId()
  if (!person) return { kind: 'rejected', membershipId: fresh, faults }
  const seat = known.get(person.email?.toLowerCase() ?? guestKey(person.name))
  if (!seat) return { kind: person.isGuest ? 'guest' : 'new', membershipId: fresh, faults }
  if (!isOther(person, seat)) {
    return { kind: seat.state === 'invited' ? 'invited' : 'known', membershipId: seat.id, faults }
  }
  // A company is not left without travel managers by a line in a file: their role changes on their own page.
  if (seat.role === 'travel-manager' && person.role !== null && person.role !== seat.role) {
    const fault = { column: 'role', code: 'manager', found: person.role, expected: '' } as const
    return { kind: 'rejected', membershipId: seat.id, faults: [fault] }
  }
  return { kind: 'changed', membershipId: seat.id, faults }
}

function isOther(person: ListPerson, seat: Known): boolean {
  const differs = (said: string | null, stands: string | null) => said !== null && said !== stands
  return (
    differs(person.role, seat.role) ||
    differs(person.costCentre, seat.cost_centre) ||
    differs(person.team, seat.team)
  )
}

function rowOf({ line, cells, person }: ListRow, { kind, membershipId, faults }: Judged) {
  return {
    line,
    kind,
    cells,
    name: person?.name ?? null,
    email: person?.email ?? null,
    role: person?.role ?? null,
    cost_centre: person?.costCentre ?? null,
    team: person?.team ?? null,
    faults,
    membership_id: membershipId,
  }
}
