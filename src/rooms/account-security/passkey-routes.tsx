/** Adding a passkey, giving it another name, removing it. */
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as v from 'valibot'
import { NewPasskeyPage } from '../../../views/account-security/new-passkey-page.tsx'
import { PasskeyPage } from '../../../views/account-security/passkey-page.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import { deviceOf } from '../../web/device.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { idOf } from '../../web/time-key.ts'
import { addPasskey, askForNew } from './add-passkey.ts'
import { type OwnPasskey, passkeyOf, removePasskey, renamePasskey } from './passkeys.ts'
import { frame, ONLY, PLACE, PLANES, self } from './place.ts'

export const passkeys = new Hono<AppEnv>()

const NAME_MOST = 60
const NameForm = v.object({ name: required(NAME_MOST) })
const NewForm = v.object({ name: required(NAME_MOST), credential: v.optional(v.string(), '') })

for (const plane of PLANES) {
  const [place, only] = [PLACE[plane], ONLY[plane]]
  const list = `${place}/passkeys`

  // Asks for the proof before a pair is made: one that is then not kept would stay on the device.
  passkeys.post(`${list}/start`, only, freshOnly(), (c) => goTo(c, `${list}/new`))

  passkeys.get(`${list}/new`, only, (c) => newPage(c, { typed: { name: deviceName(c) } }))

  passkeys.post(`${list}/challenge`, only, async (c) => c.json(await askForNew(c)))

  passkeys.post(list, only, freshOnly(), async (c) => {
    const form = await readForm(c, NewForm)
    if ('faults' in form) return newPage(c, form, 422)
    const outcome = await addPasskey(c, form.ok.name, form.ok.credential)
    if ('refused' in outcome) return newPage(c, { typed: form.typed, refusal: outcome }, 422)
    return goTo(c, hrefOf(place, { done: 'key-added' }))
  })

  passkeys.get(`${list}/:id`, only, async (c) => {
    const key = await passkeyOf(c, idOf(c))
    return key ? page(c, key, { typed: { name: key.name } }) : c.notFound()
  })

  passkeys.post(`${list}/:id`, only, async (c) => {
    const key = await passkeyOf(c, idOf(c))
    if (!key) return c.notFound()
    const form = await readForm(c, NameForm)
    if ('faults' in form) return page(c, key, form, 422)
    const isRenamed = await renamePasskey(c, key.id, form.ok.name)
    return isRenamed ? goTo(c, hrefOf(place, { done: 'key-renamed' })) : c.notFound()
  })

  passkeys.post(`${list}/:id/remove`, only, freshOnly(), async (c) => {
    const key = await passkeyOf(c, idOf(c))
    const outcome = key && (await removePasskey(c, key.id))
    if (!outcome) return c.notFound()
    if ('refused' in outcome) return page(c, key, { typed: { name: key.name }, refusal: outcome }, 409)
    return goTo(c, hrefOf(place, { done: 'key-removed' }))
  })
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

function newPage(c: Ctx, state: State, status: ContentfulStatusCode = 200) {
  const { t } = c.var
  const body = <NewPasskeyPage t={t} place={PLACE[self(c).kind]} most={NAME_MOST} {...state} />
  return show(c, { page: { title: t.t('passkeys.newTitle'), ...frame(c) }, body }, status)
}

async function page(c: Ctx, key: OwnPasskey, state: State, status: ContentfulStatusCode = 200) {
  const { t } = c.var
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const props = { t, passkey: key, place: PLACE[self(c).kind], zone, most: NAME_MOST }
  return show(
    c,
    { page: { title: key.name, ...frame(c) }, body: <PasskeyPage {...props} {...state} /> },
    status,
  )
}

/** A name to begin with: where the passkey most likely is. Names of makes alone, so the same in every language. */
function deviceName(c: Ctx): string {
  const { browser, system } = deviceOf(c.req.header('User-Agent'))
  return [browser, system].filter(Boolean).join(', ')
}
