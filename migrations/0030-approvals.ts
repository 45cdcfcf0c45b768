import { sql } from 'kysely'

/** Who may order awards alone, how much a quarter may cost, and the requests of those who have to ask. */
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const WORN = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`

const GRANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  award_policy: { web: 'select, insert, update' },
  award_allowance: { web: 'select, insert, update, delete' },
  team_approver: { web: 'select, insert, update, delete' },
  award_deputy: { web: 'select, insert, update' },
  award_request: { web: 'select, insert, update', job: 'select, update' },
  award_request_step: { web: 'select, insert', job: 'insert' },
}

function wall(table: string, grants: Readonly<Record<string, string>>) {
  const rules = [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_company on ${sql.id(table)} to tandem_web using (${MINE}) with check (${MINE})`,
  ]
  for (const [plane, rights] of Object.entries({ ...grants, backup: 'select, insert' })) {
    rules.push(sql`grant ${sql.raw(rights)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}`)
    if (plane === 'web') continue
    rules.push(
      sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}
        using (${WORN(plane)}) with check (${WORN(plane)})`,
    )
  }
  return rules
}

export const statements = [
  // The one row that every change of a company's policy raises: two who edit at once do not overwrite each other.
  sql`create table award_policy (
    company_id         uuid primary key references company (id),
    version            integer not null,
    second_person_from bigint check (second_person_from >= 0), -- points above which nobody orders alone; null: no such rule
    escalate_days      integer not null check (escalate_days between 1 and 30), -- working days
    lapse_days         integer not null check (lapse_days between 1 and 90),
    changed_by         text not null,
    changed_at         timestamptz not null
  )`,
  sql`create table award_allowance (
    company_id    uuid not null references company (id),
    id            uuid not null,
    what          text not null check (what in ('limit', 'budget')),
    scope         text not null check (scope in ('company', 'role', 'team', 'cost-centre', 'person')),
    name          text check (length(name) between 1 and 60), -- of the role, team or cost centre
    membership_id uuid,
    points        bigint not null check (points >= 0), -- of one order, or of all orders of a quarter
    primary key (company_id, id),
    foreign key (company_id, membership_id) references membership (company_id, id),
    check ((scope = 'person') = (membership_id is not null)),
    check ((scope in ('role', 'team', 'cost-centre')) = (name is not null)),
    check (what = 'budget' or scope <> 'cost-centre'),
    check (what = 'limit' or scope <> 'role')
  )`,
  sql`create unique index award_allowance_once on award_allowance
    (company_id, what, scope, coalesce(name, ''), coalesce(membership_id, '00000000-0000-0000-0000-000000000000'))`,
  sql`create table team_approver (
    company_id    uuid not null,
    team          text not null check (length(team) between 1 and 60),
    membership_id uuid not null,
    primary key (company_id, team),
    foreign key (company_id, membership_id) references membership (company_id, id)
  )`,
  sql`create table award_deputy (
    company_id   uuid not null,
    id           uuid not null,
    principal_id uuid not null, -- who would decide
    deputy_id    uuid not null,
    from_on      date not null,
    until_on     date not null,
    set_at       timestamptz not null,
    ended_at     timestamptz,
    primary key (company_id, id),
    foreign key (company_id, principal_id) references membership (company_id, id),
    foreign key (company_id, deputy_id) references membership (company_id, id),
    check (from_on <= until_on),
    check (principal_id <> deputy_id)
  )`,
  sql`create index award_deputy_of on award_deputy (company_id, deputy_id) where ended_at is null`,
  sql`create table award_request (
    company_id      uuid not null,
    id              uuid not null,
    requester_id    uuid not null,
    charged_id      uuid not null, -- whose budgets it takes: who flies; of vouchers, who asks
    award_id        text not null,
    kind            text not null check (kind in ('flight', 'upgrade', 'voucher')),
    name            text not null, -- of the award
    request         jsonb not null,
    typed           jsonb not null, -- as it was typed: what comes back is changed, not typed again
    price           bigint not null check (price > 0),
    rule_version    integer not null,
    priced_on       date not null,
    held_until      date not null, -- last day of that price
    travels_on      date,
    need            jsonb not null, -- the line of the policy that made it need an approval
    reason          text not null check (length(reason) between 1 and 1000),
    state           text not null check (state in ('asked', 'approved', 'sent-back', 'declined', 'withdrawn', 'lapsed')),
    assigned_to     uuid, -- the team's approver; null: anybody who approves
    asked_at        timestamptz not null,
    escalates_on    date not null,
    escalated_at    timestamptz,
    lapses_on       date not null, -- last day on which it can be decided
    decided_by      uuid,
    decided_for     uuid, -- whose deputy decided
    decided_at      timestamptz,
    decision_reason text check (length(decision_reason) between 1 and 1000),
    order_id        uuid,
    collected_at    timestamptz, -- when the codes of its vouchers were shown
    origin          text not null, -- where links of its mails lead to
    primary key (company_id, id),
    foreign key (company_id, requester_id) references membership (company_id, id),
    foreign key (company_id, charged_id) references membership (company_id, id),
    foreign key (company_id, assigned_to) references membership (company_id, id),
    foreign key (company_id, decided_by) references membership (company_id, id),
    foreign key (company_id, decided_for) references membership (company_id, id),
    foreign key (company_id, order_id) references award_order (company_id, id),
    check ((state = 'approved') = (order_id is not null)),
    check (state not in ('approved', 'declined', 'sent-back') or (decided_by is not null and decided_at is not null)),
    check (state not in ('declined', 'sent-back') or decision_reason is not null)
  )`,
  sql`create unique index award_request_order on award_request (company_id, order_id) where order_id is not null`,
  sql`create index award_request_list on award_request (company_id, asked_at desc, id)`,
  sql`create index award_request_open on award_request (company_id) where state = 'asked'`,
  sql`create index award_request_due on award_request (lapses_on) where state in ('asked', 'sent-back')`,
  sql`create table award_request_step (
    company_id uuid not null,
    id         uuid not null,
    request_id uuid not null,
    at         timestamptz not null,
    what       text not null check (what in ('asked', 'asked-again', 'approved', 'sent-back', 'declined', 'withdrawn',
      'escalated', 'lapsed', 'collected')),
    by_id      uuid, -- null: nobody, it was time
    for_id     uuid,
    reason     text,
    price      bigint,
    primary key (company_id, id),
    foreign key (company_id, request_id) references award_request (company_id, id),
    foreign key (company_id, by_id) references membership (company_id, id),
    foreign key (company_id, for_id) references membership (company_id, id)
  )`,
  sql`create index award_request_step_of on award_request_step (company_id, request_id, id)`,
  ...Object.entries(GRANTS).flatMap(([table, grants]) => wall(table, grants)),
]
