import type { RequestState } from '../../src/domain/approval/request.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import type { T } from '../words/words.ts'

const TONE: Record<RequestState, ChipTone> = {
  asked: 'waiting',
  'sent-back': 'waiting',
  approved: 'done',
  declined: 'refused',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

export function RequestChip({ t, state }: { t: T; state: RequestState }) {
  return <Chip tone={TONE[state]}>{t.t(`approvals.state.${state}`)}</Chip>
}
