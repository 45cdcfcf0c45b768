import type { EntityState } from '../../src/db/tables/people.ts'
import type { Day } from '../../src/domain/day.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import type { T } from '../words/words.ts'

type Shown = EntityState | 'ending'

const TONE: Readonly<Record<Shown, ChipTone>> = {
  applied: 'waiting',
  active: 'done',
  ending: 'waiting',
  refused: 'refused',
  withdrawn: 'neutral',
  ended: 'neutral',
}

/** An end that was told ahead is still to come: flights until that day count. */
export function EntityChip(props: { t: T; state: EntityState; endedOn: Day | null; today: Day }) {
  const { t, state, endedOn, today } = props
  const shown: Shown = state === 'ended' && endedOn !== null && endedOn >= today ? 'ending' : state
  return (
    <Chip tone={TONE[shown]}>{t.t(`entities.state.${shown}`, { day: endedOn ? t.day(endedOn) : '' })}</Chip>
  )
}

export function countryName(t: T, code: string): string {
  return new Intl.DisplayNames([t.lang], { type: 'region' }).of(code) ?? code
}
