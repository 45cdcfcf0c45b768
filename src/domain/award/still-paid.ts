/** From which lots an award is paid after all that happened to it, and what goes back to which. */
import type { Day } from '../day.ts'
import type { LotPart } from '../ledger/movement.ts'
import type { Programme } from '../programme/programme.ts'
import type { OrderKind } from './order-kind.ts'
import { refundExpiry, rulesFor } from './price-change.ts'

/** A change of what is paid: more, out of these lots (below zero, in the order drawn), or less. */
export type PaidChange = { readonly by: bigint; readonly parts: readonly LotPart[] }

/**
 * What is still paid, lot by lot in the order drawn, above zero. Less paid takes from what was drawn last.
 *
 * @see docs/programme-rules.md A-14
 */
export function stillPaid(changes: readonly PaidChange[]): LotPart[] {
  let paid: LotPart[] = []
  for (const { by, parts } of changes) {
    if (by < 0n) paid = takeLast(paid, -by).left
    else paid = [...paid, ...parts.map((part) => ({ ...part, amount: -part.amount }))]
  }
  return paid
}

/** @throws RangeError when less is paid than is to be taken */
export function takeLast(
  paid: readonly LotPart[],
  amount: bigint,
): { taken: readonly LotPart[]; left: LotPart[] } {
  const left = [...paid]
  const taken: LotPart[] = []
  let missing = amount
  while (missing > 0n) {
    const last = left.pop()
    if (!last) throw new RangeError(`more is to come back than was paid: ${missing}`)
    const part = last.amount < missing ? last.amount : missing
    taken.push({ ...last, amount: part })
    if (part < last.amount) left.push({ ...last, amount: last.amount - part })
    missing -= part
  }
  return { taken, left }
}

export type Back = {
  /** What comes back to which lot. */
  readonly parts: readonly LotPart[]
  readonly back: bigint
  /** Lapsed since, and not given back by the programme's rule. */
  readonly lost: bigint
}

/** @see docs/programme-rules.md A-10 */
export function backToLots(programme: Programme, of: OrderKind, taken: readonly LotPart[], on: Day): Back {
  const parts = taken.flatMap((part): LotPart[] => {
    const expiresOn = refundExpiry(programme, of, part.expiresOn, on)
    return expiresOn === null ? [] : [{ ...part, expiresOn }]
  })
  const back = parts.reduce((sum, part) => sum + part.amount, 0n)
  const all = taken.reduce((sum, part) => sum + part.amount, 0n)
  return { parts, back, lost: all - back }
}

/** Points that come back when nobody came, rounded down. @see docs/programme-rules.md A-16 */
export function noShowBack(programme: Programme, of: OrderKind, price: bigint): bigint {
  const percent = rulesFor(programme, of)?.noShow?.backPercent ?? 0
  return (price * BigInt(percent)) / 100n
}
