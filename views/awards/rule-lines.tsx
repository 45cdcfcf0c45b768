import type { ChangeRules, TransferRule, VoucherAward } from '../../src/domain/programme/award.ts'
import type { Offer } from '../../src/rooms/awards/offers.ts'
import type { CancelRule, Quote } from '../../src/rooms/awards/quote.ts'
import type { T } from '../words/words.ts'
import { amountsOf, mostLines, rateOf } from './gift-fields.tsx'

/** The rules of an award before it is chosen: who, until when, what cancelling costs. */
export function OfferRules({ t, offer }: { t: T; offer: Offer }) {
  const { voucher, rules, stock, transfer } = offer
  if (transfer) return <GiftRules t={t} transfer={transfer} />
  return (
    <ul class="hint">
      {voucher ? (
        (voucher.delivery ?? 'code') === 'code' && (
          <li>{t.t('awards.rule.validMonths', { count: voucher.validMonths })}</li>
        )
      ) : (
        <li>{t.t(offer.kind === 'upgrade' ? 'awards.rule.upgrade' : 'awards.rule.oneWay')}</li>
      )}
      <li>{cancelText(t, rules)}</li>
      {!voucher && <li>{t.t('awards.rule.anybody')}</li>}
      {voucher && <VoucherLines t={t} offer={offer} voucher={voucher} />}
      {stock !== undefined && <li>{t.t('awards.rule.left', { count: stock })}</li>}
    </ul>
  )
}

function GiftRules({ t, transfer }: { t: T; transfer: TransferRule }) {
  const lines = [
    t.t('gifts.rule.becomes', rateOf(t, transfer)),
    t.t('gifts.rule.least', amountsOf(t, transfer)),
    ...mostLines(t, transfer),
    t.t('gifts.toHint'),
    t.t('gifts.rule.final'),
  ]
  return (
    <ul class="hint">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function VoucherLines({ t, offer, voucher }: { t: T; offer: Offer; voucher: VoucherAward }) {
  const { value, delivery = 'code', partner, partialUse } = voucher
  const { perThousand } = offer
  return (
    <>
      {value && (
        <li>
          {t.t('awards.rule.value', { value: t.decimalMoney(String(value.amount), value.currency) })}{' '}
          {perThousand &&
            t.t('vouchers.rule.perThousand', { value: t.money(perThousand.amount, perThousand.currency) })}
        </li>
      )}
      <li>{t.t(`vouchers.delivery.${delivery}`)}</li>
      {delivery === 'code' && <li>{t.t('vouchers.rule.bearer')}</li>}
      {partialUse && <li>{t.t('vouchers.rule.partial')}</li>}
      {partner && <li>{t.t('vouchers.rule.partner', { partner })}</li>}
    </>
  )
}

function cancelText(t: T, rules: ChangeRules | undefined): string {
  const rule = rules?.cancellation
  if (!rule || (rule.fee.points === undefined && rule.fee.money !== undefined))
    return t.t('awards.rule.cancelNever')
  const fee = t.points(BigInt(Math.ceil(Number(rule.fee.points ?? 0))))
  const { days, kind } = rule.deadline
  return t.t(kind === 'working' ? 'awards.rule.cancelWorking' : 'awards.rule.cancelCalendar', { days, fee })
}

/** The rules of this very order, in three lines, before the last click. */
export function QuoteRules({ t, quoted }: { t: T; quoted: Quote }) {
  return (
    <ul>
      <li>{quoted.kind === 'gift' ? t.t('gifts.rule.final') : untilText(t, quoted.cancel)}</li>
      {quoted.cancel && (
        <li>
          {quoted.cancel.restoredDays === null
            ? t.t('awards.rule.lost')
            : t.t('awards.rule.restored', { days: quoted.cancel.restoredDays })}
        </li>
      )}
      <li>{t.t('awards.rule.fixed')}</li>
    </ul>
  )
}

function untilText(t: T, cancel: CancelRule): string {
  if (cancel === null) return t.t('awards.rule.cancelNever')
  return t.t('awards.rule.cancelUntil', { day: t.day(cancel.lastDay), fee: t.points(cancel.fee) })
}
