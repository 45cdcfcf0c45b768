import { ANSWERS, type AnswerFilter, type AnswerLine } from '../../src/rooms/terms-desk/queries.ts'
import type { TermsHead } from '../../src/terms/versions.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
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
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list}>
        <p class="hint">{t.t('terms.other', { version: version.label, day: t.day(version.validFrom) })}</p>
        <Rows {...props} />
      </ListBody>
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
