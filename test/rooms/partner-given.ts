/** Partners with keys, counters that are signed in, and vouchers with their codes. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import type { Portal } from '../support/portal.ts'
import { cheapDocument, type Rich } from './awards-given.ts'

/** Wingspan with a cheap lounge pass and a gift card of 50 euros that is used in parts. */
export function giftDocument(): unknown {
  const document = cheapDocument({ price: 1 }) as { awards: { vouchers: object[] } }
  document.awards.vouchers.push({
    id: 'test-card',
    kind: 'gift-card',
    name: 'Test card',
    currency: 'points',
    price: 2,
    validMonths: 12,
    value: { currency: 'EUR', amount: '50.00' },
    partialUse: true,
  })
  return document
}

export type Shop = {
  readonly id: string
  readonly client: Client
  readonly key: string
  readonly operator: Client
}

/** A partner, made and given a key by an operator, with its counter open. */
export async function openShop(
  portal: Portal,
  name: string,
  boxes: readonly string[] = ['kind-lounge', 'kind-gift-card'],
): Promise<Shop> {
  const operator = await portal.as(await portal.operator('programme-manager'))
  const fields = {
    key: newId(),
    name,
    country: 'DE',
    ...Object.fromEntries(boxes.map((box) => [box, 'yes'])),
  }
  const added = await operator.post('/operator/partners', fields)
  const path = added.headers.get('Location') ?? ''
  if (added.status !== 303) throw new Error(`no partner: ${added.status} ${await added.text()}`)
  const made = await operator.post(`${path}/keys`, { key: newId(), label: 'Counter 1' })
  const key = /<code dir="ltr">([\w-]{40,})<\/code>/.exec(await made.text())?.[1] ?? ''
  return { id: path.split('/').at(-1) ?? '', client: await atCounter(portal, key), key, operator }
}

export async function atCounter(portal: Portal, key: string): Promise<Client> {
  const client = portal.visitor()
  const answer = await client.post('/partner/sign-in', { accessKey: key })
  if (answer.status !== 303) throw new Error(`the counter stays shut: ${answer.status}`)
  return client
}

/** Orders vouchers and reads their codes off the receipt. */
export async function codesOf(
  rich: Rich,
  award: 'lounge' | 'test-card',
  quantity = 1,
): Promise<{ codes: string[]; orderId: string }> {
  const price = String((award === 'lounge' ? 1 : 2) * quantity)
  const answer = await rich.client.post(`/company/awards/${award}/order`, {
    key: newId(),
    price,
    quantity: String(quantity),
  })
  const page = await answer.text()
  if (answer.status !== 200) throw new Error(`nothing ordered: ${answer.status} ${page.slice(0, 500)}`)
  const codes = [...page.matchAll(/<code dir="ltr">((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})<\/code>/g)]
  const orderId = answer.headers.get('HX-Push-Url')?.split('/').at(-1) ?? ''
  return { codes: codes.map(([, code = '']) => code), orderId }
}

export function redeem(shop: Shop, code: string, given: Record<string, string> = {}): Promise<Response> {
  return shop.client.post('/partner/redeem', { key: newId(), code, ...given })
}

export function vouchersIn(portal: Portal) {
  return withScope(portal.db, { as: 'backup' }, async (tx) => ({
    vouchers: await tx.selectFrom('voucher').selectAll().orderBy('id').execute(),
    uses: await tx.selectFrom('voucher_use').selectAll().orderBy('turn').execute(),
    orders: await tx.selectFrom('award_order').select(['id', 'state']).execute(),
  }))
}
