/** The entry that an agency types, word for word, for each booking system (docs/booking-entries.md). */
import type { BookingSystem } from './booking.ts'

export const ENTRY_SYSTEMS = ['amadeus', 'sabre', 'galileo', 'worldspan', 'apollo'] as const
export type EntrySystem = BookingSystem | 'apollo'

/** The industry's form: one element for each airline. */
export function clidEntry(system: EntrySystem, carrier: string, id: string): string {
  switch (system) {
    case 'amadeus':
      return `SR*CLID${carrier}HK/${id}`
    case 'sabre':
      return `3CLID${carrier}/${id}`
    case 'galileo':
      return `SI.SSRCLID${carrier}HK1/${id}`
    case 'worldspan':
      return `3SSR CLID ${carrier} HK/${id}`
    case 'apollo':
      return `¤:3SSRCLID${carrier}HK1/${id}`
  }
}

/** For agencies whose system refuses CLID for this airline. */
export function osiEntry(system: EntrySystem, carrier: string, id: string): string {
  switch (system) {
    case 'amadeus':
      return `OS ${carrier} OIN ${id}`
    case 'sabre':
    case 'worldspan':
      return `3OSI ${carrier} OIN ${id}`
    case 'galileo':
      return `SI.${carrier}*OIN ${id}`
    case 'apollo':
      return `@:3OSI${carrier} OIN ${id}`
  }
}

/**
 * @param airline whose programme the number is of
 * @param carrier the airline that flies
 * @returns undefined where we know no published form
 */
export function numberEntry(
  system: EntrySystem,
  airline: string,
  carrier: string,
  number: string,
): string | undefined {
  const partner = carrier === airline ? '' : carrier
  switch (system) {
    case 'amadeus':
      return `FFN${airline}-${number}${partner && `,${partner}`}/P1`
    case 'sabre':
      return `FF${airline}${number}${partner && `/${partner}`}-1.1`
    case 'galileo':
      return `M.P1/${airline}${number}${partner && `/${partner}`}`
    case 'worldspan':
    case 'apollo':
      return undefined
  }
}
