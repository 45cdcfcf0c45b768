import type { AdjustmentFilter, AdjustmentRow, AdjustmentState } from '../../src/rooms/adjustments/queries.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/adjustments'
const STATES = ['asked', 'posted', 'declined'] as const
const TONE: Readonly<Record<AdjustmentState, ChipTone>> = {
  asked: 'waiting',
  posted: 'done',
  declined: 'refused',
}

export function AdjustmentChip({ t, state }: { t: T; state: AdjustmentState }) {
  return <Chip tone={TONE[state]}>{t.t(`operator.adjustments.states.${state}`)}</Chip>
}

type Props = {
  readonly t: T
  readonly filter: AdjustmentFilter
  readonly list: CountedPage<AdjustmentRow>
  readonly zone: string
  readonly mayAsk: boolean
}

export function AdjustmentsPage(props: Props) {
  const { t, filter, list, mayAsk } = props
  const active = [
    ...(filter.q ? [{ text: filter.q, removeHref: hrefOf(HERE, { state: filter.state }) }] : []),
    ...(filter.state
      ? [
          {
            text: t.t(`operator.adjustments.states.${filter.state}`),
            removeHref: hrefOf(HERE, { q: filter.q }),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHead
        title={t.t('operator.adjustments.title')}
        lead={t.t('operator.adjustments.lead')}
        actions={
          mayAsk ? (
            <LinkButton href={`${HERE}/new`} look="main" icon="add">
              {t.t('operator.adjustments.ask')}
            </LinkButton>
          ) : undefined
        }
      />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('operator.adjustments.search')}
          value={filter.q}
          optional
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('operator.adjustments.state')}
          value={filter.state}
          optional
          blank={t.t('operator.anyState')}
          choices={STATES.map((state) => ({
            value: state,
            text: t.t(`operator.adjustments.states.${state}`),
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
      caption={t.t('operator.adjustments.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('operator.company'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`}>
              <bdi>{row.company}</bdi>
            </a>
          ),
        },
        {
          head: t.t('operator.adjustments.amount'),
          end: true,
          cell: (row) => <Points t={t} amount={row.amount} signed />,
        },
        { head: t.t('operator.adjustments.reason'), cell: (row) => <bdi>{row.reason}</bdi> },
        {
          head: t.t('operator.adjustments.state'),
          cell: (row) => <AdjustmentChip t={t} state={row.state} />,
        },
        {
          head: t.t('operator.adjustments.asked'),
          cell: (row) => (
            <span>
              <bdi>{row.askedBy}</bdi>, <InstantText t={t} at={row.at} zone={zone} />
            </span>
          ),
        },
        {
          head: t.t('operator.adjustments.decidedBy'),
          cell: (row) => (row.decidedBy ? <bdi>{row.decidedBy}</bdi> : '–'),
        },
      ]}
      empty={
        <Empty
          t={t}
          filtered={filter.q !== '' || filter.state !== undefined}
          clearHref={HERE}
          nothingYet={t.t('operator.adjustments.nothingYet')}
        />
      }
    />
  )
}
