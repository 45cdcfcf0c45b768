/** Whether one airline will know whose booking it is. */
import type { Booking, Standing } from './booking.ts'
import { type NearMiss, nearMiss } from './near-miss.ts'

type Place = { readonly line: number }
export type CompanyVerdict =
  | ({ readonly state: 'there'; readonly how: 'clid' | 'osi' | 'tour'; readonly pending: boolean } & Place)
  | ({ readonly state: 'mistyped'; readonly id: string; readonly slip: NearMiss } & Place)
  /** Right, but with the airline's code in front. */
  | ({ readonly state: 'prefixed'; readonly id: string } & Place)
  /** Right, but sent to no airline. */
  | ({ readonly state: 'unaddressed' } & Place)
  /** Right, and turned down by the airline. */
  | ({ readonly state: 'rejected' } & Place)
  | ({ readonly state: 'other-company'; readonly id: string } & Place)
  /** Right, in a remark that no airline reads. */
  | ({ readonly state: 'in-remark' } & Place)
  | { readonly state: 'missing' }
  /** A boarding pass carries no company number. */
  | { readonly state: 'not-told' }

/** One place where a company number stands, as far as it concerns this airline. */
type Candidate = Place & {
  readonly how: 'clid' | 'osi' | 'tour'
  readonly id: string
  readonly isAddressed: boolean
  readonly standing: Standing
}

type Asked = { readonly isCorporateId: (text: string) => boolean }

/**
 * The airline's file gives a coupon to the first of CLID, OSI and tour code that names a company
 * (docs/formats/flown-coupon-file.md): so another company's number in front wins over ours behind it.
 */
export function checkCompany(booking: Booking, carrier: string, ours: string, asked: Asked): CompanyVerdict {
  if (booking.system === 'barcode') return { state: 'not-told' }
  let fault: CompanyVerdict | undefined
  for (const candidate of candidates(booking, carrier)) {
    const verdict = verdictOn(candidate, carrier, ours, asked)
    if (verdict?.state === 'there' || verdict?.state === 'other-company') return verdict
    fault ??= verdict
  }
  return fault ?? remark(booking, ours) ?? { state: 'missing' }
}

function candidates(booking: Booking, carrier: string): Candidate[] {
  const mine = booking.companyElements
    .filter((element) => element.carrier === null || element.carrier === 'YY' || element.carrier === carrier)
    .map((element) => ({ ...element, isAddressed: element.carrier !== null }))
  const tours = booking.tourCodes.map(({ code, line }) => ({
    how: 'tour' as const,
    id: code,
    line,
    isAddressed: true,
    standing: 'confirmed' as const,
  }))
  return [
    ...mine.filter((element) => element.how === 'clid'),
    ...mine.filter((element) => element.how === 'osi'),
    ...tours,
  ]
}

function verdictOn(
  { how, id, line, isAddressed, standing }: Candidate,
  carrier: string,
  ours: string,
  asked: Asked,
): CompanyVerdict | undefined {
  if (id === ours) {
    if (standing === 'rejected') return { state: 'rejected', line }
    if (!isAddressed) return { state: 'unaddressed', line }
    return { state: 'there', how, pending: standing === 'requested', line }
  }
  if (id === carrier + ours) return { state: 'prefixed', id, line }
  const slip = nearMiss(id, ours)
  if (slip) return { state: 'mistyped', id, slip, line }
  // A tour code may be any agreement of the airline's: only what looks like a company number is one.
  if (isAddressed && standing !== 'rejected' && asked.isCorporateId(id)) {
    return { state: 'other-company', id, line }
  }
  return undefined
}

function remark(booking: Booking, ours: string): CompanyVerdict | undefined {
  const found = booking.others.find(({ text }) => text.includes(ours))
  return found && { state: 'in-remark', line: found.line }
}
