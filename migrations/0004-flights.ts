import { sql } from 'kysely'

/** Programme versions, files and the coupons they brought. */
export const statements = [
  sql`create table programme_version (
    number       integer primary key,
    valid_from   date not null, -- flights from this day on are rated by it
    document     jsonb not null,
    published_at timestamptz not null,
    published_by text not null
  )`,
  sql`create table import_file (
    id           uuid primary key,
    name         text not null,
    sha256       text not null,
    bytes        bigint not null,
    state        text not null check (state in
      ('receiving', 'checking', 'ready', 'posting', 'done', 'refused', 'withdrawn', 'failed')),
    by_name      text not null,
    by_id        uuid,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    lines_total  bigint not null default 0,
    lines_done   bigint not null default 0,
    header       jsonb, -- delimiter and columns, as the file has them
    preview      jsonb, -- counts of the check
    refusal      jsonb, -- why the whole file was refused
    attempts     integer not null default 0,
    leased_until timestamptz,
    lease_holder text
  )`,
  sql`create index import_file_list on import_file (created_at desc, id)`,
  sql`create index import_file_sha on import_file (sha256)`,
  sql`create table import_part (
    import_id uuid not null references import_file (id),
    no        integer not null,
    content   bytea not null,
    primary key (import_id, no)
  )`,
  // A chunk that is done leaves its row in the same transaction: a killed import resumes after the last one.
  sql`create table import_chunk (
    import_id  uuid not null references import_file (id),
    no         integer not null,
    first_line bigint not null,
    last_line  bigint not null,
    counts     jsonb not null,
    primary key (import_id, no)
  )`,
  sql`create table import_reject (
    import_id uuid not null references import_file (id),
    line      bigint not null,
    code      text not null,
    reject    jsonb not null, -- field, found, expected, and the record as it came
    primary key (import_id, line, code)
  )`,
  sql`create table ticket (
    primary_ticket text not null,
    issue_year     integer not null,
    touched        integer not null default 0,
    primary key (primary_ticket, issue_year)
  )`,
  sql`create table coupon (
    id                uuid primary key,
    ticket            text not null check (ticket ~ '^[0-9]{13}$'),
    coupon            integer not null check (coupon between 1 and 4),
    issue_year        integer not null,
    primary_ticket    text not null,
    issued_on         date not null,
    status            text not null check (status in ('F', 'L', 'E', 'R', 'V')),
    marketing_carrier text not null,
    operating_carrier text not null,
    flight            text not null,
    rbd               text not null,
    cabin             text,
    fare_product      text,
    fare_type         text not null,
    origin            text not null,
    destination       text not null,
    departed_on       date not null,
    departed_at       text,
    currency          text not null,
    fare              bigint not null,
    surcharges        jsonb not null,
    paid_with_points  bigint not null,
    corporate_id      text,
    ff_airline        text,
    ff_number         text,
    passenger_name    text,
    passenger_type    text not null,
    company_id        uuid references company (id),
    company_reason    text, -- why no company: 'CLID-UNKNOWN', …
    member_id         uuid references member (id),
    member_reason     text,
    journey_id        uuid, -- the first coupon of its directional journey
    rating            jsonb not null default '{}', -- per currency: the reason for nothing; never amounts of a person
    company_context   jsonb, -- what the rules looked at beside the coupons, when the half was first credited
    member_context    jsonb,
    rule_version      integer,
    counted_spend     bigint not null default 0,
    import_id         uuid references import_file (id),
    import_line       bigint,
    received_at       timestamptz not null,
    unique (ticket, coupon, issue_year),
    foreign key (primary_ticket, issue_year) references ticket (primary_ticket, issue_year)
  )`,
  sql`create index coupon_of_ticket on coupon (primary_ticket, issue_year)`,
  sql`create index coupon_of_company on coupon (company_id, departed_on desc, id) where company_id is not null`,
  sql`create index coupon_of_member on coupon (member_id, departed_on desc, id) where member_id is not null`,
  sql`create index coupon_waiting_company on coupon (corporate_id) where company_id is null and corporate_id is not null`,
  sql`create index coupon_waiting_member on coupon (ff_airline, ff_number) where member_id is null and ff_number is not null`,
  // What a later file said of a coupon that was known already; the first word is the coupon row itself.
  sql`create table coupon_change (
    coupon_id   uuid not null references coupon (id),
    no          integer not null,
    company_id  uuid,
    before      jsonb not null,
    after       jsonb not null,
    import_id   uuid,
    import_line bigint,
    at          timestamptz not null,
    primary key (coupon_id, no)
  )`,
  sql`create table company_spend (
    company_id uuid not null references company (id),
    period     text not null,
    spend      bigint not null default 0, -- counted to bands and thresholds, minor units
    primary key (company_id, period)
  )`,
]
