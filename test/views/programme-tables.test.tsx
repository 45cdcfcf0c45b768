import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { loadProgramme } from '../../src/programme/load.ts'
import { AwardTables } from '../../views/programme/award-tables.tsx'
import { EarningTables } from '../../views/programme/earning-tables.tsx'
import { RateTables } from '../../views/programme/rate-tables.tsx'
import { RestTables } from '../../views/programme/rest-tables.tsx'
import { conditionText } from '../../views/programme/rule-text.ts'
import { ranked, rankedSteps } from '../../views/programme/rule-words.ts'
import { LANGS } from '../../views/words/languages.ts'
import { type T, wordsFor } from '../../views/words/words.ts'

const read = (file: string): Programme => {
  const loaded = loadProgramme(JSON.parse(readFileSync(file, 'utf8')))
  if (!('ok' in loaded)) throw new Error(file)
  return loaded.ok
}
const wingspan = read('docs/programmes/wingspan.json')
const en = wordsFor('en')

function pageOf(t: T, programme: Programme): string {
  return [EarningTables, RateTables, AwardTables, RestTables]
    .map((Part) => String(Part({ t, programme }) ?? ''))
    .join('')
}
const rowOf = (html: string, head: string) =>
  new RegExp(`<tr><th[^>]*><bdi>${head}</bdi></th>(.*?)</tr>`)
    .exec(html)?.[1]
    ?.replaceAll(/<\/td>/g, '|')
    .replaceAll(/<[^>]+>/g, '')
const headsOf = (html: string, caption: string) =>
  [
    ...(
      new RegExp(`<caption[^>]*>${caption.replaceAll(/[()]/g, '.')}.*?<thead>(.*?)</thead>`).exec(
        html,
      )?.[1] ?? ''
    ).matchAll(/<th[^>]*>(.*?)<\/th>/g),
  ].map(([, text]) => text)

test.each(LANGS)('every document of the collection is told without a name of its format: %s', (lang) => {
  for (const file of globSync('docs/programmes/*.json')) {
    const text = pageOf(wordsFor(lang), read(file)).replaceAll(/<[^>]+>/g, ' ')
    expect(text).not.toMatch(/companyTier|memberStatus|fareType|passengerType|ticketStock|Carriers|->/)
    expect(text).not.toMatch(/calendar-year|rolling-12|programme-life|base-amount/)
  }
})

test('tiers and cabins stand as they rank, whatever order the database gives back', () => {
  const html = pageOf(en, wingspan)
  const tiers = ['Wingspan', 'Wingspan Silver', 'Wingspan Gold'].map((name) =>
    html.indexOf(`<bdi>${name}</bdi>`),
  )
  expect(tiers).toEqual([...tiers].sort((a, b) => a - b))
  expect(headsOf(html, 'Status points by kind of route and cabin (status-points)')).toEqual([
    'Kind of route',
    'Economy',
    'Premium economy',
    'Business',
    'First',
  ])
  expect(ranked(wingspan, 'cabin', ['first', '*', 'economy', 'premium-economy'])).toEqual([
    'economy',
    'premium-economy',
    'first',
    '*',
  ])
  expect(rankedSteps(['business->first', 'economy->business', 'economy->premium-economy'])).toEqual([
    'economy->premium-economy',
    'economy->business',
    'business->first',
  ])
})

test('numbers have a unit, one form, and no empty cell: what is not named has the value of all others', () => {
  const html = pageOf(en, wingspan)
  expect(html).toContain('Percent by tier of the company and fare product (company-percent)')
  expect(html).toContain('Miles per €1.00 by status of the traveller and flying airline (mile-factor)')
  expect(rowOf(html, 'Wingspan')).toBe('50%|100%|100%|')
  expect(rowOf(html, 'Wingspan Gold')).toBe('50%|140%|125%|')
  expect(html).toContain('1,250')
  expect(html).not.toMatch(/<td[^>]*><bdi><\/bdi><\/td>|<td[^>]*><\/td>/)
  expect(html).toContain('Points per €1.00')
  const rates = [...html.matchAll(/<bdi>(\d\.\d+)<\/bdi>/g)].map(([, rate]) => rate?.split('.')[1]?.length)
  expect(new Set(rates).size).toBe(1)
})

test('conditions speak: lists, routes, what is left out and what is one of several', () => {
  const told = (when: Parameters<typeof conditionText>[2]) => conditionText(en, wingspan, when)
  expect(told({})).toBe('')
  expect(told({ fareTypes: ['award'], not: { operatingCarriers: ['MA', 'XX'] } })).toBe(
    'Kind of fare: award ticket; not (flying airline: MA Meridian, XX)',
  )
  expect(told({ memberStatuses: ['silver-wing', 'none'], paidWithPoints: 'all' })).toBe(
    'Status of the traveller: Silver Wing, Wing; paid with points: wholly',
  )
  expect(
    told({ routes: { haul: ['long-haul'] }, anyOf: [{ rbds: 'YB' }, { passengerTypes: ['INF'] }] }),
  ).toBe('Kind of route: Long haul; (booking class: Y, B) or (kind of passenger: infant)')
})
