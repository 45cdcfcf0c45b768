import type { ReviewLine } from '../../src/rooms/number-desk/queue.ts'
import { Chip } from '../parts/chip.tsx'
import type { T } from '../words/words.ts'

/** The airline and the last signs: whoever decides has no need of the whole number. */
export function NumberEnd({ of }: { of: Pick<ReviewLine, 'airline' | 'number_end'> }) {
  return (
    <bdi dir="ltr">
      {of.airline} …{of.number_end}
    </bdi>
  )
}

const TONE = { 'same-person': 'done', 'another-person': 'neutral', rejected: 'refused' } as const

export function DecisionChip({ t, decision }: { t: T; decision: ReviewLine['decision'] }) {
  if (decision === null) return <Chip tone="waiting">{t.t('numbers.desk.waiting')}</Chip>
  return <Chip tone={TONE[decision]}>{t.t(`numbers.desk.decision.${decision}`)}</Chip>
}
