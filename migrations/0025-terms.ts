import { sql } from 'kysely'
import { FIRST_ID, FIRST_LABEL, FIRST_TEXTS } from './0025-terms-first.ts'

/** Terms of participation by version: what they say, who accepted or refused them, who was told ahead. */
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const WORN = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`

function policy(table: string, plane: string, condition = WORN(plane)) {
  return sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}
    using (${condition}) with check (${condition})`
}

const texts = Object.fromEntries(
  Object.entries(FIRST_TEXTS).map(([lang, parts]) => [lang, parts.join('\n\n')]),
)

export const statements = [
  sql`create table terms_version (
    id           uuid primary key,
    label        text not null unique check (label ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    texts        jsonb not null, -- by language
    changes      jsonb not null, -- by language: what is new, in a few sentences
    state        text not null check (state in ('draft', 'published')),
    revision     integer not null default 1,
    valid_from   date,
    origin       text, -- where links of the notices lead to
    drafted_by   uuid references operator (id),
    drafted_at   timestamptz not null,
    published_by uuid references operator (id), -- null for the version that the portal came with
    published_at timestamptz,
    check (texts ->> 'en' is not null and texts ->> 'de' is not null),
    check ((state = 'published') = (valid_from is not null and published_at is not null))
  )`,
  sql`create unique index terms_version_day on terms_version (valid_from) where state = 'published'`,
  sql`create table terms_acceptance (
    company_id     uuid not null references company (id),
    version_id     uuid not null references terms_version (id),
    answer         text not null check (answer in ('accepted', 'refused')),
    reason         text check (length(reason) between 1 and 2000),
    member_id      uuid references member (id), -- null: the signatory, who applied
    by_name        text not null,
    answered_at    timestamptz not null,
    carried_out_at timestamptz, -- when a refusal closed the company
    primary key (company_id, version_id),
    check (answer = 'refused' or (reason is null and carried_out_at is null))
  )`,
  sql`create index terms_acceptance_of_version on terms_acceptance (version_id, answer)`,
  sql`create index terms_acceptance_of_member on terms_acceptance (member_id) where member_id is not null`,
  // One row for each mail that was handed to the outbox, in the same transaction: none twice, none forgotten.
  sql`create table terms_notice (
    company_id    uuid not null,
    membership_id uuid not null,
    version_id    uuid not null references terms_version (id),
    kind          text not null check (kind in ('announced', 'fourteen-days', 'three-days')),
    sent_on       date not null,
    primary key (company_id, membership_id, version_id, kind),
    foreign key (company_id, membership_id) references membership (company_id, id)
  )`,
  ...['terms_version', 'terms_acceptance', 'terms_notice'].flatMap((table) => [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    policy(table, 'job'),
    policy(table, 'ops'),
    policy(table, 'backup'),
    sql`grant select, insert on ${sql.id(table)} to tandem_backup`,
  ]),
  // Everybody reads what is published, and nobody but the operators a draft.
  ...['gate', 'web'].map((plane) =>
    policy('terms_version', plane, sql`${WORN(plane)} and state = 'published'`),
  ),
  sql`grant select on terms_version to tandem_gate, tandem_web, tandem_job`,
  sql`grant select, insert, update on terms_version to tandem_ops`,
  sql`create policy own_company on terms_acceptance to tandem_web using (${MINE}) with check (${MINE})`,
  policy('terms_acceptance', 'gate'),
  sql`grant insert on terms_acceptance to tandem_gate`,
  sql`grant select, insert, update on terms_acceptance to tandem_web`,
  sql`grant select on terms_acceptance to tandem_job`,
  sql`grant select, update (carried_out_at) on terms_acceptance to tandem_ops`,
  sql`create policy own_company on terms_notice to tandem_web using (${MINE}) with check (${MINE})`,
  sql`grant select, insert on terms_notice to tandem_job`,
  // The owner of the tables sees no row of them: what is there is read as a backup reads it.
  sql`select set_config('role', 'tandem_backup', true)`,
  sql`insert into terms_version (id, label, texts, changes, state, valid_from, drafted_at, published_at)
    values (${sql.lit(FIRST_ID)}, ${sql.lit(FIRST_LABEL)}, ${sql.lit(JSON.stringify(texts))}::jsonb, '{}', 'published',
      '2026-01-01', '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00')`,
  sql`insert into terms_acceptance (company_id, version_id, answer, by_name, answered_at)
    select id, ${sql.lit(FIRST_ID)}::uuid, 'accepted', signatory_name, applied_at from company`,
  sql`select set_config('role', 'none', true)`,
]
