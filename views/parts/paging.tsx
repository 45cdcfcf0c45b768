import type { T } from '../words/words.ts'
import { Icon } from './icon.tsx'

/** By key, not by number: newer and older, and how many rows this page shows. */
export function Paging(props: {
  t: T
  newerHref?: string | undefined
  olderHref?: string | undefined
  count?: number
  /** For lists that do not run by time. */
  olderText?: string
  newerText?: string
}) {
  const { t, newerHref, olderHref, count } = props
  // An empty list says so itself.
  if (count === 0) return null
  const { olderText = t.t('common.paging.older'), newerText = t.t('common.paging.newer') } = props
  if (newerHref === undefined && olderHref === undefined && count === undefined) return null
  return (
    <nav class="paging" aria-label={t.t('common.paging.label')}>
      {newerHref !== undefined && (
        <a href={newerHref} rel="prev">
          <Icon name="back" />
          {newerText}
        </a>
      )}
      {count !== undefined && <span class="count">{t.t('common.table.rows', { count })}</span>}
      {olderHref !== undefined && (
        <a href={olderHref} rel="next">
          {olderText}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}

/** A plain link with `download`: exports exactly the filtered list. */
export function ExportLink({ t, href, format }: { t: T; href: string; format: 'CSV' | 'XLSX' | 'PDF' }) {
  return (
    <a class="button plain" href={href} download title={t.t('common.export.hint')}>
      <Icon name="download" />
      <span>{t.t('common.export.as', { format })}</span>
    </a>
  )
}
