/** Another day, route or cabin: the form, what it costs, the change. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { RebookPage } from '../../../views/awards/rebook-page.tsx'
import { dearerRefusal } from '../../approvals/rebooking-policy.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { namedOrder } from '../../orders/named.ts'
import { type OrderFull, orderFull } from '../../orders/one-order.ts'
import { rebookOrder } from '../../orders/rebook.ts'
import { type NotThis, type Rebooking, rebookingFee, rebookingOf } from '../../orders/rebooking.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, stepNumber, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { asId } from '../../web/time-key.ts'
import { spendable } from './company-points.ts'
import { readerOf, rebookedMail } from './order-mail.ts'
import { REBOOK_FIELDS, typedOf, typedTrip, wishOf } from './rebook-form.ts'

export const rebook = new Hono<AppEnv>()
const mayOrder = companyOnly('travel-manager', 'approver')
const ORDER = '/company/orders/:id'

rebook.get(`${ORDER}/rebook`, mayOrder, async (c) => {
  const found = await orderOf(c)
  if (!found) return c.notFound()
  const typed = typedOf(c.req.query(), REBOOK_FIELDS)
  if (Object.keys(typed).length === 0) return page(c, found, { typed: typedTrip(found.booked) })
  const asked = await ask(c, found, typed)
  if ('refused' in asked) return page(c, found, { typed, refusal: asked }, 409)
  if ('faults' in asked) return page(c, found, { typed, faults: asked.faults }, 422)
  return page(c, found, { typed, rebooking: asked.ok })
})

const RebookPost = v.object({ key: commandKey, seen: stepNumber })

rebook.post(`${ORDER}/rebook`, mayOrder, freshOnly(), async (c) => {
  const read = await readForm(c, RebookPost)
  const found = await orderOf(c)
  if (!found) return c.notFound()
  const typed = typedOf(read.typed, REBOOK_FIELDS)
  const wish = wishOf(found.booked, typed, { places: c.var.deps.places, today: c.var.today })
  if ('faults' in wish || 'faults' in read) {
    return page(c, found, { typed, faults: 'faults' in wish ? wish.faults : {} }, 422)
  }
  const { id: orderId, detail } = found.order
  const { id, membershipId } = seat(c)
  const outcome = await rebookOrder(
    c.var.db,
    {
      key: read.ok.key,
      companyId: id,
      by: { id: member(c).id, name: member(c).name, membershipId },
      orderId,
      seen: read.ok.seen,
      ...wish.ok,
      now: c.var.now,
      today: c.var.today,
      mail: rebookedMail(await readerOf(c), { id: orderId, name: detail.name }),
    },
    { versions: await versionsOf(c), places: c.var.deps.places },
  )
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) {
    const now = (await orderOf(c)) ?? found
    return page(c, now, { typed, refusal: outcome }, 409)
  }
  return goTo(c, `/company/orders/${orderId}?done=rebooked`)
})

async function orderOf(c: Ctx): Promise<OrderFull | undefined> {
  const id = asId(c.req.param('id'))
  return id === undefined ? undefined : inCompany(c, (tx) => orderFull(tx, seat(c).id, id))
}

type Asked = { readonly ok: Rebooking } | { readonly faults: FieldFaults } | Refusal

async function ask(c: Ctx, found: OrderFull, typed: Typed): Promise<Asked> {
  const { today, deps } = c.var
  const wish = wishOf(found.booked, typed, { places: deps.places, today })
  if ('faults' in wish) return wish
  const world = { versions: await versionsOf(c), places: deps.places, today }
  const rebooking = rebookingOf(found.booked, wish.ok.wish, wish.ok.way, world)
  if ('notThis' in rebooking) return { faults: faultsOf(rebooking) }
  if ('refused' in rebooking) return rebooking
  const { id: companyId, membershipId: seatId } = seat(c)
  const asked = { companyId, seatId, order: found.booked, price: rebooking.ok.quoted.price }
  return (await inCompany(c, (tx) => dearerRefusal(tx, asked))) ?? rebooking
}

function faultsOf({ notThis }: NotThis): FieldFaults {
  if (notThis === 'nothing-changed') return { travelsOn: 'orders.fault.nothingChanged' }
  if (notThis === 'another-zone') return { destination: 'orders.fault.anotherZone' }
  if (notThis === 'step-not-offered') return { cabin: 'awards.fault.step' }
  return { destination: 'awards.fault.route' }
}

type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly rebooking?: Rebooking
  readonly refusal?: Refusal
}

async function page(c: Ctx, found: OrderFull, state: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const order = await namedOrder(c, found.order)
  const { booked } = found
  const versions = await versionsOf(c)
  const available = await inCompany(c, (tx) => spendable(tx, seat(c).id, today))
  const fee = rebookingFee(booked, versions, today)
  const version = versions.find(({ number }) => number === booked.ruleVersion)
  const title = t.t('orders.rebook.title', { award: order.detail.name })
  return show(
    c,
    {
      page: {
        title,
        nav: 'company',
        current: 'awards',
        crumbs: [
          { href: '/company/orders', text: t.t('awards.list.orders') },
          { href: `/company/orders/${order.id}`, text: order.detail.name },
        ],
      },
      body: (
        <RebookPage
          t={t}
          title={title}
          found={{ ...found, order }}
          chart={version?.programme.awards?.charts.find(({ award }) => award === order.kind)}
          fee={'ok' in fee ? fee.ok : undefined}
          available={available}
          today={today}
          commandKey={newId()}
          {...state}
        />
      ),
    },
    status,
  )
}
