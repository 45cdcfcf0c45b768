import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Candidate, Deputyship } from '../../src/rooms/approvals/deputies.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly title: string
  readonly rows: readonly Deputyship[]
  readonly people: readonly Candidate[]
  readonly today: Day
  readonly typed: Typed
  readonly done: 'named' | 'ended' | undefined
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}

const HERE = '/company/approvals/deputies'

export function DeputiesPage(props: Props) {
  const { t, title, done, refusal } = props
  return (
    <>
      <PageHead title={title} lead={t.t('approvals.deputies.lead')} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`approvals.deputies.done.${done}`)}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      <Section id="deputies" title={t.t('approvals.deputies.those')}>
        <Rows {...props} />
      </Section>
      <NewDeputy {...props} />
    </>
  )
}

function Rows({ t, rows, today }: Props) {
  const runs = ({ ended, untilOn }: Deputyship) => !ended && untilOn >= today
  return (
    <Table
      t={t}
      caption={t.t('approvals.deputies.those')}
      captionHidden
      rows={rows}
      rowId={({ id }) => `deputy-${id}`}
      empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t('approvals.deputies.nothingYet')} />}
      columns={[
        {
          head: t.t('approvals.deputies.deputy'),
          rowHead: true,
          cell: ({ deputy, principal }) => (
            <bdi>{t.t('approvals.one.instead', { name: deputy, principal })}</bdi>
          ),
        },
        { head: t.t('approvals.deputies.from'), cell: ({ fromOn }) => <DayText t={t} day={fromOn} /> },
        { head: t.t('approvals.deputies.until'), cell: ({ untilOn }) => <DayText t={t} day={untilOn} /> },
        {
          head: t.t('approvals.column.state'),
          cell: (row) => <Chip>{t.t(`approvals.deputies.state.${stateOf(row, today)}`)}</Chip>,
        },
        {
          head: t.t('entities.column.deed'),
          cell: (row) =>
            row.mayEnd && runs(row) ? (
              <Deed
                action={`${HERE}/${row.id}/end`}
                verb={t.t('approvals.deputies.end')}
                look="plain"
                confirm={t.t('approvals.deputies.endQuestion', { name: row.deputy })}
              />
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

function stateOf({ ended, fromOn, untilOn }: Deputyship, today: Day) {
  if (ended || untilOn < today) return 'over'
  return fromOn > today ? 'ahead' : 'now'
}

function NewDeputy({ t, people, typed, faults }: Props) {
  const errors = faultTexts(t, faults)
  return (
    <Section id="new-deputy" title={t.t('approvals.deputies.new')}>
      <Form id="deputy-form" action={HERE} commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Field
          t={t}
          kind="select"
          name="deputy"
          label={t.t('approvals.deputies.deputy')}
          hint={t.t('approvals.deputies.hint')}
          value={typed['deputy']}
          error={errors['deputy']}
          blank={t.t('approvals.deputies.choose')}
          choices={people.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Field
          t={t}
          kind="date"
          name="from"
          label={t.t('approvals.deputies.from')}
          value={typed['from']}
          error={errors['from']}
          width="short"
        />
        <Field
          t={t}
          kind="date"
          name="until"
          label={t.t('approvals.deputies.until')}
          value={typed['until']}
          error={errors['until']}
          width="short"
        />
        <div class="actions">
          <Button>{t.t('approvals.deputies.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}
