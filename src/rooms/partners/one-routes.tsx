/** One partner: what it takes, its keys, and the last that it took. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { PartnerPage } from '../../../views/partners/partner-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { awardNames, programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage } from '../../web/timed-list.ts'
import { honoursFaults, honoursIn, offeredAwards, typedHonours } from './honours.ts'
import { changePartner, closePartner, makeKey, revokeKey } from './partner-deeds.ts'
import { keysOf, onePartner } from './partners.ts'
import { type TakenLine, takenList } from './redemptions.ts'

export const onePartnerRoutes = new Hono<AppEnv>()
const HERE = '/operator/partners'
const MAKERS = ['support', 'programme-manager'] as const
const makes = operatorOnly(...MAKERS)

onePartnerRoutes.get(`${HERE}/:id`, operatorOnly(), (c) => partnerPage(c, {}))

const ChangePost = v.object({
  key: commandKey,
  name: required(100),
  country: v.pipe(required(2), v.regex(/^[A-Z]{2}$/, 'common.form.notChoice')),
})

onePartnerRoutes.post(`${HERE}/:id`, makes, async (c) => {
  const form = await readForm(c, ChangePost)
  const offered = await offeredAwards(c)
  const lacking = honoursFaults(form.typed, offered)
  if ('faults' in form || lacking) {
    const faults = { ...('faults' in form ? form.faults : {}), ...lacking }
    return partnerPage(c, { change: { typed: form.typed, faults } }, 422)
  }
  const given = { ...form.ok, honours: honoursIn(form.typed, offered) }
  const outcome = await pastRivals(
    () => inOps(c, (tx) => changePartner(tx, operator(c), idOf(c), given, c.var.now)),
    'partner_name',
  )
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return partnerPage(c, { change: { typed: form.typed, refusal: outcome } }, 409)
  return goTo(c, `${HERE}/${idOf(c)}`)
})

const KeyPost = v.object({ key: commandKey, label: required(100) })

/** The key is shown in the answer itself: it is kept nowhere, so there is no page to send the browser to. */
onePartnerRoutes.post(`${HERE}/:id/keys`, makes, async (c) => {
  const partnerId = idOf(c)
  const form = await readForm(c, KeyPost)
  if ('faults' in form) return partnerPage(c, { newKey: form }, 422)
  const known = await inOps(c, (tx) => onePartner(tx, partnerId))
  if (!known) return c.notFound()
  const made = await pastRivals(() =>
    inOps(c, (tx) => makeKey(tx, operator(c), { ...form.ok, partnerId }, c.var.now)),
  )
  if ('refused' in made) return partnerPage(c, { newKey: { typed: form.typed, refusal: made } }, 409)
  return partnerPage(c, { made: { label: form.ok.label, key: made.ok } })
})

onePartnerRoutes.post(`${HERE}/:id/keys/:keyId/revoke`, makes, async (c) => {
  const [id, keyId] = [idOf(c), idOf(c, 'keyId')]
  const known = await inOps(c, (tx) => revokeKey(tx, operator(c), id, keyId, c.var.now))
  return known ? goTo(c, `${HERE}/${id}`) : c.notFound()
})

onePartnerRoutes.post(`${HERE}/:id/close`, makes, async (c) => {
  const id = idOf(c)
  const known = await inOps(c, (tx) => closePartner(tx, operator(c), id, c.var.now))
  return known ? goTo(c, hrefOf(`${HERE}/${id}`, { done: 'closed' })) : c.notFound()
})

type FormState = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }
type State = {
  readonly change?: FormState
  readonly newKey?: FormState
  readonly made?: { readonly label: string; readonly key: string }
}

async function partnerPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const id = idOf(c)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const filter = { partner: id, from: undefined, to: undefined, state: undefined }
  const found = await inOps(c, async (tx) => {
    const partner = await onePartner(tx, id)
    if (!partner) return undefined
    const taken = await timedPage<TakenLine>(tx, takenList(filter, zone), undefined)
    return { partner, keys: await keysOf(tx, id), taken }
  })
  if (!found) return c.notFound()
  const { partner } = found
  const isClosed = c.req.query('done') === 'closed' && found.keys.every(({ revokedAt }) => revokedAt)
  const before = { name: partner.name, country: partner.country, ...typedHonours(partner.honours) }
  return show(
    c,
    {
      page: {
        title: partner.name,
        nav: 'operator',
        current: 'programme',
        crumbs: [{ href: HERE, text: t.t('partners.list.title') }],
      },
      body: (
        <PartnerPage
          t={t}
          partner={partner}
          taken={found.taken}
          zone={zone}
          mayMake={(MAKERS as readonly string[]).includes(operator(c).role)}
          offered={await offeredAwards(c)}
          awards={await awardNames(c)}
          commandKeys={{ change: newId(), make: newId() }}
          keys={found.keys}
          change={state.change ?? { typed: before }}
          newKey={state.newKey}
          made={state.made}
        />
      ),
      notices: isClosed ? [{ kind: 'done', text: t.t('partners.close.done', { name: partner.name }) }] : [],
    },
    status,
  )
}
