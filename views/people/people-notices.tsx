import type { BulkDeed } from '../../src/rooms/people/bulk.ts'
import type { Around } from '../../src/rooms/people/person-list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import type { T } from '../words/words.ts'

/** What the page has to say before its list: what was done, who waits, what a wise company would do. */
export function PeopleNotices(props: {
  t: T
  isManager: boolean
  known: Around
  done: { readonly deed: BulkDeed; readonly count: number } | undefined
}) {
  const { t, isManager, known, done } = props
  if (!isManager) return null
  return (
    <>
      {done && (
        <Notice kind="done">
          <p>{t.t(`peopleLists.bulk.${done.deed}.done`, { count: done.count })}</p>
        </Notice>
      )}
      {known.waiting > 0 && (
        <Notice kind="warning" title={t.t('peopleLists.waiting.notice', { count: known.waiting })}>
          <LinkButton href="/company/people/waiting">{t.t('peopleLists.waiting.look')}</LinkButton>
        </Notice>
      )}
      {known.managers === 1 && (
        <Notice kind="info" title={t.t('peopleLists.secondManager.title')}>
          <p>{t.t('peopleLists.secondManager.text')}</p>
        </Notice>
      )}
    </>
  )
}
