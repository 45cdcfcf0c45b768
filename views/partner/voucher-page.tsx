import type { HeldVoucher } from '../../src/rooms/partner/held-voucher.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly voucher: HeldVoucher
  readonly commandKey: string
  readonly typed: Typed
  readonly faults?: FieldFaults
}

/** What the voucher is good for, and nothing about whose it is. */
export function HeldVoucherPage({ t, voucher, commandKey, typed, faults = {} }: Props) {
  const { currency, leftMinor, valueMinor } = voucher
  const amount = faultText(t, faults['amount'])
  const inParts = currency !== null && leftMinor !== null && valueMinor !== null
  return (
    <>
      <PageHead
        title={t.t('partner.voucher.title', { name: voucher.name })}
        lead={t.t('partner.voucher.good')}
      />
      <KeyFacts
        facts={[
          { term: t.t('partner.voucher.kind'), value: t.t(`vouchers.kind.${voucher.kind}`) },
          { term: t.t('partner.voucher.validUntil'), value: <DayText t={t} day={voucher.validUntil} /> },
          { term: t.t('partner.uses.ends'), value: <code dir="ltr">…{voucher.ends}</code> },
          ...(inParts
            ? [
                { term: t.t('partner.voucher.left'), value: <bdi>{t.money(leftMinor, currency)}</bdi> },
                { term: t.t('partner.voucher.value'), value: <bdi>{t.money(valueMinor, currency)}</bdi> },
              ]
            : []),
        ]}
      />
      <Form id="redeem" action="/partner/redeem" commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={{ amount }} />
        <input type="hidden" name="code" value={typed['code'] ?? ''} />
        {inParts && (
          <Field
            t={t}
            name="amount"
            label={t.t('partner.voucher.amount', { currency })}
            hint={t.t('partner.voucher.amountHint', { left: t.money(leftMinor, currency) })}
            value={typed['amount']}
            error={amount}
            inputmode="decimal"
            width="short"
            autocomplete="off"
            code
          />
        )}
        <div class="actions">
          <Button>{t.t(inParts ? 'partner.voucher.takePart' : 'partner.voucher.take')}</Button>
          <LinkButton href="/partner">{t.t('partner.voucher.not')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
