/** Names inside of a programme document as its reader knows them, and the order in which they rank. */
import { CABINS } from '../../src/domain/coupon.ts'
import type { Dimension } from '../../src/domain/programme/earning.ts'
import type { TierLadder } from '../../src/domain/programme/joining.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { type Key, textAt } from '../words/catalogue.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

/** Whatever values a table or a condition goes by. */
export type Kind = Exclude<Dimension, object> | { readonly class: string } | { readonly route: string }

export function dimensionText(t: T, dimension: Kind): string {
  if (typeof dimension === 'string') return t.t(`operator.rules.dimension.${dimension}`)
  return t.t(`operator.rules.dimension.${'class' in dimension ? 'class' : 'route'}`)
}

/** `Wingspan Silver`, `Premium economy`, `MA Meridian`; what the document has no name for is read without its dashes. */
export function valueText(t: T, programme: Programme, kind: Kind, value: string): string {
  if (value === '*') return t.t('operator.rules.others')
  if (typeof kind !== 'string')
    return 'class' in kind ? clusterText(t, value) : routeText(programme, kind.route, value)
  switch (kind) {
    case 'companyTier':
      return tierText(t, programme.companyTiers, value)
    case 'memberStatus':
      return tierText(t, programme.memberTiers, value)
    case 'cabin':
      return cabinText(t, value)
    case 'fareType':
      return wordOf(t, `operator.rules.fareType.${value}`) ?? value
    case 'marketingCarrier':
    case 'operatingCarrier':
      return carrierText(programme, value)
    case 'market':
      return new Intl.DisplayNames([t.lang], { type: 'region' }).of(value) ?? value
    default:
      return value
  }
}

/** @param kinds the classification whose kinds it is one of; kinds without a name share that of a region */
export function routeText({ routes, regions }: Programme, kinds: string, value: string): string {
  const kind = routes.find(({ id }) => id === kinds)?.kinds.find(({ id }) => id === value)
  return kind?.name ?? regions.find(({ id }) => id === value)?.name ?? readable(value)
}

export function tierText(t: T, ladder: TierLadder | undefined, value: string): string {
  if (value === '*') return t.t('operator.rules.anyStatus')
  const tier = ladder?.tiers.find(({ id }) => id === value)
  if (tier) return tier.name
  return value === 'none' ? t.t('operator.rules.none') : readable(value)
}

/** As they rank, and what stands for all others at the end; the database hands keys back by their length. */
export function ranked(programme: Programme, kind: Kind, values: readonly string[]): string[] {
  const ranks = rankOf(programme, kind)
  const place = (value: string) => {
    if (value === '*') return Number.POSITIVE_INFINITY
    const at = ranks.indexOf(value)
    return at === -1 ? ranks.length : at
  }
  return [...values].sort((one, other) => {
    const [a, b] = [place(one), place(other)]
    return a === b ? 0 : a - b
  })
}

function rankOf(programme: Programme, kind: Kind): readonly string[] {
  const { companyTiers, memberTiers, carriers, classClusters, routes } = programme
  const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id)
  if (typeof kind !== 'string')
    return 'class' in kind
      ? ids(classClusters.find(({ id }) => id === kind.class)?.clusters)
      : ids(routes.find(({ id }) => id === kind.route)?.kinds)
  if (kind === 'cabin') return CABINS
  if (kind === 'companyTier') return ['none', ...ids(companyTiers?.tiers)]
  if (kind === 'memberStatus') return ['none', ...ids(memberTiers?.tiers)]
  if (kind === 'marketingCarrier' || kind === 'operatingCarrier') return carriers.map(({ code }) => code)
  return []
}

/** `economy->business` after `economy`, by the cabin one sits in and then by the one one gets. */
export function rankedSteps(steps: readonly string[]): string[] {
  const places = (step: string) =>
    step.split('->').map((cabin) => (CABINS as readonly string[]).indexOf(cabin))
  return [...steps].sort((one, other) => {
    const [a, b] = [places(one), places(other)]
    return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)
  })
}

export function wordOf(t: T, key: string): string | undefined {
  return textAt(LANGUAGES[t.lang].words, key) === undefined ? undefined : t.t(key as Key)
}

function cabinText(t: T, value: string): string {
  return wordOf(t, `trips.cabin.${value}`) ?? value
}

/** A group of classes may be called as a cabin is. */
function clusterText(t: T, value: string): string {
  return wordOf(t, `trips.cabin.${value}`) ?? readable(value)
}

function carrierText({ carriers }: Programme, value: string): string {
  const carrier = carriers.find(({ code }) => code === value)
  return carrier ? `${value} ${carrier.name}` : value
}

/** `economy-flex` as `Economy flex`. */
function readable(id: string): string {
  const text = id.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
