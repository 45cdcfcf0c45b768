/** The text of a boarding-pass barcode (IATA Resolution 792) as a booking. It carries no company number. */
import { decode, type Leg } from 'bcbp'
import type { Booking, Segment, TravellerElement } from '../../domain/booking/booking.ts'
import type { Day } from '../../domain/day.ts'

/** The shortest barcode is its 60 mandatory characters; the longest ones stay under 400. */
const SHAPE = /^M[1-4][A-Z][A-Z' -]{0,18}\/.{30,600}$/

/** @returns undefined when the text is no barcode */
export function barcodeBooking(typed: string, today: Day): Booking | undefined {
  const text = typed.trim().toUpperCase()
  if (!SHAPE.test(text)) return undefined
  const legs = legsOf(text, Number(today.slice(0, 4)))
  const segments = legs.map(segmentOf).filter((segment) => segment !== undefined)
  if (segments.length === 0) return undefined
  return {
    system: 'barcode',
    locator: legs[0]?.operatingCarrierPNR?.trim() || null,
    names: 1,
    segments,
    companyElements: [],
    travellerElements: legs.flatMap(numberOf),
    tourCodes: [],
    others: [],
  }
}

/** A text that merely begins like a barcode makes the decoder throw. */
function legsOf(text: string, year: number): Leg[] {
  try {
    return decode(text, year).data?.legs ?? []
  } catch {
    return []
  }
}

function segmentOf(leg: Leg): Segment | undefined {
  const { departureAirport: origin, arrivalAirport: destination, flightNumber } = leg
  const carrier = carrierOf(leg)
  const isPlace = (text: string | undefined): text is string => /^[A-Z]{3}$/.test(text ?? '')
  if (!isPlace(origin) || !isPlace(destination) || !/^[A-Z0-9]{2}$/.test(carrier)) return undefined
  return {
    carrier,
    flight: (flightNumber ?? '').trim().replace(/^0+(?=\d)/, ''),
    rbd: leg.compartmentCode?.trim() ?? '',
    day: dayText(leg.flightDate),
    origin,
    destination,
    status: '',
  }
}

function carrierOf(leg: Leg): string {
  return (leg.marketingCarrierDesignator?.trim() || leg.operatingCarrierDesignator?.trim()) ?? ''
}

/** `12DEC`, as bookings print it. */
function dayText(date: Date | undefined): string {
  if (!date || Number.isNaN(date.getTime())) return ''
  const month = date.toLocaleString('en', { month: 'short', timeZone: 'UTC' }).toUpperCase()
  return `${String(date.getUTCDate()).padStart(2, '0')}${month}`
}

function numberOf(leg: Leg): TravellerElement[] {
  const airline = leg.frequentFlyerAirlineDesignator?.trim() ?? ''
  const number = leg.frequentFlyerNumber?.trim() ?? ''
  if (!/^[A-Z0-9]{2}$/.test(airline) || !/^[A-Z0-9]{4,25}$/.test(number)) return []
  return [{ kind: 'FQTV', carrier: carrierOf(leg), airline, number, standing: 'confirmed', line: 1 }]
}
