import { REVIEW_STATES, type ReviewFilter, type ReviewLine } from '../../src/rooms/number-desk/queue.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { DecisionChip, NumberEnd } from './number-parts.tsx'

const HERE = '/operator/numbers'

type Props = {
  readonly t: T
  readonly filter: ReviewFilter
  readonly list: CountedPage<ReviewLine>
  readonly zone: string
}

export function NumberDeskPage(props: Props) {
  const { t, filter, list } = props
  return (
    <>
      <PageHead title={t.t('numbers.desk.title')} lead={t.t('numbers.desk.lead')} />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('numbers.desk.search')}
          value={filter.q}
          filter
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('numbers.desk.state')}
          value={filter.state}
          filter
          blank={t.t('numbers.desk.waiting')}
          choices={REVIEW_STATES.map((state) => ({ value: state, text: t.t(`numbers.desk.${state}`) }))}
        />
      </FilterBar>
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list} queue>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function activeOf({ t, filter }: Props) {
  const { q, state } = filter
  return [
    ...(q ? [{ text: q, removeHref: hrefOf(HERE, { state }) }] : []),
    ...(state ? [{ text: t.t(`numbers.desk.${state}`), removeHref: hrefOf(HERE, { q }) }] : []),
  ]
}

function Rows({ t, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('numbers.desk.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('numbers.desk.person'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`}>
              <bdi>{row.person}</bdi>
            </a>
          ),
        },
        { head: t.t('numbers.desk.number'), cell: (row) => <NumberEnd of={row} /> },
        { head: t.t('numbers.desk.cause'), cell: (row) => t.t(`numbers.desk.causes.${row.cause}`) },
        {
          head: t.t('numbers.desk.ticketName'),
          cell: (row) => <bdi dir="ltr">{row.passenger_name ?? '–'}</bdi>,
        },
        { head: t.t('numbers.desk.opened'), cell: (row) => <InstantText t={t} at={row.at} zone={zone} /> },
        {
          head: t.t('numbers.desk.state'),
          cell: (row) => <DecisionChip t={t} decision={row.decision} />,
        },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('numbers.desk.nothingYet')}
        />
      }
    />
  )
}
