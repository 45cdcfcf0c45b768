import type { ImportFilter, ImportRow } from '../../src/rooms/imports/queries.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { figuresOf, ImportState, rejectRate } from './import-state.tsx'

const HERE = '/operator/imports'
const STATES = ['checking', 'ready', 'posting', 'done', 'refused', 'failed', 'withdrawn'] as const

type Props = {
  readonly t: T
  readonly filter: ImportFilter
  readonly list: CountedPage<ImportRow>
  readonly zone: string
  readonly mayLoad: boolean
}

export function ImportsPage(props: Props) {
  const { t, filter, list, mayLoad } = props
  const here = { q: filter.q, state: filter.state }
  return (
    <>
      <PageHead
        title={t.t('imports.list.title')}
        lead={t.t('imports.list.lead')}
        actions={
          <>
            <LinkButton href={`${HERE}/feeds`}>{t.t('imports.feeds.title')}</LinkButton>
            {mayLoad && (
              <LinkButton href={`${HERE}/new`} look="main" icon="add">
                {t.t('imports.upload.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('imports.list.search')}
          value={filter.q}
          optional
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('imports.list.state')}
          value={filter.state}
          optional
          blank={t.t('imports.list.anyState')}
          choices={STATES.map((state) => ({ value: state, text: t.t(`imports.state.${state}`) }))}
        />
      </FilterBar>
      <ListBody t={t} here={HERE} filter={here} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function activeOf({ t, filter }: { t: T; filter: ImportFilter }) {
  return [
    ...(filter.q ? [{ text: filter.q, removeHref: hrefOf(HERE, { state: filter.state }) }] : []),
    ...(filter.state
      ? [{ text: t.t(`imports.state.${filter.state}`), removeHref: hrefOf(HERE, { q: filter.q }) }]
      : []),
  ]
}

function Rows({ t, filter, list, zone, mayLoad }: Props) {
  const number = (value: bigint | undefined) => (value === undefined ? '–' : <bdi>{t.number(value)}</bdi>)
  return (
    <Table
      t={t}
      caption={t.t('imports.list.title')}
      captionHidden
      rows={list.rows}
      rowId={(row) => `import-${row.id}`}
      columns={[
        {
          head: t.t('imports.list.name'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`}>
              <bdi>{row.name}</bdi>
            </a>
          ),
        },
        { head: t.t('imports.list.state'), cell: (row) => <ImportState t={t} state={row.state} /> },
        { head: t.t('imports.list.at'), cell: (row) => <InstantText t={t} at={row.at} zone={zone} /> },
        { head: t.t('imports.list.by'), cell: (row) => <bdi>{row.byName}</bdi> },
        { head: t.t('imports.figure.lines'), end: true, cell: (row) => number(figuresOf(row)?.lines) },
        { head: t.t('imports.figure.added'), end: true, cell: (row) => number(figuresOf(row)?.added) },
        { head: t.t('imports.figure.known'), end: true, cell: (row) => number(figuresOf(row)?.known) },
        { head: t.t('imports.figure.refused'), end: true, cell: (row) => number(figuresOf(row)?.refused) },
        { head: t.t('imports.figure.rate'), end: true, cell: (row) => rejectRate(t, figuresOf(row)) },
      ]}
      empty={
        <Empty
          t={t}
          filtered={filter.q !== '' || filter.state !== undefined}
          clearHref={HERE}
          nothingYet={t.t('imports.list.nothingYet')}
          action={
            mayLoad ? (
              <LinkButton href={`${HERE}/new`} look="main" icon="add">
                {t.t('imports.upload.title')}
              </LinkButton>
            ) : undefined
          }
        />
      }
    />
  )
}
