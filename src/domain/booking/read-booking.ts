/** Reads a booking as a system printed it. Any text is read; what it does not say is simply not there. */
import { amadeus } from './amadeus.ts'
import type { Booking, CompanyElement, Segment, TourCode, TravellerElement } from './booking.ts'
import { type Dialect, segmentIn } from './dialect.ts'
import { companyElement, tourCode, travellerElements } from './elements.ts'
import { galileo } from './galileo.ts'
import { galileoMembership, sabreMembership } from './memberships.ts'
import { sabre } from './sabre.ts'
import { worldspan } from './worldspan.ts'

/** Of systems that are equally likely the first one counts. */
const DIALECTS: readonly Dialect[] = [amadeus, sabre, worldspan, galileo]

/** The longest text that a page accepts. */
export const BOOKING_CHARACTERS_MOST = 20_000
/** No system prints a longer line; what is longer is cut, so that no line can make the reading slow. */
const LINE_CHARACTERS_MOST = 200
const LINES_MOST = 1_000

/** @param typed longer texts are cut at `BOOKING_CHARACTERS_MOST` */
export function readBooking(typed: string): Booking {
  const lines = linesOf(typed)
  const dialect = dialectOf(lines)
  const found = lines.map((text, at) => readLine(dialect, text, numberOf(dialect, text) ?? at + 1))
  const { locator: pattern } = dialect ?? amadeus
  return {
    system: dialect?.system ?? null,
    locator: lines.map((text) => pattern.exec(text)?.[1]).find(Boolean) ?? null,
    names: found.reduce((sum, { names }) => sum + (names ?? 0), 0),
    segments: found.flatMap(({ segment }) => segment ?? []),
    companyElements: found.flatMap(({ company }) => company ?? []),
    travellerElements: found.flatMap(({ travellers }) => travellers ?? []),
    tourCodes: found.flatMap(({ tour }) => tour ?? []),
    others: found.flatMap(({ other }) => other ?? []),
  }
}

/** Amadeus numbers its lines through, and people look for that number; elsewhere lines are counted. */
function numberOf(dialect: Dialect | undefined, text: string): number | undefined {
  const printed = dialect?.system === 'amadeus' ? /^(\d{1,3}) /.exec(text)?.[1] : undefined
  return printed === undefined ? undefined : Number(printed)
}

type Line = {
  readonly segment?: Segment
  readonly company?: CompanyElement
  readonly travellers?: readonly TravellerElement[]
  readonly tour?: TourCode
  readonly other?: Booking['others'][number]
  readonly names?: number
}

/** A line is a flight, an element, or something else: names and remarks. */
function readLine(dialect: Dialect | undefined, text: string, line: number): Line {
  const segment = segmentOf(dialect, text)
  if (segment) return { segment }
  const bare = text.replace(/^\d{1,3}(?:\.| ) {0,3}(?:[*/] {0,1})?/, '')
  const company = companyElement(bare, line)
  if (company) return { company }
  const travellers = membership(dialect, bare, text, line)
  if (travellers.length > 0) return { travellers }
  const names = namesIn(dialect, text)
  const tour = tourCode(bare, line)
  return tour ? { tour, names } : { other: { line, text }, names }
}

/** Capitals, blanks as blanks, empty lines left out of sight but counted. */
function linesOf(typed: string): string[] {
  return typed
    .slice(0, BOOKING_CHARACTERS_MOST)
    .toUpperCase()
    .split(/\r\n|\r|\n/)
    .slice(0, LINES_MOST)
    .map((line) =>
      line
        .slice(0, LINE_CHARACTERS_MOST)
        .replaceAll(/\s/g, ' ')
        .replace(/^[ >]+/, '')
        .trimEnd(),
    )
}

/** The system with the most marks; then the one whose flights are there. */
function dialectOf(lines: readonly string[]): Dialect | undefined {
  const scores = DIALECTS.map((dialect) => ({
    dialect,
    marks: lines.filter((line) => dialect.marks.some((mark) => mark.test(line))).length,
    segments: lines.filter((line) => segmentIn(dialect, line) !== undefined).length,
  }))
  const best = scores.reduce((one, other) =>
    other.segments * 2 + other.marks > one.segments * 2 + one.marks ? other : one,
  )
  return best.marks + best.segments > 0 ? best.dialect : undefined
}

/** Pasted texts mix: a line that another system would print is a flight all the same. */
function segmentOf(dialect: Dialect | undefined, line: string): Segment | undefined {
  for (const each of dialect ? [dialect, ...DIALECTS] : DIALECTS) {
    const segment = segmentIn(each, line)
    if (segment) return segment
  }
  return undefined
}

function membership(dialect: Dialect | undefined, bare: string, text: string, line: number) {
  const found = travellerElements(bare, line)
  if (found.length > 0) return found
  if (dialect?.system === 'galileo') return galileoMembership(text, line)
  return dialect?.system === 'sabre' ? sabreMembership(bare, line) : []
}

function namesIn(dialect: Dialect | undefined, text: string): number {
  return [...text.matchAll((dialect ?? amadeus).name)].length
}
