/** What a new address has to be. */
import * as v from 'valibot'
import type { Ctx } from '../../web/env.ts'
import { email, type FormRead, readForm } from '../../web/forms.ts'
import { self } from './place.ts'

const AddressForm = v.object({ newEmail: email })

export async function readAddress(c: Ctx): Promise<FormRead<{ newEmail: string }>> {
  const form = await readForm(c, AddressForm)
  if ('faults' in form) return form
  const isSame = form.ok.newEmail.toLowerCase() === self(c).email.toLowerCase()
  return isSame ? { faults: { newEmail: 'security.address.same' }, typed: form.typed } : form
}
