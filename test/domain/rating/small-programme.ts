/** The smallest document that rates, to which a test adds the one rule it is about. */
import type { Programme } from '../../../src/domain/programme/programme.ts'
import { load } from '../../programme/documents.ts'

export const RULE = {
  id: 'rule',
  currency: 'points',
  kind: 'base',
  per: 'coupon',
  when: {},
  formula: { quantity: 'fare', base: 'base', rates: [{ factor: 4 }] },
}

export const SMALL = {
  format: 'tandem-programme-1',
  id: 'small',
  name: 'Small',
  operator: 'Nobody',
  source: 'fictional',
  validFrom: '2020-01-01',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  units: { points: unit('points') },
  flownStatuses: ['F'],
  fareBases: [{ id: 'base', surcharges: 'all', paidWithPoints: 'keep' }],
  earning: [RULE],
  expiry: {},
}

export function unit(name: string, mode = 'down', more: object = {}) {
  return { name, decimals: 0, rounding: { mode, ...more } }
}

/** Through the schema, so that no test rates with a document that nobody could publish. */
export function small(differences: Record<string, unknown> = {}): Programme {
  return load({ ...SMALL, ...differences })
}

/** The document with its one rule changed. */
export function withRule(
  rule: Record<string, unknown>,
  differences: Record<string, unknown> = {},
): Programme {
  return small({ earning: [{ ...RULE, ...rule }], ...differences })
}
