import type { RequestRow } from '../../src/approvals/request-rows.ts'
import { hrefOf } from '../../src/web/list.ts'
import { orderText } from '../awards/award-text.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { type KeyFact, KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { DecisionForms } from './decision-forms.tsx'
import { budgetFacts, needText } from './policy-text.tsx'
import { RequestChip } from './request-chip.tsx'
import type { RequestPageProps } from './request-props.ts'
import { RequestSteps } from './request-steps.tsx'

export function RequestPage(props: RequestPageProps) {
  const { t, title, row, steps, zone, done, refusal } = props
  return (
    <>
      <PageHead title={title} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`approvals.done.${done}`)}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      {row.state === 'sent-back' && row.decisionReason && (
        <Notice kind="warning" title={t.t('approvals.one.sentBack', { name: row.decidedBy ?? '' })}>
          <p>
            <bdi>{row.decisionReason}</bdi>
          </p>
        </Notice>
      )}
      <Section id="request" title={t.t('approvals.one.what')}>
        <KeyFacts facts={[...whatFacts(props), ...decisionFacts(props)]} />
      </Section>
      {row.state === 'asked' && (
        <Section id="means" title={t.t('approvals.one.means')}>
          <KeyFacts facts={moneyFacts(props)} />
        </Section>
      )}
      {row.mayDecide && <DecisionForms {...props} />}
      {row.isOwn && <OwnDeeds {...props} />}
      <RequestSteps t={t} steps={steps} zone={zone} />
    </>
  )
}

function whatFacts({ t, row, zone }: RequestPageProps): KeyFact[] {
  return [
    { term: t.t('approvals.column.state'), value: <RequestChip t={t} state={row.state} /> },
    { term: t.t('approvals.column.award'), value: <bdi>{row.award}</bdi> },
    { term: t.t('approvals.column.what'), value: orderText(t, row.request) },
    { term: t.t('approvals.column.for'), value: <bdi>{row.charged}</bdi> },
    { term: t.t('approvals.column.by'), value: <bdi>{row.requester}</bdi> },
    { term: t.t('approvals.column.asked'), value: <InstantText t={t} at={row.at} zone={zone} /> },
    { term: t.t('approvals.column.reason'), value: <bdi>{row.reason}</bdi> },
    { term: t.t('approvals.one.need'), value: needText(t, row.need) },
  ]
}

function decisionFacts({ t, row, zone }: RequestPageProps): KeyFact[] {
  if (row.state === 'asked') {
    return [
      ...(row.assignee && !row.escalatedAt
        ? [{ term: t.t('approvals.one.assignee'), value: <bdi>{row.assignee}</bdi> }]
        : []),
      { term: t.t('approvals.one.lapses'), value: <DayText t={t} day={row.lapsesOn} /> },
    ]
  }
  const facts: KeyFact[] = []
  if (row.decidedBy) facts.push({ term: t.t('approvals.column.decidedBy'), value: byText(t, row) })
  if (row.decidedAt) {
    facts.push({
      term: t.t('approvals.column.decided'),
      value: <InstantText t={t} at={row.decidedAt} zone={zone} />,
    })
  }
  if (row.decisionReason) {
    facts.push({ term: t.t('approvals.one.decisionReason'), value: <bdi>{row.decisionReason}</bdi> })
  }
  if (row.orderId) {
    facts.push({
      term: t.t('approvals.one.order'),
      value: <a href={`/company/orders/${row.orderId}`}>{t.t('approvals.one.toOrder')}</a>,
    })
  }
  return facts
}

/** Price, balance and budgets as they are now, and as they would be. */
function moneyFacts({ t, row, price, points, budgets, today }: RequestPageProps): KeyFact[] {
  const held = today <= row.heldUntil && price === row.price
  if (price === undefined) {
    return [{ term: t.t('awards.confirm.price'), value: t.t('approvals.one.notOffered') }]
  }
  return [
    {
      term: t.t('awards.confirm.price'),
      value: (
        <>
          <Points t={t} amount={price} />
          <p class="hint">
            {held
              ? t.t('approvals.one.held', { day: t.day(row.heldUntil) })
              : t.t('approvals.one.notHeld', { before: t.points(row.price) })}
          </p>
        </>
      ),
    },
    {
      term: t.t('awards.confirm.before'),
      value: (
        <>
          <Points t={t} amount={points.available} />
          {points.next && (
            <p class="hint">
              {t.t('approvals.one.lapsing', {
                amount: t.points(points.next.amount),
                day: t.day(points.next.day),
              })}
            </p>
          )}
        </>
      ),
    },
    ...(price <= points.available
      ? [
          {
            term: t.t('awards.confirm.after'),
            value: <Points t={t} amount={points.available - price} />,
          },
        ]
      : []),
    ...budgetFacts(t, budgets, price),
  ]
}

/** `Mira`, or `Noam for Mira`. */
function byText(t: T, { decidedBy, decidedFor }: RequestRow): string {
  if (!decidedFor) return decidedBy ?? ''
  return t.t('approvals.one.instead', { name: decidedBy ?? '', principal: decidedFor })
}

/** Who asked can take it back, and change what was sent back: nothing has to be typed again. */
function OwnDeeds({ t, row, commandKey }: RequestPageProps) {
  if (row.state === 'approved' && row.orderId && row.kind === 'voucher' && !row.collectedAt) {
    return (
      <p class="actions">
        <LinkButton href={`/company/orders/${row.orderId}`} look="main">
          {t.t('approvals.collect.link')}
        </LinkButton>
      </p>
    )
  }
  if (row.state !== 'asked' && row.state !== 'sent-back') return null
  const change = hrefOf(`/company/awards/${row.awardId}`, { ...row.typed, again: row.id })
  return (
    <div class="actions">
      {row.state === 'sent-back' && (
        <LinkButton href={change} look="main">
          {t.t('approvals.one.change')}
        </LinkButton>
      )}
      <Deed
        action={`/company/approvals/${row.id}/withdraw`}
        verb={t.t('approvals.withdraw.verb')}
        look="plain"
        confirm={t.t('approvals.withdraw.question', { award: row.award })}
        commandKey={commandKey}
      />
    </div>
  )
}
