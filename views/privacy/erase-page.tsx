import type { Refusal } from '../../src/domain/refusal.ts'
import { STAYS } from '../../src/privacy/part.ts'
import type { AtStake, PartCount } from '../../src/rooms/privacy/own-data.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { PartCounts } from './part-counts.tsx'

type Props = {
  readonly t: T
  readonly parts: readonly PartCount[]
  readonly stake: AtStake
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function ErasePage({ t, parts, stake, errors, refusal }: Props) {
  return (
    <>
      <PageHead title={t.t('privacy.erase.title')} lead={t.t('privacy.erase.lead')} />
      <Refused t={t} refusal={refusal} />
      <Notice kind="warning" title={t.t('privacy.erase.lostTitle')}>
        <p>
          {t.t('privacy.erase.lost', {
            miles: t.miles(stake.miles),
            status: t.amount(stake.status, 'status'),
          })}
        </p>
      </Notice>
      <Section id="goes" title={t.t('privacy.erase.whatTitle')}>
        <p>{t.t('privacy.erase.goes')}</p>
        <PartCounts t={t} parts={parts} fate />
      </Section>
      <Section id="stays" title={t.t('privacy.erase.staysTitle')}>
        <ul class="bullets">
          {STAYS.map((reason) => (
            <li>{t.t(`privacy.stays.${reason}`)}</li>
          ))}
          <li>{t.t('privacy.stays.signatory')}</li>
        </ul>
      </Section>
      <Section id="last-step" title={t.t('privacy.erase.confirmTitle')}>
        <Form id="erase" action="/me/privacy/erase" plain>
          <ErrorSummary t={t} errors={errors} />
          <WordField t={t} error={errors['word']} />
          <div class="actions">
            <Button look="danger">{t.t('privacy.erase.verb')}</Button>
            <LinkButton href="/me/privacy">{t.t('common.button.back')}</LinkButton>
          </div>
        </Form>
      </Section>
    </>
  )
}

/** Nobody writes this word by mistake. */
export function WordField({ t, error }: { t: T; error: string | undefined }) {
  return (
    <Field
      t={t}
      name="word"
      label={t.t('privacy.erase.wordLabel', { word: t.t('privacy.erase.word') })}
      hint={t.t('privacy.erase.wordHint')}
      error={error}
      autocomplete="off"
      width="short"
    />
  )
}
