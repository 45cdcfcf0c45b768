import type { StatementFacts } from '../../src/statement/build-statement.ts'
import type { StatementLine } from '../../src/statement/statement-lines.ts'
import { hrefOf, type Params } from '../../src/web/list.ts'
import { Icon } from '../parts/icon.tsx'
import type { T } from '../words/words.ts'

/** Where this page of lines begins, and the parameters that lead to the pages beside it. */
export type LinePages = {
  /** Lines before this page; unknown on a page reached by key. */
  readonly before: number | undefined
  readonly earlier: Params | undefined
  readonly later: Params | undefined
}

export function LinePaging(props: {
  t: T
  facts: StatementFacts
  lines: readonly StatementLine[]
  pages: LinePages
  path: string
  params: Params
}) {
  const { t, facts, lines, pages, path, params } = props
  const { before, earlier, later } = pages
  return (
    <nav class="paging" aria-label={t.t('common.paging.label')}>
      {earlier && (
        <a href={hrefOf(path, { ...params, ...earlier })} rel="prev">
          <Icon name="back" />
          {t.t('statements.earlier')}
        </a>
      )}
      {before !== undefined && lines.length > 0 && (
        <span class="count">
          {t.t('statements.page', {
            from: t.number(before + 1),
            to: t.number(before + lines.length),
            count: t.number(facts.lineCount),
          })}
        </span>
      )}
      {later && (
        <a href={hrefOf(path, { ...params, ...later })} rel="next">
          {t.t('statements.later')}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
