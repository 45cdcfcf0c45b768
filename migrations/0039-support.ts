import { sql } from 'kysely'

/**
 * Questions to support, what people say of trips and awards, and whether an answer helped. A question has one owner, as a
 * claim has: a person, or a company for its orders and statements; so each wall is one equality.
 */
const mine = (column: string, setting: string) =>
  sql`${sql.id(column)} = (select nullif(current_setting(${sql.lit(setting)}, true), '')::uuid)`
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const worn = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`

function policy(table: string, name: string, role: string, condition: ReturnType<typeof worn>) {
  return sql`create policy ${sql.id(name)} on ${sql.id(table)} to ${sql.id(role)} using (${condition}) with check (${condition})`
}

function wall(table: string, planes: readonly string[], company: boolean) {
  return [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    policy(table, 'own_member', 'tandem_person', mine('member_id', 'app.member')),
    ...(company ? [policy(table, 'own_company', 'tandem_web', mine('company_id', 'app.company'))] : []),
    ...planes.map((plane) => policy(table, `all_${plane}`, `tandem_${plane}`, worn(plane))),
    sql`grant select, insert on ${sql.id(table)} to tandem_backup`,
  ]
}

export const statements = [
  sql`create table support_case (
    id          uuid primary key,
    reference   text not null unique check (reference ~ '^S-[0-9A-Z]{7}$'),
    company_id  uuid references company (id),
    member_id   uuid references member (id),
    opened_by   uuid not null references member (id),
    topic       text not null,
    about_kind  text check (about_kind in ('trip', 'claim', 'order')),
    about_id    uuid,
    state       text not null check (state in ('open', 'answered', 'closed', 'reopened')),
    opened_at   timestamptz not null,
    answer_on   date not null, -- the day by which an answer is promised
    changed_at  timestamptz not null,
    closed_at   timestamptz,
    assigned_to uuid references operator (id),
    call_at     timestamptz,
    call_phone  text check (length(call_phone) between 3 and 40),
    score       integer check (score between 1 and 5),
    score_words text check (length(score_words) between 1 and 2000),
    scored_at   timestamptz,
    check ((company_id is null) <> (member_id is null)),
    check ((about_kind is null) = (about_id is null)),
    check ((state = 'closed') <= (closed_at is not null)),
    check ((score is null) = (scored_at is null))
  )`,
  sql`create index support_case_of_member on support_case (member_id, opened_at desc, id) where member_id is not null`,
  sql`create index support_case_of_company on support_case (company_id, opened_at desc, id) where company_id is not null`,
  sql`create index support_case_queue on support_case (answer_on, id) where state in ('open', 'reopened')`,
  sql`create table support_message (
    id         uuid primary key,
    case_id    uuid not null references support_case (id),
    company_id uuid, -- owners as the case has them: the wall
    member_id  uuid,
    at         timestamptz not null,
    by_kind    text not null check (by_kind in ('person', 'operator')),
    by_id      uuid not null,
    by_name    text not null,
    body       text not null check (length(body) between 1 and 4000)
  )`,
  sql`create index support_message_of on support_message (case_id, at, id)`,
  // How many have taken a time to be called at; it says of nobody that they did.
  sql`create table call_slot (
    starts_at timestamptz primary key,
    taken     integer not null check (taken between 0 and 50)
  )`,
  sql`create table feedback (
    id          uuid primary key,
    member_id   uuid not null references member (id),
    object_kind text not null check (object_kind in ('trip', 'order')),
    object_id   uuid not null,
    score       integer not null check (score between 1 and 5),
    words       text check (length(words) between 1 and 2000),
    given_at    timestamptz not null,
    changed_at  timestamptz not null,
    unique (member_id, object_kind, object_id)
  )`,
  sql`create index feedback_list on feedback (given_at desc, id)`,
  sql`create table help_count (
    answer   text not null check (length(answer) <= 60),
    language text not null,
    yes      bigint not null default 0,
    no       bigint not null default 0,
    primary key (answer, language)
  )`,
  ...['support_case', 'support_message'].flatMap((table) => wall(table, ['ops', 'backup', 'privacy'], true)),
  ...wall('feedback', ['ops', 'backup', 'privacy'], false),
  sql`grant select, insert, update on support_case to tandem_web, tandem_person`,
  sql`grant select, update on support_case to tandem_ops`,
  sql`grant select, insert on support_message to tandem_web, tandem_person, tandem_ops`,
  sql`grant select, insert, update on call_slot to tandem_web, tandem_person`,
  sql`grant select, insert on call_slot, help_count to tandem_backup`,
  sql`grant select, insert, update on feedback to tandem_person`,
  sql`grant select on feedback to tandem_ops`,
  sql`grant select, insert, update on help_count to tandem_gate`,
  sql`grant select on help_count to tandem_ops`,
  sql`grant select, delete, update (call_phone, call_at) on support_case to tandem_privacy`,
  sql`grant select, delete, update (by_name, body) on support_message to tandem_privacy`,
  sql`grant select, delete on feedback to tandem_privacy`,
]
