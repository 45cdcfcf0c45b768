/** Rules of a document as a person reads them. */
import type { Condition } from '../../src/domain/programme/condition.ts'
import type { Decimal, EarningRule, Formula, Rate } from '../../src/domain/programme/earning.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import type { Validity } from '../../src/domain/programme/validity.ts'
import type { T } from '../words/words.ts'
import { dimensionText, type Kind, routeText, valueText, wordOf } from './rule-words.ts'

/** Lists of a condition, and what their values are values of. */
const KINDS = {
  marketingCarriers: 'marketingCarrier',
  operatingCarriers: 'operatingCarrier',
  ticketStocks: 'ticketStock',
  cabins: 'cabin',
  fareProducts: 'fareProduct',
  fareTypes: 'fareType',
  companyTiers: 'companyTier',
  memberStatuses: 'memberStatus',
  markets: 'market',
} as const satisfies Partial<Record<keyof Condition, Kind>>

/** `Flying airline: MA Meridian; not (kind of fare: award ticket)`; empty when everything fits. */
export function conditionText(t: T, programme: Programme, when: Condition): string {
  const text = partsOf(t, programme, when).join('; ')
  return text.charAt(0).toLocaleUpperCase(t.lang) + text.slice(1)
}

function partsOf(t: T, programme: Programme, when: Condition): string[] {
  const inner = (condition: Condition) => partsOf(t, programme, condition).join('; ')
  const lists = Object.entries(KINDS).flatMap(([name, kind]) => {
    const values: readonly string[] | undefined = when[name as keyof typeof KINDS]
    if (values === undefined) return []
    const words = values.map((value) => valueText(t, programme, kind, value))
    return [`${dimensionText(t, kind)}: ${words.join(', ')}`]
  })
  const named = (name: 'rbd' | 'passengerType' | 'paidWithPoints' | 'route', values: string) =>
    `${t.t(`operator.rules.dimension.${name}`)}: ${values}`
  const routes = Object.entries(when.routes ?? {}).map(([route, kinds]) =>
    named('route', kinds.map((kind) => routeText(programme, route, kind)).join(', ')),
  )
  const passengers = when.passengerTypes?.map((type) => t.t(`operator.rules.passengerType.${type}`))
  return [
    ...lists,
    ...(when.rbds === undefined ? [] : [named('rbd', [...when.rbds].join(', '))]),
    ...(passengers ? [named('passengerType', passengers.join(', '))] : []),
    ...(when.paidWithPoints
      ? [named('paidWithPoints', t.t(`operator.rules.paid.${when.paidWithPoints}`))]
      : []),
    ...routes,
    ...(when.not ? [t.t('operator.rules.not', { what: inner(when.not) })] : []),
    ...(when.anyOf
      ? [when.anyOf.map((each) => `(${inner(each)})`).join(` ${t.t('operator.rules.or')} `)]
      : []),
  ]
}

/** `Fare with all surcharges × 4 × percent of table company-percent`. */
export function formulaText(t: T, programme: Programme, formula: Formula): string {
  const { quantity, base, distances, bands, rates } = formula
  const what = t.t(`operator.rules.quantity.${quantity}`)
  const source = base === undefined ? distances && `(${distances})` : baseText(t, programme, base)
  const inBands = bands?.bands
    .map(({ above, factor }) =>
      t.t('operator.rules.band', { above: decimalText(t, above), factor: decimalText(t, factor) }),
    )
    .join(', ')
  const steps = [...(inBands ? [`(${inBands})`] : []), ...rates.map((rate) => rateText(t, rate))]
  return [[what, source].filter(Boolean).join(' '), ...steps].join(' × ')
}

function baseText(t: T, { fareBases }: Programme, id: string): string {
  const base = fareBases.find((each) => each.id === id)
  if (!base) return `(${id})`
  const { surcharges, exceptSurcharges = [] } = base
  if (surcharges !== 'all')
    return surcharges.length === 0
      ? t.t('operator.rules.surcharges.none')
      : t.t('operator.rules.surcharges.some', { codes: surcharges.join(', ') })
  return exceptSurcharges.length === 0
    ? t.t('operator.rules.surcharges.all')
    : t.t('operator.rules.surcharges.except', { codes: exceptSurcharges.join(', ') })
}

function rateText(t: T, rate: Rate): string {
  if ('factor' in rate) return decimalText(t, rate.factor)
  if ('percent' in rate) return percentText(t, rate.percent)
  return t.t(`operator.rules.rate.${rate.as}`, { table: rate.table })
}

export function limitsText(t: T, { minimum, maximum }: Pick<EarningRule, 'minimum' | 'maximum'>): string {
  const least =
    minimum === undefined ? [] : [t.t('operator.rules.least', { amount: decimalText(t, minimum) })]
  const most = maximum === undefined ? [] : [t.t('operator.rules.most', { amount: decimalText(t, maximum) })]
  return [...least, ...most].join(', ')
}

export function decimalText(t: T, value: Decimal): string {
  return t.decimal(String(value))
}

/** 25 is 25 %. */
export function percentText(t: T, value: Decimal): string {
  return t.percent(Number(value) / 100)
}

/** So many digits behind the point that all of them stand under one another. */
export function digitsOf(values: readonly (Decimal | null | undefined)[]): number {
  return Math.max(0, ...values.map((value) => String(value ?? '').split('.')[1]?.length ?? 0))
}

/** `1 Jan 2024 – 31 Dec 2025, by the day of issue`; a dash when it always holds. */
export function validityText(t: T, { validFrom, validTo, dayOf }: Validity): string {
  if (validFrom === undefined && validTo === undefined) return '–'
  const from = validFrom === undefined ? '…' : t.day(validFrom)
  const to = validTo === undefined ? '…' : t.day(validTo)
  const by = wordOf(t, `operator.rules.dayOf.${dayOf ?? 'flight'}`)
  return `${from} – ${to}${by ? `, ${by}` : ''}`
}
