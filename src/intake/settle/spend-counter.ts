/** Counts what companies spend, for programmes whose rules ask for it. */
import { lockSpend, saveSpend, travellersOf } from '../../db/flights/spend.ts'
import { openLockedLots } from '../../db/ledger/unlock.ts'
import type { Tx } from '../../db/schema.ts'
import type { FlownCoupon } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { countingPeriod } from '../../domain/rating/spend.ts'
import type { RuleVersion, SpendCounter } from './rate-ticket.ts'
import { crosses } from './threshold-crossing.ts'

type Counter = SpendCounter & { readonly save: (tx: Tx) => Promise<void> }
type World = { readonly versions: readonly RuleVersion[]; readonly today: Day }

/** Locks the counters of the companies concerned; free of any round trip when no published rule counts spend. */
export async function openCounter(tx: Tx, coupons: readonly KeptCoupon[], world: World): Promise<Counter> {
  const counting = world.versions.filter((version) => looksAtSpend(version.programme))
  if (counting.length === 0)
    return { soFar: () => ({ spend: 0n, travellers: 0 }), add: () => {}, save: async () => {} }
  const asked = coupons.flatMap((coupon) =>
    coupon.companyId === null
      ? []
      : counting.map((version) => ({
          companyId: coupon.companyId ?? '',
          period: periodOf(version, coupon.facts, world.today),
        })),
  )
  const spend = await lockSpend(tx, asked)
  const travellers = counting.some((version) =>
    version.programme.thresholds.some((each) => each.travellers !== undefined),
  )
    ? await travellersOf(tx, asked)
    : new Map<string, number>()
  const before = new Map(spend)
  const touched = new Map<string, RuleVersion>()
  const keyOf = (companyId: string, version: RuleVersion, coupon: FlownCoupon) =>
    `${companyId}/${periodOf(version, coupon, world.today)}`
  return {
    soFar: (companyId, version, coupon) => {
      const key = keyOf(companyId, version, coupon)
      return { spend: spend.get(key) ?? 0n, travellers: travellers.get(key) ?? 0 }
    },
    add: (companyId, version, coupon, added) => {
      const key = keyOf(companyId, version, coupon)
      spend.set(key, (spend.get(key) ?? 0n) + added)
      touched.set(key, version)
    },
    save: async (open) => {
      await saveSpend(open, new Map([...touched.keys()].map((key) => [key, spend.get(key) ?? 0n])))
      const crossed = [...touched].filter(([key, version]) =>
        crosses(version.programme, before.get(key) ?? 0n, spend.get(key) ?? 0n, travellers.get(key) ?? 0),
      )
      await openLockedLots(
        open,
        crossed.map(([key]) => key.split('/')[0] ?? ''),
      )
    },
  }
}

/** Counting locks a row per company: only for rules that look at it. */
function looksAtSpend({ spendBase, thresholds, earning }: Programme): boolean {
  if (spendBase === undefined) return false
  return thresholds.length > 0 || earning.some((rule) => rule.formula.bands !== undefined)
}

/** The first day of the period; the calendar year of the posting day where bands count but no threshold says otherwise. */
function periodOf(version: RuleVersion, coupon: FlownCoupon, today: Day): string {
  const period = countingPeriod(version.programme, coupon, { creditedOn: today })
  return period?.from ?? `${today.slice(0, 4)}-01-01`
}
