/** What was ordered: the list, one order as its receipt, and giving it back. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { dueText, orderText, stateText } from '../../../views/awards/award-text.ts'
import { OrderPage } from '../../../views/awards/order-page.tsx'
import { OrdersPage } from '../../../views/awards/orders-page.tsx'
import { requestOfOrder } from '../../approvals/request-rows.ts'
import { newId } from '../../db/new-id.ts'
import { ORDER_KINDS } from '../../domain/award/order-kind.ts'
import { rulesFor } from '../../domain/award/price-change.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { todayIn } from '../../domain/today.ts'
import { cancelOrder } from '../../orders/cancel.ts'
import { namedOrder, namedOrders } from '../../orders/named.ts'
import { orderFull } from '../../orders/one-order.ts'
import { costOf, ORDER_STATES } from '../../orders/order.ts'
import { countOrders, type OrderFilter, orderRows } from '../../orders/order-list.ts'
import { rebookingFee } from '../../orders/rebooking.ts'
import { refundOf } from '../../orders/refund.ts'
import { shownCode } from '../../vouchers/code-picture.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, readForm, stepNumber } from '../../web/forms.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { droppedNotices, listQuery, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { asId } from '../../web/time-key.ts'
import { collectCodes } from './collect.ts'
import { cancelledMail, readerOf } from './order-mail.ts'
import { rebook } from './rebook-routes.tsx'
import { vouchers } from './vouchers-routes.tsx'

export const orders = new Hono<AppEnv>()
orders.route('/', rebook)
orders.route('/', vouchers)
const mayLook = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const mayOrder = companyOnly('travel-manager', 'approver')
const ORDERS = '/company/orders'

orders.get(ORDERS, mayLook, async (c) => {
  const { t } = c.var
  const { id, name } = seat(c)
  const asked = listQuery(c.req.query(), filterOf)
  const { filter, cursor } = asked
  const zone = await zoneOf(c)
  const [found, count] = await inCompany(c, async (tx) => [
    await orderRows(tx, id, filter, { cursor, limit: PAGE_ROWS + 1 }),
    await countOrders(tx, id, filter),
  ])
  const title = t.t('awards.orders.title', { company: name })
  return show(c, {
    page: {
      title,
      nav: 'company',
      current: 'awards',
      crumbs: [{ href: '/company/awards', text: t.t('common.nav.awards') }],
    },
    body: (
      <OrdersPage
        t={t}
        title={title}
        filter={filter}
        page={pageOf(await namedOrders(c, found), cursor)}
        count={count}
        zone={zone}
      />
    ),
    notices: droppedNotices(t, asked),
  })
})

orders.get(`${ORDERS}.csv`, mayLook, async (c) => {
  const { t, today } = c.var
  const { id, name } = seat(c)
  const { filter } = listQuery(c.req.query(), filterOf)
  const zone = await zoneOf(c)
  const rows = await inCompany(c, (tx) =>
    orderRows(tx, id, filter, { cursor: undefined, limit: CSV_ROWS_MOST }),
  )
  const names = ['at', 'award', 'what', 'by', 'day', 'price', 'fee', 'state', 'order'] as const
  const more = ['back', 'cost', 'due'] as const
  return csvFile(
    c,
    `${name}-orders-${today}`,
    [
      ...names.map((column) => t.t(`awards.csv.${column}`)),
      ...more.map((column) => t.t(`orders.csv.${column}`)),
    ],
    (await namedOrders(c, rows)).map((row) => [
      todayIn(zone, row.orderedAt),
      row.detail.name,
      [orderText(t, row.detail.request), row.detail.passenger].filter(Boolean).join(', '),
      row.orderedBy,
      row.travelsOn,
      row.price,
      row.fee,
      stateText(t, row),
      row.id,
      row.givenBack,
      costOf(row),
      dueText(t, row.due),
    ]),
  )
})

orders.get(`${ORDERS}/:id`, mayLook, (c) => receipt(c, c.req.param('id'), {}))

const CancelPost = v.object({ key: commandKey, seen: v.optional(stepNumber) })

orders.post(`${ORDERS}/:id/cancel`, mayOrder, async (c) => {
  const read = await readForm(c, CancelPost)
  const orderId = c.req.param('id')
  if ('faults' in read || asId(orderId) === undefined) return c.notFound()
  const { id, membershipId } = seat(c)
  const versions = await versionsOf(c)
  const found = await inCompany(c, (tx) => orderFull(tx, id, orderId))
  if (!found) return c.notFound()
  const { name, request } = found.order.detail
  const outcome = await cancelOrder(
    c.var.db,
    {
      key: read.ok.key,
      companyId: id,
      by: { id: member(c).id, name: member(c).name, membershipId },
      orderId,
      seen: read.ok.seen,
      now: c.var.now,
      today: c.var.today,
      mail: cancelledMail(await readerOf(c), { id: orderId, name, request }),
    },
    versions,
  )
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return receipt(c, orderId, { refusal: outcome }, 409)
  return goTo(c, `${ORDERS}/${orderId}?done=cancelled`)
})

const mayCollect = companyOnly('travel-manager', 'approver', 'arranger')

/** AP-16: once, by who asked for them; by a travel manager where that person has left. */
orders.post(`${ORDERS}/:id/collect`, mayCollect, freshOnly(), async (c) => {
  const orderId = c.req.param('id')
  if (asId(orderId) === undefined) return c.notFound()
  const { id: companyId, membershipId, role } = seat(c)
  const by = { id: member(c).id, name: member(c).name, membershipId }
  const collecting = { companyId, orderId, by, role, now: c.var.now }
  const codes = await inCompany(c, (tx) => collectCodes(tx, collecting))
  if (codes === undefined) return receipt(c, orderId, { refusal: { refused: 'already-used' } }, 409)
  return receipt(c, orderId, { codes })
})

/** Also the answer to an order of vouchers: then, and only then, with their codes. */
export async function receipt(
  c: Ctx,
  id: string,
  extra: { codes?: readonly string[]; refusal?: Refusal },
  status: 200 | 409 = 200,
) {
  const { t, today } = c.var
  if (asId(id) === undefined) return c.notFound()
  const versions = await versionsOf(c)
  const zone = await zoneOf(c)
  const [found, asked] = await inCompany(c, async (tx) => [
    await orderFull(tx, seat(c).id, id),
    await requestOfOrder(tx, seat(c), id, today),
  ])
  if (!found) return c.notFound()
  const order = await namedOrder(c, found.order)
  const { role } = seat(c)
  const refund = refundOf(found.booked, versions, today)
  const rebook = rebookingFee(found.booked, versions, today)
  const rules = versions.find((version) => version.number === found.order.ruleVersion)?.programme
  const { name, request } = order.detail
  if (extra.codes) c.header('HX-Push-Url', `${ORDERS}/${id}`)
  const title = t.t('awards.receipt.title', { award: name, what: orderText(t, request) })
  return show(
    c,
    {
      page: {
        title,
        nav: 'company',
        current: 'awards',
        crumbs: [{ href: ORDERS, text: t.t('awards.list.orders') }],
      },
      body: (
        <OrderPage
          t={t}
          title={title}
          found={{ ...found, order }}
          request={asked}
          seesRequest={role !== 'arranger' || asked?.isOwn === true}
          refund={'ok' in refund ? refund.ok : undefined}
          rebookUntil={'ok' in rebook ? rebook.ok.lastDay : undefined}
          mayCancel={role === 'travel-manager' || role === 'approver'}
          manages={role === 'travel-manager'}
          isFinal={!rules || rulesFor(rules, found.order.kind)?.cancellation === undefined}
          commandKey={newId()}
          zone={zone}
          done={extra.codes && !asked ? 'ordered' : c.req.query('done')}
          refusal={extra.refusal}
          codes={extra.codes?.map(shownCode)}
          today={today}
        />
      ),
    },
    status,
  )
}

function filterOf(query: Readonly<Record<string, string>>): OrderFilter {
  return {
    state: ORDER_STATES.find((each) => each === query['state']),
    kind: ORDER_KINDS.find((each) => each === query['kind']),
  }
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}
