import { DEED_GROUPS } from '../../src/db/deeds.ts'
import type { OperatorRole } from '../../src/db/tables/people.ts'
import type { AuditFilter, AuditRow } from '../../src/rooms/audit-trail/queries.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { type AwardNames, DeedText, DetailText, deedText, ThingText } from './deed-text.tsx'

const HERE = '/operator/audit'

type Props = {
  readonly t: T
  readonly filter: AuditFilter
  readonly list: CountedPage<AuditRow>
  readonly zone: string
  readonly role: OperatorRole
  readonly awards: AwardNames
}

export function AuditPage(props: Props) {
  const { t, filter, list } = props
  return (
    <>
      <PageHead title={t.t('operator.audit.title')} lead={t.t('operator.audit.lead')} />
      <Filters {...props} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
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
        kind="select"
        name="deed"
        label={t.t('operator.audit.deed')}
        value={filter.deed}
        optional
        blank={t.t('deeds.any')}
        choices={deedChoices(t, filter.deed)}
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

/** By group. An address may hold any beginning of a deed: it stays a choice, so that the form keeps it. */
function deedChoices(t: T, deed: string) {
  const groups = DEED_GROUPS.map((group) => ({ value: `${group}.`, text: t.t(`deeds.group.${group}`) }))
  groups.sort((one, other) => t.compare(one.text, other.text))
  const isGroup = deed === '' || groups.some(({ value }) => value === deed)
  return isGroup ? groups : [{ value: deed, text: deedText(t, deed) }, ...groups]
}

function activeOf({ t, filter }: Props) {
  const names = ['company', 'deed', 'actor', 'object', 'from', 'to'] as const
  return names.flatMap((name) => {
    const value = filter[name]
    if (!value) return []
    const text = chipText(t, name, value)
    return [
      {
        text: `${t.t(`operator.audit.${name}`)}: ${text}`,
        removeHref: hrefOf(HERE, { ...filter, [name]: undefined }),
      },
    ]
  })
}

function chipText(t: T, name: keyof AuditFilter, value: string): string {
  if (name === 'from' || name === 'to') return t.day(value as NonNullable<AuditFilter['from']>)
  const choice = name === 'deed' && deedChoices(t, value).find((each) => each.value === value)
  return choice ? choice.text : value
}

function Rows({ t, filter, list, zone, role, awards }: Props) {
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
        { head: t.t('operator.audit.deed'), cell: (row) => <DeedText t={t} deed={row.deed} /> },
        {
          head: t.t('operator.audit.object'),
          cell: (row) => <ThingText t={t} thing={{ kind: row.objectKind, id: row.objectId }} role={role} />,
        },
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
        {
          head: t.t('operator.audit.detail'),
          cell: (row) => <DetailText t={t} done={row} awards={awards} />,
        },
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
