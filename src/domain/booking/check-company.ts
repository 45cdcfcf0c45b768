/** Whether one airline will know whose booking it is. */
import type { Booking, Standing } from './booking.ts'
import { type NearMiss, nearMiss } from './near-miss.ts'

/** `meant`: the number that should stand there, where it is an entity's and not the company's own. */
type Place = { readonly line: number; readonly meant?: string }
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
 *
 * @param ours the company's own number, and those of its legal entities
 */
export function checkCompany(
  booking: Booking,
  carrier: string,
  ours: readonly [own: string, ...ofEntities: string[]],
  asked: Asked,
): CompanyVerdict {
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
  candidate: Candidate,
  carrier: string,
  ours: readonly string[],
  asked: Asked,
): CompanyVerdict | undefined {
  const { id, line, isAddressed, standing } = candidate
  for (const verdict of [exactly, prefixed, nearly]) {
    for (const [at, our] of ours.entries()) {
      const found = verdict(candidate, carrier, our)
      if (found) return at === 0 || found.state === 'there' ? found : { ...found, meant: our }
    }
  }
  // A tour code may be any agreement of the airline's: only what looks like a company number is one.
  if (isAddressed && standing !== 'rejected' && asked.isCorporateId(id)) {
    return { state: 'other-company', id, line }
  }
  return undefined
}

type Ours = Extract<
  CompanyVerdict,
  { readonly state: 'there' | 'rejected' | 'unaddressed' | 'prefixed' | 'mistyped' }
>

function exactly(
  { how, id, line, isAddressed, standing }: Candidate,
  _carrier: string,
  our: string,
): Ours | undefined {
  if (id !== our) return undefined
  if (standing === 'rejected') return { state: 'rejected', line }
  if (!isAddressed) return { state: 'unaddressed', line }
  return { state: 'there', how, pending: standing === 'requested', line }
}

function prefixed({ id, line }: Candidate, carrier: string, our: string): Ours | undefined {
  return id === carrier + our ? { state: 'prefixed', id, line } : undefined
}

function nearly({ id, line }: Candidate, _carrier: string, our: string): Ours | undefined {
  const slip = nearMiss(id, our)
  return slip && { state: 'mistyped', id, slip, line }
}

function remark(booking: Booking, ours: readonly string[]): CompanyVerdict | undefined {
  for (const [at, our] of ours.entries()) {
    const found = booking.others.find(({ text }) => text.includes(our))
    if (found) return { state: 'in-remark', line: found.line, ...(at > 0 && { meant: our }) }
  }
  return undefined
}
