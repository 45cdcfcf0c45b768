import type { SupportCase, SupportMessage } from '../../src/db/tables/support.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { afterReply } from '../../src/domain/support/case.ts'
import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { CaseChip } from './case-chip.tsx'
import { ScoreFields } from './score-fields.tsx'
import { Thread } from './thread.tsx'

type Props = {
  readonly t: T
  readonly base: string
  readonly one: SupportCase
  readonly messages: readonly SupportMessage[]
  readonly zone: string
  readonly now: Date
  readonly commandKey: string
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function CasePage(props: Props) {
  const { t, one, messages, zone, refusal, now } = props
  const mayReply = afterReply(one.state, one.closed_at, now) !== undefined
  return (
    <>
      <PageHead
        title={t.t('support.one', { reference: one.reference })}
        lead={<CaseChip t={t} state={one.state} />}
      />
      <Refused t={t} refusal={refusal} />
      <KeyFacts facts={caseFacts(t, one, zone, aboutHref(one))} />
      <Thread t={t} messages={messages} zone={zone} namesOperators={false} />
      {one.state === 'closed' && one.score === null && <Score {...props} />}
      {one.score !== null && (
        <p>{t.t('support.scored', { score: t.t(`feedback.score.s${scoreName(one.score)}`) })}</p>
      )}
      {mayReply && <Reply {...props} />}
    </>
  )
}

export function scoreName(score: number): '1' | '2' | '3' | '4' | '5' {
  return (['1', '2', '3', '4', '5'] as const).find((name) => name === String(score)) ?? '3'
}

function aboutHref({ about_kind, about_id, company_id }: SupportCase): string | undefined {
  if (about_kind === null) return undefined
  const plane = company_id === null ? '/me' : '/company'
  return `${plane}/${about_kind}s/${about_id}`
}

export function caseFacts(t: T, one: SupportCase, zone: string, href: string | undefined) {
  return [
    { term: t.t('support.column.topic'), value: t.t(`support.topic.${one.topic}`) },
    ...(one.about_kind
      ? [
          {
            term: t.t('support.aboutTitle'),
            value: href ? (
              <a href={href}>{t.t(`support.about.${one.about_kind}`)}</a>
            ) : (
              t.t(`support.about.${one.about_kind}`)
            ),
          },
        ]
      : []),
    ...(one.state === 'open' || one.state === 'reopened'
      ? [{ term: t.t('support.column.answerOn'), value: <DayText t={t} day={one.answer_on} /> }]
      : []),
    ...(one.call_at
      ? [
          {
            term: t.t('support.callAt'),
            value: (
              <span>
                <InstantText t={t} at={one.call_at} zone={zone} /> <bdi dir="ltr">{one.call_phone}</bdi>
              </span>
            ),
          },
        ]
      : []),
  ]
}

function Reply({ t, base, one, commandKey, typed, errors }: Props) {
  const here = `${base}/${one.id}`
  return (
    <Section id="reply" title={t.t(one.state === 'closed' ? 'support.reopenTitle' : 'support.replyTitle')}>
      <Form id="reply-form" action={`${here}/reply`} commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={{ text: errors['text'] }} />
        <Field
          t={t}
          kind="textarea"
          name="text"
          label={t.t('support.replyText')}
          value={typed['text']}
          error={errors['text']}
        />
        <Button>{t.t(one.state === 'closed' ? 'support.reopen' : 'support.reply')}</Button>
      </Form>
      {one.state !== 'closed' && (
        <Form id="close-form" action={`${here}/close`} commandKey={commandKey} plain>
          <Button look="plain">{t.t('support.settled')}</Button>
        </Form>
      )}
    </Section>
  )
}

function Score({ t, base, one, commandKey, typed, errors }: Props) {
  return (
    <Section id="satisfaction" title={t.t('support.scoreTitle')}>
      <Form id="score-form" action={`${base}/${one.id}/score`} commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={{ score: errors['score'], words: errors['words'] }} />
        <ScoreFields t={t} typed={typed} errors={errors} />
        <Button>{t.t('feedback.send')}</Button>
      </Form>
    </Section>
  )
}
