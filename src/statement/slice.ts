/** A part of a company's movements: of one legal entity, one cost centre, one person. */
import { type RawBuilder, sql } from 'kysely'
import { costCentreOf } from '../db/flights/cost-centre.ts'
import { asId } from '../web/time-key.ts'

/** In an address, instead of an entity or a cost centre: those without one. */
export const WITHOUT = '-'
const TEXT_MOST = 60

export type Slice = {
  /** Id of a legal entity; WITHOUT for the company itself. */
  readonly entity?: string | undefined
  readonly centre?: string | undefined
  /** A part of a name; a pseudonym where the company numbers its travellers. */
  readonly person?: string | undefined
}
export const SLICES = ['entity', 'centre', 'person'] as const

export function sliceOf(query: Readonly<Record<string, string | undefined>>): Slice {
  const text = (name: string) => query[name]?.trim().slice(0, TEXT_MOST) || undefined
  const entity = text('entity')
  return {
    entity: entity === WITHOUT ? entity : asId(entity),
    centre: text('centre'),
    person: text('person'),
  }
}

export function isWhole(slice: Slice): boolean {
  return SLICES.every((name) => slice[name] === undefined)
}

/** Whose flights are meant: members by id, and those who are no members by the name on their tickets. */
export type Travellers = { readonly memberIds: readonly string[]; readonly names: readonly string[] }

/** Only flights belong to an entity, a cost centre or a person, so a slice holds nothing else. */
export function inSlice(
  companyId: string,
  slice: Slice,
  travellers: Travellers | undefined,
): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  const isOrNone = (value: RawBuilder<unknown>, wanted: string) =>
    wanted === WITHOUT ? sql`coupon.id is not null and ${value} is null` : sql`${value} = ${wanted}`
  if (slice.entity) conditions.push(isOrNone(sql`coupon.entity_id::text`, slice.entity))
  if (slice.centre) conditions.push(isOrNone(costCentreOf(companyId, 'coupon'), slice.centre))
  if (slice.person) {
    conditions.push(sql`(coupon.member_id = any(${sql.val(travellers?.memberIds ?? [])}::uuid[])
      or coupon.member_id is null and coupon.passenger_name = any(${sql.val(travellers?.names ?? [])}::text[]))`)
  }
  return sql.join(conditions, sql` and `)
}
