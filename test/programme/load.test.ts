/** Documents: what is accepted, and that every mistake is told with its place. */
import { describe, expect, test } from 'vitest'
import { programmeJsonSchema } from '../../src/programme/json-schema.ts'
import { loadProgramme } from '../../src/programme/load.ts'
import { RULE, SMALL } from '../domain/rating/small-programme.ts'
import { DOCUMENTS, documentJson, programme } from './documents.ts'

function errors(differences: Record<string, unknown>): string[] {
  const loaded = loadProgramme({ ...SMALL, ...differences })
  return 'errors' in loaded ? loaded.errors.map(({ path, found }) => `${path}: ${found}`) : []
}

test.for(DOCUMENTS)('%s is a document without errors and says where it comes from', (name) => {
  expect(loadProgramme(documentJson(name))).toHaveProperty('ok')
  expect(programme(name).source.length).toBeGreaterThan(5)
  expect(programme(name).id).toBe(name)
})

const rule = (differences: object) => ({ earning: [{ ...RULE, ...differences }] })
const fare = (differences: object) => rule({ formula: { ...RULE.formula, ...differences } })

describe('shape', () => {
  test.for<[string, Record<string, unknown>, string]>([
    ['a word that is not in the language', { colour: 'red' }, 'colour: "colour"'],
    ['a format that is not known', { format: 'tandem-programme-2' }, 'format: "tandem-programme-2"'],
    ['a day that does not exist', { validFrom: '2025-02-30' }, 'validFrom: "2025-02-30"'],
    ['a time zone that does not exist', { timeZone: 'Europe/Berlino' }, 'timeZone: "Europe/Berlino"'],
    ['a binary fraction', rule({ minimum: 0.5 }), 'earning.0.minimum: 0.5'],
    ['a factor below zero', fare({ rates: [{ factor: '-4' }] }), 'earning.0.formula.rates.0.factor: "-4"'],
    [
      'a rounding unit of zero',
      { units: { points: { name: 'p', decimals: 0, rounding: { mode: 'up', unit: 0 } } } },
      'units.points.rounding.unit: 0',
    ],
    ['an airport in small letters', { hubs: ['fra'] }, 'hubs.0: "fra"'],
    [
      'a rate of nothing',
      { exchangeRates: [{ from: 'USD', to: 'EUR', validFrom: '2025-01-01', rate: '0.00' }] },
      'exchangeRates.0.rate: "0.00"',
    ],
    ['no earning rules at all', { earning: undefined }, 'earning: undefined'],
    ['a pattern that is none', { corporateIdPattern: '(' }, 'corporateIdPattern: "("'],
  ])('%s', ([, differences, error]) => {
    expect(errors(differences)).toContain(error)
  })

  test.for([null, 1, 'text', [], {}])('%j is no document', (json) => {
    expect(loadProgramme(json)).toHaveProperty('errors')
  })
})

test('the JSON Schema names every part that a document of ours uses', () => {
  const schema = programmeJsonSchema()
  const parts = new Set(DOCUMENTS.flatMap((name) => Object.keys(documentJson(name))))
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining([...parts]))
  expect(schema.additionalProperties).toBe(false)
})
