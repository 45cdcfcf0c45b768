/** What a booking text says, in the same shape whichever system printed it. */

export const SYSTEMS = ['amadeus', 'sabre', 'worldspan', 'galileo'] as const
export type BookingSystem = (typeof SYSTEMS)[number]

export type Segment = {
  readonly carrier: string
  readonly flight: string
  /** The booking class letter; the cabin of a boarding pass, which has no other. */
  readonly rbd: string
  /** As printed: `12DEC`. */
  readonly day: string
  readonly origin: string
  readonly destination: string
  /** Of the segment: `HK`, `UC`; empty where the text has none. */
  readonly status: string
}

/** What an airline answered to an element. */
export type Standing = 'confirmed' | 'requested' | 'rejected'

export type CompanyElement = {
  readonly how: 'clid' | 'osi'
  /** To which airline it is sent; `YY` is all of them, null when the element forgot to say. */
  readonly carrier: string | null
  readonly id: string
  readonly standing: Standing
  /** As the system numbers it, else counted. */
  readonly line: number
}

/** FQTV earns. FQTR books an award, FQTU pays an upgrade with points, FQTS only tells the status. */
export const NUMBER_KINDS = ['FQTV', 'FQTR', 'FQTU', 'FQTS'] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]

export type TravellerElement = {
  readonly kind: NumberKind
  /** To which airline it is sent. */
  readonly carrier: string
  /** Whose programme the number is of. */
  readonly airline: string
  readonly number: string
  readonly standing: Standing
  readonly line: number
}

export type TourCode = { readonly code: string; readonly line: number }

export type Booking = {
  /** `barcode` for a boarding pass; null when the text shows no system. */
  readonly system: BookingSystem | 'barcode' | null
  readonly locator: string | null
  /** How many travellers the text names. */
  readonly names: number
  readonly segments: readonly Segment[]
  readonly companyElements: readonly CompanyElement[]
  readonly travellerElements: readonly TravellerElement[]
  readonly tourCodes: readonly TourCode[]
  /** Lines that carry nothing of the above. */
  readonly others: readonly { readonly line: number; readonly text: string }[]
}
