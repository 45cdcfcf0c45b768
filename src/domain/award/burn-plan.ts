/** Which purchases use the points that lapse first. Pure. */
import type { Day } from '../day.ts'

export type BurnLot = { readonly expiresOn: Day; readonly remaining: bigint }
export type BurnOffer = {
  readonly key: string
  readonly price: bigint
  /** Pieces that one order, or the stock, allows; no limit when left out. */
  readonly most?: number
}
export type BurnUse = { readonly expiresOn: Day; readonly amount: bigint }
export type BurnStep = {
  readonly key: string
  readonly price: bigint
  readonly times: number
  /** What it takes from which lots, the earliest first. */
  readonly uses: readonly BurnUse[]
}

/** A plan is read by people: a longer one helps nobody. */
const STEPS_MOST = 6

/** Points that lapse on or before a day. */
export function lapsingBy(lots: readonly BurnLot[], by: Day): bigint {
  return lots.reduce((sum, lot) => (lot.expiresOn <= by ? sum + lot.remaining : sum), 0n)
}

/**
 * Purchases that use up what lapses on or before a day, as the ledger would take them: the earliest lot first. The
 * dearest that fits comes first, so that few orders are needed; what is left then goes into the cheapest that takes all
 * of it, together with later points. What cannot be used at all is left.
 *
 * @see docs/programme-rules.md V-10
 */
export function burnPlan(lots: readonly BurnLot[], offers: readonly BurnOffer[], by: Day): BurnStep[] {
  const purse = new Purse(lots)
  const left = new Map(offers.map((offer) => [offer.key, offer.most ?? Number.POSITIVE_INFINITY]))
  const steps: BurnStep[] = []
  while (steps.length < STEPS_MOST) {
    const lapsing = purse.lapsing(by)
    if (lapsing === 0n) break
    const open = offers.filter(({ key, price }) => price > 0n && (left.get(key) ?? 0) > 0)
    const next = dearest(open, lapsing) ?? cheapestAbove(open, lapsing, purse.all())
    if (next === undefined) break
    const fits = next.price <= lapsing ? Number(lapsing / next.price) : 1
    const times = Math.min(fits, left.get(next.key) ?? 0)
    left.set(next.key, (left.get(next.key) ?? 0) - times)
    const uses = purse.take(next.price * BigInt(times))
    const last = steps.at(-1)
    if (last?.key === next.key) steps[steps.length - 1] = joined(last, times, uses)
    else steps.push({ key: next.key, price: next.price, times, uses })
  }
  return steps
}

/** The same award once more is the same step, with what it takes of a lot named once. */
function joined(step: BurnStep, times: number, more: readonly BurnUse[]): BurnStep {
  const uses = [...step.uses]
  for (const use of more) {
    const last = uses.at(-1)
    if (last?.expiresOn === use.expiresOn)
      uses[uses.length - 1] = { ...use, amount: last.amount + use.amount }
    else uses.push(use)
  }
  return { ...step, times: step.times + times, uses }
}

function dearest(offers: readonly BurnOffer[], most: bigint): BurnOffer | undefined {
  const fitting = offers.filter(({ price }) => price <= most)
  return fitting.reduce<BurnOffer | undefined>(
    (best, offer) => (best === undefined || offer.price > best.price ? offer : best),
    undefined,
  )
}

function cheapestAbove(offers: readonly BurnOffer[], above: bigint, most: bigint): BurnOffer | undefined {
  const fitting = offers.filter(({ price }) => price > above && price <= most)
  return fitting.reduce<BurnOffer | undefined>(
    (best, offer) => (best === undefined || offer.price < best.price ? offer : best),
    undefined,
  )
}

/** Lots that are emptied from the earliest on. */
class Purse {
  readonly #lots: { expiresOn: Day; remaining: bigint }[]

  constructor(lots: readonly BurnLot[]) {
    this.#lots = lots
      .filter(({ remaining }) => remaining > 0n)
      .map((lot) => ({ ...lot }))
      .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : Number(a.expiresOn > b.expiresOn)))
  }

  lapsing(by: Day): bigint {
    return lapsingBy(this.#lots, by)
  }

  all(): bigint {
    return this.#lots.reduce((sum, lot) => sum + lot.remaining, 0n)
  }

  take(amount: bigint): BurnUse[] {
    const uses: BurnUse[] = []
    let open = amount
    for (const lot of this.#lots) {
      const taken = lot.remaining < open ? lot.remaining : open
      if (taken === 0n) continue
      lot.remaining -= taken
      open -= taken
      uses.push({ expiresOn: lot.expiresOn, amount: taken })
    }
    return uses
  }
}
