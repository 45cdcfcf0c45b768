import { expect, test } from 'vitest'
import { luhnDigit } from '../../src/domain/check-digits.ts'
import {
  checkFrequentFlyerNumber,
  type FrequentFlyerRule,
  isBoundedPattern,
} from '../../src/domain/frequent-flyer-number.ts'

const CARD = `99222012345678${luhnDigit('99222012345678')}`
const WRONG = CARD.slice(0, 14) + ((Number(CARD[14]) + 1) % 10)

const RULES: readonly FrequentFlyerRule[] = [
  { airline: 'LH', pattern: '\\d{15}', check: 'luhn', checkIs: 'warning' },
  { airline: 'LH', pattern: '\\d{9}', check: 'none', checkIs: 'error' },
  { airline: 'MA', pattern: 'MA[0-9]{8,10}', check: 'none', checkIs: 'error' },
  { airline: 'NV', pattern: '\\d{10}', check: 'luhn', checkIs: 'error' },
]

test.for([
  ['LH', CARD, { ok: CARD }, 'card number with its digit'],
  ['LH', `${CARD.slice(0, 4)} ${CARD.slice(4)}`, { ok: CARD }, 'in groups'],
  ['LH', '222012345', { ok: '222012345' }, 'account number'],
  ['LH', WRONG, { warning: 'wrong-check-digit', number: WRONG }, 'a warning, not a wall'],
  ['LH', '2220123456', { refused: 'wrong-shape' }, 'neither card nor account'],
  ['MA', 'ma12345678', { ok: 'MA12345678' }, 'capitals'],
  ['MA', 'XMA12345678', { refused: 'wrong-shape' }, 'the pattern is for the whole number'],
  ['NV', '1234567890', { refused: 'wrong-check-digit' }, 'an error where the rule says so'],
  ['SZ', 'ANY-THING 1', { ok: 'ANYTHING1' }, 'an airline without rules'],
  ['SZ', 'A'.repeat(25), { ok: 'A'.repeat(25) }, 'as long as a booking can carry'],
  ['SZ', 'A'.repeat(26), { refused: 'too-long' }, 'longer'],
  ['SZ', '9'.repeat(50_000), { refused: 'too-long' }, 'much longer'],
  ['SZ', '12/34', { refused: 'not-letters-and-digits' }, 'a slash'],
  ['SZ', '', { refused: 'not-letters-and-digits' }, 'nothing'],
] as const)('%s %s: %o (%s)', ([airline, number, wanted]) => {
  expect(checkFrequentFlyerNumber(airline, number, RULES)).toEqual(wanted)
})

test.for(['\\d{15}', '[A-Z]{2}\\d{6,8}', 'MA[0-9]{8}', '\\d{9}X?', '[A-C1-5]{2}'])(
  '%s is a bounded pattern',
  (source) => {
    expect(isBoundedPattern(source)).toBe(true)
  },
)

test.for([
  '',
  '(a+)+',
  '\\d+',
  '\\d*',
  'A{1,}',
  '.{3}',
  'A|B',
  '[^A]',
  '[Z-A]',
  '\\d{3,2}',
  '\\d{1,9}\\d{1,9}\\d{1,9}\\d{1,9}',
  'A'.repeat(61),
])('%j is not', (source) => {
  expect(isBoundedPattern(source)).toBe(false)
  const rule = { airline: 'MA', pattern: source, check: 'none', checkIs: 'error' } as const
  expect(() => checkFrequentFlyerNumber('MA', '1', [rule])).toThrow(RangeError)
})
