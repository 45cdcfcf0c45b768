import type { T } from '../words/words.ts'
import type { Html } from './html.ts'
import { Icon } from './icon.tsx'

/**
 * A GET form: the address is the state. With htmx it asks while one types and takes `target` (`#rows`) out of the
 * whole page that comes back, so the server needs no second template.
 */
export function FilterBar(props: { t: T; action: string; target: string; children?: Html }) {
  const { t, action, target, children } = props
  return (
    <search>
      <form
        class="filter-bar"
        action={action}
        method="get"
        aria-label={t.t('common.filter.label')}
        hx-get={action}
        hx-target={target}
        hx-select={target}
        hx-swap="outerMorph"
        hx-push-url="true"
        hx-trigger="submit, change, input delay:300ms"
        hx-sync="this:replace"
      >
        {children}
        <button class="button plain" type="submit">
          <Icon name="filter" />
          <span>{t.t('common.filter.apply')}</span>
        </button>
      </form>
    </search>
  )
}

export type ActiveFilter = { readonly text: string; readonly removeHref: string }

/** The filters in force, each with a link that removes it. */
export function FilterChips(props: { t: T; active: readonly ActiveFilter[]; clearHref: string }) {
  const { t, active, clearHref } = props
  if (active.length === 0) return null
  return (
    <ul class="filter-chips" aria-label={t.t('common.filter.active')}>
      {active.map(({ text, removeHref }) => (
        <li>
          <a
            class="chip removable"
            href={removeHref}
            aria-label={t.t('common.filter.remove', { name: text })}
          >
            <bdi>{text}</bdi>
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref}>{t.t('common.filter.clear')}</a>
      </li>
    </ul>
  )
}
