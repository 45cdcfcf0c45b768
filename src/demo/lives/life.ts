/** The life of a demo's order: what was asked for, and what became of it on which day. */
import type { Cabin } from '../../domain/coupon.ts'

/** On a day, so many days before today. */
export type Deed = { readonly ago: number } & (
  | { readonly do: 'ticket' }
  /** To another day of travel. */
  | { readonly do: 'rebook'; readonly travels: number }
  | { readonly do: 'cancel' }
  | { readonly do: 'use'; readonly reason: string }
  | { readonly do: 'no-show'; readonly reason: string }
  | { readonly do: 'cancel-at-desk'; readonly reason: string; readonly waived: string | null }
  /** A piece is taken at the counter, whole or in part, in minor units. */
  | { readonly do: 'spend'; readonly piece: number; readonly amount: bigint | null }
)

export type FlightWish = {
  readonly kind: 'flight'
  /** From a hub: `SOF-LHR`. */
  readonly route: string
  readonly cabin: Cabin
  /** Days before today, below zero for those that are still to come; so are all days here. */
  readonly travels: number
  readonly returns?: number
  readonly travellers?: number
}
export type Wish =
  | FlightWish
  | { readonly kind: 'voucher'; readonly award: string; readonly quantity: number; readonly isSent?: true }
  /** Miles for one of the people, out of so many points. */
  | { readonly kind: 'gift'; readonly place: number; readonly points: number }
  /** Of the flight of another life, by its name. */
  | { readonly kind: 'upgrade'; readonly of: string }
  /** Of a ticket that one of the people had bought; the place says which. */
  | { readonly kind: 'bought'; readonly place: number }

export type Life = {
  readonly name: string
  readonly ordered: number
  readonly by: 'manager' | 'approver'
  readonly wish: Wish
  /** The airline's files hold the flight. */
  readonly flown?: true
  readonly deeds: readonly Deed[]
}

/** Each time that the desk issued tickets for it. */
export function issuesOf({ deeds }: Life): readonly Deed[] {
  return deeds.filter((deed) => deed.do === 'ticket')
}
