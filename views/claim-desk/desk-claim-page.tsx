import type { OneClaim } from '../../src/claims/one-claim.ts'
import { isUndecided } from '../../src/domain/claim/claim.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { CouponFacts } from '../../src/rooms/claim-desk/facts.ts'
import { ClaimTitle, DeskClaimChip, deskReasonText } from '../claims/claim-chip.tsx'
import { ProofList } from '../claims/proofs.tsx'
import { Timeline } from '../claims/timeline.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { CouponTable } from './coupon-table.tsx'
import { DecisionForms } from './decision-forms.tsx'

export type DeskClaimProps = {
  readonly t: T
  readonly one: OneClaim
  readonly company: string | undefined
  readonly coupons: readonly CouponFacts[]
  readonly today: Day
  readonly zone: string
  readonly mayDecide: boolean
  readonly commandKey: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function DeskClaimPage(props: DeskClaimProps) {
  const { t, one, coupons, refusal } = props
  const { claim } = one
  return (
    <>
      <PageHead
        title={<ClaimTitle t={t} ticket={claim.ticket} />}
        lead={
          <>
            {t.t(`claims.desk.half.${claim.half}`)} <DeskClaimChip t={t} state={claim.state} />
          </>
        }
      />
      <ErrorSummary t={t} errors={props.errors} />
      {refusal && (
        <Notice kind="refused">
          <p>{refusal.refused === 'already-decided' ? t.t('claims.desk.changed') : t.say(refusal)}</p>
        </Notice>
      )}
      <KeyFacts facts={facts(props)} />
      <Section id="facts" title={t.t('claims.desk.facts')}>
        {coupons.length === 0 ? (
          <p>{t.t('claims.desk.noCoupon')}</p>
        ) : (
          <CouponTable t={t} coupons={coupons} half={claim.half} />
        )}
      </Section>
      <Section id="proofs" title={t.t('claims.proof.title')}>
        <ProofList t={t} here={`/operator/claims/${claim.id}`} proofs={one.proofs} />
      </Section>
      <Timeline t={t} events={one.events} zone={props.zone} namesOperators />
      {props.mayDecide ? (
        <DecisionForms {...props} />
      ) : (
        <p class="hint">{t.t(isUndecided(claim.state) ? 'claims.desk.read' : 'claims.desk.done')}</p>
      )}
    </>
  )
}

function facts({ t, one: { claim, events }, company, zone, today }: DeskClaimProps) {
  const filer = events.find((event) => event.what === 'filed')?.by_name ?? '–'
  const isDue = claim.promised_on !== null && claim.state === 'with-operator'
  return [
    {
      term: t.t('claims.desk.claimant'),
      value: <bdi>{filer}</bdi>,
    },
    ...(claim.company_id && company
      ? [
          {
            term: t.t('claims.column.company'),
            value: (
              <a href={`/operator/companies/${claim.company_id}`}>
                <bdi>{company}</bdi>
              </a>
            ),
          },
        ]
      : []),
    { term: t.t('claims.column.filed'), value: <InstantText t={t} at={claim.filed_at} zone={zone} /> },
    {
      term: t.t('claims.column.flownOn'),
      value: claim.flown_on ? <DayText t={t} day={claim.flown_on} /> : '–',
    },
    ...(claim.flight
      ? [
          {
            term: t.t('claims.column.flight'),
            value: <bdi dir="ltr">{[claim.flight, claim.route].filter(Boolean).join(' · ')}</bdi>,
          },
        ]
      : []),
    ...(claim.reason && claim.state === 'rejected'
      ? [{ term: t.t('claims.desk.reason'), value: deskReasonText(t, claim.reason) }]
      : []),
    ...(isDue && claim.promised_on
      ? [
          {
            term: t.t('claims.promisedOn'),
            value: (
              <span>
                <DayText t={t} day={claim.promised_on} />{' '}
                {claim.promised_on < today && <strong>{t.t('claims.desk.overdue')}</strong>}
              </span>
            ),
          },
        ]
      : []),
  ]
}
