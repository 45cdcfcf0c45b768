import { sql } from 'kysely'

/**
 * What the law calls the right of access and of erasure: one role that may read what is kept of a person and take it
 * away, and marks of who was erased, for backups that are restored later. The role reads the ledger and never writes it.
 */
const GRANTS: Readonly<Record<string, string>> = {
  member: 'select, update',
  company: 'select',
  membership: 'select, update',
  invitation: 'select, delete',
  frequent_flyer_account: 'select, delete',
  number_review: 'select, delete',
  session: 'select, delete',
  second_factor: 'select, delete',
  recovery_code: 'select, delete',
  door_key: 'select, delete',
  passkey: 'select, delete',
  passkey_challenge: 'select, delete',
  person_list: 'select, update (by_name)',
  person_list_row: 'select, delete',
  registration_link: 'select, update (created_by)',
  self_registration: 'select, delete',
  application_draft: 'select, delete',
  terms_acceptance: 'select, update (by_name, reason)',
  terms_notice: 'select, delete',
  account: 'select',
  entry: 'select',
  lot: 'select',
  lot_use: 'select',
  command: 'select, insert, delete',
  audit: 'select, insert, update (actor_name, detail)',
  coupon: 'select, update (passenger_name, ff_airline, ff_number, member_id, member_reason, erased_on)',
  coupon_change: 'select, update (before, after)',
  import_reject: 'select, update (reject)',
  trip_cost_centre: 'select',
  claim: 'select, delete',
  claim_event: 'select, delete, update (by_name, message)',
  claim_proof: 'select, delete',
  award_order: 'select, update (detail)',
  outbox: 'select, insert, update (subject, body), delete',
  attempt_budget: 'select, delete',
}

/** Tables without row policies: their grants are all. */
const OPEN = [
  'session',
  'second_factor',
  'recovery_code',
  'door_key',
  'import_reject',
  'outbox',
  'attempt_budget',
]
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const WORN = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`

export const statements = [
  sql`do $$ begin
    begin
      if not exists (select from pg_roles where rolname = 'tandem_privacy') then
        create role tandem_privacy nologin;
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of the cluster was first
    end;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      if current_setting('server_version_num')::int >= 160000 then
        execute format('grant tandem_privacy to %I with inherit false, set true', current_user);
      else
        execute format('grant tandem_privacy to %I', current_user);
      end if;
    end if;
    execute format('grant usage on schema %I to tandem_privacy', current_schema());
  end $$`,
  // Under which number the company's papers still tell one traveller from another.
  sql`alter table membership add column erased_no integer check (erased_no > 0)`,
  sql`alter table coupon add column erased_on date`,
  // Postgres grants by column here: a new one is not seen without a word.
  sql`grant select (erased_on) on coupon to tandem_web`,
  // Hashes of ids made by chance: they name nobody, and find somebody again in an old backup.
  sql`create table erasure_mark (
    hash bytea primary key,
    at   timestamptz not null
  )`,
  sql`alter table erasure_mark enable row level security`,
  sql`alter table erasure_mark force row level security`,
  ...['privacy', 'backup'].flatMap((plane) => [
    sql`grant select, insert on erasure_mark to ${sql.id(`tandem_${plane}`)}`,
    sql`create policy ${sql.id(`all_${plane}`)} on erasure_mark to ${sql.id(`tandem_${plane}`)}
      using (${WORN(plane)}) with check (${WORN(plane)})`,
  ]),
  ...Object.entries(GRANTS).map(
    ([table, rights]) => sql`grant ${sql.raw(rights)} on ${sql.id(table)} to tandem_privacy`,
  ),
  ...Object.keys(GRANTS)
    .filter((table) => !OPEN.includes(table))
    .map(
      (table) => sql`create policy all_privacy on ${sql.id(table)} to tandem_privacy
        using (${WORN('privacy')}) with check (${WORN('privacy')})`,
    ),
  // A file that says the same flight again does not bring the name back.
  sql`create function coupon_stays_erased() returns trigger language plpgsql as $$ begin
    new.passenger_name := old.passenger_name;
    new.ff_airline := null;
    new.ff_number := null;
    new.erased_on := old.erased_on;
    return new;
  end $$`,
  sql`create trigger coupon_stays_erased before update on coupon
    for each row when (old.erased_on is not null) execute function coupon_stays_erased()`,
  sql`create function change_stays_erased() returns trigger language plpgsql as $$ begin
    if exists (select from coupon where id = new.coupon_id and erased_on is not null) then
      new.before := new.before - '{passengerName,ffAirline,ffNumber}'::text[];
      new.after := new.after - '{passengerName,ffAirline,ffNumber}'::text[];
    end if;
    return new;
  end $$`,
  sql`create trigger change_stays_erased before insert on coupon_change
    for each row execute function change_stays_erased()`,
]
