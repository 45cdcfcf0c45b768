import type { Day } from '../../src/domain/day.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { Elsewhere, Files } from './files.tsx'
import { StatementBody, type StatementBodyProps } from './statement-page.tsx'

const PAGE = '/company/statement'

type Props = Omit<StatementBodyProps, 'params' | 'path' | 'nothing' | 'children'> & {
  readonly title: string
  /** Months that can be asked for, the latest first. */
  readonly periods: readonly string[]
  readonly closesOn: Day
}

/** A month that is not closed: it runs, or is over and waits for its day. */
export function MonthPage({ title, periods, closesOn, ...body }: Props) {
  const { t, facts } = body
  const { company, from, to, period, isComplete } = facts
  const lead = t.t('statement.lead', { company: company.name, from: t.day(from), to: t.day(to) })
  return (
    <>
      <PageHead title={title} lead={lead} actions={<Files t={t} params={{ period }} />} />
      <PeriodForm t={t} period={period} periods={periods} />
      <Elsewhere t={t} params={{ period }} />
      <Notice kind="info">
        <p>
          {isComplete
            ? t.t('statements.notClosed', { day: t.day(closesOn) })
            : t.t('statement.soFar', { day: t.day(closesOn) })}
        </p>
      </Notice>
      <StatementBody {...body} path={PAGE} params={{ period }} nothing={t.t('statement.nothing')} />
    </>
  )
}

export function PeriodForm({ t, period, periods }: { t: T; period: string; periods: readonly string[] }) {
  return (
    <form class="filter-bar" method="get" action={PAGE}>
      <Field
        t={t}
        kind="select"
        name="period"
        label={t.t('statement.period')}
        value={period}
        choices={periods.map((each) => ({ value: each, text: t.month(each, 'long') }))}
      />
      <Button look="plain">{t.t('statement.show')}</Button>
    </form>
  )
}
