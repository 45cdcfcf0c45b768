/** Which vouchers a partner takes, from the form and back. A box for each kind and each award with a code. */
import type { Honours } from '../../db/tables/partners.ts'
import { VOUCHER_KINDS } from '../../domain/programme/award.ts'
import { inLanguage } from '../../domain/programme/in-language.ts'
import type { Ctx } from '../../web/env.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import { programmeToday } from '../../web/programme.ts'

export type OfferedAward = { readonly id: string; readonly name: string }

/** What can be used at a counter: what is handed out as a code. */
export async function offeredAwards(c: Ctx): Promise<OfferedAward[]> {
  const programme = await programmeToday(c)
  const vouchers = (programme && inLanguage(programme, c.var.t.lang).awards?.vouchers) ?? []
  const coded = vouchers.filter(({ delivery = 'code' }) => delivery === 'code')
  return [...new Map(coded.map(({ id, name }) => [id, { id, name }])).values()]
}

export const kindBox = (kind: string) => `kind-${kind}`
export const awardBox = (id: string) => `award-${id}`

export function honoursIn(typed: Typed, offered: readonly OfferedAward[]): Honours {
  return {
    kinds: VOUCHER_KINDS.filter((kind) => typed[kindBox(kind)] === 'yes'),
    awards: offered.filter(({ id }) => typed[awardBox(id)] === 'yes').map(({ id }) => id),
  }
}

/** A partner that takes nothing would be told "not good" for everything. */
export function honoursFaults(typed: Typed, offered: readonly OfferedAward[]): FieldFaults | undefined {
  const { kinds, awards } = honoursIn(typed, offered)
  return kinds.length + awards.length > 0
    ? undefined
    : { [kindBox(VOUCHER_KINDS[0])]: 'partners.fault.nothing' }
}

export function typedHonours(honours: Honours | undefined): Typed {
  const boxes = [...(honours?.kinds ?? []).map(kindBox), ...(honours?.awards ?? []).map(awardBox)]
  return Object.fromEntries(boxes.map((name) => [name, 'yes']))
}
