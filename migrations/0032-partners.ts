import { sql } from 'kysely'

/** Partners at whose counters vouchers are used: their keys, what they take, and every use of a voucher. */
const WORN = (role: string) => sql`current_user = ${sql.lit(role)}`
// In a select of its own, so that it is read once for a statement and not once for each row.
const OF = (setting: string) => sql`(select nullif(current_setting(${sql.lit(setting)}, true), '')::uuid)`
/** A counter reaches the voucher whose code it holds, and no other. */
const HELD = sql`code_hash = (select decode(nullif(current_setting('app.code', true), ''), 'hex'))`

function plane(table: string, role: string) {
  return [
    // Whoever came first may have made it already.
    sql`drop policy if exists ${sql.id(`all_${role}`)} on ${sql.id(table)}`,
    sql`create policy ${sql.id(`all_${role}`)} on ${sql.id(table)} to ${sql.id(`tandem_${role}`)}
      using (${WORN(`tandem_${role}`)}) with check (${WORN(`tandem_${role}`)})`,
  ]
}

const ROLE = sql`do $$ begin
    begin
      if not exists (select from pg_roles where rolname = 'tandem_partner') then
        create role tandem_partner nologin;
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of the cluster was first
    end;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      if current_setting('server_version_num')::int >= 160000 then
        execute format('grant tandem_partner to %I with inherit false, set true', current_user);
      else
        execute format('grant tandem_partner to %I', current_user);
      end if;
    end if;
    execute format('grant usage on schema %I to tandem_partner', current_schema());
  end $$`

/** What a voucher is good for stands on it from now on: a counter cannot look into the order. */
const FACTS = [
  sql`alter table voucher
    add column award_id text, -- in the programme document
    add column kind text,
    add column name text,
    add column currency text,
    add column value_minor bigint check (value_minor > 0), -- of a voucher that is used in parts
    add column left_minor bigint,
    add column turn integer not null default 0 -- counts uses and uses taken back`,
  // The owner of the tables reads them only where the walls are not forced on it.
  sql`alter table voucher no force row level security`,
  sql`alter table award_order no force row level security`,
  sql`update voucher set award_id = ordered.award_id, name = ordered.name, kind = ordered.kind
    from (select award_order.company_id, award_order.id, award_order.award_id,
        coalesce(award_order.detail ->> 'name', award_order.award_id) as name, coalesce((
          select each ->> 'kind' from programme_version,
            jsonb_array_elements(programme_version.document -> 'awards' -> 'vouchers') as each
          where programme_version.number = award_order.rule_version and each ->> 'id' = award_order.award_id limit 1
        ), 'other') as kind
      from award_order where award_order.kind = 'voucher') as ordered
    where ordered.company_id = voucher.company_id and ordered.id = voucher.order_id`,
  sql`alter table award_order force row level security`,
  sql`alter table voucher force row level security`,
  sql`alter table voucher alter column award_id set not null, alter column kind set not null, alter column name set not null,
    add check ((value_minor is null) = (left_minor is null) and (value_minor is null) = (currency is null)),
    add check (left_minor between 0 and value_minor)`,
  sql`create index voucher_list on voucher (company_id, valid_until, id)`,
]

export const statements = [
  ROLE,
  sql`create table partner (
    id         uuid primary key,
    name       text not null check (length(name) between 1 and 100),
    country    text not null check (country ~ '^[A-Z]{2}$'),
    honours    jsonb not null, -- kinds of vouchers and awards of the programme document
    made_by    uuid not null references operator (id),
    made_at    timestamptz not null
  )`,
  sql`create unique index partner_name on partner (lower(name))`,
  sql`create table partner_key (
    id         uuid primary key,
    partner_id uuid not null references partner (id),
    label      text not null check (length(label) between 1 and 100),
    key_hash   bytea not null unique,
    made_by    uuid not null references operator (id),
    made_at    timestamptz not null,
    revoked_by uuid references operator (id),
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
  )`,
  sql`create index partner_key_of on partner_key (partner_id, made_at)`,
  sql`create table partner_session (
    token_hash bytea primary key,
    key_id     uuid not null references partner_key (id),
    started_at timestamptz not null,
    ends_at    timestamptz not null
  )`,
  ...FACTS,
  sql`create table voucher_use (
    company_id   uuid not null,
    id           uuid not null,
    voucher_id   uuid not null,
    partner_id   uuid not null references partner (id),
    key_id       uuid not null references partner_key (id),
    turn         integer not null check (turn > 0),
    at           timestamptz not null,
    name         text not null, -- of the voucher, as it was called
    ends         text not null,
    currency     text,
    amount_minor bigint check (amount_minor > 0), -- of a voucher that is used in parts
    undoes       uuid, -- the use that this one takes back
    primary key (company_id, id),
    unique (company_id, voucher_id, turn),
    unique (company_id, undoes),
    foreign key (company_id, voucher_id) references voucher (company_id, id),
    foreign key (company_id, undoes) references voucher_use (company_id, id),
    check ((currency is null) = (amount_minor is null))
  )`,
  sql`create index voucher_use_of_partner on voucher_use (partner_id, at, id)`,
  sql`alter table voucher_use enable row level security`,
  sql`alter table voucher_use force row level security`,
  sql`create policy own_company on voucher_use to tandem_web
    using (company_id = ${OF('app.company')}) with check (company_id = ${OF('app.company')})`,
  sql`create policy own_partner on voucher_use to tandem_partner
    using (partner_id = ${OF('app.partner')}) with check (partner_id = ${OF('app.partner')})`,
  ...['job', 'ops', 'backup'].flatMap((role) => plane('voucher_use', role)),
  sql`create policy held_code on voucher to tandem_partner using (${HELD}) with check (${HELD})`,
  ...plane('voucher', 'job'),
  ...plane('award_order', 'job'),
  sql`create policy own_partner on command to tandem_partner
    using (actor_id = ${OF('app.partner')}) with check (actor_id = ${OF('app.partner')})`,
  sql`grant select on voucher_use to tandem_web, tandem_ops`,
  sql`grant select, insert on voucher_use to tandem_partner, tandem_job, tandem_backup`,
  sql`grant select, update (state, left_minor, turn) on voucher to tandem_partner, tandem_job`,
  sql`grant select, update (state, steps) on award_order to tandem_job`,
  sql`grant select, insert on command to tandem_partner`,
  sql`grant select on partner, partner_key to tandem_gate`,
  sql`grant select, insert, delete on partner_session to tandem_gate`,
  sql`grant select (id, name) on partner to tandem_web`,
  sql`grant select, insert, update on partner, partner_key to tandem_ops`,
  sql`grant select, insert on partner, partner_key to tandem_backup`,
  // An order's life: what a counter did to it, and took back.
  sql`alter table award_order_step drop constraint award_order_step_step_check,
    drop constraint award_order_step_actor_kind_check`,
  sql`alter table award_order_step
    add constraint award_order_step_step_check
      check (step in ('ordered', 'ticketed', 'rebooked', 'cancelled', 'used', 'no-show', 'reopened')),
    add constraint award_order_step_actor_kind_check check (actor_kind in ('member', 'operator', 'job', 'partner'))`,
  sql`alter table audit drop constraint audit_actor_kind_check`,
  sql`alter table audit add constraint audit_actor_kind_check
    check (actor_kind in ('member', 'operator', 'job', 'visitor', 'partner'))`,
]
