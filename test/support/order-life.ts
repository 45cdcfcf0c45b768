/** What the two tests of the life of orders share: the programme of the model, and commands by chance. */
import fc from 'fast-check'
import { asDay } from '../../src/domain/day.ts'
import { cheapDocument } from '../rooms/awards-given.ts'
import { CANCEL_FEE, type LifeCommand, PRICES, REBOOK_FEE, REBOOK_FREE } from './order-model.ts'

export const START = asDay('2026-11-20')
export const RESTORED_DAYS = 12
/** Far enough that no deadline passes. */
export const TRAVELS_AFTER = 300

const cabin = fc.constantFrom(...(Object.keys(PRICES) as (keyof typeof PRICES)[]))

export const lifeCommand: fc.Arbitrary<LifeCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('credit' as const),
      amount: fc.integer({ min: 1, max: 60 }),
      goodFor: fc.integer({ min: 0, max: 25 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('order' as const), cabin }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rebook' as const), pick: fc.nat(), cabin }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 9 }) }),
  },
)

/** Wingspan with the model's prices inside Europe, and its fees. */
export function lifeDocument(restored: boolean): unknown {
  const deadline = { days: 0, kind: 'calendar' }
  const lapsedLots = restored ? { kind: 'restored-for-days', days: RESTORED_DAYS } : { kind: 'lost' }
  const flight = {
    cancellation: { fee: { points: CANCEL_FEE }, deadline, lapsedLots },
    rebooking: { free: REBOOK_FREE, feeAfterwards: { points: REBOOK_FEE }, deadline },
  }
  const document = cheapDocument({}, { flight }) as {
    awards: { charts: { prices: { continental: object } }[] }
  }
  Object.assign(document.awards.charts[0]?.prices.continental ?? {}, PRICES)
  return document
}
