/** Whether a traveller will earn with one airline. A company learns that a number is there, and nothing about it. */
import type { Booking, NumberKind, TravellerElement } from './booking.ts'
import { type NearMiss, nearMiss } from './near-miss.ts'

type Place = { readonly line: number }
export type TravellerVerdict =
  /** For somebody else to know more: how many numbers for how many travellers. */
  | ({ readonly state: 'there'; readonly numbers: number; readonly pending: boolean } & Place)
  | ({ readonly state: 'own'; readonly pending: boolean } & Place)
  | ({ readonly state: 'not-own' } & Place)
  | ({ readonly state: 'mistyped'; readonly slip: NearMiss } & Place)
  /** Some travellers have a number, others none. */
  | ({ readonly state: 'some'; readonly numbers: number; readonly names: number } & Place)
  | ({ readonly state: 'rejected' } & Place)
  /** Of a kind that does not earn. */
  | ({ readonly state: 'wrong-kind'; readonly kind: Exclude<NumberKind, 'FQTV'> } & Place)
  /** Of another airline's programme: the miles go there. */
  | ({ readonly state: 'other-programme'; readonly airline: string } & Place)
  | { readonly state: 'missing' }

type Asked = {
  readonly airlines: readonly string[]
  readonly ownNumbers: readonly { readonly airline: string; readonly number: string }[] | undefined
}

export function checkTraveller(booking: Booking, carrier: string, asked: Asked): TravellerVerdict {
  const sent = booking.travellerElements.filter((each) => each.carrier === carrier || each.carrier === 'YY')
  const ours = sent.filter((each) => asked.airlines.includes(each.airline))
  const earning = ours.filter((each) => each.kind === 'FQTV' && each.standing !== 'rejected')
  const first = earning[0]
  if (first) {
    return asked.ownNumbers === undefined
      ? counted(earning, first, booking.names)
      : compared(earning, first, asked.ownNumbers)
  }
  const rejected = ours.find((each) => each.kind === 'FQTV')
  if (rejected) return { state: 'rejected', line: rejected.line }
  const other = ours[0]
  if (other && other.kind !== 'FQTV') return { state: 'wrong-kind', kind: other.kind, line: other.line }
  const foreign = sent.find((each) => each.kind === 'FQTV')
  return foreign
    ? { state: 'other-programme', airline: foreign.airline, line: foreign.line }
    : { state: 'missing' }
}

function counted(
  earning: readonly TravellerElement[],
  { line }: TravellerElement,
  names: number,
): TravellerVerdict {
  const numbers = new Set(earning.map((each) => `${each.airline}/${each.number}`)).size
  if (numbers < names) return { state: 'some', numbers, names, line }
  return { state: 'there', numbers, pending: earning.some((each) => each.standing === 'requested'), line }
}

function compared(
  earning: readonly TravellerElement[],
  first: TravellerElement,
  own: NonNullable<Asked['ownNumbers']>,
): TravellerVerdict {
  const mine = earning.find((each) =>
    own.some(({ airline, number }) => airline === each.airline && number === each.number),
  )
  if (mine) return { state: 'own', pending: mine.standing === 'requested', line: mine.line }
  for (const each of earning) {
    for (const { airline, number } of own) {
      const slip = airline === each.airline ? nearMiss(each.number, number) : undefined
      if (slip) return { state: 'mistyped', slip, line: each.line }
    }
  }
  return { state: 'not-own', line: first.line }
}
