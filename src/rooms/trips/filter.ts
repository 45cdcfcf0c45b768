/** What a list of trips is narrowed to. The address holds it, so a colleague who gets the link sees the same. */
import { type Day, parseDay } from '../../domain/day.ts'
import { asId } from '../../web/time-key.ts'

export const TRIP_STATES = ['credited', 'waiting', 'none'] as const
export type TripState = (typeof TRIP_STATES)[number]
export const HALVES = ['credited', 'missing'] as const
/** In an address, instead of a cost centre or a team: trips without one. */
export const WITHOUT = '-'
type Half = (typeof HALVES)[number]

export type TripFilter = {
  readonly q?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly person?: string | undefined
  readonly costCentre?: string | undefined
  readonly team?: string | undefined
  /** A legal entity of the company; WITHOUT for the company itself. */
  readonly entity?: string | undefined
  /** `FRA`, or `FRA-OSL`. */
  readonly route?: string | undefined
  readonly carrier?: string | undefined
  readonly state?: TripState | undefined
  readonly half?: Half | undefined
}
export type TripFilterName = keyof TripFilter
export const TRIP_FILTERS = [
  'q',
  'from',
  'to',
  'person',
  'costCentre',
  'team',
  'entity',
  'route',
  'carrier',
  'state',
  'half',
] as const

const TEXT_MOST = 60

/** Every filter by its name; undefined where the address has none that is understood. */
export function tripFilter(query: Readonly<Record<string, string>>): TripFilter {
  const read = TRIP_FILTERS.map((name) => {
    const given = query[name]?.trim()
    return [name, given ? READ[name](given.slice(0, TEXT_MOST)) : undefined] as const
  })
  return Object.fromEntries(read) as TripFilter
}

const oneOf = (names: readonly string[]) => (text: string) => (names.includes(text) ? text : undefined)

const READ: Readonly<Record<TripFilterName, (text: string) => string | undefined>> = {
  q: (text) => text,
  from: parseDay,
  to: parseDay,
  person: (text) => text,
  costCentre: (text) => text,
  team: (text) => text,
  entity: (text) => (text === WITHOUT ? text : asId(text)),
  route: (text) => {
    const [, from, to] = /^([a-z]{3})(?:\s*[-–\s]\s*([a-z]{3}))?$/i.exec(text) ?? []
    return from && [from, to].filter(Boolean).join('-').toUpperCase()
  },
  carrier: (text) => (/^[a-z0-9]{2}$/i.test(text) ? text.toUpperCase() : undefined),
  state: oneOf(TRIP_STATES),
  half: oneOf(HALVES),
}
