/** Rules of a document in its own short terms: names of the format, not sentences of a language. */
import type { Condition } from '../../src/domain/programme/condition.ts'
import type { Dimension, EarningRule, Formula } from '../../src/domain/programme/earning.ts'
import type { Validity } from '../../src/domain/programme/validity.ts'
import type { T } from '../words/words.ts'

/** `operatingCarriers MA, NV; not (fareTypes award)`; empty when everything fits. */
export function conditionText(when: Condition): string {
  return Object.entries(when)
    .map(([name, test]) => {
      if (name === 'not') return `not (${conditionText(test as Condition)})`
      if (name === 'anyOf')
        return (test as readonly Condition[]).map((each) => `(${conditionText(each)})`).join(' or ')
      if (name === 'routes') return routesText(test as Readonly<Record<string, readonly string[]>>)
      return `${name} ${Array.isArray(test) ? test.join(', ') : String(test)}`
    })
    .join('; ')
}

function routesText(routes: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(routes)
    .map(([route, kinds]) => `${route} ${kinds.join(', ')}`)
    .join('; ')
}

/** `fare (fare-and-surcharges) × 4 × company-percent %`. */
export function formulaText({ quantity, base, distances, bands, rates }: Formula): string {
  const source = base ?? distances
  const start = source === undefined ? quantity : `${quantity} (${source})`
  const steps = rates.map((rate) => {
    if ('factor' in rate) return String(rate.factor)
    if ('percent' in rate) return `${rate.percent} %`
    return rate.as === 'percent' ? `${rate.table} %` : rate.table
  })
  const inBands = bands
    ? [`${bands.on} ${bands.bands.map(({ above, factor }) => `>${above}: ${factor}`).join(', ')}`]
    : []
  return [start, ...inBands, ...steps].join(' × ')
}

export function limitsText({ minimum, maximum }: Pick<EarningRule, 'minimum' | 'maximum'>): string {
  const least = minimum === undefined ? '' : `≥ ${minimum}`
  const most = maximum === undefined ? '' : `≤ ${maximum}`
  return [least, most].filter(Boolean).join(', ')
}

export function dimensionText(dimension: Dimension): string {
  if (typeof dimension === 'string') return dimension
  return 'class' in dimension ? dimension.class : dimension.route
}

/** `1 Jan 2024 – 31 Dec 2025 (issue)`; a dash when it always holds. */
export function validityText(t: T, { validFrom, validTo, dayOf }: Validity): string {
  if (validFrom === undefined && validTo === undefined) return '–'
  const from = validFrom === undefined ? '…' : t.day(validFrom)
  const to = validTo === undefined ? '…' : t.day(validTo)
  return `${from} – ${to}${dayOf === undefined || dayOf === 'flight' ? '' : ` (${dayOf})`}`
}
