/** What a company says of itself, and whether the programme takes it. */
import * as v from 'valibot'
import { LANGS } from '../../../views/words/languages.ts'
import { eligibilityIn, type RegistrationRules } from '../../domain/programme/joining.ts'
import { countriesOf } from '../../web/countries.ts'
import { commandKey, email, type FieldFaults, optional, required, type Typed } from '../../web/forms.ts'
import { registrationNo, vatId } from '../../web/register-numbers.ts'
import { askedBy, notEligible } from './eligibility.ts'

const accepted = v.pipe(v.optional(v.string(), ''), v.literal('yes', 'joining.fault.accept'))

/** How many people, when it is asked at all. */
const count = v.pipe(
  optional(7),
  v.check((text) => text === null || /^\d{1,7}$/.test(text), 'common.form.notNumber'),
  v.transform((text) => (text === null ? null : Number(text))),
)

export const ApplicationForm = v.object({
  key: commandKey,
  name: required(200),
  country: required(2),
  registrationNo,
  vatId,
  signatoryName: required(200),
  signatoryEmail: email,
  language: v.picklist(LANGS, 'common.form.notChoice'),
  employees: count,
  travellers: count,
  industry: optional(80),
  otherContract: v.pipe(
    optional(3),
    v.transform((text) => (text === null ? null : text === 'yes')),
  ),
  termsVersion: required(20),
  terms: accepted,
})

/** What is kept of an unfinished application: anything that fits, nothing but the address is asked for. */
export const DraftForm = v.object({
  key: commandKey,
  name: optional(200),
  country: optional(2),
  registrationNo: optional(60),
  vatId: optional(40),
  employees: optional(7),
  travellers: optional(7),
  industry: optional(80),
  otherContract: optional(3),
  signatoryName: optional(200),
  signatoryEmail: email,
  language: v.picklist(LANGS, 'common.form.notChoice'),
})
export type Draft = v.InferOutput<typeof DraftForm>

export type Application = v.InferOutput<typeof ApplicationForm>

type Asked = Pick<
  Application,
  | 'country'
  | 'registrationNo'
  | 'vatId'
  | 'employees'
  | 'travellers'
  | 'industry'
  | 'otherContract'
  | 'termsVersion'
>

/** The same questions of a form with other faults, so that everything is said at once. */
export function askedOf(typed: Typed): Asked {
  const { country = '', registrationNo, vatId, industry, otherContract, termsVersion = '' } = typed
  const number = (text: string | undefined) => (text ? Number(text) : null)
  return {
    country,
    registrationNo: registrationNo || null,
    vatId: vatId || null,
    employees: number(typed['employees']),
    travellers: number(typed['travellers']),
    industry: industry || null,
    otherContract: otherContract ? otherContract === 'yes' : null,
    termsVersion,
  }
}

/** What has to be met, beside the programme's rules: the terms that one accepts are those in force. */
type Asks = { readonly rules: RegistrationRules | undefined; readonly termsLabel: string }

/** What the programme asks beyond the form's own rules. Empty when there is nothing to say. */
export function faultsOf(given: Asked, { rules, termsLabel }: Asks): FieldFaults {
  const faults: Record<string, string> = {}
  const market = rules && eligibilityIn(rules, given.country)
  if (!countriesOf(rules).includes(given.country)) faults['country'] = 'joining.fault.country'
  if (given.registrationNo === null && given.vatId === null)
    faults['registrationNo'] = 'joining.fault.oneNumber'
  if (given.registrationNo === null && market?.needsRegistrationNumber) {
    faults['registrationNo'] = 'joining.fault.registrationNeeded'
  }
  if (given.vatId === null && market?.needsVatNumber) faults['vatId'] = 'joining.fault.vatNeeded'
  if (given.termsVersion !== termsLabel) faults['terms'] = 'joining.fault.termsChanged'
  return market ? { ...faults, ...notEligible(given, market, askedBy(rules)) } : faults
}
