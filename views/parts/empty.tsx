import type { T } from '../words/words.ts'
import type { Html } from './html.ts'

/**
 * A list without rows. Nothing yet: what will be here, why not yet, one action.
 * Nothing matches: `clearHref` is the same list without filters.
 */
export function Empty(props: {
  t: T
  filtered: boolean
  clearHref: string
  nothingYet?: Html
  nothingMatches?: Html
  action?: Html
}) {
  const { t, filtered, clearHref, nothingYet, nothingMatches, action } = props
  if (filtered) {
    return (
      <div class="empty">
        <p>{nothingMatches ?? t.t('common.empty.nothingMatches')}</p>
        <a class="button plain" href={clearHref}>
          {t.t('common.filter.clear')}
        </a>
      </div>
    )
  }
  return (
    <div class="empty">
      <p>{nothingYet ?? t.t('common.empty.nothingYet')}</p>
      {action}
    </div>
  )
}
