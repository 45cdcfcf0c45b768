/** The numbers under which registers and tax offices know a company, as forms ask for them. */
import * as v from 'valibot'
import { optional, required } from './forms.ts'

const singleSpaced = (text: string) => text.replaceAll(/\s+/g, ' ').toUpperCase()

/** The register's number as typed, with single spaces: its form differs from court to court. */
export const registrationNo = v.pipe(
  optional(60),
  v.transform((text) => (text === null ? null : singleSpaced(text))),
)
export const neededRegistrationNo = v.pipe(required(60), v.transform(singleSpaced))

/** Letters and digits alone, so that `DE 123.456.789` and `DE123456789` are one number. */
export const vatId = v.pipe(
  optional(40),
  v.transform((text) => text?.replaceAll(/[\s.\-/]/g, '').toUpperCase() ?? null),
  v.check((text) => text === null || /^(?=.*\d)[A-Z0-9]{5,16}$/.test(text), 'joining.fault.vat'),
)
