/** The part of the gallery that one types into. */
import { Button, LinkButton } from './parts/button.tsx'
import { ErrorSummary } from './parts/error-summary.tsx'
import { Field } from './parts/field.tsx'
import { Form } from './parts/form.tsx'
import { Section } from './parts/page-head.tsx'
import type { T } from './words/words.ts'

export function Forms({ t }: { t: T }) {
  const errors = { email: t.t('common.form.notEmail'), reason: t.t('common.form.required') }
  return (
    <Section id="forms" title={t.t('common.button.edit')}>
      <ErrorSummary t={t} errors={errors} />
      <Form id="sample" action="/gallery" commandKey="0190">
        <Field
          t={t}
          kind="email"
          name="email"
          label="E-mail"
          value="ada@"
          error={errors.email}
          autocomplete="email"
        />
        <Field
          t={t}
          name="number"
          label={t.t('trace.label.rule')}
          hint={t.t('common.form.notDay')}
          code
          width="medium"
        />
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={t.t('common.state.refused')}
          error={errors.reason}
          rows={3}
        />
        <Field
          t={t}
          kind="radios"
          name="look"
          label={t.t('common.theme.label')}
          value="dark"
          choices={[
            { value: 'light', text: t.t('common.theme.light') },
            { value: 'dark', text: t.t('common.theme.dark'), hint: t.t('common.theme.system') },
          ]}
        />
        <Field t={t} kind="checkbox" name="sure" label={t.t('common.confirm.irreversible')} optional />
        <Field t={t} kind="file" name="file" label={t.t('common.nav.imports')} accept=".csv" />
        <div class="actions">
          <Button>{t.t('common.button.save')}</Button>
          <LinkButton href="/">{t.t('common.button.cancel')}</LinkButton>
          <Button look="danger">{t.t('common.button.remove')}</Button>
          <Button look="quiet" icon="undo">
            {t.t('common.button.undo')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
