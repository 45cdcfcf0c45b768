import type { TripRow } from '../../src/rooms/trips/trips-query.ts'

/** The names of whose trip it is; of several, when a ticket mixes them. */
export function entityText({ entities }: Pick<TripRow, 'entities'>, company: string): string {
  return entities.map((name) => name ?? company).join(', ')
}

/** In the list: most trips are the company's own, and its name in each line would be noise. */
export function entityCell(row: Pick<TripRow, 'entities'>, company: string): string {
  return row.entities.every((name) => name === null) ? '–' : entityText(row, company)
}
