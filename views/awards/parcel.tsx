/** Where a parcel goes: asked on the page of the price, so that it travels in no address. */
import type { Quote } from '../../src/rooms/awards/quote.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Field } from '../parts/field.tsx'
import type { T } from '../words/words.ts'

/** What was typed before, without what this page asks itself. */
export function carried(typed: Typed): [string, string][] {
  return Object.entries(typed).filter(([name]) => name !== 'recipient' && name !== 'address')
}

export function Parcel(props: { t: T; quoted: Quote; typed: Typed; faults?: FieldFaults | undefined }) {
  const { t, quoted, typed, faults } = props
  if (quoted.voucher?.delivery !== 'parcel') return null
  const errors = faultTexts(t, faults)
  return (
    <>
      <Field
        t={t}
        name="recipient"
        label={t.t('vouchers.order.recipient')}
        value={typed['recipient']}
        error={errors['recipient']}
        autocomplete="name"
        attributes={{ maxlength: '100' }}
      />
      <Field
        t={t}
        kind="textarea"
        name="address"
        label={t.t('vouchers.order.address')}
        hint={t.t('vouchers.order.addressHint')}
        value={typed['address']}
        error={errors['address']}
        attributes={{ maxlength: '500', autocomplete: 'street-address' }}
      />
    </>
  )
}
