import type { Figures } from '../../src/rooms/imports/queries.ts'
import { KeyFacts } from '../parts/key-facts.tsx'
import type { T } from '../words/words.ts'
import { rejectRate } from './import-state.tsx'

const NAMES = ['lines', 'added', 'changed', 'known', 'refused'] as const

export function CountFacts({ t, figures }: { t: T; figures: Figures }) {
  return (
    <KeyFacts
      facts={[
        ...NAMES.map((name) => ({
          term: t.t(`imports.figure.${name}`),
          value: <strong class="figure">{t.number(figures[name])}</strong>,
        })),
        { term: t.t('imports.figure.rate'), value: <strong class="figure">{rejectRate(t, figures)}</strong> },
      ]}
    />
  )
}
