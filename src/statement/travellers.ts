/** Who flew, as the company wants its statements to say it (S-08). */
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { ExportSetting } from '../exports/setting.ts'
import { anywhere } from '../web/list.ts'
import type { Travellers } from './slice.ts'

type Setting = Pick<ExportSetting, 'travellers' | 'pseudonymKey'>
type Flown = { readonly memberId: string | null; readonly traveller: string | null }

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const PSEUDONYM = /^T-[A-Z2-7]{8}$/
const MATCHES_MOST = 2_000

/** The name on the ticket, or a number that stands for the person in this company and tells nothing. */
export function travellerText({ travellers, pseudonymKey }: Setting, flown: Flown): string | null {
  if (travellers === 'names' || pseudonymKey === undefined) return flown.traveller
  if (flown.memberId === null && flown.traveller === null) return null
  // Forty bits: among the ten thousand travellers of a large company two share a number once in twenty thousand times.
  const digest = createHmac('sha256', pseudonymKey)
    .update(flown.memberId ?? `name:${flown.traveller?.toUpperCase()}`)
    .digest()
  const bits = digest.readUIntBE(0, 5)
  const signs = Array.from({ length: 8 }, (_, at) => SIGNS[Math.floor(bits / 32 ** at) % 32])
  return `T-${signs.join('')}`
}

/**
 * Whom a search means. Where the company numbers its travellers a name finds nobody: it would tell whose number it is.
 */
export async function travellersMeant(
  tx: Tx,
  companyId: string,
  setting: Setting,
  text: string | undefined,
): Promise<Travellers | undefined> {
  if (text === undefined) return undefined
  const flown = await flownBy(tx, companyId, setting.travellers === 'names' ? text : undefined)
  const found =
    setting.travellers === 'names'
      ? flown
      : PSEUDONYM.test(text)
        ? flown.filter((each) => travellerText(setting, each) === text)
        : []
  return {
    memberIds: [...new Set(found.flatMap(({ memberId }) => memberId ?? []))],
    names: [
      ...new Set(found.flatMap(({ memberId, traveller }) => (memberId === null ? (traveller ?? []) : []))),
    ],
  }
}

async function flownBy(tx: Tx, companyId: string, name: string | undefined): Promise<Flown[]> {
  const like = name === undefined ? undefined : anywhere(name)
  const { rows } = await sql<Flown>`
    select distinct coupon.member_id as "memberId",
      case when coupon.member_id is null then coupon.passenger_name end as traveller
    from coupon where ${owned('coupon.company_id', companyId)} ${
      like === undefined
        ? sql``
        : sql`and (coupon.passenger_name ilike ${like} or coupon.member_id in (select seat.member_id
            from membership as seat where ${owned('seat.company_id', companyId)} and seat.name ilike ${like}))`
    } limit ${name === undefined ? 1_000_000 : MATCHES_MOST}`.execute(tx)
  return rows
}
