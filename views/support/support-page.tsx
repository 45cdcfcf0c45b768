import { CASE_STATES, type Topic } from '../../src/domain/support/case.ts'
import type { CaseFilter, CaseLine } from '../../src/rooms/support/case-list.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { CaseChip } from './case-chip.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly base: string
  readonly topics: readonly Topic[]
  readonly filter: CaseFilter
  readonly list: CountedPage<CaseLine>
  readonly zone: string
}

export function SupportPage(props: Props) {
  const { t, title, base, filter, list } = props
  return (
    <>
      <PageHead
        title={title}
        lead={t.t('support.lead')}
        actions={
          <>
            <LinkButton href="/help">{t.t('help.link')}</LinkButton>
            <LinkButton href={`${base}/new`} look="main" icon="add">
              {t.t('support.newTitle')}
            </LinkButton>
          </>
        }
      />
      <Filters {...props} />
      <ListBody t={t} here={base} filter={filter} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, base, filter, topics }: Props) {
  const select = { t, kind: 'select', filter: true } as const
  return (
    <FilterBar t={t} action={base} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('support.column.reference')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        {...select}
        name="state"
        label={t.t('support.column.state')}
        value={filter.state}
        blank={t.t('support.anyState')}
        choices={CASE_STATES.map((state) => ({ value: state, text: t.t(`support.state.${state}`) }))}
      />
      <Field
        {...select}
        name="topic"
        label={t.t('support.column.topic')}
        value={filter.topic}
        blank={t.t('support.anyTopic')}
        choices={topics.map((topic) => ({ value: topic, text: t.t(`support.topic.${topic}`) }))}
      />
    </FilterBar>
  )
}

function activeOf({ t, base, filter }: Props) {
  const without = (name: keyof CaseFilter) => hrefOf(base, { ...filter, [name]: undefined })
  const { q, state, topic } = filter
  return [
    ...(q ? [{ text: q, removeHref: without('q') }] : []),
    ...(state ? [{ text: t.t(`support.state.${state}`), removeHref: without('state') }] : []),
    ...(topic ? [{ text: t.t(`support.topic.${topic}`), removeHref: without('topic') }] : []),
  ]
}

function Rows({ t, title, base, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={title}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('support.column.reference'),
          rowHead: true,
          cell: (row) => (
            <a href={`${base}/${row.id}`}>
              <bdi dir="ltr">{row.reference}</bdi>
            </a>
          ),
        },
        { head: t.t('support.column.topic'), cell: (row) => t.t(`support.topic.${row.topic}`) },
        { head: t.t('support.column.state'), cell: (row) => <CaseChip t={t} state={row.state} /> },
        {
          head: t.t('support.column.opened'),
          cell: (row) => <InstantText t={t} at={row.at} zone={zone} />,
        },
        { head: t.t('support.column.answerOn'), cell: (row) => <DayText t={t} day={row.answer_on} /> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={base}
          nothingYet={t.t('support.nothingYet')}
        />
      }
    />
  )
}
