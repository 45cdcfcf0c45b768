import type { Reject } from '../../src/intake/reject.ts'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

/** Line, what stands there, what should, and why the line was put aside. */
export function RejectTable({ t, rejects }: { t: T; rejects: readonly Reject[] }) {
  return (
    <Table
      t={t}
      caption={t.t('imports.rejects.title')}
      captionHidden
      rows={rejects}
      columns={[
        {
          head: t.t('imports.reject-table.line'),
          rowHead: true,
          cell: ({ line }) => <bdi>{t.number(line)}</bdi>,
        },
        { head: t.t('imports.reject-table.reason'), cell: ({ code }) => t.reject(code) },
        {
          head: t.t('imports.reject-table.field'),
          cell: ({ field }) => (field ? <code dir="ltr">{field}</code> : '–'),
        },
        {
          head: t.t('imports.reject-table.found'),
          cell: ({ found }) =>
            found === '' ? t.t('imports.reject-table.nothing') : <code dir="auto">{found}</code>,
        },
        {
          head: t.t('imports.reject-table.expected'),
          cell: ({ expected }) => t.t(`imports.expected.${expected.key}`, expected.facts),
        },
      ]}
    />
  )
}
