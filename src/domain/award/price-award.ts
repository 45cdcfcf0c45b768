/** The price of an award in points: the only door to pricing. */
import type { Places } from '../places.ts'
import type { AwardRules } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { priceByChart } from './price-by-chart.ts'
import { priceFareLinked, priceTaxes } from './price-of-money.ts'
import { priceTransfer } from './price-transfer.ts'
import { priceVoucher } from './price-voucher.ts'
import { type AwardOutcome, type AwardRequest, no, type Priced } from './priced.ts'

/**
 * Pure: the same request, document and map always give the same price and the same trace.
 *
 * @see docs/programme-rules.md
 */
export function priceAward(
  programme: Programme,
  request: AwardRequest,
  places: Places,
): AwardOutcome<Priced> {
  const rules: AwardRules | undefined = programme.awards
  if (rules === undefined) return no('award-unknown', { award: request.award })
  switch (request.award) {
    case 'flight':
    case 'upgrade':
      return priceByChart(programme, rules, request, places)
    case 'fare-linked':
      return priceFareLinked(programme, rules, request)
    case 'voucher':
      return priceVoucher(programme, rules, request)
    case 'taxes':
      return priceTaxes(programme, rules, request)
    case 'transfer':
      return priceTransfer(programme, rules, request)
  }
}
