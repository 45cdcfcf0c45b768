import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { EntityView } from '../../src/rooms/companies/entity.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { countryName, EntityChip } from '../entities/entity-state.tsx'
import type { Html } from '../parts/html.ts'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { ApproveForm, ReasonForm } from './decision-forms.tsx'

type Props = {
  readonly t: T
  readonly view: EntityView
  readonly today: Day
  readonly zone: string
  readonly mayDecide: boolean
  readonly pattern: string | undefined
  readonly commandKey: string
  readonly done: { readonly deed: 'approved' | 'refused'; readonly coupons: number } | undefined
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

export function EntityPage(props: Props) {
  const { t, view, today, done, refusal } = props
  const { name, company, state, endedOn } = view
  return (
    <>
      <PageHead
        title={<bdi>{name}</bdi>}
        lead={t.t('entities.operator.of', { name, company })}
        actions={<EntityChip t={t} state={state} endedOn={endedOn} today={today} />}
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`entities.operator.${done.deed}`)}</p>
          {done.deed === 'approved' && <p>{t.t('operator.companies.credited', { count: done.coupons })}</p>}
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      <Decision {...props} />
      <Section id="facts" title={t.t('operator.companies.factsTitle')}>
        <KeyFacts facts={factsOf(props)} />
      </Section>
    </>
  )
}

function Decision({ t, view, mayDecide, pattern, commandKey, typed, faults = {} }: Props) {
  if (view.state !== 'applied') return null
  if (!mayDecide) return <p class="hint">{t.t('operator.companies.readOnly')}</p>
  const base = `/operator/companies/${view.companyId}/entities/${view.id}`
  const error = (field: string) => faultText(t, faults[field])
  return (
    <Section id="decision" title={t.t('entities.operator.decision')}>
      <ApproveForm
        t={t}
        action={`${base}/approve`}
        verb={t.t('entities.operator.approve')}
        typed={typed}
        error={error('corporateId')}
        pattern={pattern}
        commandKey={commandKey}
      />
      <ReasonForm
        t={t}
        id="refuse"
        action={`${base}/refuse`}
        verb={t.t('entities.operator.refuse')}
        question={t.t('entities.operator.refuseQuestion', { name: view.name })}
        label={t.t('entities.operator.refuseReason')}
        typed={typed}
        error={error('reason')}
      />
    </Section>
  )
}

function factsOf({ t, view, zone }: Props) {
  const code = (text: string | null) => (text === null ? '–' : <bdi dir="ltr">{text}</bdi>)
  const facts: { term: string; value: Html }[] = [
    { term: t.t('entities.column.country'), value: countryName(t, view.country) },
    { term: t.t('operator.companies.column.registrationNo'), value: code(view.registrationNo) },
    { term: t.t('operator.companies.column.vatId'), value: code(view.vatId) },
    { term: t.t('operator.companies.column.corporateId'), value: code(view.corporateId) },
    { term: t.t('entities.operator.asked'), value: <bdi>{view.askedBy}</bdi> },
    { term: t.t('entities.column.asked'), value: <InstantText t={t} at={view.askedAt} zone={zone} /> },
  ]
  // The same house under two accounts, or a stranger in its name: somebody should look.
  const same = view.same.map(({ id, name }, index) => (
    <>
      {index > 0 && ', '}
      <a href={`/operator/companies/${id}`}>
        <bdi>{name}</bdi>
      </a>
    </>
  ))
  if (same.length > 0) facts.push({ term: t.t('entities.operator.same'), value: <span>{same}</span> })
  if (view.joinedOn)
    facts.push({
      term: t.t('operator.companies.column.joined'),
      value: <DayText t={t} day={view.joinedOn} />,
    })
  if (view.decidedBy)
    facts.push({ term: t.t('operator.companies.decidedBy'), value: <bdi>{view.decidedBy}</bdi> })
  if (view.reason) facts.push({ term: t.t('operator.companies.reason'), value: <bdi>{view.reason}</bdi> })
  return facts
}
