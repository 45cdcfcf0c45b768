/** `tandem price`: what an award or a change costs under a programme. No database is asked. */
import { priceAward } from '../domain/award/price-award.ts'
import { type Changeable, priceCancellation, priceRebooking } from '../domain/award/price-change.ts'
import type { AwardOutcome, AwardRequest, Priced, PricedFee } from '../domain/award/priced.ts'
import { decimalsOf, unitText } from '../domain/award/smallest-units.ts'
import { CABINS, type Cabin } from '../domain/coupon.ts'
import { asDay, type Day } from '../domain/day.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { fixedText } from '../domain/rating/fare-base.ts'
import { minorDigits } from '../domain/rating/money.ts'
import type { Currency } from '../domain/rating/rated.ts'
import { scale, times } from '../domain/rating/rational.ts'
import { airports } from '../places/airports.ts'
import {
  command,
  countOption,
  DATA_WRONG,
  dayOption,
  decimalOption,
  type Io,
  needed,
  OK,
  readArguments,
  Usage,
} from './command.ts'
import { readProgramme } from './programme-file.ts'
import { priceText } from './trace-text.ts'

const HELP = `tandem price --programme FILE --award KIND [options]
Prices an award in points and explains it. KIND is one of
  flight        --route FRA-JFK --cabin business [--return] [--travellers N] [--carrier XX]
  upgrade       --route DXB-LHR-JFK --from CABIN --to CABIN [--rbd W] [--travellers N] [--carrier XX]
  fare-linked   --amount 220.00 [--currency EUR] [--cabin economy]
  voucher       --id lounge [--quantity N]
  taxes         --amount 1234 (points), or --amount 88.10 --currency EUR (money)
  transfer      --id points-to-miles --amount 5000 [--so-far N]
  cancellation  --of flight --travels-on DAY
  rebooking     --of flight --travels-on DAY [--rebooked-before N]
Options for all: --on DAY (day of the order or change; today when absent), --json.
Exit code 0; 1 when the document has errors or the award is refused; 2 when the call is wrong.`

const OPTIONS = {
  programme: { type: 'string' },
  award: { type: 'string' },
  route: { type: 'string' },
  cabin: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  rbd: { type: 'string' },
  carrier: { type: 'string' },
  return: { type: 'boolean' },
  travellers: { type: 'string' },
  amount: { type: 'string' },
  currency: { type: 'string' },
  id: { type: 'string' },
  quantity: { type: 'string' },
  'so-far': { type: 'string' },
  of: { type: 'string' },
  'travels-on': { type: 'string' },
  'rebooked-before': { type: 'string' },
  on: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values']

export async function run(argv: string[], io: Io): Promise<number> {
  return command(io, HELP, async () => {
    const { values } = readArguments(argv, OPTIONS)
    if (values.help) {
      io.stdout(HELP)
      return OK
    }
    const kind = needed(values.award, 'award')
    const document = await readProgramme(needed(values.programme, 'programme'), io)
    if (document === undefined) return DATA_WRONG
    const on = values.on === undefined ? today(document.timeZone) : dayOption(values.on, 'on')
    if (kind === 'cancellation' || kind === 'rebooking')
      return showFee(changeFee(kind, values, on, document), values, io)
    return showPrice(
      priceAward(document, requestOf(kind, values, on, document), airports),
      document,
      values,
      io,
    )
  })
}

function requestOf(kind: string, values: Values, on: Day, programme: Programme): AwardRequest {
  const travellers = countOption(values.travellers ?? '1', 'travellers')
  const carrier = values.carrier === undefined ? {} : { carrier: values.carrier }
  const amount = () => needed(values.amount, 'amount')
  switch (kind) {
    case 'flight':
      return {
        award: kind,
        route: routeOf(values),
        cabin: cabinOf(needed(values.cabin, 'cabin')),
        travellers,
        returnTrip: values.return ?? false,
        ...carrier,
        on,
      }
    case 'upgrade': {
      const rbd = values.rbd === undefined ? {} : { rbd: values.rbd }
      const step = { from: needed(values.from, 'from'), to: needed(values.to, 'to') }
      return { award: kind, route: routeOf(values), ...step, ...rbd, travellers, ...carrier, on }
    }
    case 'fare-linked': {
      const cabin = values.cabin === undefined ? {} : { cabin: cabinOf(values.cabin) }
      const currency = values.currency ?? programme.currency
      return { award: kind, fare: wholeOf(amount(), minorDigits(currency)), currency, ...cabin, on }
    }
    case 'voucher':
      return {
        award: kind,
        id: needed(values.id, 'id'),
        quantity: countOption(values.quantity ?? '1', 'quantity'),
        on,
      }
    case 'taxes':
      return { award: kind, amount: taxesOf(amount(), values.currency, programme), on }
    case 'transfer': {
      const id = needed(values.id, 'id')
      const soFarThisYear = wholeOf(values['so-far'] ?? '0', decimalsOf(programme, 'points'))
      return {
        award: kind,
        id,
        amount: wholeOf(amount(), decimalsOf(programme, 'points')),
        soFarThisYear,
        on,
      }
    }
    default:
      throw new Usage(
        `--award ${kind}: flight, upgrade, fare-linked, voucher, taxes, transfer, cancellation or rebooking`,
      )
  }
}

function taxesOf(amount: string, currency: string | undefined, programme: Programme) {
  if (currency === undefined) return { points: wholeOf(amount, decimalsOf(programme, 'points')) }
  return { money: { currency, amount: wholeOf(amount, minorDigits(currency)) } }
}

function changeFee(
  kind: 'cancellation' | 'rebooking',
  values: Values,
  on: Day,
  programme: Programme,
): AwardOutcome<PricedFee> {
  const of = (['flight', 'upgrade', 'voucher'] satisfies Changeable[]).find(
    (name) => name === (values.of ?? 'flight'),
  )
  if (of === undefined) throw new Usage(`--of ${values.of}: flight, upgrade or voucher`)
  const request = { of, on, travelsOn: dayOption(needed(values['travels-on'], 'travels-on'), 'travels-on') }
  if (kind === 'cancellation') return priceCancellation(programme, request)
  return priceRebooking(programme, {
    ...request,
    rebookedBefore: countOption(values['rebooked-before'] ?? '0', 'rebooked-before'),
  })
}

function routeOf(values: Values): string[] {
  const route = needed(values.route, 'route').toUpperCase().split('-')
  if (route.length < 2 || route.some((airport) => !/^[A-Z]{3}$/.test(airport)))
    throw new Usage(`--route ${values.route}: airports such as DXB-LHR-JFK`)
  return route
}

function cabinOf(value: string): Cabin {
  const cabin = CABINS.find((name) => name === value)
  if (cabin === undefined) throw new Usage(`--cabin ${value}: ${CABINS.join(', ')}`)
  return cabin
}

/** Smallest units of an amount that must not be finer than they are. */
function wholeOf(amount: string, decimals: number): bigint {
  const exact = times(decimalOption(amount, 'amount'), scale(decimals))
  if (exact.top % exact.bottom !== 0n) throw new Usage(`--amount ${amount}: at most ${decimals} decimals`)
  return exact.top / exact.bottom
}

function today(timeZone: string): Day {
  return asDay(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()))
}

function showPrice(outcome: AwardOutcome<Priced>, programme: Programme, { json }: Values, io: Io): number {
  if ('refused' in outcome) return refuse(outcome, json, io)
  const { awardId, currency, points, validUntil, received, trace } = outcome.ok
  const amount = (of: Currency, value: bigint) =>
    decimalsOf(programme, of) === 0 ? Number(value) : unitText(programme, of, value)
  const got =
    received === null
      ? {}
      : { received: { currency: received.currency, amount: amount(received.currency, received.amount) } }
  if (json)
    io.stdout(
      JSON.stringify({
        award: awardId,
        currency,
        points: amount(currency, points),
        validUntil,
        ...got,
        trace,
      }),
    )
  else {
    io.stdout(`${unitText(programme, currency, points)} ${programme.units[currency]?.name ?? currency}`)
    for (const line of trace) io.stdout(`  ${priceText(line)}`)
  }
  return OK
}

function showFee(outcome: AwardOutcome<PricedFee>, { json }: Values, io: Io): number {
  if ('refused' in outcome) return refuse(outcome, json, io)
  const { points, money, lastDay, trace } = outcome.ok
  const paid =
    money === null
      ? null
      : { currency: money.currency, amount: fixedText(money.amount, minorDigits(money.currency)) }
  if (json)
    io.stdout(
      JSON.stringify({ points: points === null ? null : Number(points), money: paid, lastDay, trace }),
    )
  else for (const line of trace) io.stdout(priceText(line))
  return OK
}

function refuse(outcome: { refused: string; detail: object }, json: boolean | undefined, io: Io): number {
  const facts = Object.entries(outcome.detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
  if (json) io.stdout(JSON.stringify({ refused: outcome.refused, detail: outcome.detail }))
  else io.stderr(`Refused: ${outcome.refused}${facts === '' ? '' : ` (${facts})`}`)
  return DATA_WRONG
}
