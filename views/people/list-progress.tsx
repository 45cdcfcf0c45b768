import type { ListCounts, ListHead } from '../../src/rooms/people/list-query.ts'
import { Progress } from '../parts/progress.tsx'
import type { T } from '../words/words.ts'

export const TO_DO = ['new', 'guest', 'changed'] as const

/** Asks again once a second; without scripts there is a link. Leaving the page stops nothing. */
export function ListProgress({ t, list, counts }: { t: T; list: ListHead; counts: ListCounts }) {
  const sum = (part: 'rows' | 'done') => TO_DO.reduce((total, kind) => total + counts[kind][part], 0)
  const here = `/company/people/list/${list.id}`
  return (
    <Progress
      t={t}
      id="list-progress"
      label={t.t('peopleLists.progress')}
      done={sum('done')}
      total={sum('rows')}
      polling={{ url: `${here}/progress` }}
    >
      <p class="hint">
        {t.t('peopleLists.progressLeave')} <a href={here}>{t.t('peopleLists.refresh')}</a>
      </p>
    </Progress>
  )
}
