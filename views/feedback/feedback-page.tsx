import type { Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ScoreFields } from '../support/score-fields.tsx'
import type { T } from '../words/words.ts'

export function FeedbackPage(props: {
  t: T
  action: string
  backHref: string
  typed: Typed
  /** Something was said before. */
  isChange: boolean
  errors: Readonly<Record<string, string | undefined>>
}) {
  const { t, action, backHref, typed, isChange, errors } = props
  return (
    <>
      <PageHead title={t.t('feedback.title')} lead={t.t('feedback.lead')} />
      <Form id="feedback" action={action} plain>
        <ErrorSummary t={t} errors={errors} />
        <ScoreFields t={t} typed={typed} errors={errors} />
        <div class="actions">
          <Button>{t.t(isChange ? 'feedback.change' : 'feedback.send')}</Button>
          <LinkButton href={backHref}>{t.t('common.button.back')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
