import type { VersionRow } from '../../src/rooms/terms-desk/queries.ts'
import { hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const TONE = { draft: 'neutral', comes: 'waiting', holds: 'done', past: 'neutral' } as const

export function StageChip({ t, stage }: { t: T; stage: VersionRow['stage'] }) {
  return <Chip tone={TONE[stage]}>{t.t(`terms.desk.${stage}`)}</Chip>
}

export function VersionsPage({
  t,
  rows,
  mayWrite,
  discarded,
}: {
  t: T
  rows: readonly VersionRow[]
  mayWrite: boolean
  discarded: boolean
}) {
  const make = mayWrite && (
    <LinkButton href="/operator/terms/new" look="main" icon="add">
      {t.t('terms.desk.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t.t('terms.desk.title')} lead={t.t('terms.desk.lead')} actions={make} />
      {discarded && (
        <Notice kind="done">
          <p>{t.t('terms.desk.discarded')}</p>
        </Notice>
      )}
      {!mayWrite && <p class="hint">{t.t('terms.desk.readOnly')}</p>}
      <Table
        t={t}
        caption={t.t('terms.desk.versions')}
        rows={rows}
        columns={[
          {
            head: t.t('terms.desk.version'),
            rowHead: true,
            cell: (row) => (
              <a href={`/operator/terms/${row.id}`}>
                <bdi dir="ltr">{row.label}</bdi>
              </a>
            ),
          },
          { head: t.t('terms.desk.state'), cell: (row) => <StageChip t={t} stage={row.stage} /> },
          {
            head: t.t('terms.desk.validFrom'),
            cell: (row) => (row.validFrom ? <DayText t={t} day={row.validFrom} /> : '–'),
          },
          ...(['accepted', 'refused', 'none'] as const).map((answer) => ({
            head: t.t(`terms.desk.${answer}`),
            end: true,
            cell: (row: VersionRow) => <Count t={t} row={row} answer={answer} />,
          })),
        ]}
      />
    </>
  )
}

function Count({ t, row, answer }: { t: T; row: VersionRow; answer: 'accepted' | 'refused' | 'none' }) {
  if (row.state === 'draft') return <>–</>
  return (
    <a href={hrefOf('/operator/terms/answers', { version: row.label, answer })}>
      {t.number(row.counts[answer] ?? 0)}
    </a>
  )
}
