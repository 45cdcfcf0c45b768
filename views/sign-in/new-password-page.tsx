import { type FieldFaults, faultText } from '../../src/web/forms.ts'
import { PASSWORD_CHARACTERS } from '../../src/web/password-rules.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

export function NewPasswordPage(props: { t: T; action: string; address: string; faults: FieldFaults }) {
  const { t, action, address, faults } = props
  const newPassword = faultText(t, faults['newPassword'])
  return (
    <>
      <PageHead title={t.t('security.reset.title')} lead={t.t('security.reset.lead')} />
      <Form id="new-password" action={action} plain>
        <ErrorSummary t={t} errors={{ newPassword }} />
        {/* For the password manager: it keeps the new password under this address. */}
        <input type="text" name="username" value={address} autocomplete="username" readonly hidden />
        <Field
          t={t}
          name="newPassword"
          kind="password"
          label={t.t('account.password.next')}
          hint={t.t('people.invitation.passwordHint', { count: PASSWORD_CHARACTERS })}
          error={newPassword}
          autocomplete="new-password"
        />
        <Button>{t.t('security.reset.verb')}</Button>
      </Form>
    </>
  )
}
