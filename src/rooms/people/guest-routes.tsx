/** Guests come in by name alone, and may be invited later. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { GuestPage } from '../../../views/people/guest-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, optional, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'
import { addGuest } from './guests.ts'
import { around } from './person-list.ts'

export const guests = new Hono<AppEnv>()

const PATH = '/company/people/guest'
const manages = companyOnly('travel-manager')

guests.get(PATH, manages, (c) => page(c, { typed: { key: newId() } }))

const GuestForm = v.object({
  key: commandKey,
  name: required(200),
  costCentre: optional(60),
  team: optional(60),
})

guests.post(PATH, manages, async (c) => {
  const form = await readForm(c, GuestForm)
  if ('faults' in form) return page(c, form, 422)
  const outcome = await pastRivals(() => inCompany(c, (tx) => addGuest(tx, c, form.ok)))
  if ('refused' in outcome) return page(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, hrefOf(`/company/people/${outcome.ok.id}`, { done: 'guest' }))
})

type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

async function page(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const known = await inCompany(c, (tx) => around(tx, { companyId: seat(c).id, now: c.var.now }))
  const crumbs = [{ href: '/company/people', text: t.t('common.nav.people') }]
  const page = { title: t.t('peopleLists.guest.title'), nav: 'company', current: 'people', crumbs } as const
  return show(c, { page, body: <GuestPage t={t} known={known} {...state} /> }, status)
}
