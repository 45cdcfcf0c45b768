import type { Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import type { Choice } from '../parts/control.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly countries: readonly Choice[]
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
}

export function NewEntity({ t, countries, typed, errors }: Props) {
  const field = (name: string) => ({ t, name, value: typed[name], error: errors[name] })
  return (
    <Section id="new" title={t.t('entities.new.title')}>
      <p>{t.t('entities.new.text')}</p>
      <Form id="entity" action="/company/entities" commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Field {...field('name')} label={t.t('joining.name')} />
        <Field
          {...field('country')}
          kind="select"
          label={t.t('joining.country')}
          blank={t.t('entities.new.choose')}
          choices={countries}
        />
        <Field
          {...field('registrationNo')}
          label={t.t('joining.registrationNo')}
          hint={t.t('joining.registrationHint')}
          width="medium"
        />
        <Field
          {...field('vatId')}
          label={t.t('joining.vatId')}
          hint={t.t('joining.vatHint')}
          optional
          width="medium"
        />
        <Button>{t.t('entities.new.verb')}</Button>
      </Form>
    </Section>
  )
}
