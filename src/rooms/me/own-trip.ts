/** One trip from the traveller's side: every credit with its reason, and the company's points where they may be seen. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { asKept } from '../../db/flights/coupons.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { Currency, NothingCode, TraceLine } from '../../domain/rating/rated.ts'
import type { Explained } from '../../intake/settle/explain.ts'

export type Standing = {
  readonly couponId: string
  readonly currency: Currency
  readonly kind: string
  readonly source: string
  readonly amount: bigint
  readonly locked: boolean
}

export async function ownCoupons(tx: Tx, memberId: string, key: string): Promise<KeptCoupon[]> {
  const rows = await tx
    .selectFrom('coupon')
    .selectAll()
    .where(owned('member_id', memberId))
    .where(sql<boolean>`coalesce(journey_id, id) = ${key}::uuid`)
    .execute()
  return rows.map(asKept)
}

/** @param companyId read besides, in the company's name; the member's own seat there is the caller's care */
export async function tripCredits(
  tx: Tx,
  memberId: string,
  companyId: string | undefined,
  coupons: readonly KeptCoupon[],
): Promise<Standing[]> {
  const ids = coupons.map((coupon) => coupon.id)
  const own = await creditsOf(tx, memberId, ids)
  if (companyId === undefined) return own
  await enter(tx, { as: 'company', companyId })
  return [...own, ...(await creditsOf(tx, companyId, ids))]
}

/** Credits that were not taken back again. */
async function creditsOf(tx: Tx, ownerId: string, couponIds: readonly string[]): Promise<Standing[]> {
  const rows = await tx
    .selectFrom('entry')
    .innerJoin('account', 'account.id', 'entry.account_id')
    .select([
      'entry.subject_id as couponId',
      'account.currency',
      'entry.kind',
      'entry.source',
      'entry.amount',
      'entry.locked',
    ])
    .where(owned('entry.owner_id', ownerId))
    .where('entry.subject_id', '=', sql<string>`any(${sql.val(couponIds)}::uuid[])`)
    .orderBy('entry.version')
    .execute()
  const reversed = new Set(
    rows.filter((row) => row.kind === 'reversal').map((row) => `${row.couponId}/${row.source}`),
  )
  return rows.filter(
    (row) => row.kind === 'accrual' && !reversed.has(`${row.couponId}/${row.source}/reversed`),
  )
}

export type OwnEarned =
  | {
      readonly currency: Currency
      readonly amount: bigint
      readonly state: 'credited' | 'locked' | 'shown'
      readonly trace: readonly TraceLine[]
    }
  | { readonly currency: Currency; readonly nothing: NothingCode; readonly trace: readonly TraceLine[] }

/** Steps that would tell a traveller how much the company spends. */
const OF_THE_COMPANY = new Set(['spend-band', 'threshold'])

/** The ledger's amounts; an explanation stands beside one only when it comes to that very amount. */
export function earnedOn(
  couponIndex: number,
  currencies: readonly Currency[],
  explained: Explained,
  standing: readonly Standing[],
): OwnEarned[] {
  const coupon = explained.coupons[couponIndex]
  return currencies.flatMap((currency): OwnEarned[] => {
    const isOurs = (each: { currency: Currency; couponIndex: number }) =>
      each.currency === currency && each.couponIndex === couponIndex
    const credits = explained.credits.filter(isOurs)
    const earned: OwnEarned[] = standing
      .filter((entry) => entry.currency === currency && entry.couponId === coupon?.id)
      .map((entry) => {
        const same = credits.find(
          (credit) => credit.kind === entry.source.split('/')[1] && credit.amount === entry.amount,
        )
        return {
          currency,
          amount: entry.amount,
          state: entry.locked ? 'locked' : 'credited',
          trace: told(same?.trace),
        }
      })
    for (const { amount, state, trace } of credits.filter((credit) => credit.state === 'shown')) {
      earned.push({ currency, amount, state, trace: told(trace) })
    }
    if (earned.length > 0) return earned
    return explained.nothing
      .filter(isOurs)
      .map(({ code, trace }) => ({ currency, nothing: code, trace: told(trace) }))
  })
}

function told(trace: readonly TraceLine[] = []): TraceLine[] {
  return trace.filter((line) => !OF_THE_COMPANY.has(line.step))
}
