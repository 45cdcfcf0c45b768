/** The awards as the approvals see them: a price, and an order in the name of who asked. */
import { sql } from 'kysely'
import type { AwardDesk } from '../../approvals/award-desk.ts'
import type { RequestRow } from '../../approvals/request-rows.ts'
import { type Contact, contactsOf } from '../../approvals/tell.ts'
import { withScope } from '../../db/scope.ts'
import { awardNamesIn } from '../../programme/award-names.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import { approve, priceOf } from './approved.ts'
import { approvedMail } from './approved-mail.ts'
import type { OrderWorld } from './redeem.ts'

export const awardDesk: AwardDesk = {
  async price(c, { request, ruleVersion, pricedOn, heldUntil, price }) {
    const held = { request, rule_version: ruleVersion, priced_on: pricedOn, held_until: heldUntil, price }
    const priced = priceOf(held, await worldOf(c), c.var.today)
    return 'ok' in priced ? priced.ok.quoted.price : undefined
  },
  async approve(c, { key, price, request, seen }) {
    const { id: companyId, name: company, membershipId } = seat(c)
    const by = { id: member(c).id, name: member(c).name, membershipId }
    const { now, today } = c.var
    const doing = { key, companyId, company, by, now, today, requestId: request.id, price, seen }
    const contact = await requesterOf(c, request)
    const names = awardNamesIn(await versionsOf(c), contact?.language ?? 'en')
    const award = names.get(request.awardId) ?? request.award
    const about = { award, request: request.request, price, by: by.name, company }
    const mail = (_: unknown, orderId: string) =>
      approvedMail(contact, about, linkTo(c, `/company/orders/${orderId}`))
    return approve(c.var.db, { ...doing, mail }, await worldOf(c))
  },
}

async function worldOf(c: Ctx): Promise<OrderWorld> {
  return { versions: await versionsOf(c), places: c.var.deps.places }
}

/** In the jobs' name: in which language somebody reads stands in their own record. */
async function requesterOf(c: Ctx, { requesterId }: RequestRow): Promise<Contact | undefined> {
  const which = sql<boolean>`membership.company_id = ${seat(c).id}::uuid and membership.id = ${requesterId}::uuid`
  const found = await withScope(c.var.db, { as: 'job' }, (tx) => contactsOf(tx, which), { readOnly: true })
  return found[0]
}
