import type { OperatorRole } from '../../src/db/tables/people.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { CompanyView } from '../../src/rooms/companies/company.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { hrefOf } from '../../src/web/list.ts'
import { type AwardNames, DetailText, deedText, ThingText } from '../audit-trail/deed-text.tsx'
import { industryName } from '../joining/eligibility.tsx'
import { Points } from '../parts/amount.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'
import { countryText, StateChip } from './companies-page.tsx'
import { ApproveForm, ReasonForm } from './decision-forms.tsx'
import { Entities } from './entity-table.tsx'

type Props = {
  readonly t: T
  readonly view: CompanyView
  readonly zone: string
  readonly today: Day
  readonly mayDecide: boolean
  readonly role: OperatorRole
  readonly awards: AwardNames
  readonly pattern: string | undefined
  readonly commandKey: string
  readonly done: { readonly deed: 'approved' | 'refused' | 'closed'; readonly coupons: number } | undefined
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

export function CompanyPage(props: Props) {
  const { t, view, zone, done, refusal } = props
  return (
    <>
      <PageHead
        title={<bdi>{view.company.name}</bdi>}
        actions={<StateChip t={t} state={view.company.state} />}
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`operator.companies.done.${done.deed}`)}</p>
          {done.deed === 'approved' && <p>{t.t('operator.companies.credited', { count: done.coupons })}</p>}
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      {view.company.state === 'applied' && <Decisions {...props} />}
      <Section id="facts" title={t.t('operator.companies.factsTitle')}>
        <KeyFacts facts={[...identity(t, view), ...standing(t, view, zone)]} />
      </Section>
      <Entities t={t} companyId={view.company.id} rows={view.entities} today={props.today} />
      <Trail {...props} />
      {view.company.state !== 'applied' && <Decisions {...props} />}
    </>
  )
}

function Decisions({ t, view, mayDecide, pattern, commandKey, typed, faults = {} }: Props) {
  const { id, state } = view.company
  if (!mayDecide) return <p class="hint">{t.t('operator.companies.readOnly')}</p>
  const error = (field: string) => faultText(t, faults[field])
  if (state === 'applied') {
    return (
      <Section id="decision" title={t.t('operator.companies.decisionTitle')}>
        <ApproveForm
          t={t}
          action={`${LIST}/${id}/approve`}
          verb={t.t('operator.companies.approve')}
          typed={typed}
          error={error('corporateId')}
          pattern={pattern}
          commandKey={commandKey}
        />
        <ReasonForm t={t} {...reasonOf(t, view, 'refuse')} typed={typed} error={error('reason')} />
      </Section>
    )
  }
  if (state !== 'active') return null
  return (
    <Section id="decision" title={t.t('operator.companies.closeTitle')}>
      <ReasonForm t={t} {...reasonOf(t, view, 'close')} typed={typed} error={error('reason')} />
    </Section>
  )
}

const LIST = '/operator/companies'

function reasonOf(t: T, { company: { id, name } }: CompanyView, deed: 'refuse' | 'close') {
  return {
    id: deed,
    action: `${LIST}/${id}/${deed}`,
    verb: t.t(`operator.companies.${deed}`),
    question: t.t(`operator.companies.${deed}Question`, { company: name }),
    label: t.t(`operator.companies.${deed}Reason`),
  }
}

function SignatoryMail({ t, company }: { t: T; company: CompanyView['company'] }) {
  const confirmed = company.signatory_confirmed_at !== null
  return (
    <>
      <bdi dir="ltr">{company.signatory_email}</bdi>{' '}
      <span class="hint">{t.t(`operator.companies.signatoryProof.${confirmed ? 'yes' : 'no'}`)}</span>
    </>
  )
}

/** The same house under another number, or a stranger in its name: somebody should look. */
function sameDomainFact(t: T, others: CompanyView['sameDomain']) {
  if (others.length === 0) return []
  const links = others.map(({ id, name }, index) => (
    <>
      {index > 0 && ', '}
      <a href={`/operator/companies/${id}`}>
        <bdi>{name}</bdi>
      </a>
    </>
  ))
  return [{ term: t.t('operator.companies.signatoryProof.same'), value: <span>{links}</span> }]
}

/** What the company said of itself when it applied. */
function declaredFacts(t: T, { employees, travellers, industry, other_contract }: CompanyView['company']) {
  const contract = other_contract === null ? null : t.t(`eligibility.answer.${other_contract ? 'yes' : 'no'}`)
  const said = [
    { term: t.t('eligibility.employees'), value: employees === null ? null : t.number(employees) },
    { term: t.t('eligibility.travellers'), value: travellers === null ? null : t.number(travellers) },
    { term: t.t('eligibility.industry'), value: industry === null ? null : industryName(t, industry) },
    { term: t.t('eligibility.contractFact'), value: contract },
  ]
  return said.flatMap(({ term, value }) => (value === null ? [] : [{ term, value }]))
}

function identity(t: T, { company, sameDomain }: CompanyView) {
  const code = (text: string | null) => (text === null ? '–' : <bdi dir="ltr">{text}</bdi>)
  const language = Object.entries(LANGUAGES).find(([lang]) => lang === company.language)?.[1].name
  return [
    { term: t.t('operator.companies.column.country'), value: countryText(t, company.country) },
    { term: t.t('operator.companies.column.registrationNo'), value: code(company.registration_no) },
    { term: t.t('operator.companies.column.vatId'), value: code(company.vat_id) },
    { term: t.t('operator.companies.column.corporateId'), value: code(company.corporate_id) },
    ...declaredFacts(t, company),
    { term: t.t('operator.companies.signatory'), value: <bdi>{company.signatory_name}</bdi> },
    { term: t.t('operator.companies.signatoryEmail'), value: <SignatoryMail t={t} company={company} /> },
    ...sameDomainFact(t, sameDomain),
    { term: t.t('common.language.label'), value: language ?? company.language },
    { term: t.t('operator.companies.terms'), value: code(company.terms_version) },
  ]
}

function standing(t: T, { company, balance, people, decidedBy }: CompanyView, zone: string) {
  const facts = [
    {
      term: t.t('operator.companies.column.applied'),
      value: <InstantText t={t} at={company.applied_at} zone={zone} />,
    },
  ]
  if (company.joined_on) {
    facts.push({
      term: t.t('operator.companies.column.joined'),
      value: <DayText t={t} day={company.joined_on} />,
    })
    facts.push({
      term: t.t('operator.companies.people'),
      value: <span>{peopleText(t, people)}</span>,
    })
  }
  if (balance !== null)
    facts.push({ term: t.t('common.currency.points'), value: <Points t={t} amount={balance} /> })
  if (company.closed_on) {
    facts.push({ term: t.t('operator.companies.closedOn'), value: <DayText t={t} day={company.closed_on} /> })
  }
  if (decidedBy) facts.push({ term: t.t('operator.companies.decidedBy'), value: <bdi>{decidedBy}</bdi> })
  if (company.decision_reason) {
    facts.push({ term: t.t('operator.companies.reason'), value: <bdi>{company.decision_reason}</bdi> })
  }
  return facts
}

function peopleText(t: T, people: CompanyView['people']): string {
  const all = people.reduce((sum, { count }) => sum + count, 0)
  const each = people.map(({ state, count }) => `${t.t(`people.state.${state}`)}: ${t.number(count)}`)
  return [t.number(all), ...each].join(' · ')
}

/** The newest deeds, and the way to all of them. */
function Trail(props: Props) {
  const { t, view } = props
  const { company, trail, deeds } = view
  const all = hrefOf('/operator/audit', { company: company.corporate_id ?? company.name })
  return (
    <Section
      id="trail"
      title={t.t('operator.companies.trailTitle')}
      actions={<a href={all}>{t.t('operator.companies.trailAll')}</a>}
    >
      {deeds > trail.length && (
        <p class="hint">
          {t.t('operator.companies.trailCount', { count: trail.length, all: t.number(deeds) })}
        </p>
      )}
      <TrailTable {...props} />
    </Section>
  )
}

function TrailTable({ t, view: { trail }, zone, role, awards }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('operator.companies.trailTitle')}
      captionHidden
      rows={trail}
      empty={<p>{t.t('common.empty.nothingYet')}</p>}
      columns={[
        {
          head: t.t('operator.companies.trail.at'),
          rowHead: true,
          cell: (line) => <InstantText t={t} at={line.at} zone={zone} />,
        },
        {
          head: t.t('operator.companies.trail.who'),
          cell: (line) => <bdi>{line.actorKind === 'job' ? t.t('claims.by.rule') : line.actorName}</bdi>,
        },
        {
          head: t.t('operator.companies.trail.deed'),
          cell: (line) => <span title={line.deed}>{deedText(t, line.deed)}</span>,
        },
        {
          head: t.t('operator.audit.object'),
          cell: (line) => (
            <ThingText t={t} thing={{ kind: line.objectKind, id: line.objectId }} role={role} />
          ),
        },
        {
          head: t.t('operator.companies.trail.detail'),
          cell: (line) => <DetailText t={t} done={line} awards={awards} />,
        },
      ]}
    />
  )
}
