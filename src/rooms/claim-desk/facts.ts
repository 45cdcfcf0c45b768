/** What the files say of a claimed ticket, for the one who decides. Numbers stay out: only whether they fit. */
import type { Ask } from '../../claims/ask.ts'
import { gather } from '../../claims/gather.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { ClaimCoupon } from '../../domain/claim/verdict.ts'
import type { FlownCoupon } from '../../domain/coupon.ts'
import type { SettleWorld } from '../../intake/settle/settle.ts'

export type HalfHolder = { readonly company: string | null; readonly hasMember: boolean }
export type CouponFacts = {
  readonly facts: Pick<
    FlownCoupon,
    | 'ticket'
    | 'coupon'
    | 'marketingCarrier'
    | 'flight'
    | 'origin'
    | 'destination'
    | 'departedOn'
    | 'rbd'
    | 'status'
    | 'passengerName'
    | 'corporateId'
  >
  readonly claim: ClaimCoupon
  readonly holder: HalfHolder
}

/** Reads in the jobs' name, because numbers and names of members count; hands back no number. */
export async function factsOf(tx: Tx, ask: Ask, world: SettleWorld): Promise<CouponFacts[]> {
  await enter(tx, { as: 'job' })
  const { coupons, facts } = await gather(tx, [ask], world, false)
  const ids = [...new Set((facts[0] ?? []).flatMap(({ companyId }) => companyId ?? []))]
  const names =
    ids.length === 0
      ? []
      : await tx.selectFrom('company').select(['id', 'name']).where('id', 'in', ids).execute()
  await enter(tx, { as: 'ops' })
  return (facts[0] ?? []).flatMap((kept, at) => {
    const claim = coupons[0]?.[at]
    if (!claim) return []
    const company = names.find(({ id }) => id === kept.companyId)?.name ?? null
    const { ffAirline: _airline, ffNumber: _number, ...told } = kept.facts
    return [{ facts: told, claim, holder: { company, hasMember: kept.memberId !== null } }]
  })
}
