import type { Reject } from '../../src/intake/reject.ts'
import type { ImportRow } from '../../src/rooms/imports/queries.ts'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { CountFacts } from './count-facts.tsx'
import { figuresOf } from './import-state.tsx'
import { RejectTable } from './reject-table.tsx'

/** What committing would do; nothing is booked yet. */
export function PreviewCounts({ t, file }: { t: T; file: ImportRow }) {
  const figures = figuresOf(file)
  if (!figures) return null
  return (
    <Section
      id="preview"
      title={t.t(file.state === 'ready' ? 'imports.preview.title' : 'imports.preview.seen')}
    >
      <CountFacts t={t} figures={figures} />
      {file.state === 'ready' && figures.added + figures.changed === 0n && (
        <Notice kind="info">
          <p>{t.t('imports.preview.nothingNew')}</p>
        </Notice>
      )}
    </Section>
  )
}

export function PreviewRejects({ t, file: { preview } }: { t: T; file: ImportRow }) {
  if (!preview || preview.rejects.length === 0) return null
  const codes = Object.entries(preview.byCode).sort(([, a], [, b]) => b - a)
  const all = codes.reduce((sum, [, lines]) => sum + lines, 0)
  const count = preview.rejects.length
  return (
    <>
      <Section id="reasons" title={t.t('imports.reasons.title')}>
        <Table
          t={t}
          caption={t.t('imports.reasons.title')}
          captionHidden
          rows={codes}
          columns={[
            { head: t.t('imports.reject-table.reason'), rowHead: true, cell: ([code]) => t.reject(code) },
            { head: t.t('imports.reject-table.code'), cell: ([code]) => <code dir="ltr">{code}</code> },
            { head: t.t('imports.figure.lines'), end: true, cell: ([, lines]) => t.number(lines) },
          ]}
        />
      </Section>
      <Section
        id="rejects"
        title={
          count === all
            ? t.t('imports.preview.all')
            : t.t('imports.preview.first', { count, all: t.number(all) })
        }
      >
        <RejectTable t={t} rejects={preview.rejects as Reject[]} />
      </Section>
    </>
  )
}
