import type { Refusal } from '../../src/domain/refusal.ts'
import type { Topic } from '../../src/domain/support/case.ts'
import type { About } from '../../src/rooms/support/about.ts'
import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly base: string
  readonly isCompany: boolean
  readonly topics: readonly Topic[]
  /** Hours with a place left. */
  readonly slots: readonly Date[]
  readonly zone: string
  readonly about: About | undefined
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

/** Says before anything is sent who will read it. */
export function AskPage(props: Props) {
  const { t, base, isCompany, topics, about, typed, errors, refusal } = props
  return (
    <>
      <PageHead title={t.t('support.newTitle')} lead={t.t('support.newLead')} />
      <Refused t={t} refusal={refusal} />
      <Notice kind="info" title={t.t('support.whoTitle')}>
        <p>{t.t(isCompany ? 'support.whoCompany' : 'support.whoPerson')}</p>
      </Notice>
      <Form id="ask" action={base} commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        {about && (
          <>
            <input type="hidden" name="about" value={`${about.kind}:${about.id}`} />
            <p>{t.t(`support.about.${about.kind}`)}</p>
          </>
        )}
        <Field
          t={t}
          kind="select"
          name="topic"
          label={t.t('support.column.topic')}
          value={typed['topic']}
          blank={t.t('support.chooseTopic')}
          choices={topics.map((topic) => ({ value: topic, text: t.t(`support.topic.${topic}`) }))}
          error={errors['topic']}
        />
        <Field
          t={t}
          kind="textarea"
          name="text"
          rows={8}
          label={t.t('support.text')}
          hint={t.t('support.textHint')}
          value={typed['text']}
          error={errors['text']}
        />
        <Call {...props} />
        <Button>{t.t('support.send')}</Button>
      </Form>
    </>
  )
}

function Call({ t, slots, zone, typed, errors }: Props) {
  return (
    <>
      <Field
        t={t}
        kind="select"
        name="call"
        optional
        label={t.t('support.call')}
        hint={t.t('support.callHint')}
        value={typed['call']}
        blank={t.t('support.noCall')}
        choices={slots.map((slot) => ({ value: slot.toISOString(), text: t.instant(slot, zone) }))}
        error={errors['call']}
      />
      <Field
        t={t}
        kind="tel"
        name="phone"
        optional
        label={t.t('support.phone')}
        hint={t.t('support.phoneHint')}
        value={typed['phone']}
        error={errors['phone']}
        autocomplete="tel"
      />
    </>
  )
}
