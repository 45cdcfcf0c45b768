import { CLAIM_HALVES, CLAIM_STATES } from '../../src/domain/claim/claim.ts'
import type { Day } from '../../src/domain/day.ts'
import { AGES, type DeskFilter, type DeskLine } from '../../src/rooms/claim-desk/queue.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { DeskClaimChip, deskStateText, TicketText } from '../claims/claim-chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/claims'

type Props = {
  readonly t: T
  readonly today: Day
  readonly filter: DeskFilter
  readonly list: CountedPage<DeskLine>
  readonly companies: readonly { readonly id: string; readonly name: string }[]
}

/** What of a filter stands in the address: the queue itself is the plain address. */
export function DeskPage(props: Props) {
  const { t, filter, list } = props
  return (
    <>
      <PageHead title={t.t('claims.desk.title')} lead={t.t('claims.desk.lead')} />
      <Filters {...props} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list} queue>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, filter, companies }: Props) {
  const select = { t, kind: 'select', filter: true } as const
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('claims.desk.search')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        {...select}
        name="state"
        label={t.t('claims.column.state')}
        value={filter.state}
        blank={t.t('claims.desk.waiting')}
        choices={[
          ...CLAIM_STATES.map((state) => ({ value: state, text: deskStateText(t, state) })),
          { value: 'all', text: t.t('claims.desk.all') },
        ]}
      />
      <Field
        {...select}
        name="half"
        label={t.t('claims.column.half')}
        value={filter.half}
        blank={t.t('claims.anyHalf')}
        choices={CLAIM_HALVES.map((half) => ({ value: half, text: t.t(`claims.desk.half.${half}`) }))}
      />
      <Field
        {...select}
        name="company"
        label={t.t('claims.desk.company')}
        value={filter.company}
        blank={t.t('claims.desk.anyCompany')}
        choices={companies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Field
        {...select}
        name="age"
        label={t.t('claims.desk.age')}
        value={filter.age}
        blank={t.t('claims.desk.anyAge')}
        choices={AGES.map((age) => ({ value: age, text: t.t(`claims.desk.ages.${age}`) }))}
      />
    </FilterBar>
  )
}

function activeOf({ t, filter, companies }: Props) {
  const without = (name: keyof DeskFilter) => hrefOf(HERE, { ...filter, [name]: undefined })
  const { q, state, half, company, age } = filter
  const named = companies.find(({ id }) => id === company)
  return [
    ...(q ? [{ text: q, removeHref: without('q') }] : []),
    ...(state === undefined
      ? []
      : [
          {
            text: state === 'all' ? t.t('claims.desk.all') : deskStateText(t, state),
            removeHref: without('state'),
          },
        ]),
    ...(half ? [{ text: t.t(`claims.desk.half.${half}`), removeHref: without('half') }] : []),
    ...(company ? [{ text: named?.name ?? t.t('claims.desk.company'), removeHref: without('company') }] : []),
    ...(age ? [{ text: t.t(`claims.desk.ages.${age}`), removeHref: without('age') }] : []),
  ]
}

function Rows({ t, today, filter, list }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('claims.desk.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('claims.column.ticket'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`}>
              <TicketText ticket={row.ticket} />
            </a>
          ),
        },
        { head: t.t('claims.column.half'), cell: (row) => t.t(`claims.desk.half.${row.half}`) },
        {
          head: t.t('claims.desk.claimant'),
          cell: (row) => <bdi>{row.filer}</bdi>,
        },
        {
          head: t.t('claims.column.company'),
          cell: ({ companyId, company }) =>
            companyId === null ? (
              '–'
            ) : (
              <a href={`/operator/companies/${companyId}`}>
                <bdi>{company}</bdi>
              </a>
            ),
        },
        {
          head: t.t('claims.column.flownOn'),
          cell: (row) => (row.flownOn ? <DayText t={t} day={row.flownOn} /> : '–'),
        },
        { head: t.t('claims.column.state'), cell: (row) => <DeskClaimChip t={t} state={row.state} /> },
        { head: t.t('claims.promisedOn'), cell: (row) => <Promised t={t} today={today} row={row} /> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('claims.desk.nothingYet')}
        />
      }
    />
  )
}

function Promised({ t, today, row }: { t: T; today: Day; row: DeskLine }) {
  if (row.promised_on === null || row.state !== 'with-operator') return <span>–</span>
  return (
    <span>
      <DayText t={t} day={row.promised_on} />{' '}
      {row.promised_on < today && <strong>{t.t('claims.desk.overdue')}</strong>}
    </span>
  )
}
