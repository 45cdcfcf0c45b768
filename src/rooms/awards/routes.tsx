/** What points buy: order form, price, order. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ConfirmOrder } from '../../../views/awards/confirm-order.tsx'
import { OrderForm } from '../../../views/awards/order-form.tsx'
import { outlookOf } from '../../approvals/outlook.ts'
import { newId } from '../../db/new-id.ts'
import { inLanguage } from '../../domain/programme/in-language.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { chargedTo } from '../../orders/request.ts'
import { publishedVersions } from '../../programme/published.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { ask, promised, type Question, versionNumbered } from './ask.ts'
import { sendRequest } from './asking.ts'
import { catalogue } from './catalogue-routes.tsx'
import { passengers, receivers, spendable } from './company-points.ts'
import { holdPrice, holdTime } from './hold.ts'
import { orderable } from './offers.ts'
import { addressed, ORDER_FIELDS, parcelFaults } from './order-form.ts'
import { orderedMail, readerOf } from './order-mail.ts'
import { orders, receipt } from './orders-routes.tsx'
import { heldQuote, inForce, taxWays } from './quote.ts'
import { typedOf } from './rebook-form.ts'
import { redeem } from './redeem.ts'
import { upcomingFlights } from './upcoming.ts'

export const awards = new Hono<AppEnv>()
awards.route('/', orders)
awards.route('/', catalogue)

const mayOrder = companyOnly('travel-manager', 'approver', 'arranger')
const AWARDS = '/company/awards'

awards.get(`${AWARDS}/:awardId`, mayOrder, (c) => form(c, { typed: typedOf(c.req.query(), ORDER_FIELDS) }))

/**
 * The price is a page of its own: its address can be reloaded and shared. All that it keeps is the price, which it
 * holds for the person who asked.
 */
awards.get(`${AWARDS}/:awardId/confirm`, mayOrder, async (c) => {
  const typed = typedOf(c.req.query(), ORDER_FIELDS)
  const asked = await ask(c, typed)
  if (asked === undefined) return c.notFound()
  if ('faults' in asked) return form(c, { typed, faults: asked.faults }, 422)
  return confirmPage(c, { typed, asked })
})

const OrderPost = v.object({
  key: commandKey,
  price: v.pipe(required(19), v.regex(/^\d{1,18}$/, 'common.form.notNumber')),
  quote: v.optional(v.string()),
})

awards.post(`${AWARDS}/:awardId/order`, mayOrder, freshOnly(), async (c) => {
  const read = await readForm(c, OrderPost)
  const typed = typedOf(read.typed, ORDER_FIELDS)
  const held = await promised(c, read.typed['quote'])
  const asked = await ask(c, typed, { held })
  if (asked === undefined) return c.notFound()
  if ('faults' in asked || 'faults' in read) {
    return form(c, { typed, faults: 'faults' in asked ? asked.faults : {} }, 422)
  }
  const lacking = parcelFaults(asked.quoted, typed)
  if (lacking) return confirmPage(c, { typed, asked, faults: lacking }, 422)
  const { id, membershipId, role } = seat(c)
  const outcome = await redeem(
    c.var.db,
    {
      key: read.ok.key,
      companyId: id,
      by: { id: member(c).id, name: member(c).name, membershipId },
      role,
      request: addressed(asked.request, asked.quoted, typed),
      price: BigInt(read.ok.price),
      held: asked.held,
      now: c.var.now,
      today: c.var.today,
      mail: orderedMail(await readerOf(c), asked.request),
    },
    { versions: await versionsOf(c), places: c.var.deps.places },
  )
  if ('refused' in outcome) {
    // What this process knows of the rules may be some seconds old, which is how the price could change.
    const isStale = outcome.refused === 'price-changed'
    const again = isStale ? await ask(c, typed, { versions: await inCompany(c, publishedVersions) }) : asked
    if (again === undefined || 'faults' in again) return form(c, { typed, faults: again?.faults ?? {} }, 409)
    return confirmPage(c, { typed, asked: again, refusal: outcome }, 409)
  }
  const { orderId, codes } = outcome.ok
  // Codes are shown here or nowhere: a page that can be opened again must not have them.
  if (codes.length > 0) return receipt(c, orderId, { codes })
  return goTo(c, `/company/orders/${orderId}?done=ordered`)
})

const AskPost = v.object({ ...OrderPost.entries, reason: required(1_000) })

/** AP-09: what needs a second person is asked for on the same page, with the reason. */
awards.post(`${AWARDS}/:awardId/ask`, mayOrder, async (c) => {
  const read = await readForm(c, AskPost)
  const typed = typedOf(read.typed, ORDER_FIELDS)
  const asked = await ask(c, typed, { held: await promised(c, read.typed['quote']) })
  if (asked === undefined) return c.notFound()
  if ('faults' in asked) return form(c, { typed, faults: asked.faults }, 422)
  const page = { typed, asked, reason: read.typed['reason'] }
  const lacking = parcelFaults(asked.quoted, typed)
  if ('faults' in read || lacking)
    return confirmPage(c, { ...page, faults: { ...lacking, ...('faults' in read && read.faults) } }, 422)
  const question = { ...asked, request: addressed(asked.request, asked.quoted, typed) }
  const outcome = await sendRequest(c, { question, typed }, read.ok)
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return confirmPage(c, { ...page, refusal: outcome }, 409)
  return goTo(c, `/company/approvals/${outcome.ok.requestId}?done=asked`)
})

async function form(c: Ctx, state: { typed: Typed; faults?: FieldFaults }, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { id } = seat(c)
  const version = inForce(await versionsOf(c), today)
  const award =
    version && orderable(inLanguage(version.programme, t.lang), c.req.param('awardId') ?? '', today)
  if (!award) return c.notFound()
  const [available, people, flights] = await inCompany(c, async (tx) => [
    await spendable(tx, id, today),
    award.kind === 'gift' ? await receivers(tx, id, member(c).id) : await passengers(tx, id),
    award.kind === 'upgrade' ? await upcomingFlights(tx, id, today) : [],
  ])
  const ways = award.kind === 'flight' ? taxWays(version.programme) : []
  return show(
    c,
    {
      page: { title: award.name, nav: 'company', current: 'awards', crumbs: crumbs(c) },
      body: <OrderForm {...{ t, award, people, flights, available, today, taxWays: ways, ...state }} />,
    },
    status,
  )
}

type Confirming = {
  readonly typed: Typed
  readonly asked: Question
  readonly refusal?: Refusal
  readonly reason?: string | undefined
  readonly faults?: FieldFaults
}

async function confirmPage(c: Ctx, state: Confirming, status: 200 | 409 | 422 = 200) {
  const { typed, asked, refusal, faults, reason } = state
  const { t, today, now, deps } = c.var
  const { request, passenger, programme } = asked
  const zone = programme.timeZone
  const { available, held } = await inCompany(
    c,
    async (tx) => ({
      available: await spendable(tx, seat(c).id, today),
      held: await holdPrice(tx, {
        companyId: seat(c).id,
        memberId: member(c).id,
        request,
        quoted: asked.quoted,
        pricedOn: asked.held?.pricedOn ?? today,
        now,
        holdsFor: holdTime(programme),
      }),
    }),
    { readOnly: false },
  )
  const version = await versionNumbered(c, await versionsOf(c), held.ruleVersion)
  const spoken = version && { ...version, programme: inLanguage(version.programme, t.lang) }
  const again = spoken && heldQuote([spoken], held, request, deps.places)
  const quoted = again && 'ok' in again ? again.ok : asked.quoted
  const chargedId = chargedTo(request, seat(c).membershipId)
  const meets = { chargedId, price: quoted.price, again: typed['again'] }
  const outlook = await inCompany(c, (tx) => outlookOf(tx, seat(c), meets, today))
  const named = { price: t.points(quoted.price), award: quoted.name }
  const title = t.t(outlook.need ? 'approvals.ask.title' : 'awards.confirm.title', named)
  return show(
    c,
    {
      page: { title, nav: 'company', current: 'awards', crumbs: crumbs(c) },
      body: (
        <ConfirmOrder
          {...{ t, title, request, quoted, passenger, available, outlook, held, zone }}
          commandKey={newId()}
          {...{ typed, reason }}
          {...(refusal && { refusal })}
          {...(faults && { faults })}
        />
      ),
    },
    status,
  )
}

function crumbs(c: Ctx) {
  return [{ href: AWARDS, text: c.var.t.t('common.nav.awards') }]
}
