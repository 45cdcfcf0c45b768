import { parseDay } from '../../src/domain/day.ts'
import type { StatementFacts } from '../../src/statement/build-statement.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { LapsingTable } from './lapsing-table.tsx'

/** When the closing balance lapses, month by month and until any day that is asked for. */
export function LapsingSection(props: {
  t: T
  facts: StatementFacts
  path: string
  params: Readonly<Record<string, string | undefined>>
  until: string | undefined
}) {
  const { t, facts, path, params, until } = props
  const day = parseDay(until ?? '')
  const lapsed = facts.lapsing.reduce((sum, part) => (day && part.day <= day ? sum + part.amount : sum), 0n)
  return (
    <Section id="lapsing" title={t.t('statement.lapsing')}>
      <LapsingTable t={t} statement={facts} />
      <form class="filter-bar" method="get" action={`${path}#lapsing`}>
        {Object.entries(params).map(
          ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
        )}
        <Field t={t} kind="date" name="lapses" label={t.t('statements.lapse.label')} value={day} filter />
        <Button look="plain">{t.t('statements.lapse.show')}</Button>
      </form>
      {day && (
        <p role="status">{t.t('statements.lapse.text', { points: t.points(lapsed), day: t.day(day) })}</p>
      )}
    </Section>
  )
}
