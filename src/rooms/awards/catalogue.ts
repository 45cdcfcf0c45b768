/** The catalogue as its address asks for it. Pure. */
import { type BurnLot, type BurnStep, burnPlan, lapsingBy } from '../../domain/award/burn-plan.ts'
import { addMonths, type Day, parseDay } from '../../domain/day.ts'
import { OFFER_GROUPS, type Offer, type OfferGroup } from './offers.ts'

export type CatalogueFilter = {
  readonly kind: OfferGroup | undefined
  readonly affordable: 'yes' | undefined
  readonly favourites: 'yes' | undefined
  readonly q: string | undefined
  /** What lapses on this day or before is to be used. */
  readonly by: Day | undefined
}

export function catalogueFilter(query: Readonly<Record<string, string>>): CatalogueFilter {
  const yes = (name: string) => (query[name] === 'yes' ? ('yes' as const) : undefined)
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return {
    kind: OFFER_GROUPS.find((each) => each === query['kind']),
    affordable: yes('affordable'),
    favourites: yes('favourites'),
    q: q === '' ? undefined : q,
    by: parseDay(query['by']?.trim() ?? ''),
  }
}

/** Cards, and of each only the prices that fit. */
export function shownOffers(
  offers: readonly Offer[],
  filter: CatalogueFilter,
  known: { readonly available: bigint; readonly favourites: ReadonlySet<string> },
): Offer[] {
  const { kind, q, affordable, favourites } = filter
  const text = q?.toLocaleLowerCase()
  return offers
    .filter((offer) => kind === undefined || offer.group === kind)
    .filter((offer) => favourites === undefined || known.favourites.has(offer.key))
    .filter((offer) => text === undefined || textOf(offer).includes(text))
    .map((offer) => (affordable ? within(offer, known.available) : offer))
    .filter((offer) => offer.prices.length > 0)
}

function textOf({ name, zone, voucher }: Offer): string {
  return [name, zone, voucher?.partner].join(' ').toLocaleLowerCase()
}

function within(offer: Offer, available: bigint): Offer {
  const prices = offer.stock === 0 ? [] : offer.prices.filter(({ price }) => price <= available)
  return { ...offer, prices }
}

export type Burn = {
  readonly by: Day
  readonly lapsing: bigint
  readonly steps: readonly (BurnStep & {
    readonly offer: Offer
    readonly step: string
    readonly later: bigint
  })[]
  /** Cards of which something can be had for what lapses alone. */
  readonly enoughFor: readonly Offer[]
}

const MONTHS_AHEAD = 3

/** @returns undefined when nothing lapses by then */
export function burnOf(
  offers: readonly Offer[],
  lots: readonly BurnLot[],
  asked: Day | undefined,
  today: Day,
): Burn | undefined {
  const by = asked ?? firstDay(lots, addMonths(today, MONTHS_AHEAD))
  const usable = offers.filter(({ kind }) => kind !== 'gift')
  const lapsing = lapsingBy(lots, by)
  if (lapsing === 0n) return undefined
  // A gift uses up any number of points, and would be the answer to everything.
  const priced = usable.flatMap((offer) =>
    offer.prices.map(({ step, price }) => ({
      key: `${offer.key}|${step}`,
      price,
      offer,
      step,
      ...mostOf(offer),
    })),
  )
  const known = new Map(priced.map((each) => [each.key, each]))
  const steps = burnPlan(lots, priced, by).flatMap((step) => {
    const named = known.get(step.key)
    if (named === undefined) return []
    const later = step.uses.reduce((sum, use) => (use.expiresOn > by ? sum + use.amount : sum), 0n)
    return [{ ...step, offer: named.offer, step: named.step, later }]
  })
  const enoughFor = usable.filter(
    (offer) => offer.stock !== 0 && offer.prices.some(({ price }) => price <= lapsing),
  )
  return { by, lapsing, steps, enoughFor }
}

/** The last day within some months on which something lapses; what lapses first, when that is later. */
function firstDay(lots: readonly BurnLot[], horizon: Day): Day {
  const days = lots.map(({ expiresOn }) => expiresOn).sort()
  return days.filter((day) => day <= horizon).at(-1) ?? days[0] ?? horizon
}

function mostOf({ voucher, stock }: Offer): { most?: number } {
  const limits = [stock, voucher?.maximumPerOrder].filter((limit) => limit !== undefined)
  return limits.length > 0 ? { most: Math.min(...limits) } : {}
}
