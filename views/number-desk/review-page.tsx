import type { Refusal } from '../../src/domain/refusal.ts'
import { DECISIONS } from '../../src/rooms/number-desk/decide.ts'
import type { OneReview } from '../../src/rooms/number-desk/queue.ts'
import { TicketText } from '../claims/claim-chip.tsx'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { DecisionChip, NumberEnd } from './number-parts.tsx'

type Props = {
  readonly t: T
  readonly review: OneReview
  readonly zone: string
  readonly mayDecide: boolean
  readonly commandKey: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function ReviewPage(props: Props) {
  const { t, review, errors, refusal } = props
  return (
    <>
      <PageHead
        title={<bdi>{review.person}</bdi>}
        lead={
          <>
            {t.t(`numbers.desk.causes.${review.cause}`)} <DecisionChip t={t} decision={review.decision} />
          </>
        }
      />
      <ErrorSummary t={t} errors={errors} />
      <Refused t={t} refusal={refusal} />
      <KeyFacts facts={facts(props)} />
      {props.mayDecide && <Decide {...props} />}
      {!props.mayDecide && review.decision === null && <p class="hint">{t.t('numbers.desk.readOnly')}</p>}
    </>
  )
}

function facts({ t, review, zone }: Props) {
  const decided = review.decided_at
  return [
    { term: t.t('numbers.desk.number'), value: <NumberEnd of={review} /> },
    { term: t.t('numbers.desk.ticketName'), value: <bdi dir="ltr">{review.passenger_name ?? '–'}</bdi> },
    { term: t.t('numbers.desk.ticket'), value: <TicketText ticket={review.ticket} /> },
    {
      term: t.t('numbers.desk.flight'),
      value: (
        <span>
          <bdi dir="ltr">
            {review.flight} · {review.route}
          </bdi>
          , <DayText t={t} day={review.flownOn} />
        </span>
      ),
    },
    { term: t.t('numbers.desk.opened'), value: <InstantText t={t} at={review.at} zone={zone} /> },
    ...(decided
      ? [
          {
            term: t.t('numbers.desk.by'),
            value: (
              <span>
                <bdi>{review.decidedBy}</bdi>, <InstantText t={t} at={decided} zone={zone} />
              </span>
            ),
          },
          { term: t.t('numbers.desk.reason'), value: <bdi>{review.reason}</bdi> },
        ]
      : []),
  ]
}

function Decide({ t, review, commandKey, typed, errors }: Props) {
  return (
    <Section id="decide" title={t.t('numbers.desk.decide')}>
      <Form id="decide-form" action={`/operator/numbers/${review.id}/decide`} commandKey={commandKey} plain>
        <Field
          t={t}
          kind="radios"
          name="decision"
          label={t.t('numbers.desk.choose')}
          value={typed['decision']}
          error={errors['decision']}
          choices={DECISIONS.map((decision) => ({
            value: decision,
            text: t.t(`numbers.desk.decision.${decision}`),
            hint: t.t(`numbers.desk.effect.${decision}`),
          }))}
        />
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={t.t('numbers.desk.reason')}
          hint={t.t('numbers.desk.reasonHint')}
          value={typed['reason']}
          error={errors['reason']}
        />
        <Button>{t.t('numbers.desk.verb')}</Button>
      </Form>
    </Section>
  )
}
