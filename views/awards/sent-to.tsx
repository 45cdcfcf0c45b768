import type { OrderDetail } from '../../src/orders/order.ts'

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
