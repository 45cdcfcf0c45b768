import { sql } from 'kysely'

/**
 * Claims: a flown trip was not credited. One row is one half of one ticket, so each row has one owner and the walls stay
 * single equalities; what a person files for both halves is two rows with one `filing`. `member_id` of a company's half
 * says in whose own pages it shows besides: of who filed it there.
 */
const mine = (column: string, setting: string) =>
  sql`${sql.id(column)} = (select nullif(current_setting(${sql.lit(setting)}, true), '')::uuid)`

/** Planes that see all rows: worn, not merely inherited (see 0007-walls). */
const ALL = ['job', 'ops', 'backup'] as const

function wall(table: string) {
  const company = mine('company_id', 'app.company')
  const person = mine('member_id', 'app.member')
  return [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_company on ${sql.id(table)} to tandem_web using (${company}) with check (${company})`,
    sql`create policy own_member on ${sql.id(table)} to tandem_person using (${person}) with check (${person})`,
    ...ALL.map((plane) => {
      const worn = sql`current_user = ${sql.lit(`tandem_${plane}`)}`
      return sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)}
        to ${sql.id(`tandem_${plane}`)} using (${worn}) with check (${worn})`
    }),
  ]
}

export const statements = [
  sql`create table claim (
    id          uuid primary key,
    half        text not null check (half in ('company', 'person')),
    company_id  uuid references company (id),
    member_id   uuid references member (id),
    filing      uuid not null, -- what was sent with one form
    filed_by    uuid not null references member (id),
    filed_at    timestamptz not null,
    ticket      text not null check (ticket ~ '^[0-9]{13}$'),
    flown_on    date, -- as the coupons say it, as the claimant says it before they are here
    flight      text,
    route       text,
    state       text not null check (state in
      ('open', 'with-operator', 'needs-answer', 'credited', 'rejected', 'withdrawn')),
    reason      text, -- why with the operator, or why rejected
    settled_by  text check (settled_by in ('at-once', 'file', 'rule', 'operator')),
    promised_on date, -- the day by which the operator answers
    changed_at  timestamptz not null,
    decided_by  uuid references operator (id), -- of an open claim: who accepted it, so that the file decides alone
    check ((half = 'company') = (company_id is not null)),
    check (half = 'company' or member_id = filed_by),
    check ((state = 'credited') <= (settled_by is not null)),
    check ((state = 'rejected') <= (reason is not null)),
    check ((state = 'with-operator') <= (promised_on is not null))
  )`,
  // The same half of the same ticket is claimed once at a time; ticket numbers come round again after years.
  sql`create unique index claim_once on claim (ticket, half, (coalesce(company_id, member_id)))
    where state in ('open', 'with-operator', 'needs-answer')`,
  sql`create index claim_undecided on claim (id) where state in ('open', 'with-operator', 'needs-answer')`,
  sql`create index claim_of_company on claim (company_id, filed_at desc, id desc) where company_id is not null`,
  sql`create index claim_of_member on claim (member_id, filed_at desc, id desc) where member_id is not null`,
  sql`create index claim_queue on claim (filed_at, id)`,
  // The timeline, visible to both sides; never changed.
  sql`create table claim_event (
    id         uuid primary key,
    claim_id   uuid not null references claim (id),
    company_id uuid, -- owners as the claim has them: the wall
    member_id  uuid,
    at         timestamptz not null,
    by_kind    text not null check (by_kind in ('claimant', 'operator', 'rule')),
    by_name    text not null,
    what       text not null check (what in
      ('filed', 'to-operator', 'to-file', 'asked', 'answered', 'proof', 'credited', 'rejected', 'withdrawn')),
    reason     text,
    message    text
  )`,
  sql`create index claim_timeline on claim_event (claim_id, at, id)`,
  sql`create table claim_proof (
    id         uuid primary key,
    claim_id   uuid not null references claim (id),
    company_id uuid,
    member_id  uuid,
    name       text not null,
    kind       text not null check (kind in ('application/pdf', 'image/jpeg', 'image/png')),
    content    bytea not null check (octet_length(content) between 1 and 5242880),
    added_at   timestamptz not null,
    added_by   uuid not null references member (id)
  )`,
  sql`create index claim_proof_of on claim_proof (claim_id)`,
  sql`grant select, update on claim to tandem_web, tandem_person, tandem_ops`,
  sql`grant select, insert, update on claim to tandem_job`,
  sql`grant select, insert on claim_event to tandem_web, tandem_person, tandem_ops, tandem_job`,
  sql`grant select, insert on claim_proof to tandem_web, tandem_person`,
  sql`grant select on claim_proof to tandem_ops, tandem_job`,
  sql`grant select, insert on claim, claim_event, claim_proof to tandem_backup`,
  ...['claim', 'claim_event', 'claim_proof'].flatMap(wall),
]
