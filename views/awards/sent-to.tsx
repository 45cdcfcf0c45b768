import type { OrderDetail } from '../../src/orders/order.ts'
import type { OrderRow } from '../../src/orders/order-list.ts'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Where a parcel goes; nothing for everything else. */
export function SentTo({ detail: { request } }: { detail: OrderDetail }) {
  const sendTo = request.kind === 'voucher' ? request.sendTo : undefined
  if (!sendTo) return null
  return (
    <address>
      <bdi>{sendTo.name}</bdi>
      {sendTo.address.split('\n').map((line) => (
        <>
          <br />
          <bdi>{line}</bdi>
        </>
      ))}
    </address>
  )
}

/** What comes without a code is on its way; nothing is left to do for whoever ordered. */
export function NextStep({ t, order }: { t: T; order: OrderRow }) {
  const { delivery, request } = order.detail
  if (!delivery || delivery === 'code' || order.state !== 'booked') return null
  const name = (request.kind === 'voucher' && request.sendTo?.name) || ''
  return (
    <Section id="next" title={t.t('vouchers.next.title')}>
      <p>{t.t(`vouchers.next.${delivery}`, { name })}</p>
      <SentTo detail={order.detail} />
    </Section>
  )
}
