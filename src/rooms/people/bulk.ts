/** One deed for many people: those that were ticked, or all that match the filters. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { offerSeats, withdrawOpen } from './offer-seats.ts'
import { type Asked, filtered, type PersonFilter, type SeatState } from './person-list.ts'
import { auditSeats, type byOf } from './seat-audit.ts'

export const BULK_DEEDS = ['resend', 'withdraw', 'costCentre', 'team'] as const
export type BulkDeed = (typeof BULK_DEEDS)[number]
export type Picked = { readonly ids: readonly string[] } | { readonly filter: PersonFilter }

export const BULK_MOST = 10_000
const PER_STATEMENT = 500
const NO_FILTER: PersonFilter = {
  state: undefined,
  role: undefined,
  q: undefined,
  team: undefined,
  costCentre: undefined,
}
const OPEN: readonly SeatState[] = ['invited', 'expired', 'withdrawn']
const FIT: Readonly<Record<BulkDeed, readonly SeatState[]>> = {
  resend: OPEN,
  withdraw: ['invited', 'expired'],
  costCentre: ['active', 'guest', ...OPEN],
  team: ['active', 'guest', ...OPEN],
}

/** Whom the deed would touch: of those picked, the ones in a state that it makes sense for. */
export async function touched(tx: Tx, asked: Asked, picked: Picked, deed: BulkDeed): Promise<string[]> {
  const query =
    'filter' in picked
      ? filtered(tx, asked, picked.filter)
      : filtered(tx, asked, NO_FILTER).where(sql<boolean>`id = any(${sql.val(picked.ids)}::uuid[])`)
  const rows = await query.where('state', 'in', FIT[deed]).orderBy('id').limit(BULK_MOST).execute()
  return rows.map((row) => row.id)
}

export async function countPeople(tx: Tx, asked: Asked, filter: PersonFilter): Promise<number> {
  const found = await filtered(tx, asked, filter)
    .clearSelect()
    .select((select) => select.fn.countAll<bigint>().as('people'))
    .executeTakeFirst()
  return Number(found?.people ?? 0)
}

/** @param value of the cost centre or the team; null takes it away. @returns how many people it touched */
export async function bulk(
  tx: Tx,
  by: ReturnType<typeof byOf>,
  picked: Picked,
  deed: BulkDeed,
  value: string | null,
): Promise<number> {
  const ids = await touched(tx, { companyId: by.companyId, now: by.at }, picked, deed)
  if (deed === 'costCentre' || deed === 'team') return setText(tx, by, ids, deed, value)
  let count = 0
  for (let at = 0; at < ids.length; at += PER_STATEMENT) {
    const part = await lockInvited(tx, by.companyId, ids.slice(at, at + PER_STATEMENT))
    if (part.length === 0) continue
    if (deed === 'resend') await offerSeats(tx, by, part)
    const done =
      deed === 'resend'
        ? part
        : (
            await withdrawOpen(
              tx,
              by,
              part.map(({ id }) => id),
            )
          ).map((id) => ({ id }))
    await auditSeats(
      tx,
      by,
      `membership.${deed}`,
      done.map(({ id }) => ({ id })),
    )
    count += done.length
  }
  return count
}

/** Who has accepted since the page was shown is left alone. */
function lockInvited(tx: Tx, companyId: string, ids: readonly string[]) {
  return tx
    .selectFrom('membership')
    .select(['id', 'name', 'email'])
    .where(owned('company_id', companyId))
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .where('state', '=', 'invited')
    .orderBy('id')
    .forUpdate()
    .execute()
}

async function setText(
  tx: Tx,
  by: ReturnType<typeof byOf>,
  ids: readonly string[],
  deed: 'costCentre' | 'team',
  value: string | null,
): Promise<number> {
  const column = sql.ref(deed === 'team' ? 'membership.team' : 'membership.cost_centre')
  const name = sql.ref(deed === 'team' ? 'team' : 'cost_centre')
  const { rows } = await sql<{ id: string; before: string | null }>`
    with before as (select id, ${column} as text from membership where ${owned('membership.company_id', by.companyId)}
      and id = any(${sql.val(ids)}::uuid[]) and state <> 'left' order by id for update)
    update membership set ${name} = ${value}::text, version = membership.version + 1 from before
    where ${owned('membership.company_id', by.companyId)} and membership.id = before.id
      and before.text is distinct from ${value}::text
    returning membership.id, before.text as before`.execute(tx)
  for (let at = 0; at < rows.length; at += PER_STATEMENT) {
    const part = rows.slice(at, at + PER_STATEMENT)
    const detail = (before: string | null) => ({ [`${deed}Before`]: before, [deed]: value })
    await auditSeats(
      tx,
      by,
      'membership.change',
      part.map((row) => ({ id: row.id, detail: detail(row.before) })),
    )
  }
  return rows.length
}
