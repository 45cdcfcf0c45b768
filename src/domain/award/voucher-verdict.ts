/** What a partner's counter may be told of a voucher. Pure. */
import type { Day } from '../day.ts'
import type { VoucherKind } from '../programme/award.ts'
import type { Outcome } from '../refusal.ts'

export type CounterVoucher = {
  readonly state: 'open' | 'used' | 'cancelled'
  readonly kind: VoucherKind
  readonly awardId: string
  readonly validUntil: Day
  /** When this very partner took it, if it did. */
  readonly usedHereAt: Date | null
}
export type Taken = { readonly kinds: readonly VoucherKind[]; readonly awards: readonly string[] }

/**
 * A code that nobody knows, one of a kind that this partner does not take, one that was cancelled and one that was used
 * elsewhere are answered alike: a counter learns nothing by trying.
 *
 * @see docs/programme-rules.md V-02, V-06
 */
export function verdictOf<V extends CounterVoucher>(
  voucher: V | undefined,
  taken: Taken,
  today: Day,
): Outcome<V> {
  if (!voucher || voucher.state === 'cancelled' || !takes(taken, voucher))
    return { refused: 'voucher-not-good' }
  if (voucher.state === 'used') {
    if (voucher.usedHereAt === null) return { refused: 'voucher-not-good' }
    return { refused: 'voucher-used-here', detail: { at: voucher.usedHereAt.toISOString() } }
  }
  if (voucher.validUntil < today) return { refused: 'voucher-lapsed', detail: { day: voucher.validUntil } }
  return { ok: voucher }
}

function takes({ kinds, awards }: Taken, { kind, awardId }: CounterVoucher): boolean {
  return kinds.includes(kind) || awards.includes(awardId)
}

/** A mistake at the counter is noticed at once. */
export const UNDO_MINUTES = 10

/** @see docs/programme-rules.md V-07 */
export function mayUndo(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() <= UNDO_MINUTES * 60_000
}
