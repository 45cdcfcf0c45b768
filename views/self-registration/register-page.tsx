import type { OpenLink } from '../../src/rooms/self-registration/ask.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { EmployerSees } from '../parts/employer-sees.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

export function RegisterPage(props: {
  t: T
  link: OpenLink
  action: string
  typed: Typed
  faults?: FieldFaults | undefined
}) {
  const { t, link, action, typed, faults = {} } = props
  const errors = { name: faultText(t, faults['name']), email: faultText(t, faults['email']) }
  return (
    <>
      <PageHead
        title={t.t('peopleLists.register.title', { company: link.company })}
        lead={t.t('peopleLists.register.lead')}
      />
      <Form id="register" action={action} plain>
        <ErrorSummary t={t} errors={errors} />
        <Field
          t={t}
          name="name"
          label={t.t('peopleLists.register.name')}
          value={typed['name']}
          error={errors.name}
          autocomplete="name"
        />
        <Field
          t={t}
          kind="email"
          name="email"
          label={t.t('peopleLists.register.email')}
          hint={t.t('peopleLists.register.emailHint', { domains: link.domains.join(', ') })}
          value={typed['email']}
          error={errors.email}
          autocomplete="email"
        />
        {link.needsApproval && <p>{t.t('peopleLists.register.approval')}</p>}
        <Button>{t.t('peopleLists.register.send')}</Button>
      </Form>
      <Section id="employer" title={t.t('people.employer.title')}>
        <EmployerSees t={t} />
      </Section>
    </>
  )
}
