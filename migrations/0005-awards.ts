import { sql } from 'kysely'

/** What points buy. An order names the entry that paid for it; a voucher keeps only the hash of its code. */
export const statements = [
  sql`create table award_order (
    company_id   uuid not null references company (id),
    id           uuid not null,
    award_id     text not null, -- in the programme document
    kind         text not null check (kind in ('flight', 'upgrade', 'voucher')),
    detail       jsonb not null, -- what was asked for, and the trace of its price
    price        bigint not null check (price > 0),
    fee          bigint not null default 0 check (fee >= 0),
    rule_version integer not null,
    state        text not null check (state in ('booked', 'used', 'cancelled')),
    ordered_by   uuid not null,
    ordered_at   timestamptz not null,
    ordered_on   date not null,
    travels_on   date,
    cancelled_at timestamptz,
    primary key (company_id, id),
    foreign key (company_id, ordered_by) references membership (company_id, id)
  )`,
  sql`create index award_order_list on award_order (company_id, ordered_at desc, id)`,
  sql`create table voucher (
    company_id  uuid not null,
    id          uuid not null,
    order_id    uuid not null,
    code_hash   bytea not null unique,
    ends        text not null, -- the last four characters, to recognise it by
    valid_until date not null,
    state       text not null check (state in ('open', 'used', 'cancelled')),
    primary key (company_id, id),
    foreign key (company_id, order_id) references award_order (company_id, id)
  )`,
  sql`create index voucher_of_order on voucher (company_id, order_id)`,
  sql`create table award_stock (
    award_id  text primary key,
    remaining integer not null check (remaining >= 0)
  )`,
]
