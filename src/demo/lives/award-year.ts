/** What a company of the demo did with its points: the flights of it for the airline's files, and the deeds between them. */
import type { Db } from '../../db/schema.ts'
import type { FlownCoupon } from '../../domain/coupon.ts'
import { addDays } from '../../domain/day.ts'
import type { World } from '../seed-flights.ts'
import { handsOf } from './hands.ts'
import { FIRST_ORDERED } from './lives.ts'
import { type Play, playOf } from './play.ts'
import { awardCoupons, stageOf } from './stage.ts'

export type AwardYear = Play & { readonly coupons: readonly FlownCoupon[] }

/** @param sold the coupons of tickets that were bought */
export async function awardYear(
  db: Db,
  world: World,
  company: string,
  sold: readonly FlownCoupon[],
): Promise<AwardYear> {
  // A partner has taken vouchers since before the first was ordered.
  const hands = await handsOf(db, world, company, addDays(world.today, -FIRST_ORDERED - 30))
  if (!hands) throw new Error(`nobody acts for ${company}`)
  return { ...playOf(hands, stageOf(hands, sold)), coupons: awardCoupons(hands) }
}
