import { sql } from 'kysely'

/** A rule version on its way: uploaded and asked for by one operator, published by another. */
export const statements = [
  sql`create table programme_draft (
    id         uuid primary key,
    document   jsonb not null,
    name       text not null, -- of the file it came in
    state      text not null check (state in ('draft', 'asked', 'published', 'declined', 'withdrawn')),
    valid_from date,
    made_by    uuid not null references operator (id),
    made_at    timestamptz not null,
    decided_by uuid references operator (id),
    decided_at timestamptz,
    number     integer references programme_version (number),
    check (state = 'draft' or state = 'withdrawn' or valid_from is not null),
    check (state not in ('published', 'declined') or decided_by <> made_by), -- the second person is another person
    check ((state = 'published') = (number is not null))
  )`,
  // One change at a time: two that wait would each be compared with a programme that the other changes.
  sql`create unique index programme_draft_waiting on programme_draft ((true)) where state in ('draft', 'asked')`,
  sql`create index programme_draft_list on programme_draft (made_at desc, id)`,
  sql`grant select, insert, update on programme_draft to tandem_ops`,
  sql`grant select, insert on programme_draft to tandem_backup`,
]
