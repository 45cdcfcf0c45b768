/** All companies of the programme, the newest application first. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Company } from '../../db/tables/people.ts'
import { anywhere, type CountedPage, type Cursor, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { asId } from '../../web/time-key.ts'

export const COMPANY_STATES = ['applied', 'active', 'refused', 'closed'] as const
export type CompanyState = (typeof COMPANY_STATES)[number]
export type CompanyFilter = {
  readonly state: CompanyState | undefined
  readonly q: string | undefined
  /** Companies with a legal entity that waits for a decision. */
  readonly entities: 'applied' | undefined
}

export type CompanyLine = Pick<
  Company,
  | 'id'
  | 'name'
  | 'country'
  | 'state'
  | 'corporate_id'
  | 'registration_no'
  | 'vat_id'
  | 'applied_at'
  | 'joined_on'
>

/** @param cursor `millisecond_id` of the row at the edge of the page that is left */
export async function companyPage(
  tx: Tx,
  filter: CompanyFilter,
  cursor: Cursor | undefined,
): Promise<CountedPage<CompanyLine>> {
  const isUp = cursor?.way === 'after'
  const found = await filtered(tx, filter)
    .$if(cursor !== undefined, (query) => {
      const [at = '', id = ''] = (cursor?.at ?? '').split('_')
      const edge = sql`(${new Date(Number(at))}::timestamptz, ${id}::uuid)`
      return query.where(
        isUp ? sql<boolean>`(applied_at, id) > ${edge}` : sql<boolean>`(applied_at, id) < ${edge}`,
      )
    })
    .orderBy('applied_at', isUp ? 'asc' : 'desc')
    .orderBy('id', isUp ? 'asc' : 'desc')
    .limit(PAGE_ROWS + 1)
    .execute()
  const counted = await filtered(tx, filter)
    .clearSelect()
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .executeTakeFirst()
  return { ...pageOf(found, cursor), count: Number(counted?.count ?? 0) }
}

export function edgeOf(line: CompanyLine | undefined): string | undefined {
  return line && `${line.applied_at.getTime()}_${line.id}`
}

export function isEdge(text: string): boolean {
  const [at = '', id] = text.split('_')
  return /^\d{1,13}$/.test(at) && asId(id) !== undefined
}

export async function allCompanies(tx: Tx, filter: CompanyFilter, most: number): Promise<CompanyLine[]> {
  return filtered(tx, filter).orderBy('applied_at', 'desc').orderBy('id', 'desc').limit(most).execute()
}

/** How many are in each state: the queue is seen before it is opened. */
export async function companyCounts(tx: Tx): Promise<Readonly<Partial<Record<CompanyState, bigint>>>> {
  const rows = await tx
    .selectFrom('company')
    .select(['state', (each) => each.fn.countAll<bigint>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

function filtered(tx: Tx, { state, q, entities }: CompanyFilter) {
  return tx
    .selectFrom('company')
    .select([
      'id',
      'name',
      'country',
      'state',
      'corporate_id',
      'registration_no',
      'vat_id',
      'applied_at',
      'joined_on',
    ])
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'applied'))
    .$if(entities !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from legal_entity as entity where entity.company_id = company.id and entity.state = 'applied')`,
      ),
    )
    .$if(q !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('name', 'ilike', anywhere(q ?? '')),
          where('corporate_id', '=', (q ?? '').toUpperCase()),
          sql<boolean>`exists (select from legal_entity as entity where entity.company_id = company.id
            and (entity.corporate_id = ${(q ?? '').toUpperCase()} or entity.name ilike ${anywhere(q ?? '')}))`,
          where('registration_no', 'ilike', anywhere(q ?? '')),
          where('vat_id', '=', (q ?? '').replaceAll(/[\s.\-/]/g, '').toUpperCase()),
        ]),
      ),
    )
}
