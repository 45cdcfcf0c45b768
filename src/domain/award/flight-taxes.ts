/** Taxes of an award flight, where the programme states them as lump sums. */
import type { Places } from '../places.ts'
import type { Programme } from '../programme/programme.ts'
import { minorDigits } from '../rating/money.ts'
import { decimal, scale, times } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'
import { chartZones } from './price-by-chart.ts'
import type { AwardRequest, Money } from './priced.ts'

/**
 * Zone x cabin for one traveller and one direction; twice for a return, times travellers.
 *
 * @returns undefined when the programme states none for this flight: they are then paid when the ticket is issued
 * @see docs/programme-rules.md A-11
 */
export function flightTaxes(
  programme: Programme,
  request: Extract<AwardRequest, { award: 'flight' }>,
  places: Places,
): Money | undefined {
  const amounts = programme.awards?.taxes?.amounts
  const zones = chartZones(programme, request, places)
  if (amounts === undefined || zones.length === 0) return undefined
  const digits = minorDigits(programme.currency)
  let sum = 0n
  for (const zone of zones) {
    const amount = amounts[zone]?.[request.cabin]
    if (amount === undefined) return undefined
    sum += roundTo(times(decimal(amount), scale(digits)), 'up')
  }
  const directions = request.returnTrip ? 2n : 1n
  return { currency: programme.currency, amount: sum * directions * BigInt(request.travellers) }
}
