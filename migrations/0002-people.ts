import { sql } from 'kysely'

/** Who comes here: members (people), operators, companies and what binds them. */
export const statements = [
  sql`create table member (
    id            uuid primary key,
    email         text not null,
    email_key     text not null unique check (email_key = lower(email_key)),
    name          text not null check (length(name) between 1 and 200),
    language      text not null default 'en',
    theme         text not null default 'system' check (theme in ('system', 'light', 'dark')),
    password_hash text,
    tier          text, -- status at the airline's frequent-flyer programme, as the programme document names it
    joined_on     date not null,
    state         text not null default 'active' check (state in ('active', 'closed'))
  )`,
  sql`create table operator (
    id            uuid primary key,
    email         text not null,
    email_key     text not null unique,
    name          text not null,
    role          text not null check (role in ('support', 'programme-manager', 'finance', 'auditor')),
    language      text not null default 'en',
    theme         text not null default 'system' check (theme in ('system', 'light', 'dark')),
    password_hash text,
    totp_secret   text, -- base32; a step is used once
    totp_step     bigint not null default 0,
    state         text not null default 'active' check (state in ('active', 'closed'))
  )`,
  sql`create table company (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 200),
    country         text not null check (country ~ '^[A-Z]{2}$'),
    registration_no text,
    vat_id          text,
    signatory_name  text not null,
    signatory_email text not null,
    language        text not null default 'en',
    terms_version   text not null,
    state           text not null check (state in ('applied', 'active', 'refused', 'closed')),
    tier            text,
    corporate_id    text unique,
    applied_at      timestamptz not null,
    decided_at      timestamptz,
    decided_by      uuid references operator (id),
    decision_reason text,
    joined_on       date,
    closed_on       date,
    check (registration_no is not null or vat_id is not null),
    check (state <> 'active' or (corporate_id is not null and joined_on is not null)),
    check ((state = 'closed') = (closed_on is not null))
  )`,
  sql`create unique index company_registration on company (country, registration_no)
    where registration_no is not null and state in ('applied', 'active')`,
  sql`create unique index company_vat on company (vat_id) where vat_id is not null and state in ('applied', 'active')`,
  sql`create index company_queue on company (state, applied_at, id)`,
  // name and email are the company's own record of the person; the person's own record is in member.
  sql`create table membership (
    company_id  uuid not null references company (id),
    id          uuid not null,
    member_id   uuid references member (id),
    name        text not null check (length(name) between 1 and 200),
    email       text not null,
    email_key   text not null,
    role        text not null check (role in ('travel-manager', 'finance', 'approver', 'arranger', 'traveller')),
    state       text not null check (state in ('invited', 'active', 'left')),
    cost_centre text,
    invited_at  timestamptz not null,
    joined_on   date,
    left_on     date,
    primary key (company_id, id),
    check (state = 'invited' or member_id is not null),
    check ((state = 'left') = (left_on is not null))
  )`,
  sql`create unique index membership_email on membership (company_id, email_key) where state <> 'left'`,
  sql`create unique index membership_member on membership (company_id, member_id)
    where member_id is not null and state <> 'left'`,
  sql`create index membership_of_member on membership (member_id) where member_id is not null`,
  sql`create table invitation (
    company_id    uuid not null,
    id            uuid not null,
    membership_id uuid not null,
    token_hash    bytea not null unique,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    withdrawn_at  timestamptz,
    primary key (company_id, id),
    foreign key (company_id, membership_id) references membership (company_id, id)
  )`,
  sql`create table frequent_flyer_account (
    member_id       uuid not null references member (id),
    id              uuid not null,
    airline         text not null,
    number          text not null check (length(number) <= 25),
    state           text not null default 'unverified' check (state in ('unverified', 'verified', 'rejected')),
    linked_on       date not null,
    unlinked_on     date,
    consent_version text not null,
    consented_at    timestamptz not null,
    primary key (member_id, id)
  )`,
  sql`create unique index frequent_flyer_number on frequent_flyer_account (airline, number) where unlinked_on is null`,
  sql`create table session (
    token_hash  bytea primary key,
    member_id   uuid references member (id),
    operator_id uuid references operator (id),
    company_id  uuid references company (id), -- the company in whose name the member acts
    started_at  timestamptz not null,
    seen_at     timestamptz not null,
    ends_at     timestamptz not null,
    check ((member_id is null) <> (operator_id is null))
  )`,
  sql`create index session_of_member on session (member_id) where member_id is not null`,
  sql`create index session_of_operator on session (operator_id) where operator_id is not null`,
]
