/** What points buy: order form, price, order. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ConfirmOrder } from '../../../views/awards/confirm-order.tsx'
import { OrderForm } from '../../../views/awards/order-form.tsx'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { publishedVersions } from '../../programme/published.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { catalogue } from './catalogue-routes.tsx'
import { passengers, spendable } from './company-points.ts'
import { orderable } from './offers.ts'
import { ORDER_FIELDS, orderRequest, parcelFaults, refusalFaults } from './order-form.ts'
import { orderedMail, readerOf } from './order-mail.ts'
import { orders, receipt } from './orders-routes.tsx'
import { inForce, type OrderRequest, type Quote, quote } from './quote.ts'
import { redeem } from './redeem.ts'

export const awards = new Hono<AppEnv>()
awards.route('/', orders)
awards.route('/', catalogue)

const mayOrder = companyOnly('travel-manager', 'approver')
const AWARDS = '/company/awards'

awards.get(`${AWARDS}/:awardId`, mayOrder, (c) => form(c, { typed: typedOf(c.req.query()) }))

/** The price is a page of its own: it changes nothing, so its address can be reloaded and shared. */
awards.get(`${AWARDS}/:awardId/confirm`, mayOrder, async (c) => {
  const typed = typedOf(c.req.query())
  const asked = await ask(c, typed)
  if (asked === undefined) return c.notFound()
  if ('faults' in asked) return form(c, { typed, faults: asked.faults }, 422)
  return confirmPage(c, { typed, quoted: asked.quoted, passenger: asked.passenger })
})

const OrderPost = v.object({
  key: commandKey,
  price: v.pipe(required(19), v.regex(/^\d{1,18}$/, 'common.form.notNumber')),
})

awards.post(`${AWARDS}/:awardId/order`, mayOrder, freshOnly(), async (c) => {
  const read = await readForm(c, OrderPost)
  const typed = typedOf(read.typed)
  const asked = await ask(c, typed)
  if (asked === undefined) return c.notFound()
  if ('faults' in asked || 'faults' in read) {
    return form(c, { typed, faults: 'faults' in asked ? asked.faults : {} }, 422)
  }
  const lacking = parcelFaults(asked.quoted, typed)
  if (lacking)
    return confirmPage(c, { typed, quoted: asked.quoted, passenger: undefined, faults: lacking }, 422)
  const { id, membershipId } = seat(c)
  const outcome = await redeem(
    c.var.db,
    {
      key: read.ok.key,
      companyId: id,
      by: { id: member(c).id, name: member(c).name, membershipId },
      request: asked.request,
      price: BigInt(read.ok.price),
      now: c.var.now,
      today: c.var.today,
      mail: orderedMail(readerOf(c), asked.request),
    },
    { versions: await versionsOf(c), places: c.var.deps.places },
  )
  if ('refused' in outcome) {
    // What this process knows of the rules may be some seconds old, which is how the price could change.
    const isStale = outcome.refused === 'price-changed'
    const again = isStale ? await ask(c, typed, await inCompany(c, publishedVersions)) : asked
    if (again === undefined || 'faults' in again) return form(c, { typed, faults: again?.faults ?? {} }, 409)
    return confirmPage(c, { typed, quoted: again.quoted, passenger: again.passenger, refusal: outcome }, 409)
  }
  const { orderId, codes } = outcome.ok
  // Codes are shown here or nowhere: a page that can be opened again must not have them.
  if (codes.length > 0) return receipt(c, orderId, { codes })
  return goTo(c, `/company/orders/${orderId}?done=ordered`)
})

type Asked =
  | { readonly request: OrderRequest; readonly quoted: Quote; readonly passenger: string | undefined }
  | { readonly faults: FieldFaults }

/** What was typed, understood and priced; undefined when no such award is offered. */
async function ask(c: Ctx, typed: Typed, versions?: readonly RuleVersion[]): Promise<Asked | undefined> {
  const { today, deps } = c.var
  const version = inForce(versions ?? (await versionsOf(c)), today)
  const award = version && orderable(version.programme, c.req.param('awardId') ?? '', today)
  if (!version || !award) return undefined
  const people = await inCompany(c, (tx) => passengers(tx, seat(c).id))
  const passengerIds = new Set(people.map((person) => person.id))
  const read = orderRequest(award, typed, { places: deps.places, today, passengerIds })
  if ('faults' in read) return read
  const quoted = quote(version, read.ok, deps.places, today)
  if ('refused' in quoted) {
    const faults = refusalFaults(award.kind, quoted)
    return faults && { faults }
  }
  const passenger = people.find((person) => person.id === typed['passenger'])?.name
  return { request: read.ok, quoted: quoted.ok, passenger }
}

function typedOf(query: Readonly<Record<string, string>>): Typed {
  const typed = ORDER_FIELDS.flatMap((name) => {
    const value = query[name]?.trim().slice(0, name === 'address' ? 500 : 100)
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(typed)
}

async function form(c: Ctx, state: { typed: Typed; faults?: FieldFaults }, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { id } = seat(c)
  const version = inForce(await versionsOf(c), today)
  const award = version && orderable(version.programme, c.req.param('awardId') ?? '', today)
  if (!award) return c.notFound()
  const [available, people] = await inCompany(c, async (tx) => [
    await spendable(tx, id, today),
    await passengers(tx, id),
  ])
  const name = award.kind === 'voucher' ? award.voucher.name : award.chart.name
  return show(
    c,
    {
      page: { title: name, nav: 'company', current: 'awards', crumbs: crumbs(c) },
      body: <OrderForm t={t} award={award} people={people} available={available} today={today} {...state} />,
    },
    status,
  )
}

type Confirming = {
  readonly typed: Typed
  readonly quoted: Quote
  readonly passenger: string | undefined
  readonly refusal?: Refusal
  readonly faults?: FieldFaults
}

async function confirmPage(c: Ctx, state: Confirming, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const available = await inCompany(c, (tx) => spendable(tx, seat(c).id, today))
  const title = t.t('awards.confirm.title', {
    price: t.points(state.quoted.price),
    award: state.quoted.name,
  })
  return show(
    c,
    {
      page: { title, nav: 'company', current: 'awards', crumbs: crumbs(c) },
      body: <ConfirmOrder t={t} title={title} available={available} commandKey={newId()} {...state} />,
    },
    status,
  )
}

function crumbs(c: Ctx) {
  return [{ href: AWARDS, text: c.var.t.t('common.nav.awards') }]
}
