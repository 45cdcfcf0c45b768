import type { Refusal } from '../../src/domain/refusal.ts'
import type { LinkedAccount } from '../../src/rooms/me/own-numbers.ts'
import type { Typed } from '../../src/web/forms.ts'
import { PASSWORD_CHARACTERS } from '../../src/web/password-rules.ts'
import type { MemberViewer } from '../../src/web/viewer.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Refused } from '../parts/refused.tsx'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

export type FormProps = {
  readonly t: T
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

function Said({ t, errors, refusal }: FormProps) {
  return (
    <>
      <ErrorSummary t={t} errors={errors} />
      <Refused t={t} refusal={refusal} />
    </>
  )
}

export function LinkForm(
  props: FormProps & {
    airlines: readonly { readonly code: string; readonly name: string }[]
    accounts: readonly Pick<LinkedAccount, 'id' | 'airline' | 'number'>[]
    consentVersion: string
    doubtful: string | undefined
  },
) {
  const { t, typed, errors, airlines, accounts, consentVersion, doubtful } = props
  return (
    <Form id="link" action="/me/account/numbers" plain>
      <h3>{t.t('account.link.add')}</h3>
      <Said {...props} />
      <Field
        t={t}
        kind="select"
        name="airline"
        label={t.t('account.link.airline')}
        value={typed['airline'] ?? airlines[0]?.code}
        error={errors['airline']}
        blank={t.t('common.field.choose')}
        choices={airlines.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
      />
      <Field
        t={t}
        name="number"
        label={t.t('account.link.number')}
        hint={t.t('account.link.numberHint')}
        value={typed['number']}
        error={errors['number']}
        inputmode="numeric"
        code
        width="medium"
      />
      {accounts.length > 0 && (
        <Field
          t={t}
          kind="select"
          name="replaces"
          label={t.t('numbers.replaces')}
          hint={t.t('numbers.replacesHint')}
          value={typed['replaces']}
          error={errors['replaces']}
          blank={t.t('numbers.replacesNone')}
          choices={accounts.map(({ id, airline, number }) => ({ value: id, text: `${airline} ${number}` }))}
          optional
        />
      )}
      {doubtful !== undefined && (
        <Field
          t={t}
          kind="checkbox"
          name="sure"
          value={doubtful}
          label={t.t('account.link.sure', { number: doubtful })}
          optional
        />
      )}
      <Field
        t={t}
        kind="checkbox"
        name="consent"
        label={t.t('account.link.consent')}
        hint={t.t('account.link.consentHint', { version: consentVersion })}
        checked={typed['consent'] === 'yes'}
        error={errors['consent']}
      />
      <Button>{t.t('account.link.verb')}</Button>
    </Form>
  )
}

export function DetailsForm(props: FormProps & { viewer: MemberViewer }) {
  const { t, typed, errors, viewer } = props
  return (
    <Form id="details-form" action="/me/account/details" plain>
      <Said {...props} />
      <Field
        t={t}
        name="name"
        label={t.t('people.invitation.name')}
        hint={t.t('account.details.nameHint')}
        value={typed['name'] ?? viewer.name}
        error={errors['name']}
        autocomplete="name"
      />
      <Field
        t={t}
        kind="select"
        name="language"
        label={t.t('common.language.label')}
        value={typed['language'] ?? viewer.language}
        error={errors['language']}
        choices={Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, text: name }))}
      />
      <Button look="plain">{t.t('common.button.save')}</Button>
    </Form>
  )
}

export function PasswordForm(props: FormProps) {
  const { t, errors } = props
  return (
    <Form id="password-form" action="/me/account/password" plain>
      <Said {...props} />
      <Field
        t={t}
        kind="password"
        name="currentPassword"
        label={t.t('account.password.current')}
        error={errors['currentPassword']}
        autocomplete="current-password"
      />
      <Field
        t={t}
        kind="password"
        name="newPassword"
        label={t.t('account.password.next')}
        hint={t.t('people.invitation.passwordHint', { count: PASSWORD_CHARACTERS })}
        error={errors['newPassword']}
        autocomplete="new-password"
      />
      <Button look="plain">{t.t('account.password.change')}</Button>
    </Form>
  )
}
