/** What the programme document offers for points today. Pure. */
import type { OrderKind } from '../../domain/award/order-kind.ts'
import type { Money } from '../../domain/award/priced.ts'
import { smallestUnits } from '../../domain/award/smallest-units.ts'
import { valuePerThousand } from '../../domain/award/voucher-facts.ts'
import { CABINS, type Cabin } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type {
  AwardChart,
  AwardRules,
  ChangeRules,
  TransferRule,
  VoucherAward,
  VoucherKind,
} from '../../domain/programme/award.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { isInForceOn } from '../../domain/programme/validity.ts'

/** How the catalogue is grouped: what is given away stands apart from what is used. */
export const OFFER_GROUPS = ['flight', 'upgrade', 'voucher', 'give'] as const
export type OfferGroup = (typeof OFFER_GROUPS)[number]
const GIVING: readonly VoucherKind[] = ['climate', 'charity']

/** `step` is a cabin, or `economy->business`; empty for a voucher. */
export type OfferPrice = { readonly step: string; readonly price: bigint }
/** One card of the catalogue: a zone of a chart, or a voucher. */
export type Offer = {
  /** Names the card: the award, of a chart with its zone. */
  readonly key: string
  readonly awardId: string
  readonly group: OfferGroup
  readonly kind: OrderKind
  readonly name: string
  readonly zone: string | null
  readonly prices: readonly OfferPrice[]
  readonly voucher: VoucherAward | null
  /** Of gifts: the price is the least that can be given. */
  readonly transfer: TransferRule | null
  /** What 1,000 points become by the value on paper; only where the document names one. */
  readonly perThousand: Money | null
  /** Undefined when there is no limit. */
  readonly stock: number | undefined
  readonly rules: ChangeRules | undefined
}

/** @param stock pieces left, by voucher; a voucher with a limit that is not in it has none left */
export function offersOf(programme: Programme, on: Day, stock: ReadonlyMap<string, number>): Offer[] {
  const rules = programme.awards
  if (!rules) return []
  const charts = rules.charts.filter((chart) => isInForceOn(chart, on) && chart.currency === 'points')
  return [
    ...firstOf(charts, 'flight').flatMap((chart) => zonesOf(programme, rules, chart)),
    ...firstOf(charts, 'upgrade').flatMap((chart) => zonesOf(programme, rules, chart)),
    ...vouchersOf(rules, on).map((voucher) => ({
      key: voucher.id,
      awardId: voucher.id,
      kind: 'voucher' as const,
      group: GIVING.includes(voucher.kind) ? ('give' as const) : ('voucher' as const),
      name: voucher.name,
      zone: null,
      prices: [{ step: '', price: smallestUnits(programme, 'points', voucher.price) }],
      voucher,
      transfer: null,
      perThousand: valuePerThousand(programme, voucher),
      stock: voucher.stock === undefined ? undefined : (stock.get(voucher.id) ?? 0),
      rules: rules.changes.voucher,
    })),
    ...transfersOf(rules, on).map((transfer) => ({
      key: transfer.id,
      awardId: transfer.id,
      kind: 'gift' as const,
      group: 'give' as const,
      name: transfer.name ?? transfer.id,
      zone: null,
      prices: [{ step: '', price: smallestUnits(programme, 'points', transfer.minimum) }],
      voucher: null,
      transfer,
      perThousand: null,
      stock: undefined,
      rules: undefined,
    })),
  ]
}

export function vouchersOf(rules: AwardRules, on: Day): VoucherAward[] {
  return rules.vouchers.filter((voucher) => isInForceOn(voucher, on) && voucher.currency === 'points')
}

/** Into a member's currencies: what one company could hand to another is no award. */
function transfersOf(rules: AwardRules, on: Day): TransferRule[] {
  return rules.transfers.filter(
    (rule) => isInForceOn(rule, on) && rule.from === 'points' && rule.to !== 'points',
  )
}

/** Pricing takes the first chart of a kind that is in force, so no other is offered. */
function firstOf(charts: readonly AwardChart[], kind: 'flight' | 'upgrade'): AwardChart[] {
  return charts.filter((chart) => chart.award === kind).slice(0, 1)
}

function zonesOf(programme: Programme, rules: AwardRules, chart: AwardChart): Offer[] {
  const zones = Object.entries(chart.prices).map(([zone, steps]) => ({
    key: `${chart.id}:${zone}`,
    awardId: chart.id,
    kind: chart.award,
    group: chart.award,
    name: chart.name,
    zone: zoneName(programme, chart, zone),
    prices: Object.entries(steps)
      .flatMap(([step, price]) =>
        price === null ? [] : [{ step, price: smallestUnits(programme, 'points', price) }],
      )
      .sort((a, b) => compare(a.price, b.price)),
    voucher: null,
    transfer: null,
    perThousand: null,
    stock: undefined,
    rules: rules.changes[chart.award],
  }))
  return zones.sort((a, b) => compare(a.prices[0]?.price ?? 0n, b.prices[0]?.price ?? 0n))
}

/** The cheapest first: the database keeps a document's keys in an order of its own. */
function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b)
}

/** Zones are kinds of a route classification; one without a name is called like the region it is named after. */
function zoneName(programme: Programme, chart: AwardChart, zone: string): string {
  const kinds = programme.routes.find((route) => route.id === chart.zones)?.kinds ?? []
  const named = kinds.find((kind) => kind.id === zone)?.name
  return named ?? programme.regions.find((region) => region.id === zone)?.name ?? zone
}

/** What can be ordered under this id. */
export type Orderable = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'flight' | 'upgrade'; readonly chart: AwardChart; readonly steps: readonly string[] }
  | { readonly kind: 'voucher'; readonly voucher: VoucherAward }
  | { readonly kind: 'gift'; readonly transfer: TransferRule }
)

export function orderable(programme: Programme, awardId: string, on: Day): Orderable | undefined {
  const rules = programme.awards
  const voucher = rules && vouchersOf(rules, on).find((each) => each.id === awardId)
  if (voucher) return { kind: 'voucher', id: voucher.id, name: voucher.name, voucher }
  const transfer = rules && transfersOf(rules, on).find((each) => each.id === awardId)
  if (transfer) return { kind: 'gift', id: transfer.id, name: transfer.name ?? transfer.id, transfer }
  const charts = (rules?.charts ?? []).filter((each) => isInForceOn(each, on) && each.currency === 'points')
  const chart = [...firstOf(charts, 'flight'), ...firstOf(charts, 'upgrade')].find(
    (each) => each.id === awardId,
  )
  if (!chart) return undefined
  const steps = new Set(Object.values(chart.prices).flatMap((prices) => Object.keys(prices)))
  return { kind: chart.award, id: chart.id, name: chart.name, chart, steps: [...steps].sort(byCabin) }
}

/** From the back of the aircraft to the front; steps with names of the document's own keep their place. */
function byCabin(a: string, b: string): number {
  const [from, to] = [cabinsIn(a), cabinsIn(b)]
  return (from[0] ?? 0) - (to[0] ?? 0) || (from[1] ?? 0) - (to[1] ?? 0)
}

function cabinsIn(step: string): number[] {
  return step.split('->').map((cabin) => CABINS.indexOf(cabin as Cabin))
}
