/** What the links in our mails open: a new password, a new address. */

import { Hono } from 'hono'
import * as v from 'valibot'
import { ForgottenPage, LinkSentPage } from '../../../views/sign-in/forgotten-page.tsx'
import { LinkGonePage, NewAddressPage } from '../../../views/sign-in/link-pages.tsx'
import { NewPasswordPage } from '../../../views/sign-in/new-password-page.tsx'
import type { Plane } from '../../db/tables/security.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Person } from '../../web/active-person.ts'
import { DOOR_MINUTES } from '../../web/door-key.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { email, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { passwordFault } from '../../web/password-rules.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { DOOR } from '../../web/sign-in-page.tsx'
import { addressOfLink, takeAddress } from './new-address.ts'
import { ownerOf, sendLink, setPassword } from './new-password.ts'

export const links = new Hono<AppEnv>()

const ForgottenForm = v.object({ email })
const PasswordForm = v.object({ newPassword: required(1_000) })

for (const plane of ['member', 'operator'] as const) {
  const door = DOOR[plane]

  links.get(`${door}/forgotten`, (c) => forgottenPage(c, plane, { typed: {} }))

  links.post(`${door}/forgotten`, async (c) => {
    const form = await readForm(c, ForgottenForm)
    if ('faults' in form) return forgottenPage(c, plane, form, 422)
    const outcome = await sendLink(c, plane, form.ok.email)
    if ('refused' in outcome) return forgottenPage(c, plane, { typed: form.typed, refusal: outcome }, 429)
    const { t } = c.var
    const minutes = DOOR_MINUTES.password
    return show(c, {
      page: { title: t.t('security.forgotten.sentTitle'), nav: 'none' },
      body: <LinkSentPage t={t} door={door} address={form.ok.email} minutes={minutes} />,
    })
  })

  links.get(`${door}/password/:token`, async (c) => {
    const owner = await ownerOf(c, plane, c.req.param('token'))
    return owner ? passwordPage(c, owner, {}) : gonePage(c, `${door}/forgotten`)
  })

  links.post(`${door}/password/:token`, async (c) => {
    const token = c.req.param('token')
    const owner = await ownerOf(c, plane, token)
    if (!owner) return gonePage(c, `${door}/forgotten`)
    const form = await readForm(c, PasswordForm)
    if ('faults' in form) return passwordPage(c, owner, form.faults, 422)
    const programme = await programmeToday(c)
    const context = [owner.name, owner.email, programme?.name ?? '', programme?.operator ?? '']
    const weak = passwordFault(form.ok.newPassword, context)
    if (weak !== undefined) return passwordPage(c, owner, { newPassword: weak }, 422)
    const isSet = await setPassword(c, plane, token, form.ok.newPassword)
    return isSet ? goTo(c, hrefOf(door, { done: 'password' })) : gonePage(c, `${door}/forgotten`)
  })
}

links.get('/address/:token', async (c) => {
  const address = await addressOfLink(c, c.req.param('token'))
  if (address === undefined) return gonePage(c, '/me/security')
  const { t } = c.var
  return show(c, {
    page: { title: t.t('security.email.title'), nav: 'none' },
    body: <NewAddressPage t={t} action={c.req.path} address={address} />,
  })
})

links.post('/address/:token', async (c) => {
  const isTaken = await takeAddress(c, c.req.param('token'))
  return isTaken ? goTo(c, hrefOf(DOOR.member, { done: 'address' })) : gonePage(c, '/me/security')
})

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

function forgottenPage(c: Ctx, plane: Plane, state: State, status: 200 | 422 | 429 = 200) {
  const { t } = c.var
  return show(
    c,
    {
      page: { title: t.t('security.forgotten.title'), nav: 'none' },
      body: <ForgottenPage t={t} door={DOOR[plane]} {...state} />,
    },
    status,
  )
}

function passwordPage(c: Ctx, owner: Person, faults: FieldFaults, status: 200 | 422 = 200) {
  const { t } = c.var
  return show(
    c,
    {
      page: { title: t.t('security.reset.title'), nav: 'none' },
      body: <NewPasswordPage t={t} action={c.req.path} address={owner.email} faults={faults} />,
    },
    status,
  )
}

/** Used, expired, never made: told apart by nobody. */
function gonePage(c: Ctx, againHref: string) {
  const { t } = c.var
  return show(
    c,
    {
      page: { title: t.t('security.reset.goneTitle'), nav: 'none' },
      body: <LinkGonePage t={t} againHref={againHref} />,
    },
    404,
  )
}
