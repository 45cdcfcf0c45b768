import type { PartCount } from '../../src/rooms/privacy/own-data.ts'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

/** How many rows there are of what; with `fate`, what becomes of them. */
export function PartCounts({ t, parts, fate }: { t: T; parts: readonly PartCount[]; fate?: boolean }) {
  return (
    <Table
      t={t}
      caption={t.t('privacy.counts')}
      rows={parts}
      columns={[
        { head: t.t('privacy.column.what'), rowHead: true, cell: ({ name }) => t.t(`privacyParts.${name}`) },
        { head: t.t('privacy.column.rows'), end: true, cell: ({ count }) => <bdi>{t.number(count)}</bdi> },
        ...(fate
          ? [
              {
                head: t.t('privacy.column.fate'),
                cell: ({ goes }: PartCount) => t.t(goes ? 'privacy.fate.goes' : 'privacy.fate.stays'),
              },
            ]
          : []),
      ]}
    />
  )
}
