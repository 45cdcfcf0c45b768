import type { EntityName } from '../../src/db/flights/entities.ts'
import { STATEMENT_FORMATS } from '../../src/statement/formats.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { LANGS, LANGUAGES } from '../words/languages.ts'
import type { Filled } from './exports-page.tsx'

export function NewPreset({
  t,
  typed = {},
  errors,
  commandKey,
  entities,
}: Filled & { entities: readonly EntityName[] }) {
  const field = (name: string) => ({ t, name, value: typed[name], error: errors[name] })
  return (
    <Form id="preset" action="/company/exports" commandKey={commandKey} plain>
      <ErrorSummary t={t} errors={errors} />
      <Field {...field('name')} label={t.t('exports.add.name')} />
      <Field
        {...field('period')}
        kind="select"
        label={t.t('exports.add.period')}
        value={typed['period'] ?? 'last-month'}
        choices={[
          { value: 'last-month', text: t.t('exports.period.last-month') },
          { value: 'last-quarter', text: t.t('exports.period.last-quarter') },
          { value: 'custom', text: t.t('exports.period.customShort') },
        ]}
      />
      <Field
        {...field('from')}
        kind="date"
        label={t.t('exports.add.from')}
        hint={t.t('exports.add.fixedHint')}
        optional
      />
      <Field {...field('to')} kind="date" label={t.t('exports.add.to')} optional />
      {entities.length > 0 && (
        <Field
          {...field('entity')}
          kind="select"
          label={t.t('statements.any.entity')}
          blank={t.t('statements.any.everyEntity')}
          choices={entities.map(({ id, name }) => ({ value: id, text: name }))}
          optional
        />
      )}
      <Field {...field('centre')} label={t.t('statements.any.centre')} optional />
      <Field {...field('person')} label={t.t('statements.any.person')} optional />
      <Field
        {...field('format')}
        kind="select"
        label={t.t('exports.add.format')}
        value={typed['format'] ?? 'xlsx'}
        choices={STATEMENT_FORMATS.map((value) => ({ value, text: t.t(`statements.file.${value}`) }))}
      />
      <Field
        {...field('language')}
        kind="select"
        label={t.t('exports.add.language')}
        value={typed['language'] ?? t.lang}
        choices={LANGS.map((value) => ({ value, text: LANGUAGES[value].name }))}
      />
      <Button>{t.t('exports.add.submit')}</Button>
    </Form>
  )
}
