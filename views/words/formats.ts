/** Numbers, money, days and moments as one language writes them. All by `Intl`; no currency or unit is hard-wired. */
import type { Day } from '../../src/domain/day.ts'

export type DayStyle = 'short' | 'long'

/** The last day the ledger can name: what never lapses lapses then. */
export function isNever(day: Day): boolean {
  return day === '9999-12-31'
}

export type Formats = {
  number(value: bigint | number): string
  /** For the axis of a chart: `1.5M`. */
  short(value: number): string
  /** An exact decimal in text form: `1240.50`. @param digits that stand behind the point at least */
  decimal(text: string, digits?: number): string
  /** Statute miles flown, not award miles. */
  distance(miles: string): string
  /** Major units in text form: `1240.50`, `EUR`. */
  decimalMoney(major: string, currency: string): string
  /** 0.125 is 12.5 %. */
  percent(share: number): string
  /** Minor units: 12345n EUR is 123.45 euro; yen have no minor unit and dinars have three digits. */
  money(minor: bigint, currency: string): string
  /** A calendar day without a zone: short `22 Nov 2026`, long with the weekday. */
  day(day: Day, style?: DayStyle): string
  /** `2026-11` as `Nov 2026`, long `November 2026`. */
  month(month: string, style?: DayStyle): string
  /** The name of the month alone, short, for an axis. */
  monthName(month: string): string
  /** A moment with its zone written out: `22 Nov 2026, 14:05 CET`. */
  instant(at: Date, zone: string): string
  list(items: readonly string[]): string
  /** One of several: `Noam, Mira or Ada`. */
  any(items: readonly string[]): string
  compare(one: string, other: string): number
}

const DAY: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' },
}
const MONTH: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  long: { year: 'numeric', month: 'long', timeZone: 'UTC' },
}

export function formatsFor(locale: string): Formats {
  const once = memo()
  const written = memo(WRITTEN_MOST)
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const shorts = new Intl.NumberFormat(locale, { notation: 'compact' })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const distances = new Intl.NumberFormat(locale, { style: 'unit', unit: 'mile', maximumFractionDigits: 1 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  const order = new Intl.Collator(locale)
  const names = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const days = (style: DayStyle) => once(`day ${style}`, () => new Intl.DateTimeFormat(locale, DAY[style]))
  const months = (style: DayStyle) =>
    once(`month ${style}`, () => new Intl.DateTimeFormat(locale, MONTH[style]))
  const decimalsOf = (digits: number) =>
    once(
      `decimals ${digits}`,
      () => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 6 }),
    )
  const moneyIn = (currency: string) =>
    once(`money ${currency}`, () => new Intl.NumberFormat(locale, { style: 'currency', currency }))
  return {
    number: (value) => written(`${value} number`, () => numbers.format(value)),
    short: (value) => shorts.format(value),
    decimal: (text, digits = 0) => decimalsOf(digits).format(text as Intl.StringNumericLiteral),
    distance: (miles) => distances.format(miles as Intl.StringNumericLiteral),
    decimalMoney: (major, currency) => moneyIn(currency).format(major as Intl.StringNumericLiteral),
    percent: (share) => percents.format(share),
    money(minor, currency) {
      const format = moneyIn(currency)
      return format.format(decimal(minor, format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    day: (day, style = 'short') =>
      written(`${day} ${style}`, () => bareYear(days(style).format(new Date(`${day}T00:00:00Z`)))),
    month: (month, style = 'short') =>
      written(`${month} ${style} month`, () =>
        bareYear(months(style).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`))),
      ),
    monthName: (month) =>
      written(`${month} name`, () => names.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`))),
    instant(at, zone) {
      const format = once(`instant ${zone}`, () => new Intl.DateTimeFormat(locale, moment(zone)))
      return bareYear(format.format(at))
    },
    list: (items) => lists.format(items),
    any: (items) => choices.format(items),
    compare: (one, other) => order.compare(one, other),
  }
}

/** Russian writes “г.” after a year: at the end of a sentence its stop would stand twice, and it widens every column. */
function bareYear(text: string): string {
  return text.replace(/\sг\.(?=,|$)/, '')
}

function moment(zone: string): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }
}

/** Exact text of a minor amount: 12345n with two digits is `123.45`. */
function decimal(minor: bigint, digits: number): Intl.StringNumericLiteral {
  const sign = minor < 0n ? '-' : ''
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const rest = digits === 0 ? '' : `.${text.slice(-digits)}`
  return `${sign}${whole}${rest}` as Intl.StringNumericLiteral
}

/** Pages write the same few days, months and small numbers over and over. */
export const WRITTEN_MOST = 2_000

/** Remembers what was made by its name, and forgets all of it when there are too many. */
export function memo(most = Number.POSITIVE_INFINITY) {
  const made = new Map<string, unknown>()
  return <Made>(key: string, make: () => Made): Made => {
    const known = made.get(key) as Made | undefined
    if (known !== undefined) return known
    const fresh = make()
    if (made.size >= most) made.clear()
    made.set(key, fresh)
    return fresh
  }
}
