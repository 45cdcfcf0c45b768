import { parseDay } from '../../src/domain/day.ts'
import type { Expected, Reject } from '../../src/intake/reject.ts'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

/** Line, what stands there, what should, and why the line was put aside. */
export function RejectTable({ t, rejects }: { t: T; rejects: readonly Reject[] }) {
  return (
    <Table
      t={t}
      caption={t.t('imports.preview.all')}
      captionHidden
      rows={rejects}
      columns={[
        {
          head: t.t('imports.reject-table.line'),
          rowHead: true,
          headed: true,
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
          cell: ({ expected }) => t.t(`imports.expected.${expected.key}`, spoken(t, expected)),
        },
      ]}
    />
  )
}

/** Kept as the file has them; a reader gets days as their language writes them. */
function spoken(t: T, { facts }: Expected): Record<string, string> {
  const words = Object.entries(facts).map(([name, value]) => {
    const day = parseDay(value)
    return [name, day ? t.day(day) : value]
  })
  return Object.fromEntries(words)
}
