/** `tandem rate`: what a file would earn. Nothing is stored and no database is asked. */
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import type { FlownCoupon, Journey } from '../domain/coupon.ts'
import { asDay, type Day } from '../domain/day.ts'
import { groupJourneys } from '../domain/journey.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { minorDigits } from '../domain/rating/money.ts'
import { rateJourney } from '../domain/rating/rate-journey.ts'
import type { RatingContext } from '../domain/rating/rated.ts'
import { scale, times } from '../domain/rating/rational.ts'
import { roundTo } from '../domain/rating/round.ts'
import { fileRejectText } from '../intake/file-reject.ts'
import { readCoupons } from '../intake/read-coupons.ts'
import { USUAL_LIMITS } from '../intake/records.ts'
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
import { asJson, asText } from './rated-lines.ts'

const HELP = `tandem rate --programme FILE --coupons FILE [options]
Rates every directional journey of a flown coupon file and explains it. Stores nothing.
  --programme FILE         programme document (JSON)
  --coupons FILE           flown coupon file (CSV)
  --company-tier TIER      tier of the company
  --company-spend AMOUNT   spend counted before this file, in the programme's currency; grows with each journey
  --company-joined DAY     day the company joined
  --travellers N           distinct travellers counted before this file
  --no-company             rate as if no company were named
  --member-status STATUS   status of the member
  --member-joined DAY      day the member joined
  --no-member              rate as if no member were named
  --fare-type TYPE         public, corporate, award or industry for every coupon, instead of what the file says
  --promotions ID,ID       opt-in and invited promotions that are entered
  --credited-on DAY        day of the credit; today in the programme's zone when absent
  --json                   one JSON object per journey and line
Exit code 0; 1 when the document or a row of the file has errors (on stderr); 2 when the call is wrong.`

const OPTIONS = {
  programme: { type: 'string' },
  coupons: { type: 'string' },
  'company-tier': { type: 'string' },
  'company-spend': { type: 'string' },
  'company-joined': { type: 'string' },
  travellers: { type: 'string' },
  'no-company': { type: 'boolean' },
  'member-status': { type: 'string' },
  'member-joined': { type: 'string' },
  'no-member': { type: 'boolean' },
  'fare-type': { type: 'string' },
  promotions: { type: 'string' },
  'credited-on': { type: 'string' },
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
    const path = needed(values.coupons, 'coupons')
    const document = await readProgramme(needed(values.programme, 'programme'), io)
    if (document === undefined) return DATA_WRONG
    const context = contextOf(values, document)
    const file = await readFile(path, values, io)
    let spent = 0n
    for (const journey of journeys(file.coupons, document)) {
      const rated = rateJourney(journey, document, withSpend(context, spent), airports)
      spent += rated.countedSpend
      if (values.json) io.stdout(JSON.stringify(asJson(journey, rated, document)))
      else for (const line of asText(journey, rated, document)) io.stdout(line)
    }
    return file.faults > 0 ? DATA_WRONG : OK
  })
}

function contextOf(values: Values, programme: Programme): RatingContext {
  const spend = times(
    decimalOption(values['company-spend'] ?? '0', 'company-spend'),
    scale(minorDigits(programme.currency)),
  )
  const company = {
    tier: known(values['company-tier'], 'company-tier', programme.companyTiers?.tiers),
    joinedOn: optionalDay(values['company-joined'], 'company-joined'),
    spendSoFar: roundTo(spend, 'down'),
    travellersSoFar: countOption(values.travellers ?? '0', 'travellers'),
  }
  const member = {
    status: known(values['member-status'], 'member-status', programme.memberTiers?.tiers),
    joinedOn: optionalDay(values['member-joined'], 'member-joined'),
  }
  return {
    creditedOn: optionalDay(values['credited-on'], 'credited-on') ?? todayIn(programme.timeZone),
    company: values['no-company'] ? null : company,
    member: values['no-member'] ? null : member,
    promotions: (values.promotions ?? '').split(',').filter((id) => id !== ''),
  }
}

/** A tier or status that the document does not know would quietly earn as none. */
function known(
  value: string | undefined,
  option: string,
  tiers: readonly { id: string }[] = [],
): string | null {
  if (value === undefined) return null
  if (!tiers.some(({ id }) => id === value))
    throw new Usage(`--${option} ${value}: one of ${tiers.map(({ id }) => id).join(', ')}`)
  return value
}

function optionalDay(value: string | undefined, option: string): Day | null {
  return value === undefined ? null : dayOption(value, option)
}

function todayIn(timeZone: string): Day {
  return asDay(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()))
}

function withSpend(context: RatingContext, spent: bigint): RatingContext {
  const { company } = context
  return company === null
    ? context
    : { ...context, company: { ...company, spendSoFar: company.spendSoFar + spent } }
}

async function readFile(
  path: string,
  values: Values,
  io: Io,
): Promise<{ coupons: FlownCoupon[]; faults: number }> {
  const fareType = fareTypeOf(values['fare-type'])
  await access(path).catch(() => {
    throw new Usage(`${path} cannot be read`)
  })
  const coupons = new Map<string, FlownCoupon>()
  let faults = 0
  for await (const item of readCoupons(createReadStream(path), {
    ...USUAL_LIMITS,
    places: airports,
    today: todayIn('UTC'),
  })) {
    if ('coupon' in item) {
      const key = `${item.coupon.ticket}/${item.coupon.coupon}`
      if (coupons.has(key)) io.stderr(`line ${item.line}: ${key} again; the first one counts`)
      else coupons.set(key, fareType === undefined ? item.coupon : { ...item.coupon, fareType })
    } else if ('reject' in item) {
      faults += 1
      io.stderr(
        `line ${item.line}: ${item.reject.code} ${item.reject.field ?? ''} ${item.reject.found ?? ''}`.trimEnd(),
      )
    } else if ('fileReject' in item) {
      faults += 1
      io.stderr(fileRejectText(item.fileReject))
    }
  }
  return { coupons: [...coupons.values()], faults }
}

function fareTypeOf(value: string | undefined): FlownCoupon['fareType'] | undefined {
  if (value === undefined) return undefined
  const type = (['public', 'corporate', 'award', 'industry'] as const).find((name) => name === value)
  if (type === undefined) throw new Usage(`--fare-type ${value}: public, corporate, award or industry`)
  return type
}

/** Coupons that were not flown belong to no journey, but the answer still says why they earn nothing. */
function journeys(coupons: readonly FlownCoupon[], programme: Programme): Journey[] {
  const flown = coupons.filter(({ status }) => programme.flownStatuses.includes(status))
  const rest = coupons.filter(({ status }) => !programme.flownStatuses.includes(status))
  return [...groupJourneys(flown), ...rest.map((coupon): Journey => ({ coupons: [coupon] }))]
}
