import type { ImportState as State } from '../../src/db/tables/flights.ts'
import type { Figures, ImportRow } from '../../src/rooms/imports/queries.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import type { T } from '../words/words.ts'

const TONE: Readonly<Record<State, ChipTone>> = {
  receiving: 'waiting',
  checking: 'waiting',
  ready: 'waiting',
  posting: 'waiting',
  done: 'done',
  refused: 'refused',
  withdrawn: 'neutral',
  failed: 'refused',
}

export function ImportState({ t, state }: { t: T; state: State }) {
  return <Chip tone={TONE[state]}>{t.t(`imports.state.${state}`)}</Chip>
}

/** What was posted, or what the check foresees; nothing for a file that nobody has read yet. */
export function figuresOf(row: ImportRow): Figures | undefined {
  if (row.posted) return row.posted
  if (!row.preview) return undefined
  const { lines, added, changed, known, refused } = row.preview
  return {
    lines: BigInt(lines),
    added: BigInt(added),
    changed: BigInt(changed),
    known: BigInt(known),
    refused: BigInt(refused),
  }
}

export function rejectRate(t: T, figures: Pick<Figures, 'lines' | 'refused'> | undefined): string {
  if (!figures || figures.lines === 0n) return '–'
  return t.percent(Number((figures.refused * 10_000n) / figures.lines) / 10_000)
}
