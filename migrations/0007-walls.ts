import { sql } from 'kysely'

/** The second wall: who may touch which table, and which rows. The first wall is the `where` of every query. */
type Grants = Partial<Record<'gate' | 'web' | 'job' | 'ops', string>>

const GRANTS: Record<string, Grants> = {
  member: { gate: 'select, insert, update', web: 'select, update', job: 'select', ops: 'select' },
  operator: { gate: 'select, insert, update', ops: 'select' },
  session: { gate: 'select, insert, update, delete' },
  company: { gate: 'select, insert', web: 'select', job: 'select, update', ops: 'select, update' },
  membership: {
    gate: 'select, update',
    web: 'select, insert, update',
    job: 'select',
    ops: 'select, insert, update',
  },
  invitation: { gate: 'select, update', web: 'select, insert, update', ops: 'select, insert, update' },
  frequent_flyer_account: { web: 'select, insert, update', job: 'select' },
  // The gate opens the accounts of a new member and must know which there are, never what is on them.
  account: {
    web: 'select, update',
    gate: 'insert, select (owner_id, currency)',
    job: 'select, insert, update',
    ops: 'select, insert',
  },
  entry: { web: 'select, insert', job: 'select, insert', ops: 'select' },
  lot: { web: 'select, insert, update', job: 'select, insert, update', ops: 'select' },
  lot_use: { web: 'select, insert', job: 'select, insert', ops: 'select' },
  adjustment: { ops: 'select, insert, update', job: 'select' },
  ledger_check: { gate: 'select', job: 'select, insert', ops: 'select' },
  command: { gate: 'select, insert', web: 'select, insert', job: 'select, insert', ops: 'select, insert' },
  audit: { gate: 'insert', web: 'select, insert', job: 'insert', ops: 'select, insert' },
  programme_version: { gate: 'select', web: 'select', job: 'select, insert', ops: 'select, insert' },
  import_file: { job: 'select, insert, update', ops: 'select, insert, update' },
  import_part: { job: 'select, insert', ops: 'select, insert' },
  import_chunk: { job: 'select, insert', ops: 'select' },
  import_reject: { job: 'select, insert', ops: 'select' },
  ticket: { job: 'select, insert, update' },
  coupon: { web: 'select', job: 'select, insert, update', ops: 'select' },
  coupon_change: { web: 'select', job: 'select, insert', ops: 'select' },
  company_spend: { web: 'select', job: 'select, insert, update', ops: 'select' },
  award_order: { web: 'select, insert, update', ops: 'select' },
  voucher: { web: 'select, insert, update', ops: 'select' },
  award_stock: { web: 'select, update', job: 'select, insert, update', ops: 'select, insert, update' },
  outbox: { gate: 'insert', web: 'insert', job: 'select, insert, update', ops: 'select, insert' },
  job: { gate: 'select', job: 'select, insert, update', ops: 'select' },
  attempt_budget: { gate: 'select, insert, update, delete', job: 'select, delete' },
}

/** Rows that belong to one company, one person, or either: the column that says whose they are. */
const OWNED: Record<string, { company?: string; member?: string }> = {
  member: { member: 'id' },
  company: { company: 'id' },
  membership: { company: 'company_id' },
  invitation: { company: 'company_id' },
  frequent_flyer_account: { member: 'member_id' },
  account: { company: 'owner_id', member: 'owner_id' },
  entry: { company: 'owner_id', member: 'owner_id' },
  lot: { company: 'owner_id', member: 'owner_id' },
  lot_use: { company: 'owner_id', member: 'owner_id' },
  command: { company: 'company_id', member: 'actor_id' },
  audit: { company: 'company_id', member: 'actor_id' },
  coupon: { company: 'company_id', member: 'member_id' },
  coupon_change: { company: 'company_id' },
  company_spend: { company: 'company_id' },
  award_order: { company: 'company_id' },
  voucher: { company: 'company_id' },
}

function wall(table: string, owner: { company?: string; member?: string }, grants: Grants) {
  const rules = [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
  ]
  for (const [plane, column] of Object.entries(owner)) {
    // In a select of its own, so that it is read once for a statement and not once for each row.
    const mine = sql`${sql.id(column)} = (select nullif(current_setting(${sql.lit(`app.${plane}`)}, true), '')::uuid)`
    rules.push(
      sql`create policy ${sql.id(`own_${plane}`)} on ${sql.id(table)} to tandem_web using (${mine}) with check (${mine})`,
    )
  }
  for (const plane of ['gate', 'job', 'ops', 'backup'] as const) {
    if (plane !== 'backup' && grants[plane] === undefined) continue
    // Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear.
    const worn = sql`current_user = ${sql.lit(`tandem_${plane}`)}`
    rules.push(sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)}
      to ${sql.id(`tandem_${plane}`)} using (${worn}) with check (${worn})`)
  }
  return rules
}

export const statements = [
  // A backup reads everything and a restore writes everything, into a database that is empty.
  ...Object.keys(GRANTS).map((table) => sql`grant select, insert on ${sql.id(table)} to tandem_backup`),
  ...Object.entries(GRANTS).flatMap(([table, grants]) =>
    Object.entries(grants).map(
      ([plane, rights]) => sql`grant ${sql.raw(rights)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}`,
    ),
  ),
  ...Object.entries(OWNED).flatMap(([table, owner]) => wall(table, owner, GRANTS[table] ?? {})),
]
