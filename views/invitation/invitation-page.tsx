import type { OpenInvitation } from '../../src/rooms/invitation/open-invitation.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { PASSWORD_CHARACTERS } from '../../src/web/password-rules.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { EmployerSees } from '../parts/employer-sees.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly invitation: OpenInvitation
  readonly action: string
  /** The name of the person who is signed in. */
  readonly signedIn: string | undefined
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
}

export function InvitationPage(props: Props) {
  const { t, invitation, signedIn } = props
  const role = t.t(`people.role.${invitation.role}`)
  return (
    <>
      <PageHead
        title={t.t('people.invitation.title', { company: invitation.company })}
        lead={t.t('people.invitation.lead', { role })}
      />
      <p>{t.t('people.invitation.forWhom', { email: invitation.email })}</p>
      <Section id="employer" title={t.t('people.employer.title')}>
        <EmployerSees t={t} />
      </Section>
      {signedIn === undefined && invitation.memberId !== null ? (
        <SignInFirst {...props} />
      ) : (
        <Accept {...props} />
      )}
    </>
  )
}

function SignInFirst({ t, invitation, action }: Props) {
  return (
    <Section id="sign-in" title={t.t('people.invitation.signInTitle')}>
      <p>{t.t('people.invitation.signInText', { email: invitation.email })}</p>
      <LinkButton href={`/sign-in?next=${encodeURIComponent(action)}`} look="main">
        {t.t('people.invitation.signIn')}
      </LinkButton>
    </Section>
  )
}

function Accept({ t, action, signedIn, typed, faults = {} }: Props) {
  const errors = faultTexts(t, faults)
  const title = signedIn === undefined ? 'people.invitation.newTitle' : 'people.invitation.accept'
  return (
    <Section id="join" title={t.t(title)}>
      <p>
        {signedIn === undefined
          ? t.t('people.invitation.newText')
          : t.t('people.invitation.acceptAs', { name: signedIn })}
      </p>
      <Form id="accept" action={action} plain>
        <ErrorSummary t={t} errors={errors} />
        {signedIn === undefined && <NewFields t={t} typed={typed} errors={errors} />}
        <Field
          t={t}
          kind="checkbox"
          name="consent"
          label={t.t('people.invitation.consent')}
          checked={typed['consent'] === 'yes'}
          error={errors['consent']}
        />
        <Button>{t.t('people.invitation.accept')}</Button>
      </Form>
    </Section>
  )
}

function NewFields({
  t,
  typed,
  errors,
}: {
  t: T
  typed: Typed
  errors: Readonly<Record<string, string | undefined>>
}) {
  return (
    <>
      <Field
        t={t}
        name="name"
        label={t.t('people.invitation.name')}
        value={typed['name']}
        error={errors['name']}
        autocomplete="name"
      />
      <Field
        t={t}
        kind="password"
        name="password"
        label={t.t('people.invitation.password')}
        hint={t.t('people.invitation.passwordHint', { count: PASSWORD_CHARACTERS })}
        error={errors['password']}
        autocomplete="new-password"
      />
    </>
  )
}
