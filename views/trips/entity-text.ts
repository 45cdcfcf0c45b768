import type { TripRow } from '../../src/rooms/trips/trips-query.ts'

/** The names of whose trip it is; of several, when a ticket mixes them. */
export function entityText({ entities }: Pick<TripRow, 'entities'>, company: string): string {
  return entities.map((name) => name ?? company).join(', ')
}
