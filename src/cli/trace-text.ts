/** A trace in English sentences for the terminal. The web pages have their own, in five languages. */
import type { PriceLine, PriceStep } from '../domain/award/priced.ts'
import { NEVER } from '../domain/day.ts'
import { fixedText } from '../domain/rating/fare-base.ts'
import { minorDigits } from '../domain/rating/money.ts'
import type { TraceLine, TraceStep } from '../domain/rating/rated.ts'

type Sentence = (fact: (name: string) => string) => string

const STEPS: Readonly<Record<TraceStep, Sentence>> = {
  entity: (fact) => `Counted for ${fact('entity')}.`,
  rule: (fact) => `Rule "${fact('rule')}" of the programme of ${fact('version')}, per ${fact('per')}.`,
  fare: (fact) => `The fare is ${fact('amount')} ${fact('currency')}.`,
  'surcharge-counted': (fact) => `Surcharge ${fact('code')} of ${fact('amount')} ${fact('currency')} counts.`,
  'surcharge-left-out': (fact) =>
    `Surcharge ${fact('code')} of ${fact('amount')} ${fact('currency')} does not count.`,
  'paid-with-points': (fact) =>
    `${fact('amount')} ${fact('currency')} were paid with points and earn nothing.`,
  converted: (fact) => `${fact('from')} are ${fact('to')} at the rate ${fact('rate')} of ${fact('day')}.`,
  'eligible-base': (fact) => `${fact('amount')} ${fact('currency')} count.`,
  distance: (fact) =>
    `${fact('origin')} to ${fact('destination')} is ${fact('distance')} (${fact('source')}).`,
  'route-kind': (fact) => `${fact('route')} is of the kind "${fact('kind')}".`,
  'class-cluster': (fact) => `Class ${fact('rbd')} of ${fact('carrier')} belongs to "${fact('cluster')}".`,
  'table-cell': (fact) => `Table "${fact('table')}", ${fact('row')}, ${fact('column')}: ${fact('value')}.`,
  percentage: (fact) => `${fact('percent')} of ${fact('base')}.`,
  factor: (fact) => `Times ${fact('factor')}.`,
  'per-unit': (fact) => `${fact('rate')} for each ${fact('unit')}.`,
  'spend-band': (fact) =>
    `Spend goes from ${fact('spend')} to ${fact('after')}: ${fact('band')}; weighted ${fact('weighted')}.`,
  threshold: (fact) => `Threshold ${fact('threshold')}, reached ${fact('reached')}: ${fact('state')}.`,
  minimum: (fact) => `At least ${fact('minimum')} instead of ${fact('instead')}.`,
  maximum: (fact) => `At most ${fact('maximum')} instead of ${fact('instead')}.`,
  bonus: (fact) => `${fact('amount')} extra for status "${fact('status')}".`,
  promotion: (fact) => `${fact('amount')} extra from the promotion "${fact('promotion')}".`,
  rounded: (fact) =>
    `${fact('from')} becomes ${fact('to')} (${fact('mode')}, to multiples of ${fact('unit')}).`,
  result: (fact) => `That makes ${fact('amount')} ${fact('unit')}.`,
  expires: (fact) => (fact('day') === NEVER ? 'It does not lapse.' : `It can be spent until ${fact('day')}.`),
  nothing: (fact) => `Nothing: ${fact('code')}.`,
}

const PRICE: Readonly<Record<PriceStep, Sentence>> = {
  chart: (fact) => `Chart "${fact('chart')}".`,
  zone: (fact) => `${fact('route')} lies in the zone "${fact('zone')}".`,
  'segment-price': (fact) => `${fact('route')}, ${fact('step')}: ${fact('points')}.`,
  travellers: (fact) => `Times ${fact('travellers')} travellers.`,
  'return-trip': (fact) => `There and back: ${fact('points')}.`,
  voucher: (fact) => `${fact('voucher')} at ${fact('points')}, to be used until ${fact('day')}.`,
  quantity: (fact) => `Times ${fact('quantity')}.`,
  fare: (fact) => `The amount is ${fact('amount')} ${fact('currency')}.`,
  converted: (fact) => `In ${fact('to')} at the rate ${fact('rate')} of ${fact('day')}.`,
  'points-per-unit': (fact) => `${fact('points')} for each ${fact('unit')}.`,
  taxes: (fact) => `Taxes: ${fact('money')}, ${fact('points')} points.`,
  minimum: (fact) => `At least ${fact('points')}.`,
  rounded: (fact) =>
    `${fact('from')} becomes ${fact('to')} (${fact('mode')}, to multiples of ${fact('unit')}).`,
  transfer: (fact) => `${fact('from')} become ${fact('to')} (times ${fact('factor')}).`,
  deadline: (fact) => `Possible until ${fact('lastDay')} (${fact('days')} ${fact('kind')} day(s) before).`,
  'free-change': (fact) => `Changed ${fact('before')} time(s) before; ${fact('free')} free.`,
  fee: (fact) => feeText(fact),
  total: (fact) => `Together ${fact('points')}.`,
}

export function traceText(line: TraceLine): string {
  const sentence = STEPS[line.step](reader(line.facts))
  return line.step === 'nothing' ? sentence + others(line.facts, ['code']) : sentence
}

export function priceText(line: PriceLine): string {
  return PRICE[line.step]((name) => line.facts[name] ?? '')
}

function feeText(fact: (name: string) => string): string {
  const ways = [fact('points') === '' ? '' : `${fact('points')} points`, fact('money')].filter(
    (way) => way !== '',
  )
  return ways.length === 0 ? 'Free of charge.' : `Fee: ${ways.join(' or ')}.`
}

/** An amount beside a currency is in minor units; everything else is written as it is. */
function reader(facts: TraceLine['facts']): (name: string) => string {
  const { currency } = facts
  return (name) => {
    const value = facts[name] ?? ''
    const money = name === 'amount' && currency !== undefined && /^-?\d+$/.test(value)
    return money ? fixedText(BigInt(value), minorDigits(currency)) : value
  }
}

function others(facts: TraceLine['facts'], told: readonly string[]): string {
  const rest = Object.entries(facts).filter(([name]) => !told.includes(name))
  return rest.length === 0 ? '' : ` (${rest.map(([name, value]) => `${name} ${value}`).join(', ')})`
}
