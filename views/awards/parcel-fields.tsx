import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import type { T } from '../words/words.ts'

/** Where a parcel goes is asked on the last page, and travels in no address. */
export function withoutParcel(typed: Typed): Typed {
  const { recipient: _, address: __, ...rest } = typed
  return rest
}

export function ParcelFields({ t, typed, faults }: { t: T; typed: Typed; faults?: FieldFaults | undefined }) {
  const errors = faultTexts(t, faults)
  return (
    <>
      <ErrorSummary t={t} errors={{ recipient: errors['recipient'], address: errors['address'] }} />
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
