import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Entity } from '../../src/rooms/entities/entity-list.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { LinkButton } from '../parts/button.tsx'
import type { Choice } from '../parts/control.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { countryName, EntityChip } from './entity-state.tsx'
import { NewEntity } from './new-entity.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly rows: readonly Entity[]
  readonly today: Day
  readonly zone: string
  readonly countries: readonly Choice[]
  readonly isManager: boolean
  readonly done: 'asked' | 'withdrawn' | 'ended' | undefined
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal | undefined
}

export function EntitiesPage(props: Props) {
  const { t, title, done, refusal, isManager, countries, typed, faults = {} } = props
  return (
    <>
      <PageHead title={title} lead={t.t('entities.lead')} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`entities.done.${done}`)}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      <Section id="entities" title={t.t('entities.short')}>
        <Entities {...props} />
      </Section>
      {isManager && <NewEntity t={t} countries={countries} typed={typed} errors={faultTexts(t, faults)} />}
    </>
  )
}

function Entities({ t, rows, today, zone, isManager }: Props) {
  const code = (text: string | null) => (text === null ? '–' : <bdi dir="ltr">{text}</bdi>)
  return (
    <Table
      t={t}
      caption={t.t('entities.short')}
      captionHidden
      rows={rows}
      rowId={({ id }) => `entity-${id}`}
      empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t('entities.nothingYet')} />}
      columns={[
        { head: t.t('entities.column.name'), rowHead: true, cell: ({ name }) => <bdi>{name}</bdi> },
        { head: t.t('trips.home.corporateId'), cell: ({ corporateId }) => code(corporateId) },
        { head: t.t('entities.column.country'), cell: ({ country }) => countryName(t, country) },
        {
          head: t.t('joining.registrationNo'),
          cell: ({ registrationNo, vatId }) => (
            <>
              {code(registrationNo)}
              {vatId && <p class="hint">{code(vatId)}</p>}
            </>
          ),
        },
        {
          head: t.t('entities.column.state'),
          cell: ({ state, endedOn, reason }) => (
            <>
              <EntityChip t={t} state={state} endedOn={endedOn} today={today} />
              {state === 'refused' && (
                <p class="hint">
                  <bdi>{reason}</bdi>
                </p>
              )}
            </>
          ),
        },
        {
          head: t.t('entities.column.asked'),
          cell: ({ askedBy, askedAt }) => (
            <>
              <InstantText t={t} at={askedAt} zone={zone} />
              {askedBy && (
                <p class="hint">
                  <bdi>{askedBy}</bdi>
                </p>
              )}
            </>
          ),
        },
        ...(isManager ? [{ head: t.t('entities.column.deed'), cell: (row: Entity) => deedOf(t, row) }] : []),
      ]}
    />
  )
}

function deedOf(t: T, { id, name, state }: Entity) {
  if (state === 'applied') {
    return (
      <Deed
        action={`/company/entities/${id}/withdraw`}
        verb={t.t('entities.withdraw.verb')}
        look="plain"
        confirm={t.t('entities.withdraw.question', { name })}
      />
    )
  }
  if (state !== 'active') return '–'
  return <LinkButton href={`/company/entities/${id}/end`}>{t.t('entities.end.link')}</LinkButton>
}
