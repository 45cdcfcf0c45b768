import { sql } from 'kysely'

export const statements = [
  // The first steps on the home page, put away by whoever sits here.
  sql`alter table membership add column first_steps_hidden_at timestamptz`,
  // The kinds of an entry stand in a check without a name of ours; it is found by what it says.
  sql`do $$ declare named text; begin
    for named in select conname from pg_constraint where conrelid = 'entry'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ~ 'accrual' loop
      execute format('alter table entry drop constraint %I', named);
    end loop;
  end $$`,
  sql`alter table entry add constraint entry_kind check (kind in
    ('accrual', 'reversal', 'redemption', 'refund', 'fee', 'expiry', 'adjustment', 'transfer',
     'advance', 'waiver', 'recovery', 'welcome'))`,
]
