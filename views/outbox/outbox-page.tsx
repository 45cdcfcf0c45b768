import type { MailFilter, MailRow, MailState } from '../../src/rooms/outbox/queries.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Breakable } from '../parts/breakable.tsx'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/outbox'
const TONE: Readonly<Record<MailState, ChipTone>> = { waiting: 'waiting', failing: 'refused', sent: 'done' }

type Props = {
  readonly t: T
  readonly filter: MailFilter
  readonly list: CountedPage<MailRow>
  readonly zone: string
}

export function MailChip({ t, state }: { t: T; state: MailState }) {
  return <Chip tone={TONE[state]}>{t.t(`operator.outbox.states.${state}`)}</Chip>
}

export function OutboxPage(props: Props) {
  const { t, filter, list } = props
  const active = [
    ...(filter.q ? [{ text: filter.q, removeHref: hrefOf(HERE, { state: filter.state }) }] : []),
    ...(filter.state
      ? [{ text: t.t(`operator.outbox.states.${filter.state}`), removeHref: hrefOf(HERE, { q: filter.q }) }]
      : []),
  ]
  return (
    <>
      <PageHead title={t.t('operator.outbox.title')} lead={t.t('operator.outbox.lead')} />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('operator.outbox.search')}
          value={filter.q}
          optional
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('operator.outbox.state')}
          value={filter.state}
          optional
          blank={t.t('operator.anyState')}
          choices={(['waiting', 'failing', 'sent'] as const).map((state) => ({
            value: state,
            text: t.t(`operator.outbox.states.${state}`),
          }))}
        />
      </FilterBar>
      <ListBody t={t} here={HERE} filter={filter} active={active} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Rows({ t, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('operator.outbox.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('operator.outbox.subject'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`}>
              <bdi>{row.subject}</bdi>
            </a>
          ),
        },
        { head: t.t('operator.outbox.recipient'), cell: (row) => <Breakable text={row.recipient} /> },
        { head: t.t('operator.outbox.state'), cell: (row) => <MailChip t={t} state={row.state} /> },
        { head: t.t('operator.outbox.at'), cell: (row) => <InstantText t={t} at={row.at} zone={zone} /> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={filter.q !== '' || filter.state !== undefined}
          clearHref={HERE}
          nothingYet={t.t('operator.outbox.nothingYet')}
        />
      }
    />
  )
}
