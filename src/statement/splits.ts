/** What flights brought, by whose they were. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import { costCentreOf } from '../db/flights/cost-centre.ts'
import type { Tx } from '../db/schema.ts'
import type { EntryKind } from '../domain/ledger/movement.ts'
import { inSlice, type Slice, type Travellers } from './slice.ts'
import type { StatementEntity, StatementLine } from './statement-lines.ts'
import type { Span } from './statement-sums.ts'

/** What a flight brings, and what is taken back of it. */
const FLOWN: readonly EntryKind[] = ['accrual', 'reversal']

/** Without an entity: the company itself. `lines` counts the lines that make the amount. */
export type EntityPart = {
  readonly entity: StatementEntity | null
  readonly lines: number
  readonly amount: bigint
}
export type CentrePart = { readonly centre: string | null; readonly lines: number; readonly amount: bigint }
export type PersonPart = {
  readonly memberId: string | null
  readonly traveller: string | null
  readonly lines: number
  readonly amount: bigint
}
export type Splits = { readonly entities: readonly EntityPart[]; readonly centres: readonly CentrePart[] }

/** Adds lines up as they come, so that a month of a million lines needs no more memory than one of ten. */
export function splitter() {
  const entities = new Map<string, { entity: StatementEntity | null; lines: number; amount: bigint }>()
  const centres = new Map<string | null, { centre: string | null; lines: number; amount: bigint }>()
  return {
    add({ kind, entity, costCentre, amount }: StatementLine): void {
      if (!FLOWN.includes(kind)) return
      const ofEntity = entities.get(entity?.id ?? '') ?? { entity, lines: 0, amount: 0n }
      entities.set(entity?.id ?? '', {
        entity,
        lines: ofEntity.lines + 1,
        amount: ofEntity.amount + amount,
      })
      const ofCentre = centres.get(costCentre) ?? { centre: costCentre, lines: 0, amount: 0n }
      centres.set(costCentre, {
        centre: costCentre,
        lines: ofCentre.lines + 1,
        amount: ofCentre.amount + amount,
      })
    },
    splits: (): Splits => ({
      entities: entitiesOf([...entities.values()]),
      centres: centresOf([...centres.values()]),
    }),
  }
}

/**
 * Every line of the kinds that flights bring is in exactly one part, so the parts add up to the subtotals of these kinds.
 *
 * @returns the company itself first, then its entities by name; nothing when no line belongs to an entity
 */
export function entitiesOf(parts: readonly EntityPart[]): EntityPart[] {
  if (parts.every(({ entity }) => entity === null)) return []
  const keyOf = ({ entity }: EntityPart) => (entity === null ? '' : `${entity.name}/${entity.corporateId}`)
  return [...parts].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** @returns those without a cost centre first; nothing when no line has one */
function centresOf(parts: readonly CentrePart[]): CentrePart[] {
  if (parts.every(({ centre }) => centre === null)) return []
  return [...parts].sort((one, other) => ((one.centre ?? '') < (other.centre ?? '') ? -1 : 1))
}

type Asked = {
  readonly companyId: string
  readonly accountId: string
  readonly span: Span
  readonly slice?: Slice
  readonly travellers?: Travellers | undefined
}

export async function entityParts(tx: Tx, asked: Asked): Promise<EntityPart[]> {
  const rows = await parts<EntityPart>(tx, asked, [sql`coupon.entity_id`], (of) => {
    const entity = sql`(select jsonb_build_object('id', id, 'name', name, 'corporateId', corporate_id) from legal_entity
      where ${owned('legal_entity.company_id', asked.companyId)} and id = ${of[0]})`
    return sql`${entity} as entity`
  })
  return entitiesOf(rows)
}

export async function centreParts(tx: Tx, asked: Asked): Promise<CentrePart[]> {
  const centre = costCentreOf(asked.companyId, 'coupon')
  return centresOf(await parts<CentrePart>(tx, asked, [centre], ([of]) => sql`${of} as centre`))
}

const PERSONS_MOST = 1_000

/** The persons whose flights brought most. */
export async function personParts(tx: Tx, asked: Asked): Promise<PersonPart[]> {
  const name = sql`case when coupon.member_id is null then coupon.passenger_name end`
  const rows = await parts<PersonPart>(
    tx,
    asked,
    [sql`coupon.member_id`, name],
    () => sql`member as "memberId", max(passenger) as traveller`,
  )
  return rows.sort((one, other) => (one.amount > other.amount ? -1 : 1))
}

async function parts<Part>(
  tx: Tx,
  { companyId, accountId, span, slice = {}, travellers }: Asked,
  by: readonly RawBuilder<unknown>[],
  select: (columns: readonly RawBuilder<unknown>[]) => RawBuilder<unknown>,
): Promise<Part[]> {
  const [first, second = sql`null::text`] = by
  const columns = [sql.ref('member'), sql.ref('other')]
  const { rows } = await sql<Part>`
    select ${select(columns)}, count(*)::integer as lines, sum(amount)::bigint as amount
    from (select ${first} as member, ${second} as other, coupon.passenger_name as passenger, entry.amount
      from entry join coupon on coupon.id = entry.subject_id and ${owned('coupon.company_id', companyId)}
      where entry.account_id = ${accountId}::uuid and ${owned('entry.owner_id', companyId)}
        and entry.posted_on between ${span.from}::date and ${span.to}::date
        and entry.kind in ('accrual', 'reversal') and ${inSlice(companyId, slice, travellers)}) as flown
    group by member, other order by abs(sum(amount)) desc limit ${PERSONS_MOST}`.execute(tx)
  return rows
}
