/** What stands under the filters of a list that runs by time: chips, export, rows and paging, all for one address. */
import { type CountedPage, hrefOf, type Params } from '../../src/web/list.ts'
import { timeKey } from '../../src/web/time-key.ts'
import type { T } from '../words/words.ts'
import { type ActiveFilter, FilterChips } from './filter.tsx'
import type { Html } from './html.ts'
import { ExportLink, Paging } from './paging.tsx'

/** The target of the list's filters. Its file is the address with `.csv`. */
export function ListBody<Row extends Parameters<typeof timeKey>[0]>(props: {
  t: T
  here: string
  filter: Params
  active: readonly ActiveFilter[]
  list: CountedPage<Row>
  /** A queue begins with what has waited longest: "newer" and "older" would say the contrary. */
  queue?: boolean
  children: Html
}) {
  const { t, here, filter, active, list, queue, children } = props
  const [first, last] = [list.rows[0], list.rows.at(-1)]
  return (
    <div id="rows" class="stack">
      <FilterChips t={t} active={active} clearHref={here} />
      <p class="actions">
        <ExportLink t={t} href={hrefOf(`${here}.csv`, filter)} format="CSV" />
      </p>
      {children}
      <Paging
        t={t}
        count={list.count}
        newerHref={first && list.hasNewer ? hrefOf(here, { ...filter, after: timeKey(first) }) : undefined}
        olderHref={last && list.hasOlder ? hrefOf(here, { ...filter, before: timeKey(last) }) : undefined}
        {...(queue && { newerText: t.t('common.paging.previous'), olderText: t.t('common.paging.next') })}
      />
    </div>
  )
}
