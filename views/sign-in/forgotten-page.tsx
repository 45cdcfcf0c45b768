import type { Refusal } from '../../src/domain/refusal.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

export function ForgottenPage(props: {
  t: T
  door: string
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, door, typed, faults = {}, refusal } = props
  const email = faultText(t, faults['email'])
  return (
    <>
      <PageHead title={t.t('security.forgotten.title')} lead={t.t('security.forgotten.lead')} />
      <Form id="forgotten" action={`${door}/forgotten`} plain>
        <ErrorSummary t={t} errors={{ email }} />
        <Refused t={t} refusal={refusal} />
        <Field
          t={t}
          name="email"
          kind="email"
          label={t.t('signIn.email')}
          value={typed['email']}
          error={email}
          autocomplete="username"
        />
        <Button>{t.t('security.forgotten.verb')}</Button>
      </Form>
      <ToSignIn t={t} door={door} />
    </>
  )
}

/** The same for every address, so it says nothing of who has an account. */
export function LinkSentPage(props: { t: T; door: string; address: string; minutes: number }) {
  const { t, door, address, minutes } = props
  return (
    <>
      <PageHead title={t.t('security.forgotten.sentTitle')} />
      <p>{t.t('security.forgotten.sentText', { address, minutes })}</p>
      <ToSignIn t={t} door={door} />
    </>
  )
}

function ToSignIn({ t, door }: { t: T; door: string }) {
  return (
    <div class="other-ways">
      <LinkButton href={door}>{t.t('security.forgotten.toSignIn')}</LinkButton>
    </div>
  )
}
