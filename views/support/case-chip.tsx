import type { CaseState } from '../../src/domain/support/case.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import type { T } from '../words/words.ts'

const TONE: Readonly<Record<CaseState, ChipTone>> = {
  open: 'waiting',
  reopened: 'waiting',
  answered: 'done',
  closed: 'neutral',
}

export function CaseChip({ t, state }: { t: T; state: CaseState }) {
  return <Chip tone={TONE[state]}>{t.t(`support.state.${state}`)}</Chip>
}
