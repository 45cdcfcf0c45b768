import { faultText } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { SecurityProps } from './security-page.tsx'

export function AddressSection(props: SecurityProps) {
  const { t, place, address, overview, zone, typed, faults = {}, refusal } = props
  const { pending } = overview
  const newEmail = faultText(t, faults['newEmail'])
  return (
    <Section id="address" title={t.t('security.address.title')}>
      <p>
        {t.t('security.address.now')} <bdi dir="ltr">{address}</bdi>
      </p>
      {pending && (
        <>
          <Notice kind="info">
            <p>
              {t.t('security.address.pending', {
                address: pending.address,
                time: t.instant(pending.endsAt, zone),
              })}
            </p>
          </Notice>
          <Deed action={`${place}/address/withdraw`} verb={t.t('security.address.withdraw')} look="plain" />
        </>
      )}
      <Form id="address-form" action={`${place}/address`} plain>
        <ErrorSummary t={t} errors={{ newEmail }} />
        <Refused t={t} refusal={refusal} />
        <Field
          t={t}
          name="newEmail"
          kind="email"
          label={t.t('security.address.next')}
          hint={t.t('security.address.hint')}
          value={typed['newEmail']}
          error={newEmail}
          autocomplete="email"
        />
        <Button look="plain">{t.t('security.address.verb')}</Button>
      </Form>
    </Section>
  )
}
