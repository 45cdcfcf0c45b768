import type { ExportSetting } from '../../src/exports/setting.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import type { Filled } from './exports-page.tsx'

type Props = Filled & { readonly setting: ExportSetting }
const PAGE = '/company/exports'

export function TravellersForm({
  t,
  typed,
  errors,
  commandKey,
  setting,
  isManager,
}: Props & { isManager: boolean }) {
  const { travellers } = setting
  if (!isManager) {
    return (
      <p>
        {t.t('exports.travellers.label')} {t.t(`exports.travellers.${travellers}`)}.{' '}
        {t.t('exports.travellers.only')}
      </p>
    )
  }
  return (
    <Form id="travellers-form" action={`${PAGE}/travellers`} commandKey={commandKey} plain>
      <p>{t.t('exports.travellers.lead')}</p>
      <ErrorSummary t={t} errors={errors} />
      <Field
        t={t}
        kind="radios"
        name="travellers"
        id="travellers-choice"
        label={t.t('exports.travellers.label')}
        value={typed?.['travellers'] ?? travellers}
        error={errors['travellers']}
        choices={(['names', 'pseudonyms'] as const).map((value) => ({
          value,
          text: t.t(`exports.travellers.${value}`),
        }))}
      />
      <Button look="plain">{t.t('exports.travellers.submit')}</Button>
    </Form>
  )
}

export function RateForm({ t, typed, errors, commandKey, setting }: Props) {
  const { rateCents } = setting
  const held =
    rateCents === null ? undefined : `${rateCents / 100n}.${String(rateCents % 100n).padStart(2, '0')}`
  return (
    <Form id="rate-form" action={`${PAGE}/rate`} commandKey={commandKey} plain>
      <p>{t.t('exports.rate.lead')}</p>
      <ErrorSummary t={t} errors={errors} />
      <Field
        t={t}
        name="rate"
        id="rate-euro"
        label={t.t('exports.rate.label')}
        value={typed?.['rate'] ?? held}
        error={errors['rate']}
        inputmode="decimal"
        width="short"
        code
      />
      <Button look="plain">{t.t('exports.rate.submit')}</Button>
    </Form>
  )
}

export function DatevForm({ t, typed, errors, commandKey, setting }: Props) {
  const { datev } = setting
  const given = typed ?? datev ?? { accountLength: '4', yearBegins: '01' }
  const field = (name: string) => ({
    t,
    name,
    value: (given as Readonly<Record<string, string>>)[name],
    error: errors[name],
  })
  const number = { inputmode: 'numeric', width: 'medium', code: true } as const
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  return (
    <Form id="datev-form" action={`${PAGE}/datev`} commandKey={commandKey} plain>
      <p>{t.t('exports.datev.lead')}</p>
      <ErrorSummary t={t} errors={errors} />
      <Field {...field('consultant')} {...number} label={t.t('exports.datev.consultant')} />
      <Field {...field('client')} {...number} label={t.t('exports.datev.client')} />
      <Field
        {...field('accountLength')}
        kind="select"
        label={t.t('exports.datev.accountLength')}
        choices={['4', '5', '6', '7', '8'].map((value) => ({ value, text: value }))}
      />
      <Field {...field('account')} {...number} label={t.t('exports.datev.account')} />
      <Field {...field('contra')} {...number} label={t.t('exports.datev.contra')} />
      <Field
        {...field('yearBegins')}
        kind="select"
        label={t.t('exports.datev.yearBegins')}
        choices={months.map((value) => ({ value, text: t.monthName(`2026-${value}`) }))}
      />
      <Button look="plain">{t.t('exports.datev.submit')}</Button>
    </Form>
  )
}
