/** The page of one order on the operator's desk. */
import { DeskOrderPage } from '../../../views/order-desk/desk-order-page.tsx'
import { audit } from '../../db/audit.ts'
import { newId } from '../../db/new-id.ts'
import { orderNumber } from '../../domain/award/order-number.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { namedOrder } from '../../orders/named.ts'
import { orderFull } from '../../orders/one-order.ts'
import { deskRefundOf, noShowRefundOf } from '../../orders/refund.ts'
import type { Ctx } from '../../web/env.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../web/forms.ts'
import { inOps, operator } from '../../web/guard.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { companyOfOrder } from './queue.ts'

export const HERE = '/operator/orders'
export type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

export async function orderPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t, now, today } = c.var
  const id = idOf(c)
  const me = operator(c)
  const found = await inOps(c, async (tx) => {
    const company = await companyOfOrder(tx, id)
    const full = company && (await orderFull(tx, company.id, id))
    if (!company || !full) return undefined
    // An order names who flies: a look at it is a look at personal data.
    if (status === 200) {
      await audit(tx, {
        actor: { kind: 'operator', id: me.id, name: me.name },
        companyId: null,
        deed: 'award.read',
        objectKind: 'award-order',
        objectId: id,
        at: now,
      })
    }
    return { company, full }
  })
  if (!found) return c.notFound()
  const { company, full } = found
  const versions = await versionsOf(c)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const cancelled = deskRefundOf(full.booked, versions, today, false)
  const noShow = noShowRefundOf(full.booked, versions, today)
  return show(
    c,
    {
      page: {
        title: orderNumber(id),
        nav: 'operator',
        current: 'home',
        crumbs: [{ href: HERE, text: t.t('orders.desk.title') }],
      },
      body: (
        <DeskOrderPage
          t={t}
          found={{ ...full, order: await namedOrder(c, full.order) }}
          company={company}
          cancelled={'ok' in cancelled ? cancelled.ok : undefined}
          noShow={'ok' in noShow ? noShow.ok : undefined}
          hasCome={full.booked.travelsOn <= today}
          zone={zone}
          mayDecide={me.role === 'support'}
          commandKey={newId()}
          typed={state.typed}
          errors={faultTexts(t, state.faults)}
          refusal={state.refusal}
        />
      ),
    },
    status,
  )
}
