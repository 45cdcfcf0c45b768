import type { Day } from '../../src/domain/day.ts'
import { CASE_STATES, TOPICS, waitsForDesk } from '../../src/domain/support/case.ts'
import { type DeskFilter, type DeskLine, DUES } from '../../src/rooms/support-desk/queue.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import { CaseChip } from '../support/case-chip.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/support'

type Props = {
  readonly t: T
  readonly today: Day
  readonly filter: DeskFilter
  readonly list: CountedPage<DeskLine>
  readonly zone: string
}

export function DeskPage(props: Props) {
  const { t, filter, list } = props
  return (
    <>
      <PageHead
        title={t.t('support.desk.title')}
        lead={t.t('support.desk.lead')}
        actions={
          <>
            <LinkButton href="/operator/feedback">{t.t('feedback.desk.title')}</LinkButton>
            <LinkButton href="/operator/erasure">{t.t('privacy.desk.title')}</LinkButton>
          </>
        }
      />
      <Filters {...props} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list} queue>
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
        t={t}
        kind="search"
        name="q"
        label={t.t('support.desk.search')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        {...select}
        name="state"
        label={t.t('support.column.state')}
        value={filter.state}
        blank={t.t('support.desk.waiting')}
        choices={[
          ...CASE_STATES.map((state) => ({ value: state, text: t.t(`support.state.${state}`) })),
          { value: 'all', text: t.t('support.desk.all') },
        ]}
      />
      <Field
        {...select}
        name="due"
        label={t.t('support.column.answerOn')}
        value={filter.due}
        blank={t.t('support.desk.anyDue')}
        choices={DUES.map((due) => ({ value: due, text: t.t(`support.desk.due.${due}`) }))}
      />
      <Field
        {...select}
        name="topic"
        label={t.t('support.column.topic')}
        value={filter.topic}
        blank={t.t('support.anyTopic')}
        choices={TOPICS.map((topic) => ({ value: topic, text: t.t(`support.topic.${topic}`) }))}
      />
    </FilterBar>
  )
}

function activeOf({ t, filter }: Props) {
  const without = (name: keyof DeskFilter) => hrefOf(HERE, { ...filter, [name]: undefined })
  const { q, state, due, topic } = filter
  const stateText = state === 'all' ? t.t('support.desk.all') : state && t.t(`support.state.${state}`)
  return [
    ...(q ? [{ text: q, removeHref: without('q') }] : []),
    ...(stateText ? [{ text: stateText, removeHref: without('state') }] : []),
    ...(due ? [{ text: t.t(`support.desk.due.${due}`), removeHref: without('due') }] : []),
    ...(topic ? [{ text: t.t(`support.topic.${topic}`), removeHref: without('topic') }] : []),
  ]
}

function Rows({ t, today, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('support.desk.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('support.column.reference'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`}>
              <bdi dir="ltr">{row.reference}</bdi>
            </a>
          ),
        },
        { head: t.t('support.column.topic'), cell: (row) => t.t(`support.topic.${row.topic}`) },
        {
          head: t.t('support.column.whose'),
          cell: ({ company }) => <bdi>{company ?? t.t('support.desk.person')}</bdi>,
        },
        { head: t.t('support.column.state'), cell: (row) => <CaseChip t={t} state={row.state} /> },
        {
          head: t.t('support.column.answerOn'),
          cell: (row) => (
            <span>
              <DayText t={t} day={row.answer_on} />{' '}
              {row.answer_on < today && waitsForDesk(row.state) && (
                <strong>{t.t('support.desk.overdue')}</strong>
              )}
            </span>
          ),
        },
        {
          head: t.t('support.callAt'),
          cell: (row) => (row.call_at ? <InstantText t={t} at={row.call_at} zone={zone} /> : '–'),
        },
        { head: t.t('support.column.assigned'), cell: ({ assigned }) => <bdi>{assigned ?? '–'}</bdi> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('support.desk.nothingYet')}
        />
      }
    />
  )
}
