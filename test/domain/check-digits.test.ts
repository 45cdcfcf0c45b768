import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLuhn, isMod97, luhnDigit, mod97Digits } from '../../src/domain/check-digits.ts'

const digits = fc.stringMatching(/^[0-9]{1,20}$/)
const code = fc.stringMatching(/^[A-Z0-9]{1,20}$/)

test.for(['79927398713', '4111111111111111', '00'])('Luhn accepts %s', (number) => {
  expect(isLuhn(number)).toBe(true)
})
test.for(['79927398710', '', '0', '4111 1111 1111 1111', '٤١', '1a'])('Luhn refuses %j', (number) => {
  expect(isLuhn(number)).toBe(false)
})
// The IBAN example of the standard, with country and check digits moved to the end as it asks.
test('MOD 97-10 accepts a known number', () => {
  expect(isMod97('WEST12345698765432GB82')).toBe(true)
  expect(isMod97('WEST12345698765432GB83')).toBe(false)
  expect(isMod97('west12345698765432GB82')).toBe(false)
  expect(isMod97('82')).toBe(false)
})

test('what is computed is accepted', () => {
  fc.assert(fc.property(digits, (number) => isLuhn(number + luhnDigit(number))))
  fc.assert(fc.property(code, (text) => isMod97(text + mod97Digits(text))))
})

test('Luhn finds every single wrong digit', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const good = number + luhnDigit(number)
      const at = place % good.length
      const wrong = String((Number(good[at]) + shift) % 10)
      expect(isLuhn(good.slice(0, at) + wrong + good.slice(at + 1))).toBe(false)
    }),
  )
})

test('Luhn finds every swap of neighbours but 09 and 90', () => {
  fc.assert(
    fc.property(digits, fc.nat(), (number, place) => {
      const good = number + luhnDigit(number)
      const at = place % (good.length - 1)
      const pair = good.slice(at, at + 2)
      fc.pre(pair[0] !== pair[1])
      const swapped = good.slice(0, at) + pair[1] + pair[0] + good.slice(at + 2)
      expect(isLuhn(swapped)).toBe(pair === '09' || pair === '90')
    }),
  )
})

test('MOD 97-10 finds every single wrong digit and every swap of neighbouring digits', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const good = number + mod97Digits(number)
      const at = place % good.length
      const wrong = String((Number(good[at]) + shift) % 10)
      expect(isMod97(good.slice(0, at) + wrong + good.slice(at + 1))).toBe(false)
      const next = Math.min(at, good.length - 2)
      fc.pre(good[next] !== good[next + 1])
      expect(isMod97(`${good.slice(0, next)}${good[next + 1]}${good[next]}${good.slice(next + 2)}`)).toBe(
        false,
      )
    }),
  )
})
