import type { ImportRow } from '../../src/rooms/imports/queries.ts'
import { Progress } from '../parts/progress.tsx'
import type { T } from '../words/words.ts'

/** Asks again once a second; without scripts there is a link. Leaving the page stops nothing. */
export function ImportProgress({ t, file }: { t: T; file: ImportRow }) {
  const done = Number(file.linesDone)
  const isPosting = file.state === 'posting'
  return (
    <Progress
      t={t}
      id="import-progress"
      label={t.t(isPosting ? 'imports.progress.posting' : 'imports.progress.checking')}
      done={done}
      total={isPosting ? Number(file.linesTotal) : undefined}
      polling={{ url: `/operator/imports/${file.id}/progress` }}
    >
      {!isPosting && done > 0 && (
        <p>{t.t('imports.progress.read', { count: done, lines: t.number(done) })}</p>
      )}
      <p class="hint">
        {t.t('imports.progress.leave')}{' '}
        <a href={`/operator/imports/${file.id}`}>{t.t('imports.progress.refresh')}</a>
      </p>
    </Progress>
  )
}
