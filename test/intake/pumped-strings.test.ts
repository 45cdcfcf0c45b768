import { expect, test } from 'vitest'
import { checkFrequentFlyerNumber, isBoundedPattern } from '../../src/domain/frequent-flyer-number.ts'
import { parseAmount } from '../../src/intake/amount.ts'
import * as cells from '../../src/intake/cell-values.ts'
import { readLayout } from '../../src/intake/columns.ts'
import { corporateIdCell, osiCorporateId } from '../../src/intake/corporate-id.ts'
import { matchNames } from '../../src/intake/name-match.ts'
import { delimiterOf } from '../../src/intake/records.ts'
import { excerpt } from '../../src/intake/reject.ts'
import { couponNumberCell, ticketCell } from '../../src/intake/ticket-cell.ts'

const LENGTH = 50_000
/** B11 asks for 10 ms; on a shared machine a pause can double that, a backtracking expression takes seconds. */
const MOST_MS = 25

/** Each begins like something that is read and then goes on for ever, ending in what does not fit. */
const PUMPS = [
  '0',
  '9',
  'A',
  ' ',
  '-',
  '.',
  ':',
  '|',
  '"',
  '/',
  '9,',
  'A-',
  'OIN ',
  'CP/',
  'YQ:1|',
  '\n',
  'MR',
  'AE',
  '\\d',
  '[A]',
  'é',
]

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ...[
    cells.dayCell,
    cells.timeCell,
    cells.statusCell,
    cells.carrierCell,
    cells.flightCell,
    cells.rbdCell,
    cells.cabinCell,
    cells.fareTypeCell,
    cells.passengerTypeCell,
    cells.airportCell,
    cells.currencyCell,
    cells.ffNumberCell,
    cells.textCell,
    ticketCell,
    couponNumberCell,
    corporateIdCell,
    osiCorporateId,
    excerpt,
    delimiterOf,
    isBoundedPattern,
  ].map((read) => [read.name, read as (text: string) => unknown] as const),
  ['parseAmount', (text) => parseAmount(text, 2)],
  ['readLayout', (text) => readLayout([text], 1, 200)],
  ['matchNames, ticket', (text) => matchNames(text, 'Maria Petrova')],
  ['matchNames, profile', (text) => matchNames('PETROVA/MARIA', text)],
  ['checkFrequentFlyerNumber', (text) => checkFrequentFlyerNumber('MA', text, [])],
]

test.for(READERS)('%s answers pumped strings at once', ([, read]) => {
  for (const pump of PUMPS) {
    for (const [head, tail] of [
      ['', '!'],
      ['1', '\n'],
      ['"', ''],
      ['PETROVA/', '!'],
      ['2025-', 'x'],
    ]) {
      const text = `${head}${pump.repeat(LENGTH / pump.length)}${tail}`
      const best = Math.min(...[1, 2, 3].map(() => milliseconds(() => read(text))))
      expect(best, `${JSON.stringify(head)} ${JSON.stringify(pump)}`).toBeLessThan(MOST_MS)
    }
  }
})

test('the stopwatch would notice an expression that backtracks', () => {
  expect(milliseconds(() => /^(?:\d|\d\d)+$/.test(`${'9'.repeat(36)}!`))).toBeGreaterThan(MOST_MS)
})

function milliseconds(deed: () => unknown): number {
  const start = performance.now()
  deed()
  return performance.now() - start
}
