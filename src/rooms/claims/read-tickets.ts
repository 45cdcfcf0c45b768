/** Which tickets are claimed: typed, pasted, from a file, or from the barcode of a boarding pass. */
import { decode } from 'bcbp'
import { type Day, parseDay } from '../../domain/day.ts'
import { ticketCell } from '../../intake/ticket-cell.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'

export type ClaimedTicket = {
  readonly ticket: string
  readonly flownOn: Day | null
  readonly flight: string | null
  readonly route: string | null
}
export type TicketsRead = { readonly tickets: readonly ClaimedTicket[]; readonly faults: FieldFaults }

export const TICKETS_MOST = 200
const SHOWN_MOST = 40

/** One ticket a line, its day of flight after it; a conjunction set is as many tickets as it has. */
export function readTickets(typed: Typed, today: Day): TicketsRead {
  const day = typed['day'] ? parseDay(typed['day']) : undefined
  const lines = readLines(typed['tickets'] ?? '', day ?? null)
  const pass = typed['barcode'] ? readBarcode(typed['barcode'], today) : []
  const found = [...lines.tickets, ...(typeof pass === 'string' ? [] : pass)]
  const distinct = [...new Map(found.map((ticket) => [ticket.ticket, ticket])).values()]
  const faults: Record<string, string> = {}
  if (typed['day'] && !day) faults['day'] = 'common.form.notDay'
  if (typeof pass === 'string') faults['barcode'] = pass
  if (lines.fault !== undefined) faults['tickets'] = lines.fault
  else if (distinct.length > TICKETS_MOST) faults['tickets'] = `claims.fault.tooMany|${TICKETS_MOST}`
  else if (distinct.length === 0 && typeof pass !== 'string') faults['tickets'] = 'claims.fault.none'
  return { tickets: distinct.slice(0, TICKETS_MOST), faults }
}

function readLines(text: string, day: Day | null): { tickets: ClaimedTicket[]; fault: string | undefined } {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  // The first line of a file may name its columns.
  const isHead = lines[0] !== undefined && !/\d{6}/.test(lines[0]) && lines.length > 1
  const read = lines
    .slice(isHead ? 1 : 0)
    .filter((line) => line !== '')
    .map((line) => ({ line, tickets: readLine(line, day) }))
  const wrong = read.find(({ tickets }) => tickets === undefined)
  return {
    tickets: read.flatMap(({ tickets }) => tickets ?? []),
    fault: wrong && `claims.fault.line|${wrong.line.replaceAll('|', ' ').slice(0, SHOWN_MOST)}`,
  }
}

function readLine(line: string, day: Day | null): ClaimedTicket[] | undefined {
  const [first = '', second = ''] = line
    .split(/\s{0,20}[,;\t]\s{0,20}|\s{1,20}(?=\d{1,4}[.-]\d{1,2}[.-])/)
    .map((cell) => cell.trim().replaceAll('"', ''))
  const cell = ticketCell(first.replaceAll(/\s/g, ''))
  if (!cell) return undefined
  const flownOn = second === '' ? day : dayOf(second)
  if (flownOn === undefined) return undefined
  const serial = BigInt(cell.first.slice(3))
  return Array.from({ length: cell.tickets }, (_, further) => ({
    ticket: cell.first.slice(0, 3) + String((serial + BigInt(further)) % 10n ** 10n).padStart(10, '0'),
    flownOn,
    flight: null,
    route: null,
  }))
}

/** `2026-10-14` or `14.10.2026`. */
function dayOf(text: string): Day | undefined {
  const turned = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (!turned) return parseDay(text)
  const [, day = '', month = '', year = ''] = turned
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const PASS_MOST = 2_000

function readBarcode(text: string, today: Day): ClaimedTicket[] | string {
  if (!/^[MS]\d/.test(text) || text.length > PASS_MOST) return 'claims.fault.barcode'
  try {
    const legs = legsOf(text, Number(today.slice(0, 4)), today)
    const tickets = legs.flatMap((leg) => {
      const ticket = `${leg.airlineNumericCode ?? ''}${leg.serialNumber ?? ''}`.replaceAll(' ', '')
      const carrier = (leg.marketingCarrierDesignator || leg.operatingCarrierDesignator || '').trim()
      return /^\d{13}$/.test(ticket)
        ? [
            {
              ticket,
              flownOn: flightDay(leg.flightDate) ?? null,
              flight: `${carrier} ${(leg.flightNumber ?? '').trim().replace(/^0+/, '')}`.trim().slice(0, 12),
              route: `${leg.departureAirport ?? ''}-${leg.arrivalAirport ?? ''}`.slice(0, 9),
            },
          ]
        : []
    })
    return tickets.length > 0 ? tickets : 'claims.fault.barcodeNoTicket'
  } catch {
    return 'claims.fault.barcode'
  }
}

/** A pass says the day of the year but not the year: it is the last such day. */
function legsOf(text: string, year: number, today: Day) {
  const legs = decode(text, year).data?.legs ?? []
  const isAhead = legs.some((leg) => (flightDay(leg.flightDate) ?? today) > today)
  return isAhead ? (decode(text, year - 1).data?.legs ?? []) : legs
}

function flightDay(date: Date | undefined): Day | undefined {
  return date && !Number.isNaN(date.getTime()) ? parseDay(date.toISOString().slice(0, 10)) : undefined
}
