import { sql } from 'kysely'

/** Further legal entities of a company: their own corporate ids, one balance. */
const WORN = (role: string) => sql`current_user = ${sql.lit(role)}`
// In a select of its own, so that it is read once for a statement and not once for each row.
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
const PLANES = ['job', 'ops', 'backup'] as const

export const statements = [
  sql`create table legal_entity (
    company_id      uuid not null references company (id),
    id              uuid not null,
    name            text not null check (length(name) between 1 and 200),
    country         text not null check (country ~ '^[A-Z]{2}$'),
    registration_no text not null check (length(registration_no) between 1 and 60),
    vat_id          text,
    state           text not null check (state in ('applied', 'active', 'refused', 'withdrawn', 'ended')),
    corporate_id    text,
    asked_by        uuid not null references member (id),
    asked_at        timestamptz not null,
    decided_by      uuid references operator (id),
    decided_at      timestamptz,
    decision_reason text,
    joined_on       date,
    ended_on        date, -- the last day whose flights count
    ended_by        uuid references member (id),
    ended_at        timestamptz,
    primary key (company_id, id),
    check ((state in ('active', 'ended')) = (corporate_id is not null and joined_on is not null)),
    check ((state = 'ended') = (ended_on is not null)),
    check ((state = 'refused') <= (decision_reason is not null))
  )`,
  sql`create unique index legal_entity_registration on legal_entity (country, registration_no)
    where state in ('applied', 'active')`,
  sql`create index legal_entity_number on legal_entity (corporate_id) where corporate_id is not null`,
  sql`create index legal_entity_queue on legal_entity (asked_at) where state = 'applied'`,
  sql`alter table legal_entity enable row level security`,
  sql`alter table legal_entity force row level security`,
  sql`create policy own_company on legal_entity to tandem_web using (${MINE}) with check (${MINE})`,
  ...PLANES.map(
    (plane) => sql`create policy ${sql.id(`all_${plane}`)} on legal_entity to ${sql.id(`tandem_${plane}`)}
      using (${WORN(`tandem_${plane}`)}) with check (${WORN(`tandem_${plane}`)})`,
  ),
  // A company asks and ends; the corporate id is the operator's to give.
  sql`grant select on legal_entity to tandem_web`,
  sql`grant insert (company_id, id, name, country, registration_no, vat_id, state, asked_by, asked_at)
    on legal_entity to tandem_web`,
  sql`grant update (state, ended_on, ended_by, ended_at) on legal_entity to tandem_web`,
  sql`grant select, update (state, corporate_id, joined_on, decided_by, decided_at, decision_reason)
    on legal_entity to tandem_ops`,
  sql`grant select on legal_entity to tandem_job`,
  sql`grant select, insert on legal_entity to tandem_backup`,

  // One number, one owner: every number that a company or an entity has ever got, written by the tables themselves.
  sql`create table corporate_number (corporate_id text primary key)`,
  sql`insert into corporate_number select corporate_id from company where corporate_id is not null`,
  sql`grant insert on corporate_number to tandem_gate, tandem_job, tandem_ops, tandem_backup`,
  sql`grant select on corporate_number to tandem_ops, tandem_backup`,
  sql`create function keep_corporate_number() returns trigger language plpgsql as $$ begin
    if new.corporate_id is not null and (tg_op = 'INSERT' or new.corporate_id is distinct from old.corporate_id) then
      insert into corporate_number values (new.corporate_id);
    end if;
    return null;
  end $$`,
  ...['company', 'legal_entity'].map(
    (table) => sql`create trigger keep_corporate_number after insert or update of corporate_id
      on ${sql.id(table)} for each row execute function keep_corporate_number()`,
  ),

  // Null: the company itself.
  sql`alter table coupon add column entity_id uuid`,
  sql`alter table coupon add constraint coupon_entity
    foreign key (company_id, entity_id) references legal_entity (company_id, id)`,
  sql`grant select (entity_id) on coupon to tandem_web`,
  // Whom a person works for, as the company keeps it. It says nothing of whose flights theirs are: the booking does.
  sql`alter table membership add column entity_id uuid`,
  sql`alter table membership add constraint membership_entity
    foreign key (company_id, entity_id) references legal_entity (company_id, id)`,
]
