/** Checks across the parts of a document: every name that is used must be defined, and nothing may be ambiguous. */
import type { AwardRules } from '../domain/programme/award.ts'
import type { EarningRule } from '../domain/programme/earning.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { Validity } from '../domain/programme/validity.ts'
import { conditionErrors, placeErrors } from './cross-conditions.ts'
import { tableErrors } from './cross-tables.ts'
import type { DocumentError } from './document-error.ts'
import { Names } from './names.ts'

export function crossReferenceErrors(programme: Programme): DocumentError[] {
  const names = new Names(programme)
  return [
    ...repeatedIds(programme),
    ...datesInOrder(programme),
    ...placeErrors(programme, names),
    ...tableErrors(programme, names),
    ...conditionErrors(programme, names),
    ...programme.earning.flatMap((rule, index) => [
      ...ruleErrors(rule, `earning.${index}`, names, programme),
    ]),
    ...expiryErrors(programme, names),
    ...documentErrors(programme, names),
    ...marketErrors(programme),
    ...(programme.awards === undefined ? [] : awardErrors(programme.awards, names, programme)),
  ]
}

function* ruleErrors(
  rule: EarningRule,
  path: string,
  names: Names,
  programme: Programme,
): Generator<DocumentError> {
  const { formula } = rule
  yield* names.unit(rule.currency, `${path}.currency`)
  if (formula.quantity === 'fare' || formula.base !== undefined) {
    yield* names.base(formula.base ?? '', `${path}.formula.base`)
  }
  if (formula.distances !== undefined) yield* names.distances(formula.distances, `${path}.formula.distances`)
  if (formula.quantity === 'base-amount' && rule.kind === 'base') {
    yield {
      path: `${path}.formula.quantity`,
      found: 'base-amount',
      expected: 'another quantity: this rule is the base',
    }
  }
  for (const [index, rate] of formula.rates.entries()) {
    if ('table' in rate) yield* names.table(rate.table, `${path}.formula.rates.${index}.table`)
  }
  if (formula.bands !== undefined) yield* bandErrors(formula, `${path}.formula`, programme)
}

function* bandErrors(
  formula: EarningRule['formula'],
  path: string,
  programme: Programme,
): Generator<DocumentError> {
  if (formula.quantity !== 'fare') {
    yield { path: `${path}.bands`, found: formula.quantity, expected: 'bands only with quantity "fare"' }
  }
  if (programme.spendBase === undefined) {
    yield {
      path: 'spendBase',
      found: 'nothing',
      expected: 'a fare base: bands need the spend of the company',
    }
  }
  const edges = (formula.bands?.bands ?? []).map((band) => Number(band.above))
  for (const [index, edge] of edges.entries()) {
    const floor = index === 0 ? 0 : (edges[index - 1] ?? 0)
    if (index === 0 ? edge !== 0 : edge <= floor) {
      yield {
        path: `${path}.bands.bands.${index}.above`,
        found: `${edge}`,
        expected: index === 0 ? '0' : `more than ${floor}`,
      }
    }
  }
}

function* expiryErrors(programme: Programme, names: Names): Generator<DocumentError> {
  for (const [currency, rules] of Object.entries(programme.expiry)) {
    yield* names.unit(currency, `expiry.${currency}`)
    for (const [index, rule] of rules.entries()) {
      for (const status of rule.protectedStatuses ?? []) {
        if (status !== '*') yield* names.status(status, `expiry.${currency}.${index}.protectedStatuses`)
      }
    }
  }
}

function* documentErrors(programme: Programme, names: Names): Generator<DocumentError> {
  if (programme.cabinsByClass !== undefined) yield* names.clusters(programme.cabinsByClass, 'cabinsByClass')
  if (programme.spendBase !== undefined) yield* names.base(programme.spendBase, 'spendBase')
  for (const [index, promotion] of programme.promotions.entries()) {
    yield* names.unit(promotion.currency, `promotions.${index}.currency`)
  }
  for (const [index, threshold] of programme.thresholds.entries()) {
    yield* names.unit(threshold.currency, `thresholds.${index}.currency`)
    if (threshold.spend !== undefined && programme.spendBase === undefined) {
      yield {
        path: `thresholds.${index}.spend`,
        found: 'no spendBase',
        expected: 'a document with a spendBase',
      }
    }
  }
}

function* awardErrors(awards: AwardRules, names: Names, programme: Programme): Generator<DocumentError> {
  for (const [index, chart] of awards.charts.entries()) {
    const path = `awards.charts.${index}`
    yield* names.unit(chart.currency, `${path}.currency`)
    yield* names.route(chart.zones, `${path}.zones`)
    for (const zone of Object.keys(chart.prices)) {
      yield* names.routeKind(chart.zones, zone, `${path}.prices.${zone}`)
    }
  }
  for (const part of ['fareLinked', 'vouchers'] as const) {
    for (const [index, award] of awards[part].entries())
      yield* names.unit(award.currency, `awards.${part}.${index}.currency`)
  }
  yield* voucherErrors(awards)
  for (const [index, transfer] of awards.transfers.entries()) {
    yield* names.unit(transfer.from, `awards.transfers.${index}.from`)
    yield* names.unit(transfer.to, `awards.transfers.${index}.to`)
  }
  if (awards.taxes !== undefined) yield* names.unit(awards.taxes.currency, 'awards.taxes.currency')
  yield* taxErrors(awards, names)
  for (const part of ['charts', 'vouchers', 'transfers'] as const) {
    for (const repeated of overlaps(awards[part]))
      yield overlap(`awards.${part}.${repeated}`, awards[part][repeated]?.id)
  }
  if (programme.units.points === undefined && awards.vouchers.some(({ currency }) => currency === 'points')) {
    yield { path: 'units.points', found: 'nothing', expected: 'a unit: awards are priced in it' }
  }
}

/** Only a code with money on it can be used in parts. */
function* voucherErrors({ vouchers }: AwardRules): Generator<DocumentError> {
  for (const [index, voucher] of vouchers.entries()) {
    if (!voucher.partialUse) continue
    const path = `awards.vouchers.${index}`
    if (voucher.value === undefined)
      yield { path: `${path}.value`, found: 'nothing', expected: 'a value: it is used in parts' }
    if ((voucher.delivery ?? 'code') !== 'code')
      yield { path: `${path}.delivery`, found: `${voucher.delivery}`, expected: 'code: it is used in parts' }
  }
}

/** Taxes are stated for the zones of a chart of flights. */
function* taxErrors(awards: AwardRules, names: Names): Generator<DocumentError> {
  const zones = Object.keys(awards.taxes?.amounts ?? {})
  const charts = awards.charts.filter((chart) => chart.award === 'flight')
  for (const zone of zones) {
    const path = `awards.taxes.amounts.${zone}`
    const wrong = charts.map((chart) => names.routeKind(chart.zones, zone, path))
    if (wrong.length === 0) yield { path, found: zone, expected: 'a zone of a chart of flights' }
    else if (wrong.every((errors) => errors.length > 0)) yield* wrong[0] ?? []
  }
}

/** The same id twice is a new version, as long as the two are never in force on the same day. */
function* repeatedIds(programme: Programme): Generator<DocumentError> {
  const versioned = [
    'routes',
    'distances',
    'classClusters',
    'fareBases',
    'tables',
    'earning',
    'exclusions',
    'thresholds',
  ] as const
  for (const part of versioned) {
    const entries: readonly (Validity & { readonly id: string })[] = programme[part]
    for (const index of overlaps(entries)) yield overlap(`${part}.${index}.id`, entries[index]?.id)
  }
  for (const part of ['regions', 'promotions'] as const) {
    const ids = programme[part].map(({ id }) => id)
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) !== index) yield overlap(`${part}.${index}.id`, id)
  }
}

function overlap(path: string, id: string | undefined): DocumentError {
  return { path, found: id ?? '', expected: 'an id that no other entry in force on the same day has' }
}

/** Indexes of entries that share id and a day with an earlier one. Different `dayOf` cannot be compared: they overlap. */
function overlaps(entries: readonly (Validity & { readonly id: string })[]): number[] {
  return entries.flatMap((entry, index) => {
    const earlier = entries.slice(0, index).filter(({ id }) => id === entry.id)
    return earlier.some(
      (other) => (entry.dayOf ?? 'flight') !== (other.dayOf ?? 'flight') || meet(entry, other),
    )
      ? [index]
      : []
  })
}

function meet(a: Validity, b: Validity): boolean {
  return (
    (a.validFrom ?? '0000') <= (b.validTo ?? '9999-12-31') &&
    (b.validFrom ?? '0000') <= (a.validTo ?? '9999-12-31')
  )
}

function* datesInOrder(programme: Programme): Generator<DocumentError> {
  const parts = [
    'routes',
    'distances',
    'classClusters',
    'fareBases',
    'tables',
    'earning',
    'exclusions',
    'thresholds',
  ] as const
  const dated: [string, Validity][] = [
    ['', programme],
    ...parts.flatMap((part) =>
      programme[part].map((entry, index): [string, Validity] => [`${part}.${index}.`, entry]),
    ),
  ]
  for (const [path, { validFrom, validTo }] of dated) {
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      yield { path: `${path}validTo`, found: validTo, expected: `a day on or after ${validFrom}` }
    }
  }
}

/** Each country of a market is open to companies at all, and belongs to one market. */
function* marketErrors({ registration }: Programme): Generator<DocumentError> {
  const open = registration?.countries ?? []
  const taken = new Set<string>()
  for (const [index, { countries }] of (registration?.markets ?? []).entries()) {
    const path = `registration.markets.${index}.countries`
    for (const country of countries) {
      if (open.length > 0 && !open.includes(country)) {
        yield { path, found: country, expected: 'a country of registration.countries' }
      }
      if (taken.has(country)) yield { path, found: country, expected: 'each country in one market' }
      taken.add(country)
    }
  }
}
