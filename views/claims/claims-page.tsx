import { CLAIM_HALVES, CLAIM_STATES } from '../../src/domain/claim/claim.ts'
import { todayIn } from '../../src/domain/today.ts'
import type { ClaimFilter, ClaimLine } from '../../src/rooms/claims/claim-list.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { ClaimChip, TicketText } from './claim-chip.tsx'

export type ClaimsProps = {
  readonly t: T
  readonly title: string
  readonly base: string
  readonly filter: ClaimFilter
  readonly list: CountedPage<ClaimLine>
  readonly mayWrite: boolean
  /** In a member's own pages both halves stand side by side. */
  readonly bothHalves: boolean
  readonly zone: string
}

export function ClaimsPage(props: ClaimsProps) {
  const { t, title, base, filter, list, mayWrite } = props
  return (
    <>
      <PageHead
        title={title}
        lead={t.t('claims.lead')}
        actions={
          mayWrite && (
            <LinkButton href={`${base}/new`} look="main" icon="add">
              {t.t('claims.newTitle')}
            </LinkButton>
          )
        }
      />
      <Filters {...props} />
      <ListBody t={t} here={base} filter={filter} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, base, filter, bothHalves }: ClaimsProps) {
  return (
    <FilterBar t={t} action={base} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('claims.search')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('claims.column.state')}
        value={filter.state}
        filter
        blank={t.t('claims.anyState')}
        choices={CLAIM_STATES.map((state) => ({ value: state, text: t.t(`claims.state.${state}`) }))}
      />
      {bothHalves && (
        <Field
          t={t}
          kind="select"
          name="half"
          label={t.t('claims.column.half')}
          value={filter.half}
          filter
          blank={t.t('claims.anyHalf')}
          choices={CLAIM_HALVES.map((half) => ({ value: half, text: t.t(`claims.half.${half}`) }))}
        />
      )}
      <Field t={t} kind="date" name="from" label={t.t('claims.from')} value={filter.from} filter />
      <Field t={t} kind="date" name="to" label={t.t('claims.to')} value={filter.to} filter />
    </FilterBar>
  )
}

function activeOf({ t, base, filter }: ClaimsProps) {
  const without = (name: keyof ClaimFilter) => hrefOf(base, { ...filter, [name]: undefined })
  const { q, state, half, from, to, filing } = filter
  return [
    ...(q ? [{ text: q, removeHref: without('q') }] : []),
    ...(state ? [{ text: t.t(`claims.state.${state}`), removeHref: without('state') }] : []),
    ...(half ? [{ text: t.t(`claims.half.${half}`), removeHref: without('half') }] : []),
    ...(from ? [{ text: `${t.t('claims.from')} ${t.day(from)}`, removeHref: without('from') }] : []),
    ...(to ? [{ text: `${t.t('claims.to')} ${t.day(to)}`, removeHref: without('to') }] : []),
    ...(filing ? [{ text: t.t('claims.justSent'), removeHref: without('filing') }] : []),
  ]
}

function Rows({ t, base, filter, list, title, mayWrite, bothHalves, zone }: ClaimsProps) {
  return (
    <Table
      t={t}
      caption={title}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('claims.column.ticket'),
          rowHead: true,
          cell: (row) => (
            <a href={`${base}/${row.id}`}>
              <TicketText ticket={row.ticket} />
            </a>
          ),
        },
        {
          head: t.t('claims.column.flight'),
          cell: (row) =>
            row.flight ? <bdi dir="ltr">{[row.flight, row.route].filter(Boolean).join(' · ')}</bdi> : '–',
        },
        {
          head: t.t('claims.column.flownOn'),
          cell: (row) => (row.flownOn ? <DayText t={t} day={row.flownOn} /> : '–'),
        },
        ...(bothHalves
          ? [{ head: t.t('claims.column.half'), cell: (row: ClaimLine) => t.t(`claims.half.${row.half}`) }]
          : [{ head: t.t('claims.column.by'), cell: (row: ClaimLine) => <bdi>{row.filedBy}</bdi> }]),
        { head: t.t('claims.column.filedOn'), cell: (row) => <DayText t={t} day={todayIn(zone, row.at)} /> },
        { head: t.t('claims.column.state'), cell: (row) => <ClaimChip t={t} state={row.state} /> },
        {
          head: t.t('claims.promisedOn'),
          cell: (row) =>
            row.state === 'with-operator' && row.promised_on ? <DayText t={t} day={row.promised_on} /> : '–',
        },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={base}
          nothingYet={t.t('claims.nothingYet')}
          action={
            mayWrite ? <LinkButton href={`${base}/new`}>{t.t('claims.newTitle')}</LinkButton> : undefined
          }
        />
      }
    />
  )
}
