/** The form that invites one person. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { InvitePage } from '../../../views/people/invite-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import {
  commandKey,
  email,
  type FieldFaults,
  optional,
  readForm,
  required,
  type Typed,
} from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'
import { invite, type Offer } from './invite.ts'
import { around, ROLES } from './person-list.ts'

export const invitations = new Hono<AppEnv>()

const LIST = '/company/people'
const manages = companyOnly('travel-manager')

invitations.get(`${LIST}/invite`, manages, (c) =>
  invitePage(c, { typed: { key: newId(), role: 'traveller' } }),
)

const OfferForm = v.object({
  key: commandKey,
  name: required(200),
  email,
  role: v.picklist(ROLES, 'common.form.notChoice'),
  costCentre: optional(60),
  team: optional(60),
})

invitations.post(`${LIST}/invite`, manages, async (c) => {
  const form = await readForm(c, OfferForm)
  if ('faults' in form) return invitePage(c, form, 422)
  const outcome = await inviteOnce(c, form.ok)
  if ('ok' in outcome) return goTo(c, hrefOf(`${LIST}/${outcome.ok.id}`, { done: 'invited' }))
  if (outcome.detail?.['known'] !== undefined) {
    return invitePage(c, { typed: form.typed, faults: { email: 'people.fault.known' } }, 422)
  }
  return invitePage(c, { typed: form.typed, refusal: outcome }, 409)
})

/** A rival that was faster is found by the second look: the same form is the same person, another one is told so. */
async function inviteOnce(c: Ctx, offer: Offer) {
  return pastRivals(() => inCompany(c, (tx) => invite(tx, c, offer)), 'membership_email')
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function invitePage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const known = await inCompany(c, (tx) => around(tx, { companyId: seat(c).id, now: c.var.now }))
  const crumbs = [{ href: LIST, text: t.t('common.nav.people') }]
  const page = { title: t.t('people.invite.title'), nav: 'company', current: 'people', crumbs } as const
  return show(
    c,
    { page, body: <InvitePage t={t} companyName={seat(c).name} known={known} {...state} /> },
    status,
  )
}
