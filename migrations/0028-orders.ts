import { sql } from 'kysely'

/** The life of an order: its steps, the tickets issued for it, what is due in money, and prices that are held. */
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const WORN = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`

function open(table: string, plane: string) {
  return sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}
    using (${WORN(plane)}) with check (${WORN(plane)})`
}

function wall(table: string, planes: readonly string[]) {
  return [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_company on ${sql.id(table)} to tandem_web using (${MINE}) with check (${MINE})`,
    ...planes.map((plane) => open(table, plane)),
  ]
}

export const statements = [
  sql`alter table award_order drop constraint award_order_state_check`,
  sql`alter table award_order
    add constraint award_order_state_check
      check (state in ('booked', 'ticketed', 'used', 'cancelled', 'no-show')),
    add column steps integer not null default 1, -- the number of its last step
    add column given_back bigint not null default 0 check (given_back >= 0), -- points that came back at its end
    add column lost bigint not null default 0 check (lost >= 0), -- had lapsed when a rebooking made it cheaper
    add column due jsonb not null default '[]' -- to be invoiced: what for, currency, minor units`,
  sql`create index award_order_waiting on award_order (ordered_at, id) where state in ('booked', 'ticketed')`,
  // Written in one statement with the order, which nobody may delete: a key to it would only cost time.
  sql`create table award_order_step (
    company_id uuid not null,
    order_id   uuid not null,
    number     integer not null,
    step       text not null check (step in ('ordered', 'ticketed', 'rebooked', 'cancelled', 'used', 'no-show')),
    at         timestamptz not null,
    actor_kind text not null check (actor_kind in ('member', 'operator', 'job')),
    actor_id   uuid,
    actor_name text not null,
    reason     text check (length(reason) between 1 and 2000),
    detail     jsonb not null default '{}',
    primary key (company_id, order_id, number)
  )`,
  sql`create table award_order_ticket (
    company_id uuid not null,
    order_id   uuid not null,
    ticket     text not null check (ticket ~ '^[0-9]{13}$'),
    entered_at timestamptz not null,
    voided_at  timestamptz, -- by a rebooking or a cancellation
    primary key (company_id, order_id, ticket),
    foreign key (company_id, order_id) references award_order (company_id, id)
  )`,
  sql`create index award_order_ticket_flown on award_order_ticket (ticket) where voided_at is null`,
  sql`create table award_quote (
    company_id   uuid not null,
    id           uuid not null,
    member_id    uuid not null references member (id),
    award_id     text not null,
    request      jsonb not null,
    price        bigint not null check (price > 0),
    rule_version integer not null,
    priced_on    date not null, -- the day whose prices these are
    made_at      timestamptz not null,
    holds_until  timestamptz not null,
    primary key (company_id, id)
  )`,
  sql`create index award_quote_of_member on award_quote (company_id, member_id, holds_until)`,
  sql`create index award_quote_over on award_quote (holds_until)`,
  ...wall('award_order_step', ['job', 'ops', 'backup']),
  ...wall('award_order_ticket', ['job', 'ops', 'backup']),
  ...wall('award_quote', ['job', 'backup']),
  open('award_order', 'job'),
  open('voucher', 'job'),
  sql`grant select, insert on award_order_step to tandem_web, tandem_job, tandem_ops, tandem_backup`,
  sql`grant select, insert, update on award_order_ticket to tandem_web, tandem_job`,
  sql`grant select on award_order_ticket to tandem_ops`,
  sql`grant select, insert on award_order_ticket to tandem_backup`,
  sql`grant select, insert on award_quote to tandem_web`,
  sql`grant select, delete on award_quote to tandem_job`,
  sql`grant select on award_quote to tandem_backup`,
  sql`grant select, update on award_order, voucher to tandem_job`,
  // The owner of the tables sees no row of them: each part is done in the name of a role that may.
  sql`select set_config('role', 'tandem_job', true)`,
  sql`update award_order set steps = 2, given_back = coalesce((select sum(amount) from entry
      where entry.subject_id = award_order.id and entry.source = 'order/cancelled'), 0)
    where state = 'cancelled'`,
  sql`select set_config('role', 'tandem_backup', true)`,
  sql`insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_id, actor_name, detail)
    select award_order.company_id, award_order.id, 1, 'ordered', ordered_at, 'member', membership.member_id,
      membership.name, jsonb_build_object('price', award_order.price::text)
    from award_order join membership
      on membership.company_id = award_order.company_id and membership.id = award_order.ordered_by`,
  sql`insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_id, actor_name, detail)
    select award_order.company_id, award_order.id, 2, 'cancelled', cancelled_at, 'member', canceller.actor_id,
      coalesce(canceller.actor_name, '–'),
      jsonb_build_object('fee', award_order.fee::text, 'back', award_order.given_back::text)
    from award_order left join lateral (select actor_id, actor_name from audit
      where audit.deed = 'award.cancel' and audit.object_id = award_order.id::text limit 1) as canceller on true
    where award_order.state = 'cancelled' and cancelled_at is not null`,
  sql`select set_config('role', 'none', true)`,
]
