/** Vouchers at a fixed price. How many are left in stock is the ledger's to know. */
import { addMonths } from '../day.ts'
import type { AwardRules } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { isInForceOn } from '../programme/validity.ts'
import { type AwardOutcome, type AwardRequest, no, type Priced, priceLine } from './priced.ts'
import { smallestUnits, unitText } from './smallest-units.ts'

/** @see docs/programme-rules.md A-04 */
export function priceVoucher(
  programme: Programme,
  rules: AwardRules,
  request: Extract<AwardRequest, { award: 'voucher' }>,
): AwardOutcome<Priced> {
  const voucher = rules.vouchers.find((entry) => entry.id === request.id && isInForceOn(entry, request.on))
  if (voucher === undefined) return no('award-unknown', { award: request.id, day: request.on })
  if (!Number.isSafeInteger(request.quantity) || request.quantity < 1) {
    return no('number-not-positive', { found: `${request.quantity}` })
  }
  if (voucher.maximumPerOrder !== undefined && request.quantity > voucher.maximumPerOrder) {
    return no('above-maximum', { found: `${request.quantity}`, most: `${voucher.maximumPerOrder}` })
  }
  const { currency } = voucher
  const price = smallestUnits(programme, currency, voucher.price)
  const points = price * BigInt(request.quantity)
  const validUntil = addMonths(request.on, voucher.validMonths)
  const trace = [
    priceLine('voucher', {
      voucher: voucher.name,
      points: unitText(programme, currency, price),
      day: validUntil,
    }),
    ...(request.quantity > 1 ? [priceLine('quantity', { quantity: `${request.quantity}` })] : []),
    priceLine('total', { points: unitText(programme, currency, points) }),
  ]
  return { ok: { awardId: voucher.id, currency, points, validUntil, received: null, trace } }
}
