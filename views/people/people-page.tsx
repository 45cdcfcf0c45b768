import type { BulkDeed } from '../../src/rooms/people/bulk.ts'
import type { Around, Person, PersonFilter, SeatState } from '../../src/rooms/people/person-list.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Breakable } from '../parts/breakable.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { Tick } from '../parts/tick.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { PeopleNotices } from './people-notices.tsx'

type Props = {
  readonly t: T
  readonly rows: readonly Person[]
  readonly filter: PersonFilter
  readonly isManager: boolean
  readonly companyName: string
  readonly known: Around
  /** How many match the filters. */
  readonly count: number
  /** What a deed for many has just done. */
  readonly done: { readonly deed: BulkDeed; readonly count: number } | undefined
  readonly newerHref: string | undefined
  readonly olderHref: string | undefined
}

const LIST = '/company/people'
const STATES: readonly SeatState[] = ['active', 'invited', 'expired', 'withdrawn', 'guest', 'left']
export const ROLES = ['travel-manager', 'finance', 'approver', 'arranger', 'traveller'] as const
const TONE: Readonly<Record<SeatState, ChipTone>> = {
  active: 'done',
  invited: 'waiting',
  expired: 'neutral',
  withdrawn: 'neutral',
  guest: 'neutral',
  left: 'neutral',
}

export function PeoplePage(props: Props) {
  const { t, filter, isManager, companyName, known } = props
  return (
    <>
      <PageHead
        title={t.t('people.heading', { company: companyName })}
        lead={t.t(isManager ? 'people.lead' : 'people.leadReader')}
        actions={
          <>
            <LinkButton href={`${LIST}/groups`}>{t.t('groups.link')}</LinkButton>
            {isManager && <Ways t={t} />}
          </>
        }
      />
      <PeopleNotices {...props} />
      <FilterBar t={t} action={LIST} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('people.search')}
          value={filter.q}
          optional
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('people.column.state')}
          value={filter.state}
          optional
          blank={t.t('people.any')}
          choices={STATES.map((value) => ({ value, text: t.t(`people.state.${value}`) }))}
        />
        <Field
          t={t}
          kind="select"
          name="role"
          label={t.t('people.column.role')}
          value={filter.role}
          optional
          blank={t.t('people.any')}
          choices={ROLES.map((value) => ({ value, text: t.t(`people.role.${value}`) }))}
        />
        <Texts t={t} name="team" value={filter.team} known={known.teams} />
        <Texts t={t} name="costCentre" value={filter.costCentre} known={known.costCentres} />
      </FilterBar>
      <div id="rows" class="stack">
        <FilterChips t={t} active={chips(t, filter)} clearHref={LIST} />
        <p class="actions">
          <ExportLink t={t} format="CSV" href={hrefOf(`${LIST}.csv`, filter)} />
        </p>
        {isManager && props.rows.length > 0 && <BulkBar t={t} filter={filter} count={props.count} />}
        <Rows {...props} />
      </div>
    </>
  )
}

function Rows({ t, rows, count, filter, isManager, newerHref, olderHref }: Props) {
  return (
    <>
      <Table
        t={t}
        caption={t.t('people.title')}
        captionHidden
        rows={rows}
        empty={
          <Empty
            t={t}
            filtered={Object.values(filter).some((value) => value !== undefined)}
            clearHref={LIST}
            nothingYet={t.t('people.nothingYet')}
            action={isManager ? <InviteLink t={t} look="plain" /> : undefined}
          />
        }
        columns={[
          {
            head: t.t('people.column.name'),
            rowHead: true,
            cell: (row) =>
              isManager ? (
                <Tick
                  name="id"
                  value={row.id}
                  label={t.t('peopleLists.bulk.tick', { name: row.name })}
                  form="many"
                >
                  <PersonLink {...row} />
                </Tick>
              ) : (
                <PersonLink {...row} />
              ),
          },
          { head: t.t('people.column.email'), cell: (row) => <Breakable text={row.email ?? '–'} /> },
          { head: t.t('people.column.role'), cell: (row) => t.t(`people.role.${row.role}`) },
          { head: t.t('people.column.costCentre'), cell: (row) => <bdi>{row.costCentre ?? '–'}</bdi> },
          { head: t.t('peopleLists.column.team'), cell: (row) => <bdi>{row.team ?? '–'}</bdi> },
          {
            head: t.t('people.column.state'),
            cell: (row) => (
              <div>
                <SeatChip t={t} state={row.state} />
                {row.mailFailedAt && <p class="hint">{t.t('people.offer.undeliveredShort')}</p>}
              </div>
            ),
          },
          {
            head: t.t('people.column.joined'),
            cell: (row) => (row.joinedOn ? <DayText t={t} day={row.joinedOn} /> : '–'),
          },
        ]}
      />
      {rows.length > 0 && (
        <Paging
          t={t}
          count={count}
          newerHref={newerHref}
          olderHref={olderHref}
          newerText={t.t('common.paging.previous')}
          olderText={t.t('common.paging.next')}
        />
      )}
    </>
  )
}

function PersonLink({ id, name }: Person) {
  return (
    <a href={`${LIST}/${id}`}>
      <bdi>{name}</bdi>
    </a>
  )
}

export function SeatChip({ t, state }: { t: T; state: SeatState }) {
  return <Chip tone={TONE[state]}>{t.t(`people.state.${state}`)}</Chip>
}

/** Nothing to choose from is no filter. */
function Texts(props: {
  t: T
  name: 'team' | 'costCentre'
  value: string | undefined
  known: readonly string[]
}) {
  const { t, name, value, known } = props
  if (known.length === 0 && value === undefined) return null
  const all = value === undefined || known.includes(value) ? known : [value, ...known]
  return (
    <Field
      t={t}
      kind="select"
      name={name}
      label={t.t(`peopleLists.column.${name}`)}
      value={value}
      filter
      blank={t.t(name === 'team' ? 'peopleLists.anyTeam' : 'peopleLists.anyCostCentre')}
      choices={all.map((text) => ({ value: text, text }))}
    />
  )
}

function Ways({ t }: { t: T }) {
  return (
    <>
      <LinkButton href="/company/payroll">{t.t('payroll.release.title')}</LinkButton>
      <LinkButton href={`${LIST}/link`}>{t.t('peopleLists.registration.link')}</LinkButton>
      <LinkButton href={`${LIST}/guest`}>{t.t('peopleLists.guest.link')}</LinkButton>
      <LinkButton href={`${LIST}/list`}>{t.t('peopleLists.link')}</LinkButton>
      <InviteLink t={t} look="main" />
    </>
  )
}

function InviteLink({ t, look }: { t: T; look: 'main' | 'plain' }) {
  return (
    <LinkButton href={`${LIST}/invite`} icon="add" look={look}>
      {t.t('people.invite.link')}
    </LinkButton>
  )
}

function chips(t: T, filter: PersonFilter) {
  return [
    ...(filter.q ? [{ text: filter.q, removeHref: href({ ...filter, q: undefined }) }] : []),
    ...(filter.state
      ? [{ text: t.t(`people.state.${filter.state}`), removeHref: href({ ...filter, state: undefined }) }]
      : []),
    ...(filter.team ? [{ text: filter.team, removeHref: href({ ...filter, team: undefined }) }] : []),
    ...(filter.costCentre
      ? [{ text: filter.costCentre, removeHref: href({ ...filter, costCentre: undefined }) }]
      : []),
    ...(filter.role
      ? [{ text: t.t(`people.role.${filter.role}`), removeHref: href({ ...filter, role: undefined }) }]
      : []),
  ]
}

function href(filter: PersonFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? LIST : `${LIST}?${query}`
}
