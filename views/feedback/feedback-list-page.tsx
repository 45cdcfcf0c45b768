import { type FeedbackFilter, type FeedbackLine, SCORES } from '../../src/rooms/feedback/said-list.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { scoreName } from '../support/case-page.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/feedback'
const KINDS = ['trip', 'order'] as const

type Props = {
  readonly t: T
  readonly filter: FeedbackFilter
  readonly list: CountedPage<FeedbackLine>
}

export function FeedbackListPage(props: Props) {
  const { t, filter, list } = props
  return (
    <>
      <PageHead title={t.t('feedback.desk.title')} lead={t.t('feedback.desk.lead')} />
      <Filters {...props} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, filter }: Props) {
  const select = { t, kind: 'select', filter: true } as const
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        {...select}
        name="kind"
        label={t.t('feedback.column.kind')}
        value={filter.kind}
        blank={t.t('feedback.desk.anyKind')}
        choices={KINDS.map((kind) => ({ value: kind, text: t.t(`feedback.kind.${kind}`) }))}
      />
      <Field
        {...select}
        name="score"
        label={t.t('feedback.column.score')}
        value={filter.score}
        blank={t.t('feedback.desk.anyScore')}
        choices={SCORES.map((score) => ({ value: score, text: t.t(`feedback.score.s${score}`) }))}
      />
      <Field
        {...select}
        name="words"
        label={t.t('feedback.column.words')}
        value={filter.words}
        blank={t.t('feedback.desk.anyWords')}
        choices={[{ value: 'with', text: t.t('feedback.desk.withWords') }]}
      />
      <Field t={t} kind="date" name="from" label={t.t('feedback.desk.from')} value={filter.from} filter />
    </FilterBar>
  )
}

function activeOf({ t, filter }: Props) {
  const without = (name: keyof FeedbackFilter) => hrefOf(HERE, { ...filter, [name]: undefined })
  const { kind, score, words, from } = filter
  return [
    ...(kind ? [{ text: t.t(`feedback.kind.${kind}`), removeHref: without('kind') }] : []),
    ...(score
      ? [{ text: t.t(`feedback.score.s${scoreName(Number(score))}`), removeHref: without('score') }]
      : []),
    ...(words ? [{ text: t.t('feedback.desk.withWords'), removeHref: without('words') }] : []),
    ...(from
      ? [{ text: t.t('feedback.desk.fromDay', { day: t.day(from) }), removeHref: without('from') }]
      : []),
  ]
}

function Rows({ t, filter, list }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('feedback.desk.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('feedback.column.day'),
          rowHead: true,
          cell: ({ at }) => <bdi>{t.instant(at, 'UTC')}</bdi>,
        },
        { head: t.t('feedback.column.kind'), cell: ({ kind }) => t.t(`feedback.kind.${kind}`) },
        {
          head: t.t('feedback.column.score'),
          cell: ({ score }) => t.t(`feedback.score.s${scoreName(score)}`),
        },
        { head: t.t('feedback.column.words'), cell: ({ words }) => <bdi>{words ?? '–'}</bdi> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('feedback.desk.nothingYet')}
        />
      }
    />
  )
}
