import type { Refusal } from '../../src/domain/refusal.ts'
import type { AtStake, PartCount } from '../../src/rooms/privacy/own-data.ts'
import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { WordField } from './erase-page.tsx'
import { PartCounts } from './part-counts.tsx'

const HERE = '/operator/erasure'

type Errors = Readonly<Record<string, string | undefined>>
type Found = { readonly isMember: boolean; readonly parts: readonly PartCount[]; readonly stake: AtStake }
type Props = {
  readonly t: T
  readonly typed: Typed
  readonly found: Found | undefined
  readonly errors: Errors
  readonly refusal: Refusal | undefined
}

export function DeskPage({ t, typed, found, errors, refusal }: Props) {
  return (
    <>
      <PageHead title={t.t('privacy.desk.title')} lead={t.t('privacy.desk.lead')} />
      <Refused t={t} refusal={refusal} />
      <ErrorSummary t={t} errors={errors} />
      <Form id="find" action={`${HERE}/find`} plain>
        <Field
          t={t}
          kind="email"
          name="email"
          label={t.t('privacy.desk.email')}
          hint={t.t('privacy.desk.emailHint')}
          value={typed['email']}
          error={errors['email']}
          autocomplete="off"
        />
        <Button look="plain">{t.t('privacy.desk.find')}</Button>
      </Form>
      {found && <Erase t={t} typed={typed} found={found} errors={errors} />}
    </>
  )
}

function Erase({ t, typed, found, errors }: { t: T; typed: Typed; found: Found; errors: Errors }) {
  const { miles, status } = found.stake
  return (
    <Section id="found" title={t.t(found.isMember ? 'privacy.desk.member' : 'privacy.desk.seat')}>
      <PartCounts t={t} parts={found.parts} fate />
      {found.isMember && (miles > 0n || status > 0n) && <p>{t.t('privacy.desk.lost')}</p>}
      <Form id="erase" action={HERE} plain>
        <input type="hidden" name="email" value={typed['email'] ?? ''} />
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={t.t('privacy.desk.reason')}
          hint={t.t('privacy.desk.reasonHint')}
          value={typed['reason']}
          error={errors['reason']}
        />
        <WordField t={t} error={errors['word']} />
        <Button look="danger">{t.t('privacy.erase.verb')}</Button>
      </Form>
    </Section>
  )
}
