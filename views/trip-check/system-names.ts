import type { EntrySystem } from '../../src/domain/booking/entries.ts'

/** Names of products: the same in every language. */
export const SYSTEM_NAMES: Readonly<Record<EntrySystem, string>> = {
  amadeus: 'Amadeus',
  sabre: 'Sabre',
  worldspan: 'Worldspan',
  galileo: 'Galileo (Travelport)',
  apollo: 'Apollo',
}
