import { VOUCHER_KINDS } from '../../src/domain/programme/award.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { awardBox, kindBox, type OfferedAward } from '../../src/rooms/partners/honours.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

export type PartnerFormProps = {
  readonly t: T
  readonly action: string
  readonly offered: readonly OfferedAward[]
  readonly commandKey: string
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

export function PartnerFormPage(props: PartnerFormProps & { title: string }) {
  return (
    <>
      <PageHead title={props.title} lead={props.t.t('partners.form.lead')} />
      <PartnerForm {...props} />
    </>
  )
}

export function PartnerForm({ t, action, offered, commandKey, typed, faults, refusal }: PartnerFormProps) {
  const errors = faultTexts(t, faults)
  const box = (name: string, label: string) => (
    <Field
      t={t}
      kind="checkbox"
      name={name}
      label={label}
      checked={typed[name] === 'yes'}
      error={errors[name]}
    />
  )
  return (
    <Form id="partner" action={action} commandKey={commandKey} plain>
      <ErrorSummary t={t} errors={errors} />
      <Refused t={t} refusal={refusal} />
      <Field
        t={t}
        name="name"
        label={t.t('partners.form.name')}
        value={typed['name']}
        error={errors['name']}
        autocomplete="off"
        attributes={{ maxlength: '100' }}
      />
      <Field
        t={t}
        name="country"
        label={t.t('partners.form.country')}
        hint={t.t('partners.form.countryHint')}
        value={typed['country']}
        error={errors['country']}
        width="short"
        code
        attributes={{ maxlength: '2' }}
      />
      <fieldset class="field">
        <legend class="label">{t.t('partners.form.kinds')}</legend>
        <p class="hint">{t.t('partners.form.kindsHint')}</p>
        {VOUCHER_KINDS.map((kind) => box(kindBox(kind), t.t(`vouchers.kind.${kind}`)))}
      </fieldset>
      {offered.length > 0 && (
        <fieldset class="field">
          <legend class="label">{t.t('partners.form.awards')}</legend>
          <p class="hint">{t.t('partners.form.awardsHint')}</p>
          {offered.map(({ id, name }) => box(awardBox(id), name))}
        </fieldset>
      )}
      <div class="actions">
        <Button>{t.t('partners.form.verb')}</Button>
      </div>
    </Form>
  )
}
