/** The lives of a demo's orders, day by day: each way that an order can go is gone by one. */
import type { Deed, FlightWish, Life, Wish } from './life.ts'

const ticket = (ago: number): Deed => ({ do: 'ticket', ago })
const spend = (ago: number, piece: number, amount: bigint | null = null): Deed => ({
  do: 'spend',
  ago,
  piece,
  amount,
})
const voucher = (award: string, quantity: number): Wish => ({ kind: 'voucher', award, quantity })
const flight = (
  route: string,
  travels: number,
  more: Partial<Pick<FlightWish, 'cabin' | 'returns' | 'travellers'>> = {},
): FlightWish => ({ kind: 'flight', route, cabin: 'economy', travels, ...more })

/** Vouchers: lapsed, used up, used in part, open, sent by hand, taken back. */
const VOUCHERS: readonly Life[] = [
  {
    name: 'lapsed passes',
    ordered: 400,
    by: 'manager',
    wish: voucher('lounge', 2),
    deeds: [spend(385, 0)],
  },
  {
    name: 'a card in part',
    ordered: 200,
    by: 'manager',
    wish: voucher('harbour-card', 1),
    deeds: [spend(152, 0, 1_850n)],
  },
  {
    name: 'a card used up',
    ordered: 120,
    by: 'approver',
    wish: voucher('harbour-card', 1),
    deeds: [spend(101, 0, 2_000n), spend(61, 0, 3_000n)],
  },
  {
    name: 'passes',
    ordered: 95,
    by: 'manager',
    wish: voucher('lounge', 3),
    deeds: [spend(70, 0), spend(33, 1)],
  },
  { name: 'internet', ordered: 45, by: 'approver', wish: voucher('wifi', 4), deeds: [] },
  {
    name: 'climate',
    ordered: 80,
    by: 'manager',
    wish: voucher('climate-tonne', 2),
    deeds: [{ do: 'use', ago: 78, reason: 'Certificate QSC-20417 was sent by mail.' }],
  },
  {
    name: 'credit, twice',
    ordered: 150,
    by: 'approver',
    wish: voucher('travel-cashback', 1),
    deeds: [{ do: 'cancel-at-desk', ago: 149, reason: 'Ordered twice, as you wrote.', waived: null }],
  },
  {
    name: 'a case on its way',
    ordered: 2,
    by: 'manager',
    wish: { kind: 'voucher', award: 'cabin-case', quantity: 1, isSent: true },
    deeds: [],
  },
]

/** Flights: flown, moved, missed, given back, struck, still to come. */
const FLIGHTS: readonly Life[] = [
  {
    name: 'first',
    ordered: 310,
    by: 'manager',
    wish: flight('SOF-LHR', 281),
    flown: true,
    deeds: [ticket(309)],
  },
  {
    name: 'second',
    ordered: 245,
    by: 'approver',
    wish: flight('CPH-ATH', 206, { cabin: 'business' }),
    flown: true,
    deeds: [ticket(243)],
  },
  {
    name: 'moved',
    ordered: 190,
    by: 'manager',
    wish: flight('ZRH-LIS', 151),
    flown: true,
    deeds: [ticket(189), { do: 'rebook', ago: 175, travels: 144 }, ticket(174)],
  },
  {
    name: 'missed',
    ordered: 130,
    by: 'approver',
    wish: flight('CPH-OSL', 100),
    deeds: [ticket(129), { do: 'no-show', ago: 99, reason: 'The gate has nobody of this name on board.' }],
  },
  {
    name: 'given back',
    ordered: 110,
    by: 'manager',
    wish: flight('SOF-BER', 61),
    deeds: [ticket(109), { do: 'cancel', ago: 90 }],
  },
  {
    name: 'struck',
    ordered: 75,
    by: 'approver',
    wish: flight('ZRH-BCN', 41),
    deeds: [
      ticket(74),
      {
        do: 'cancel-at-desk',
        ago: 43,
        reason: 'The flight was struck from the timetable.',
        waived: 'Not the traveller’s doing.',
      },
    ],
  },
  {
    name: 'upgraded',
    ordered: 70,
    by: 'manager',
    wish: flight('CPH-VIE', 31),
    flown: true,
    deeds: [ticket(69)],
  },
  {
    name: 'shown',
    ordered: 52,
    by: 'manager',
    wish: flight('SOF-VAR', 22),
    deeds: [
      ticket(51),
      { do: 'use', ago: 19, reason: 'The boarding pass was shown; the file lacks the flight.' },
    ],
  },
  { name: 'soon', ordered: 14, by: 'manager', wish: flight('CPH-KEF', -17), deeds: [ticket(12)] },
  {
    name: 'moved, waits',
    ordered: 9,
    by: 'approver',
    wish: flight('ZRH-TLL', -24),
    deeds: [ticket(8), { do: 'rebook', ago: 4, travels: -29 }],
  },
  {
    name: 'waits',
    ordered: 1,
    by: 'manager',
    wish: flight('SOF-FCO', -38, { returns: -42, travellers: 2 }),
    deeds: [],
  },
]

/** Points that became somebody's miles. */
const GIFTS: readonly Life[] = [
  { name: 'thanks', ordered: 36, by: 'manager', wish: { kind: 'gift', place: 2, points: 5_000 }, deeds: [] },
  {
    name: 'jubilee',
    ordered: 7,
    by: 'approver',
    wish: { kind: 'gift', place: 4, points: 12_500 },
    deeds: [],
  },
]

/** Upgrades: of award flights, and of tickets that were bought. */
const UPGRADES: readonly Life[] = [
  {
    name: 'up',
    ordered: 66,
    by: 'manager',
    wish: { kind: 'upgrade', of: 'upgraded' },
    flown: true,
    deeds: [ticket(65)],
  },
  { name: 'up soon', ordered: 5, by: 'manager', wish: { kind: 'upgrade', of: 'soon' }, deeds: [] },
  {
    name: 'up bought',
    ordered: 58,
    by: 'approver',
    wish: { kind: 'bought', place: 0 },
    flown: true,
    deeds: [ticket(57)],
  },
  {
    name: 'up given back',
    ordered: 57,
    by: 'approver',
    wish: { kind: 'bought', place: 1 },
    deeds: [{ do: 'cancel', ago: 55 }],
  },
]

export const LIVES: readonly Life[] = [...VOUCHERS, ...FLIGHTS, ...GIFTS, ...UPGRADES]
/** Tickets that were bought are upgraded if they were flown between these days. */
export const BOUGHT_BETWEEN = { first: 50, last: 12 } as const
export const FIRST_ORDERED = Math.max(...LIVES.map(({ ordered }) => ordered))
