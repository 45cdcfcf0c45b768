/** The filters of the list of people: the same in its address, its export and what is done to all that match. */
import { SEAT_STATES } from '../../db/seat-state.ts'
import { type PersonFilter, ROLES } from './person-list.ts'

export function filterFrom(fields: Readonly<Record<string, string | undefined>>): PersonFilter {
  const text = (name: string, most: number) => fields[name]?.trim().slice(0, most) || undefined
  return {
    state: SEAT_STATES.find((name) => name === fields['state']),
    role: ROLES.find((name) => name === fields['role']),
    q: text('q', 100),
    team: text('team', 60),
    costCentre: text('costCentre', 60),
  }
}
