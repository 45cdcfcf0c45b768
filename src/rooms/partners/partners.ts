/** Partners in the operator's plane: the list, one of them, its keys. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Honours } from '../../db/tables/partners.ts'
import { VOUCHER_KINDS, type VoucherKind } from '../../domain/programme/award.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const PARTNER_STATES = ['open', 'shut'] as const
export type PartnerFilter = {
  readonly q: string | undefined
  readonly kind: VoucherKind | undefined
  /** Whether any of its keys works. */
  readonly state: (typeof PARTNER_STATES)[number] | undefined
}
export type PartnerLine = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly country: string
  readonly honours: Honours
  /** Keys that work. */
  readonly keys: number
  /** Uses that were not taken back. */
  readonly uses: number
}

export function partnerFilter(query: Readonly<Record<string, string>>): PartnerFilter {
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return {
    q: q === '' ? undefined : q,
    kind: VOUCHER_KINDS.find((kind) => kind === query['kind']),
    state: PARTNER_STATES.find((state) => state === query['state']),
  }
}

/** Rows are `PartnerLine`. */
export function partnerList({ q, kind, state }: PartnerFilter): TimedList {
  const conditions = [sql<boolean>`true`]
  if (q !== undefined) conditions.push(sql<boolean>`partner.name ilike ${anywhere(q)}`)
  if (kind !== undefined)
    conditions.push(sql<boolean>`partner.honours -> 'kinds' @> ${JSON.stringify([kind])}::jsonb`)
  const working = sql<boolean>`exists (select from partner_key
    where partner_key.partner_id = partner.id and partner_key.revoked_at is null)`
  if (state === 'open') conditions.push(working)
  if (state === 'shut') conditions.push(sql<boolean>`not ${working}`)
  const source = sql`
    select partner.id, partner.made_at as at, partner.name, partner.country, partner.honours,
      (select count(*)::integer from partner_key
        where partner_key.partner_id = partner.id and partner_key.revoked_at is null) as keys,
      (select (count(*) filter (where undoes is null) - count(*) filter (where undoes is not null))::integer
        from voucher_use where voucher_use.partner_id = partner.id) as uses
    from partner where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}

export type OnePartner = Omit<PartnerLine, 'keys' | 'uses'> & { readonly by: string }
export type KeyRow = {
  readonly id: string
  readonly label: string
  readonly at: Date
  readonly by: string
  readonly revokedAt: Date | null
}

export function onePartner(tx: Tx, id: string): Promise<OnePartner | undefined> {
  return tx
    .selectFrom('partner')
    .innerJoin('operator', 'operator.id', 'partner.made_by')
    .select([
      'partner.id',
      'partner.made_at as at',
      'partner.name',
      'partner.country',
      'partner.honours',
      'operator.name as by',
    ])
    .where('partner.id', '=', id)
    .executeTakeFirst()
}

export function keysOf(tx: Tx, partnerId: string): Promise<KeyRow[]> {
  return tx
    .selectFrom('partner_key as key')
    .innerJoin('operator', 'operator.id', 'key.made_by')
    .select([
      'key.id',
      'key.label',
      'key.made_at as at',
      'operator.name as by',
      'key.revoked_at as revokedAt',
    ])
    .where('key.partner_id', '=', partnerId)
    .orderBy('key.made_at', 'desc')
    .limit(200)
    .execute()
}
