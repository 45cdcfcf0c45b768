import type { RequestFilter, RequestRow } from '../../src/approvals/request-rows.ts'
import type { Role } from '../../src/db/tables/people.ts'
import { REQUEST_STATES } from '../../src/domain/approval/request.ts'
import { ORDER_KINDS } from '../../src/domain/award/order-kind.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { orderText } from '../awards/award-text.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { RequestChip } from './request-chip.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly filter: RequestFilter
  readonly list: CountedPage<RequestRow>
  readonly zone: string
  readonly role: Role
}

const HERE = '/company/approvals'
const WHOSE = ['to-decide', 'mine'] as const

export function RequestsPage(props: Props) {
  const { t, title, filter, list, role } = props
  const decides = role === 'travel-manager' || role === 'approver'
  return (
    <>
      <PageHead
        title={title}
        lead={t.t('approvals.list.lead')}
        actions={
          <>
            {decides && <LinkButton href={`${HERE}/deputies`}>{t.t('approvals.deputies.link')}</LinkButton>}
            <LinkButton href="/company/policy">{t.t('approvals.policy.link')}</LinkButton>
          </>
        }
      />
      <Filters t={t} filter={filter} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(t, filter)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, filter }: { t: T; filter: RequestFilter }) {
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('approvals.list.person')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        t={t}
        kind="select"
        name="whose"
        label={t.t('approvals.list.whose')}
        value={filter.whose}
        filter
        blank={t.t('approvals.whose.all')}
        choices={WHOSE.map((whose) => ({ value: whose, text: t.t(`approvals.whose.${whose}`) }))}
      />
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('approvals.column.state')}
        value={filter.state}
        filter
        blank={t.t('awards.orders.anyState')}
        choices={REQUEST_STATES.map((state) => ({ value: state, text: t.t(`approvals.state.${state}`) }))}
      />
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('awards.list.kind')}
        value={filter.kind}
        filter
        blank={t.t('awards.list.anyKind')}
        choices={ORDER_KINDS.map((kind) => ({ value: kind, text: t.t(`awards.kind.${kind}`) }))}
      />
    </FilterBar>
  )
}

function activeOf(t: T, filter: RequestFilter) {
  const without = (name: keyof RequestFilter) => hrefOf(HERE, { ...filter, [name]: undefined })
  const { q, whose, state, kind } = filter
  return [
    ...(q ? [{ text: q, removeHref: without('q') }] : []),
    ...(whose ? [{ text: t.t(`approvals.whose.${whose}`), removeHref: without('whose') }] : []),
    ...(state ? [{ text: t.t(`approvals.state.${state}`), removeHref: without('state') }] : []),
    ...(kind ? [{ text: t.t(`awards.kind.${kind}`), removeHref: without('kind') }] : []),
  ]
}

function Rows({ t, title, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={title}
      captionHidden
      rows={list.rows}
      rowId={({ id }) => `request-${id}`}
      columns={columnsOf(t, zone)}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('approvals.list.nothingYet')}
          action={<LinkButton href="/company/awards">{t.t('awards.orders.toAwards')}</LinkButton>}
        />
      }
    />
  )
}

function columnsOf(t: T, zone: string): Column<RequestRow>[] {
  return [
    {
      head: t.t('approvals.column.award'),
      rowHead: true,
      cell: ({ id, award }) => (
        <a href={`${HERE}/${id}`}>
          <bdi>{award}</bdi>
        </a>
      ),
    },
    { head: t.t('approvals.column.what'), cell: ({ request }) => orderText(t, request) },
    { head: t.t('approvals.column.by'), cell: ({ requester }) => <bdi>{requester}</bdi> },
    { head: t.t('approvals.column.for'), cell: ({ charged }) => <bdi>{charged}</bdi> },
    { head: t.t('approvals.column.asked'), cell: ({ at }) => <InstantText t={t} at={at} zone={zone} /> },
    {
      head: t.t('approvals.column.state'),
      cell: ({ state, lapsesOn, decidedBy }) => (
        <>
          <RequestChip t={t} state={state} />
          {state === 'asked' && (
            <p class="hint">
              {t.t('approvals.list.until')} <DayText t={t} day={lapsesOn} />
            </p>
          )}
          {decidedBy && (
            <p class="hint">
              <bdi>{decidedBy}</bdi>
            </p>
          )}
        </>
      ),
    },
    {
      head: t.t('approvals.column.price'),
      end: true,
      cell: ({ price }) => <Points t={t} amount={price} />,
    },
  ]
}
