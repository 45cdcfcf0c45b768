import { type KeyFact, KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { InstantText } from '../parts/time.tsx'
import { Budgets, Limits } from './allowances.tsx'
import { GeneralForm } from './general-form.tsx'
import type { PolicyProps } from './policy-props.tsx'
import { TeamApprovers } from './team-approvers.tsx'

export function PolicyPage(props: PolicyProps) {
  const { t, title, saved, refusal, isManager } = props
  return (
    <>
      <PageHead
        title={title}
        lead={t.t(isManager ? 'approvals.policy.lead' : 'approvals.policy.leadReading')}
      />
      {saved && (
        <Notice kind="done">
          <p>{t.t('approvals.policy.saved')}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      <Section id="general" title={t.t('approvals.policy.general')}>
        {isManager ? <GeneralForm {...props} /> : <KeyFacts facts={generalFacts(props)} />}
        <Changed {...props} />
      </Section>
      <Limits {...props} />
      <Budgets {...props} />
      <TeamApprovers {...props} />
    </>
  )
}

function Changed({ t, policy, zone }: PolicyProps) {
  if (!policy.changedAt || !policy.changedBy) return null
  return (
    <p class="hint">
      {t.t('approvals.policy.changed', { name: policy.changedBy })}{' '}
      <InstantText t={t} at={policy.changedAt} zone={zone} />
    </p>
  )
}

function generalFacts({ t, policy }: PolicyProps): KeyFact[] {
  const { secondPersonFrom, escalateDays, lapseDays } = policy
  return [
    {
      term: t.t('approvals.policy.secondPerson'),
      value: secondPersonFrom === null ? t.t('approvals.policy.off') : t.points(secondPersonFrom),
    },
    {
      term: t.t('approvals.policy.escalate'),
      value: t.t('approvals.policy.workingDays', { count: escalateDays }),
    },
    { term: t.t('approvals.policy.lapse'), value: t.t('approvals.policy.days', { count: lapseDays }) },
  ]
}
