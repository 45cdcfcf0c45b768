import { sql } from 'kysely'

/**
 * The cost centre of a trip, where the company wants another one than its traveller's. Kept with each coupon: a later
 * file may put coupons together into other journeys, and then nothing is lost. No cost centre: the traveller's again.
 */
const mine = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
/** Planes that see all rows: worn, not merely inherited (see 0007-walls). Exports by job read what the list shows. */
const all = (plane: 'job' | 'backup') => {
  const worn = sql`current_user = ${sql.lit(`tandem_${plane}`)}`
  return sql`create policy ${sql.id(`all_${plane}`)} on trip_cost_centre
    to ${sql.id(`tandem_${plane}`)} using (${worn}) with check (${worn})`
}

export const statements = [
  sql`create table trip_cost_centre (
    company_id  uuid not null references company (id),
    coupon_id   uuid not null references coupon (id),
    cost_centre text check (length(cost_centre) between 1 and 60),
    set_by      uuid not null references member (id),
    set_at      timestamptz not null,
    primary key (company_id, coupon_id)
  )`,
  sql`alter table trip_cost_centre enable row level security`,
  sql`alter table trip_cost_centre force row level security`,
  sql`create policy own_company on trip_cost_centre to tandem_web using (${mine}) with check (${mine})`,
  all('job'),
  all('backup'),
  sql`grant select, insert, update on trip_cost_centre to tandem_web`,
  sql`grant select on trip_cost_centre to tandem_job`,
  sql`grant select, insert on trip_cost_centre to tandem_backup`,
]
