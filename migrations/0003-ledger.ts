import { sql } from 'kysely'

/**
 * The ledger. One entry is one movement between an owner's account and a programme account (`contra`): both sides are
 * named in the one row, so every movement sums to zero by construction. Programme accounts hold no running balance.
 * Entries are never updated or deleted; a correction is a new entry.
 */
export const statements = [
  sql`create table account (
    id        uuid primary key,
    owner_id  uuid not null, -- a company for points, a member for miles and status
    currency  text not null check (currency in ('points', 'miles', 'status')),
    balance   bigint not null default 0 check (balance >= 0),
    version   bigint not null default 0 check (version >= 0),
    owed      bigint not null default 0 check (owed >= 0), -- taken back after it was spent; the next credits repay it
    frozen_at timestamptz, -- set by a failed check: redemption from this account waits, nothing else does
    unique (owner_id, currency),
    unique (id, owner_id)
  )`,
  sql`create table entry (
    account_id    uuid not null,
    version       bigint not null check (version > 0),
    owner_id      uuid not null,
    kind          text not null check (kind in
      ('accrual', 'reversal', 'redemption', 'refund', 'fee', 'expiry', 'adjustment', 'transfer',
       'advance', 'waiver', 'recovery')),
    contra        text not null check (contra in ('issued', 'redeemed', 'expired', 'adjusted', 'transfer')),
    amount        bigint not null check (amount <> 0), -- seen from the owner: > 0 is credited, < 0 is debited
    balance_after bigint not null check (balance_after >= 0),
    expires_on    date,    -- the lot, when the whole amount moved in one lot; otherwise see lot_use
    locked        boolean not null default false,
    posted_on     date not null,
    posted_at     timestamptz not null default now(),
    subject_id    uuid not null, -- the coupon, order, account or request that caused it
    source        text not null, -- what of the subject: 'points/base/0', 'order', 'expiry/2027-03-31'
    rule_version  integer,
    primary key (account_id, version),
    unique (subject_id, source), -- nothing is posted twice
    foreign key (account_id, owner_id) references account (id, owner_id)
  )`,
  // A month of an account: statement and home page.
  sql`create index entry_by_day on entry (account_id, posted_on)`,
  sql`create table lot (
    account_id uuid not null,
    expires_on date not null, -- the last day on which it can be spent
    locked     boolean not null default false, -- earned, but not yet to be spent (entry threshold)
    owner_id   uuid not null,
    remaining  bigint not null check (remaining >= 0),
    primary key (account_id, expires_on, locked),
    foreign key (account_id, owner_id) references account (id, owner_id)
  )`,
  sql`create index lot_expiry on lot (expires_on) where remaining > 0`,
  sql`create table lot_use (
    account_id uuid not null,
    version    bigint not null,
    expires_on date not null,
    locked     boolean not null default false,
    owner_id   uuid not null,
    amount     bigint not null check (amount <> 0), -- < 0 taken from the lot, > 0 given back to it
    primary key (account_id, version, expires_on, locked),
    foreign key (account_id, version) references entry (account_id, version)
  )`,
  sql`create table adjustment (
    id           uuid primary key,
    account_id   uuid not null,
    owner_id     uuid not null,
    amount       bigint not null check (amount <> 0),
    reason       text not null check (length(reason) between 10 and 1000),
    expires_on   date,
    asked_by     uuid not null references operator (id),
    asked_at     timestamptz not null,
    decided_by   uuid references operator (id),
    decided_at   timestamptz,
    state        text not null default 'asked' check (state in ('asked', 'posted', 'declined')),
    check (decided_by is null or decided_by <> asked_by), -- the second person is another person
    foreign key (account_id, owner_id) references account (id, owner_id)
  )`,
  sql`create table ledger_check (
    id         uuid primary key,
    checked_at timestamptz not null,
    accounts   bigint not null,
    entries    bigint not null,
    finding    text -- the first broken row, or null when all holds
  )`,
  sql`create table command (
    actor_id     uuid not null,
    key          text not null check (length(key) between 8 and 80),
    company_id   uuid,
    request_hash text not null,
    outcome      jsonb not null,
    at           timestamptz not null,
    primary key (actor_id, key)
  )`,
  sql`create table audit (
    id          uuid primary key,
    at          timestamptz not null,
    actor_kind  text not null check (actor_kind in ('member', 'operator', 'job', 'visitor')),
    actor_id    uuid,
    actor_name  text not null,
    company_id  uuid,
    deed        text not null,
    object_kind text not null,
    object_id   text not null,
    detail      jsonb not null default '{}'
  )`,
  sql`create index audit_of_company on audit (company_id, at desc, id) where company_id is not null`,
  sql`create index audit_of_object on audit (object_kind, object_id, at desc)`,
  sql`create index audit_by_time on audit (at desc, id)`,
]
