/** What a company has still to say to the terms, as parts of a larger question. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Day } from '../domain/day.ts'

/**
 * T-05: whether a company owes its acceptance of the terms in force: then it earns on, and spends nothing.
 *
 * Nobody published the terms that the portal came with: whoever takes part has accepted them by applying.
 */
export function termsDue(companyId: string, today: Day): RawBuilder<boolean> {
  return sql<boolean>`exists (select from (select id, published_by from terms_version
      where state = 'published' and valid_from <= ${today}::date order by valid_from desc limit 1) as holding
    where holding.published_by is not null and not exists (select from terms_acceptance
      where ${owned('company_id', companyId)} and version_id = holding.id and answer = 'accepted'))`
}

/** The first version in force or to come that is not accepted, with its label, day and state; null when there is none. */
export function termsWaiting(companyId: string, today: Day): RawBuilder<unknown> {
  return sql`(select jsonb_build_object('label', version.label, 'validFrom', version.valid_from, 'state',
      case when acceptance.answer = 'refused' then 'refused' when version.valid_from > ${today}::date then 'coming'
        else 'due' end)
    from terms_version as version left join terms_acceptance as acceptance
      on acceptance.version_id = version.id and ${owned('acceptance.company_id', companyId)}
    where version.state = 'published' and version.published_by is not null
      and acceptance.answer is distinct from 'accepted'
      and version.valid_from >= (select max(valid_from) from terms_version
        where state = 'published' and valid_from <= ${today}::date)
    order by version.valid_from limit 1)`
}
