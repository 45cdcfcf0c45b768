import type { SupportCase, SupportMessage } from '../../src/db/tables/support.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { CaseChip } from '../support/case-chip.tsx'
import { caseFacts, scoreName } from '../support/case-page.tsx'
import { Thread } from '../support/thread.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly one: SupportCase
  readonly messages: readonly SupportMessage[]
  readonly company: { readonly id: string; readonly name: string } | undefined
  readonly zone: string
  readonly mayWrite: boolean
  readonly isMine: boolean
  readonly commandKey: string
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function DeskCasePage(props: Props) {
  const { t, one, messages, company, zone, mayWrite, refusal } = props
  const whose = {
    term: t.t('support.column.whose'),
    value: company ? (
      <a href={`/operator/companies/${company.id}`}>
        <bdi>{company.name}</bdi>
      </a>
    ) : (
      t.t('support.desk.person')
    ),
  }
  const href = one.about_kind === 'claim' ? `/operator/claims/${one.about_id}` : undefined
  return (
    <>
      <PageHead
        title={t.t('support.one', { reference: one.reference })}
        lead={<CaseChip t={t} state={one.state} />}
      />
      <Refused t={t} refusal={refusal} />
      <KeyFacts facts={[whose, ...caseFacts(t, one, zone, href)]} />
      <Thread t={t} messages={messages} zone={zone} namesOperators />
      {one.score !== null && (
        <p>
          {t.t('support.scored', { score: t.t(`feedback.score.s${scoreName(one.score)}`) })}{' '}
          <bdi>{one.score_words}</bdi>
        </p>
      )}
      {mayWrite && one.state !== 'closed' && <Work {...props} />}
    </>
  )
}

function Work({ t, one, messages, isMine, commandKey, typed, errors }: Props) {
  const here = `/operator/support/${one.id}`
  const seen = <input type="hidden" name="seen" value={messages.at(-1)?.id ?? ''} />
  return (
    <Section id="work" title={t.t('support.desk.answerTitle')}>
      {!isMine && (
        <Form id="assign" action={`${here}/assign`} commandKey={commandKey} plain>
          {seen}
          <Button look="plain">{t.t('support.desk.assign')}</Button>
        </Form>
      )}
      <Form id="answer" action={`${here}/answer`} commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={{ text: errors['text'] }} />
        {seen}
        <Field
          t={t}
          kind="textarea"
          name="text"
          rows={8}
          label={t.t('support.desk.answerText')}
          hint={t.t('support.desk.answerHint')}
          value={typed['text']}
          error={errors['text']}
        />
        <Field
          t={t}
          kind="checkbox"
          name="closes"
          label={t.t('support.desk.closes')}
          checked={typed['closes'] === 'yes'}
        />
        <Button>{t.t('support.desk.answer')}</Button>
      </Form>
      <Form id="close" action={`${here}/close`} commandKey={commandKey} plain>
        {seen}
        <Button look="plain">{t.t('support.desk.close')}</Button>
      </Form>
    </Section>
  )
}
