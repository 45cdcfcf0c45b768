/** The person among those for whom an order is: found, named and taken out by the place of their seat. */
import { type RawBuilder, sql } from 'kysely'
import type { Subject } from './subject.ts'

/** Ids of all seats, the first traveller first, as `personIds` has them. */
const IDS = sql`(jsonb_build_array(coalesce(detail #> '{request,passengerId}', detail #> '{request,toId}'))
  || coalesce(detail #> '{request,otherIds}', '[]'))`
const SEVERAL = sql`jsonb_typeof(detail -> 'travellers') = 'array'`
const EACH = sql`jsonb_array_elements_text(detail -> 'travellers') with ordinality as said (name, place)
  left join jsonb_array_elements_text(${IDS}) with ordinality as whose (id, place) using (place)`

const companiesOf = ({ seats }: Subject) => seats.map(({ companyId }) => companyId)
const idsOf = ({ seats }: Subject) => seats.map(({ id }) => id)

/** Orders for a seat of the person: who flies, as the first or with others, or is given something. */
export const ofTraveller = (
  of: Subject,
): RawBuilder<boolean> => sql<boolean>`(company_id = any(${companiesOf(of)}::uuid[])
  and exists (select from unnest(${companiesOf(of)}::uuid[], ${idsOf(of)}::text[]) as own (company, seat)
    where own.company = company_id and ${IDS} @> to_jsonb(own.seat)))`

/** The person's own name in an order, without those who travel along. */
export const travellerName = (of: Subject): RawBuilder<string> => sql<string>`case when ${SEVERAL}
  then (select string_agg(name, ', ' order by place) from ${EACH} where id = any(${idsOf(of)}::text[]))
  else detail ->> 'passenger' end`

/** The detail of an order with another name in the person's place; all others as they were. */
export const withTraveller = (
  of: Subject,
  name: string,
): RawBuilder<unknown> => sql`detail || case when ${SEVERAL} then (
    select jsonb_build_object('travellers', jsonb_agg(name order by place), 'passenger', string_agg(name, ', ' order by place))
    from (select place, case when id = any(${idsOf(of)}::text[]) then ${name}::text else name end as name
      from ${EACH}) as told)
  else jsonb_build_object('passenger', ${name}::text) end`
