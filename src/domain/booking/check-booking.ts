/** What a booking will bring, airline by airline, and what is still missing in it. */
import type { Booking, Segment } from './booking.ts'
import { type CompanyVerdict, checkCompany } from './check-company.ts'
import { checkTraveller, type TravellerVerdict } from './check-traveller.ts'

export type CheckWith = {
  /** Airlines of the programme. */
  readonly carriers: readonly { readonly code: string; readonly name: string }[]
  /** Airlines whose frequent-flyer numbers earn in it. */
  readonly airlines: readonly string[]
  /** The company that asks; null when it has no number yet, undefined for a person without a company. */
  readonly corporateId: string | null | undefined
  /** Those of its legal entities, as far as they earn. */
  readonly entityIds?: readonly string[]
  /** Whether a text has the shape of the programme's company numbers. */
  readonly isCorporateId: (text: string) => boolean
  /** The numbers of the person who asks; undefined when a company asks, which must not compare. */
  readonly ownNumbers: readonly { readonly airline: string; readonly number: string }[] | undefined
}

export type CarrierCheck = {
  readonly carrier: string
  /** Undefined for an airline outside of the programme: nothing has to be added for it. */
  readonly name: string | undefined
  readonly segments: readonly Segment[]
  /** Undefined where nobody asks for a company. */
  readonly company: CompanyVerdict | undefined
  readonly traveller: TravellerVerdict
}

/** In the order of the flights. */
export function checkBooking(booking: Booking, asked: CheckWith): CarrierCheck[] {
  const codes = [...new Set(booking.segments.map((segment) => segment.carrier))]
  return codes.map((carrier) => ({
    carrier,
    name: asked.carriers.find(({ code }) => code === carrier)?.name,
    segments: booking.segments.filter((segment) => segment.carrier === carrier),
    company: asked.corporateId
      ? checkCompany(booking, carrier, [asked.corporateId, ...(asked.entityIds ?? [])], asked)
      : undefined,
    traveller: checkTraveller(booking, carrier, asked),
  }))
}

/** Whether nothing has to be added for this airline. */
export function isComplete({ name, company, traveller }: CarrierCheck): boolean {
  if (name === undefined) return true
  const companyIn = company === undefined || company.state === 'there'
  const travellerIn = traveller.state === 'there' || traveller.state === 'own'
  return companyIn && travellerIn
}
