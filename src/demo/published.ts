/** Who publishes the demo's rule versions, and when: the day before they hold, as no version reaches back. */
import { addDays, type Day } from '../domain/day.ts'
import { DEMO_OPERATORS } from './people.ts'

export function published(validFrom: Day): { validFrom: Day; by: string; at: Date } {
  const manager = DEMO_OPERATORS.find(({ role }) => role === 'programme-manager')
  return { validFrom, by: manager?.name ?? '', at: new Date(`${addDays(validFrom, -1)}T09:00:00Z`) }
}
