import type { AuditFilter, AuditRow } from '../../src/rooms/audit-trail/queries.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { timeKey } from '../../src/web/time-key.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/audit'

type Props = {
  readonly t: T
  readonly filter: AuditFilter
  readonly list: CountedPage<AuditRow>
  readonly zone: string
}

export function AuditPage(props: Props) {
  const { t, filter, list } = props
  const first = list.rows[0]
  const last = list.rows.at(-1)
  return (
    <>
      <PageHead title={t.t('operator.audit.title')} lead={t.t('operator.audit.lead')} />
      <Filters {...props} />
      <div id="rows" class="stack">
        <Chips {...props} />
        <p class="actions">
          <ExportLink t={t} href={hrefOf('/operator/audit.csv', filter)} format="CSV" />
        </p>
        <Rows {...props} />
        <Paging
          t={t}
          count={list.count}
          newerHref={first && list.hasNewer ? hrefOf(HERE, { ...filter, after: timeKey(first) }) : undefined}
          olderHref={last && list.hasOlder ? hrefOf(HERE, { ...filter, before: timeKey(last) }) : undefined}
        />
      </div>
    </>
  )
}

function Filters({ t, filter }: Props) {
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="search"
        name="company"
        label={t.t('operator.audit.company')}
        value={filter.company}
        optional
      />
      <Field
        t={t}
        kind="search"
        name="deed"
        label={t.t('operator.audit.deed')}
        value={filter.deed}
        optional
        attributes={{ 'data-search': true, placeholder: 'import.' }}
      />
      <Field
        t={t}
        kind="search"
        name="actor"
        label={t.t('operator.audit.actor')}
        value={filter.actor}
        optional
      />
      <Field t={t} kind="date" name="from" label={t.t('operator.audit.from')} value={filter.from} optional />
      <Field t={t} kind="date" name="to" label={t.t('operator.audit.to')} value={filter.to} optional />
    </FilterBar>
  )
}

function Chips({ t, filter }: Props) {
  const names = ['company', 'deed', 'actor', 'object', 'from', 'to'] as const
  const active = names.flatMap((name) => {
    const value = filter[name]
    if (!value) return []
    const text = name === 'from' || name === 'to' ? t.day(value as NonNullable<AuditFilter['from']>) : value
    return [
      {
        text: `${t.t(`operator.audit.${name}`)}: ${text}`,
        removeHref: hrefOf(HERE, { ...filter, [name]: undefined }),
      },
    ]
  })
  return <FilterChips t={t} active={active} clearHref={HERE} />
}

function Rows({ t, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('operator.audit.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('operator.audit.at'),
          rowHead: true,
          cell: (row) => <InstantText t={t} at={row.at} zone={zone} />,
        },
        {
          head: t.t('operator.audit.actor'),
          cell: (row) => (
            <span>
              <bdi>{row.actorName}</bdi>{' '}
              <span class="hint">{t.t(`operator.audit.kind.${row.actorKind}`)}</span>
            </span>
          ),
        },
        { head: t.t('operator.audit.deedHead'), cell: (row) => <code dir="ltr">{row.deed}</code> },
        { head: t.t('operator.audit.object'), cell: (row) => <Thing row={row} /> },
        {
          head: t.t('operator.company'),
          cell: (row) =>
            row.company === null ? (
              '–'
            ) : (
              <a href={`/operator/companies/${row.companyId}`}>
                <bdi>{row.company}</bdi>
              </a>
            ),
        },
        { head: t.t('operator.audit.detail'), cell: (row) => <Detail detail={row.detail} /> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('operator.audit.nothingYet')}
        />
      }
    />
  )
}

/** Where a thing of this kind has a page of its own. */
const PAGE: Readonly<Record<string, string>> = {
  import: '/operator/imports/',
  company: '/operator/companies/',
  adjustment: '/operator/adjustments/',
  mail: '/operator/outbox/',
}

function Thing({ row }: { row: AuditRow }) {
  const page = PAGE[row.objectKind]
  const text = (
    <bdi dir="ltr" title={row.objectId}>
      {row.objectKind} {row.objectId.slice(-6)}
    </bdi>
  )
  return page ? <a href={`${page}${row.objectId}`}>{text}</a> : text
}

function Detail({ detail }: { detail: AuditRow['detail'] }) {
  const entries = Object.entries(detail).filter(([, value]) => value !== null && value !== '')
  if (entries.length === 0) return <>–</>
  return (
    <details>
      <summary>
        <bdi dir="ltr">
          {entries
            .map(([name]) => name)
            .join(', ')
            .slice(0, 40)}
        </bdi>
      </summary>
      <dl class="plain-facts" dir="ltr">
        {entries.map(([name, value]) => (
          <div>
            <dt class="hint">{name}</dt>
            <dd>
              <bdi>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
