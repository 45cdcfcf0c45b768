import type { EntityName } from '../../src/db/flights/entities.ts'
import { isWhole } from '../../src/statement/slice.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { Elsewhere, Files } from './files.tsx'
import { StatementBody, type StatementBodyProps } from './statement-page.tsx'

const PAGE = '/company/statement'

type FormProps = {
  readonly t: T
  readonly company: string
  readonly typed: Readonly<Record<string, string>>
  readonly fault: string | undefined
  readonly entities: readonly EntityName[]
  readonly numbersTravellers: boolean
}
type Props = FormProps &
  Omit<StatementBodyProps, 'params' | 'path' | 'nothing' | 'children'> & { readonly title: string }

/** Any days, and a slice of them. */
export function AnyPage(props: Props) {
  const { t, title, company, typed, fault, entities, numbersTravellers, ...body } = props
  const { facts } = body
  const { entity, centre, person } = facts.slice
  const params = { from: facts.from, to: facts.to, entity, centre, person }
  const shown = { ...params, by: typed['by'] }
  const form = {
    t,
    company,
    typed: { ...typed, from: typed['from'] || facts.from, to: typed['to'] || facts.to },
  }
  const whole = isWhole(facts.slice)
  return (
    <>
      <PageHead
        title={title}
        lead={t.t('statements.any.lead')}
        actions={fault === undefined && <Files t={t} params={params} />}
      />
      <PeriodForm {...form} fault={fault} entities={entities} numbersTravellers={numbersTravellers} />
      <Elsewhere t={t} params={fault === undefined ? params : undefined} />
      {!whole && (
        <Notice kind="info">
          <p>{t.t('statements.any.part')}</p>
        </Notice>
      )}
      {fault === undefined && (
        <StatementBody
          {...body}
          t={t}
          path={PAGE}
          params={shown}
          nothing={t.t(whole ? 'statements.any.nothing' : 'statements.any.nothingInPart')}
        />
      )}
    </>
  )
}

function PeriodForm({ t, company, typed, fault, entities, numbersTravellers }: FormProps) {
  const field = (name: string) => ({ t, name, value: typed[name], filter: true })
  return (
    <form class="filter-bar" method="get" action={PAGE} aria-label={t.t('statements.any.short')}>
      <Field {...field('from')} kind="date" label={t.t('statements.any.from')} />
      <Field {...field('to')} kind="date" label={t.t('statements.any.to')} error={fault} />
      {entities.length > 0 && (
        <Field
          {...field('entity')}
          kind="select"
          label={t.t('statements.any.entity')}
          blank={t.t('statements.any.everyEntity')}
          choices={[
            { value: '-', text: t.t('statements.any.own', { company }) },
            ...entities.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <Field {...field('centre')} label={t.t('statements.any.centre')} />
      <Field
        {...field('person')}
        label={t.t('statements.any.person')}
        hint={t.t(numbersTravellers ? 'statements.any.pseudonymHint' : 'statements.any.personHint')}
      />
      <Field
        {...field('by')}
        kind="select"
        label={t.t('statements.any.by')}
        blank={t.t('statements.any.byNothing')}
        choices={[{ value: 'person', text: t.t('statements.any.byPerson') }]}
      />
      <Button look="plain">{t.t('statements.any.show')}</Button>
    </form>
  )
}
