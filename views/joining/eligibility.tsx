import type { RegistrationRules } from '../../src/domain/programme/joining.ts'
import { type Asked, OTHER_INDUSTRY } from '../../src/rooms/joining/eligibility.ts'
import type { Typed } from '../../src/web/forms.ts'
import { Field } from '../parts/field.tsx'
import { type Key, textAt } from '../words/catalogue.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly rules: RegistrationRules
  readonly asked: Asked
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
}

/** What decides whether a company may take part: its size, who travels, its business, other prices with the airline. */
export function Eligibility({ t, rules, asked, typed, errors }: Props) {
  const shared = (name: string) => ({ t, name, value: typed[name], error: errors[name] })
  return (
    <>
      {asked.employees && (
        <Field
          {...shared('employees')}
          label={t.t('eligibility.employees')}
          hint={limits(t, rules, 'maximumEmployees', 'eligibility.employeesMost')}
          inputmode="numeric"
          width="short"
        />
      )}
      {asked.travellers && (
        <Field
          {...shared('travellers')}
          label={t.t('eligibility.travellers')}
          hint={limits(t, rules, 'minimumTravellers', 'eligibility.travellersLeast')}
          inputmode="numeric"
          width="short"
        />
      )}
      {asked.industries.length > 0 && (
        <Field
          {...shared('industry')}
          kind="select"
          label={t.t('eligibility.industry')}
          blank={t.t('common.field.choose')}
          choices={[OTHER_INDUSTRY, ...asked.industries].map((value) => ({
            value,
            text: industryName(t, value),
          }))}
        />
      )}
      {asked.otherContract && (
        <Field
          {...shared('otherContract')}
          kind="radios"
          label={t.t('eligibility.otherContract')}
          hint={t.t('eligibility.otherContractHint')}
          choices={(['no', 'yes'] as const).map((value) => ({
            value,
            text: t.t(`eligibility.answer.${value}`),
          }))}
        />
      )}
    </>
  )
}

type Limit = 'maximumEmployees' | 'minimumTravellers'

/** The limit, and after it the markets where it is another. */
function limits(
  t: T,
  rules: RegistrationRules,
  field: Limit,
  key: 'eligibility.employeesMost' | 'eligibility.travellersLeast',
) {
  const names = new Intl.DisplayNames([t.lang], { type: 'region' })
  const own = (rules.markets ?? []).filter(
    (market) => market[field] !== undefined && market[field] !== rules[field],
  )
  const sentences = own.map((market) =>
    t.t('eligibility.inCountries', {
      countries: t.list(market.countries.map((code) => names.of(code) ?? code)),
      limit: t.t(key, { count: market[field] ?? 0 }),
    }),
  )
  const first =
    rules[field] === undefined
      ? []
      : [t.t('eligibility.everywhere', { limit: t.t(key, { count: rules[field] }) })]
  return [...first, ...sentences].join(' ')
}

/** Businesses that programmes name; one that the catalogue does not know stays as the document writes it. */
export function industryName(t: T, industry: string): string {
  const key = `eligibility.industries.${industry.replaceAll(' ', '-')}`
  return textAt(LANGUAGES[t.lang].words, key) === undefined ? industry : t.t(key as Key)
}
