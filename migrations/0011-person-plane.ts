import { sql } from 'kysely'

/**
 * The person's plane gets a role of its own. Before, one role saw a company's rows or a member's, and every policy was
 * an "or" of two: no index answers that well, and what an employer may read could not be told from what the person may.
 */
const PERSON: Readonly<Record<string, string>> = {
  member: 'select, update',
  frequent_flyer_account: 'select, insert, update',
  account: 'select',
  entry: 'select',
  lot: 'select',
  lot_use: 'select',
  command: 'select, insert',
  audit: 'select, insert',
  coupon: 'select',
  programme_version: 'select',
  outbox: 'insert',
}

/** What of these the company's plane has no business with: its policies on them went with this migration. */
const PERSON_ONLY = ['member', 'frequent_flyer_account']
const WALLED = [
  'member',
  'frequent_flyer_account',
  'account',
  'entry',
  'lot',
  'lot_use',
  'command',
  'audit',
  'coupon',
]

/** An employer sees who flew where and what the company got; never the number, nor what the person's half rests on. */
const HIDDEN = ['ff_airline', 'ff_number', 'member_context']

export const statements = [
  sql`do $$ begin
    begin
      if not exists (select from pg_roles where rolname = 'tandem_person') then
        create role tandem_person nologin;
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of the cluster was first
    end;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      if current_setting('server_version_num')::int >= 160000 then
        execute format('grant tandem_person to %I with inherit false, set true', current_user);
      else
        execute format('grant tandem_person to %I', current_user);
      end if;
    end if;
    execute format('grant usage on schema %I to tandem_person', current_schema());
  end $$`,
  ...Object.entries(PERSON).map(
    ([table, rights]) => sql`grant ${sql.raw(rights)} on ${sql.id(table)} to tandem_person`,
  ),
  ...WALLED.map((table) => sql`alter policy own_member on ${sql.id(table)} to tandem_person`),
  ...PERSON_ONLY.map((table) => sql`revoke all on ${sql.id(table)} from tandem_web`),
  sql`revoke select on coupon_change from tandem_web`,
  sql`revoke select on coupon from tandem_web`,
  sql`do $$ begin
    execute (select format('grant select (%s) on coupon to tandem_web', string_agg(quote_ident(attname), ', '))
      from pg_attribute where attrelid = 'coupon'::regclass and attnum > 0 and not attisdropped
        and attname <> all (${sql.lit(`{${HIDDEN.join(',')}}`)}::text[]));
  end $$`,
]
