import type { TermsStanding } from '../../src/terms/standing.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Asks first, and says what follows: the account closes. */
export function RefuseTermsPage(props: {
  t: T
  company: string
  version: TermsStanding
  points: bigint
  commandKey: string
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string | undefined>>
}) {
  const { t, company, version, points, commandKey, typed, errors } = props
  const day = t.day(version.validFrom)
  return (
    <>
      <PageHead title={t.t('terms.refuse.title', { version: version.label })} />
      <Section id="follows" title={t.t('terms.refuse.follows')}>
        <ul>
          <li>{t.t('terms.refuse.closes', { company, day })}</li>
          <li>{t.t('terms.refuse.spend', { points: t.points(points) })}</li>
          <li>{t.t('terms.refuse.lapse')}</li>
          <li>{t.t('terms.refuse.change')}</li>
        </ul>
      </Section>
      <Form id="refuse" action={`/company/terms/${version.label}/refuse`} commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={errors} />
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={t.t('terms.refuse.reason')}
          hint={t.t('terms.refuse.reasonHint')}
          value={typed['reason']}
          error={errors['reason']}
          optional
        />
        <div class="actions">
          <Button look="danger">{t.t('terms.refuse.verb', { day })}</Button>
          <LinkButton href="/company/terms">{t.t('terms.refuse.back')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
