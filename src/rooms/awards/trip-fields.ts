/** Fields that every trip has: route and days, read with a message for each. Pure. */
import { addDays, type Day, parseDay } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { Typed } from '../../web/forms.ts'

/** Airlines open their seats about a year ahead. */
const DAYS_AHEAD = 360

type Check = (text: string) => string | undefined

/** Reads one form; what is wrong gathers in `faults`. */
export function fieldsOf(typed: Typed, { places, today }: { places: Places; today: Day }) {
  const faults: Record<string, string> = {}
  const need = (name: string, check: Check): string => {
    const text = typed[name]?.trim() ?? ''
    const fault = text === '' ? 'common.form.required' : check(text)
    if (fault !== undefined) faults[name] = fault
    return text
  }
  const airport = (text: string) =>
    places.find(text.toUpperCase()) === undefined ? 'awards.fault.airport' : undefined
  return {
    faults,
    need,
    route() {
      const origin = need('origin', airport).toUpperCase()
      const destination = need('destination', (text) =>
        text.toUpperCase() === origin ? 'awards.fault.sameAirport' : airport(text),
      ).toUpperCase()
      return { origin, destination }
    },
    /** @param earliest the day there, for a way back */
    day: (name: string, earliest?: Day): Day =>
      need(name, (text) =>
        earliest !== undefined && parseDay(text) !== undefined && text < earliest
          ? 'orders.fault.returnBefore'
          : dayFault(text, today),
      ) as Day,
    choice: <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
      const text = need(name, () => undefined)
      const known = values.find((value) => value === text)
      if (known === undefined && text !== '') faults[name] = 'common.form.notChoice'
      return known
    },
  }
}

function dayFault(text: string, today: Day): string | undefined {
  const day = parseDay(text)
  if (day === undefined) return 'common.form.notDay'
  if (day < today) return 'awards.fault.past'
  return day > addDays(today, DAYS_AHEAD) ? `awards.fault.far|${DAYS_AHEAD}` : undefined
}
