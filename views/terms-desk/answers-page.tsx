import { ANSWERS, type AnswerFilter, type AnswerLine } from '../../src/rooms/terms-desk/queries.ts'
import type { TermsHead } from '../../src/terms/versions.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { timeKey } from '../../src/web/time-key.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/terms/answers'
const TONE = { accepted: 'done', refused: 'refused', none: 'waiting' } as const

type Props = {
  readonly t: T
  readonly filter: AnswerFilter
  readonly version: TermsHead
  readonly labels: readonly string[]
  readonly list: CountedPage<AnswerLine>
  readonly zone: string
}

export function AnswersPage(props: Props) {
  const { t, filter, version, labels, list } = props
  const first = list.rows[0]
  const last = list.rows.at(-1)
  return (
    <>
      <PageHead title={t.t('terms.desk.answers')} />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('terms.desk.search')}
          value={filter.q}
          filter
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="version"
          label={t.t('terms.desk.version')}
          value={filter.version ?? labels[0]}
          filter
          choices={labels.map((label) => ({ value: label, text: label }))}
        />
        <Field
          t={t}
          kind="select"
          name="answer"
          label={t.t('terms.desk.answer')}
          value={filter.answer}
          filter
          blank={t.t('terms.desk.anyAnswer')}
          choices={ANSWERS.map((answer) => ({ value: answer, text: t.t(`terms.desk.${answer}`) }))}
        />
      </FilterBar>
      <div id="rows" class="stack">
        <p class="hint">{t.t('terms.other', { version: version.label, day: t.day(version.validFrom) })}</p>
        <FilterChips t={t} active={activeOf(props)} clearHref={HERE} />
        <p class="actions">
          <ExportLink t={t} href={hrefOf(`${HERE}.csv`, filter)} format="CSV" />
        </p>
        <Rows {...props} />
        <Paging
          t={t}
          count={list.count}
          newerHref={first && list.hasNewer ? hrefOf(HERE, { ...filter, after: timeKey(first) }) : undefined}
          olderHref={last && list.hasOlder ? hrefOf(HERE, { ...filter, before: timeKey(last) }) : undefined}
        />
      </div>
    </>
  )
}

function activeOf({ t, filter }: Props) {
  const { q, version, answer } = filter
  return [
    ...(q ? [{ text: q, removeHref: hrefOf(HERE, { version, answer }) }] : []),
    ...(version ? [{ text: version, removeHref: hrefOf(HERE, { q, answer }) }] : []),
    ...(answer ? [{ text: t.t(`terms.desk.${answer}`), removeHref: hrefOf(HERE, { q, version }) }] : []),
  ]
}

function Rows({ t, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('terms.desk.answers')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('terms.desk.company'),
          rowHead: true,
          cell: (row) => (
            <a href={`/operator/companies/${row.id}`}>
              <bdi>{row.name}</bdi>
            </a>
          ),
        },
        { head: t.t('terms.desk.state'), cell: (row) => t.t(`operator.companies.state.${row.state}`) },
        {
          head: t.t('terms.desk.answer'),
          cell: (row) => <Chip tone={TONE[row.answer]}>{t.t(`terms.desk.${row.answer}`)}</Chip>,
        },
        {
          head: t.t('terms.desk.answeredAt'),
          cell: (row) => (row.answeredAt ? <InstantText t={t} at={row.answeredAt} zone={zone} /> : '–'),
        },
        { head: t.t('terms.desk.reason'), cell: (row) => <bdi>{row.reason ?? '–'}</bdi> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={filter.q !== undefined || filter.answer !== undefined}
          clearHref={HERE}
          nothingYet={t.t('terms.desk.nothingYet')}
        />
      }
    />
  )
}
