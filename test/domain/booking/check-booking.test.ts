import { expect, test } from 'vitest'
import { type CheckWith, checkBooking, isComplete } from '../../../src/domain/booking/check-booking.ts'
import { readBooking } from '../../../src/domain/booking/read-booking.ts'
import { AMADEUS, SABRE } from './printed.ts'

const COMPANY: CheckWith = {
  carriers: [
    { code: 'MA', name: 'Meridian' },
    { code: 'NV', name: 'Nordvik' },
  ],
  airlines: ['MA'],
  corporateId: 'WB1000001',
  isCorporateId: (text) => /^WB\d{7}$/.test(text),
  ownNumbers: undefined,
}
const ADA: CheckWith = { ...COMPANY, ownNumbers: [{ airline: 'MA', number: '990123456789012' }] }
const FLIGHTS = '  3  MA 412 Y 12DEC 6 FRAOSL HK1  0840 1035\n  4  NV1207 M 14DEC 1*OSLFRA HK1  1910 2110\n'

const company = (elements: string, carrier = 'MA') =>
  checkBooking(readBooking(FLIGHTS + elements), COMPANY).find((each) => each.carrier === carrier)?.company
const traveller = (elements: string, asked = ADA) =>
  checkBooking(readBooking(FLIGHTS + elements), asked)[0]?.traveller

test('each airline is looked at by itself, in the order of the flights', () => {
  const checks = checkBooking(readBooking(`${FLIGHTS}SSR CLID MA HK1 WB1000001`), COMPANY)
  expect(checks.map(({ carrier, company: found }) => [carrier, found?.state])).toEqual([
    ['MA', 'there'],
    ['NV', 'missing'],
  ])
  expect(checks.map(isComplete)).toEqual([false, false])
})

test('a booking that carries both is complete', () => {
  expect(checkBooking(readBooking(SABRE), COMPANY).map(isComplete)).toEqual([true, true])
  expect(checkBooking(readBooking(SABRE), ADA).map(isComplete)).toEqual([true, true])
})

test('for an airline outside of the programme nothing is missing', () => {
  const [check] = checkBooking(readBooking(FLIGHTS), { ...COMPANY, carriers: [] })
  expect(check && [check.name, isComplete(check)]).toEqual([undefined, true])
})

test.for([
  ['SSR CLID MA HK1 WB1000001', { state: 'there', how: 'clid', pending: false }],
  ['SSR CLID MA NN1 WB1000001', { state: 'there', how: 'clid', pending: true }],
  ['OSI YY OIN WB1000001', { state: 'there', how: 'osi' }],
  ['FT *F*WB1000001', { state: 'there', how: 'tour' }],
  ['SSR CLID NV HK1 WB1000001', { state: 'missing' }],
  ['SSR CLID HK1 WB1000001', { state: 'unaddressed' }],
  ['SSR CLID MA UC1 WB1000001', { state: 'rejected' }],
  ['SSR CLID MA HK1 MAWB1000001', { state: 'prefixed' }],
  ['SSR CLID MA HK1 WB9999999', { state: 'other-company', id: 'WB9999999' }],
  ['RM COMPANY NUMBER IS WB1000001', { state: 'in-remark' }],
  ['FT *F*IT7AGREEMENT', { state: 'missing' }],
  ['', { state: 'missing' }],
] as const)('company: %s', ([elements, wanted]) => {
  expect(company(elements)).toMatchObject(wanted)
})

test.for([
  ['WB1O00001', { slip: 'wrong', at: 4, found: 'O', wanted: '0' }],
  ['WB100001', { slip: 'missing', at: 8, wanted: '1' }],
  ['WB10000011', { slip: 'extra', at: 10, found: '1' }],
  ['BW1000001', { slip: 'swapped', at: 1, found: 'BW', wanted: 'WB' }],
] as const)('company: %s is our number with one slip', ([id, slip]) => {
  const verdict = company(`SSR CLID MA HK1 ${id}`)
  // A run of equal characters has no one place where one is missing: only the kind is sure.
  expect(verdict).toMatchObject({
    state: 'mistyped',
    slip: slip.slip === 'missing' ? { slip: 'missing' } : slip,
  })
})

test('another company in the CLID wins over us in the OSI, as it does in the airline file', () => {
  expect(company('OSI MA OIN WB1000001\nSSR CLID MA HK1 WB9999999')).toMatchObject({ state: 'other-company' })
  expect(company('OSI MA OIN WB9999999\nSSR CLID MA HK1 WB1000001')).toMatchObject({ state: 'there' })
  expect(company('SSR CLID MA HK1 WB1O00001\nOSI MA OIN WB1000001')).toMatchObject({
    state: 'there',
    how: 'osi',
  })
})

test('without a company number nothing is said of a company', () => {
  const [check] = checkBooking(readBooking(FLIGHTS), { ...ADA, corporateId: undefined })
  expect(check?.company).toBeUndefined()
})

test.for([
  ['SSR FQTV MA HK1 MA990123456789012', { state: 'own' }],
  ['SSR FQTV MA HK1 MA990123456789013', { state: 'mistyped', slip: { at: 15, found: '3', wanted: '2' } }],
  ['SSR FQTV MA HK1 MA880123456780000', { state: 'not-own' }],
  ['SSR FQTR MA HK1 MA990123456789012', { state: 'wrong-kind', kind: 'FQTR' }],
  ['SSR FQTU MA HK1 MA990123456789012', { state: 'wrong-kind', kind: 'FQTU' }],
  ['SSR FQTS MA HK1 MA990123456789012', { state: 'wrong-kind', kind: 'FQTS' }],
  ['SSR FQTV MA NO1 MA990123456789012', { state: 'rejected' }],
  ['SSR FQTV MA HK1 LH992223003444444', { state: 'other-programme', airline: 'LH' }],
  ['SSR FQTV NV HK1 MA990123456789012', { state: 'missing' }],
] as const)('traveller: %s', ([elements, wanted]) => {
  expect(traveller(elements)).toMatchObject(wanted)
})

test('a company learns how many numbers there are, never whose or which', () => {
  const [ours, partner] = checkBooking(readBooking(AMADEUS), COMPANY)
  expect(ours?.traveller).toEqual({ state: 'some', numbers: 1, names: 2, line: 8 })
  expect(JSON.stringify([ours, partner])).not.toContain('990123456789012')
  expect(traveller('SSR FQTV MA HK1 MA880123456780000', COMPANY)).toMatchObject({ state: 'there' })
})
