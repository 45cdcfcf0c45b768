import type { RegistrationRules } from '../../src/domain/programme/joining.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Asked } from '../../src/rooms/joining/eligibility.ts'
import type { TermsHead } from '../../src/terms/versions.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import type { Choice } from '../parts/control.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'
import { Eligibility } from './eligibility.tsx'

type Props = {
  readonly t: T
  readonly programme: string
  readonly countries: readonly Choice[]
  readonly rules: RegistrationRules | undefined
  /** What the company has to say of itself, when the programme asks for anything. */
  readonly asked: Asked | undefined
  readonly terms: TermsHead
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

export function JoinPage(props: Props) {
  const { t, programme, typed, faults = {}, refusal, terms } = props
  const errors = faultTexts(t, faults)
  return (
    <>
      <PageHead title={t.t('joining.title', { programme })} lead={t.t('joining.lead')} />
      <Form id="join" action="/join" commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Refused t={t} refusal={refusal} />
        <input type="hidden" name="termsVersion" value={terms.label} />
        <CompanyFields {...props} errors={errors} />
        <PersonFields t={t} typed={typed} errors={errors} />
        <Promises {...props} errors={errors} />
        <div class="actions">
          <Button>{t.t('joining.apply')}</Button>
          <Button look="plain" attributes={{ formaction: '/join/save' }}>
            {t.t('joining.draft.save')}
          </Button>
        </div>
        <p class="hint">{t.t('joining.draft.hint')}</p>
        <p class="hint">
          {t.t('joining.already')} <a href="/sign-in">{t.t('common.button.signIn')}</a>
        </p>
      </Form>
    </>
  )
}

type Errors = { readonly errors: Readonly<Record<string, string | undefined>> }

function CompanyFields({ t, typed, countries, rules, asked, errors }: Props & Errors) {
  const needs = neededAnywhere(rules)
  return (
    <>
      <h2>{t.t('joining.companyTitle')}</h2>
      <Field
        t={t}
        name="name"
        label={t.t('joining.name')}
        value={typed['name']}
        error={errors['name']}
        autocomplete="organization"
      />
      <Field
        t={t}
        kind="select"
        name="country"
        label={t.t('joining.country')}
        value={typed['country']}
        error={errors['country']}
        blank={t.t('common.field.choose')}
        choices={countries}
      />
      {!needs.registration && !needs.vat && <p class="hint">{t.t('joining.oneNumber')}</p>}
      <Field
        t={t}
        name="registrationNo"
        label={t.t('joining.registrationNo')}
        hint={t.t('joining.registrationHint')}
        value={typed['registrationNo']}
        error={errors['registrationNo']}
        optional={!needs.registration}
        code
        width="medium"
      />
      <Field
        t={t}
        name="vatId"
        label={t.t('joining.vatId')}
        hint={t.t('joining.vatHint')}
        value={typed['vatId']}
        error={errors['vatId']}
        optional={!needs.vat}
        code
        width="medium"
      />
      {rules && asked && <Eligibility t={t} rules={rules} asked={asked} typed={typed} errors={errors} />}
    </>
  )
}

function PersonFields({ t, typed, errors }: { t: T; typed: Typed } & Errors) {
  const languages = Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, text: name }))
  return (
    <>
      <h2>{t.t('joining.personTitle')}</h2>
      <p class="hint">{t.t('joining.personHint')}</p>
      <Field
        t={t}
        name="signatoryName"
        label={t.t('joining.signatoryName')}
        value={typed['signatoryName']}
        error={errors['signatoryName']}
        autocomplete="name"
      />
      <Field
        t={t}
        kind="email"
        name="signatoryEmail"
        label={t.t('joining.signatoryEmail')}
        value={typed['signatoryEmail']}
        error={errors['signatoryEmail']}
        autocomplete="email"
      />
      <Field
        t={t}
        kind="select"
        name="language"
        label={t.t('joining.language')}
        value={typed['language']}
        error={errors['language']}
        choices={languages}
      />
    </>
  )
}

/** Whoever has ticked an older version has not accepted this one. */
function Promises({ t, typed, terms, errors }: Props & Errors) {
  const isSame = (typed['termsVersion'] ?? terms.label) === terms.label
  return (
    <Field
      t={t}
      kind="checkbox"
      name="terms"
      label={t.t('joining.terms', { version: terms.label })}
      hint={<a href={`/terms/${terms.label}`}>{t.t('joining.termsLink')}</a>}
      checked={isSame && typed['terms'] === 'yes'}
      error={errors['terms']}
    />
  )
}

/** A number that some market does without is asked of everyone and needed only where the country says so. */
function neededAnywhere(rules: RegistrationRules | undefined) {
  const all = rules ? [rules, ...(rules.markets ?? [])] : []
  const needed = (field: 'needsRegistrationNumber' | 'needsVatNumber') =>
    rules?.[field] === true && all.every((each) => each[field] !== false)
  return { registration: needed('needsRegistrationNumber'), vat: needed('needsVatNumber') }
}
