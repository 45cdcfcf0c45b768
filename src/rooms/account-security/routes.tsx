/** How one's account is protected: second step, passkeys, devices, address. */
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { SecurityPage } from '../../../views/account-security/security-page.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { endOtherSessions } from '../../web/session.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { idOf } from '../../web/time-key.ts'
import { changeAddress, withdrawAddress } from './address.ts'
import { readAddress } from './address-form.ts'
import { confirmRoutes } from './confirm-routes.tsx'
import { overviewOf } from './overview.ts'
import { passkeys } from './passkey-routes.tsx'
import { atGate, log, ONLY, PLACE, PLANES, self } from './place.ts'
import { secondStep } from './second-step-routes.tsx'

export const accountSecurity = new Hono<AppEnv>()
accountSecurity.route('/', confirmRoutes)
accountSecurity.route('/', secondStep)
accountSecurity.route('/', passkeys)

for (const plane of PLANES) {
  const [place, only] = [PLACE[plane], ONLY[plane]]

  accountSecurity.get(place, only, (c) => page(c, { typed: {} }))

  accountSecurity.post(`${place}/devices/:id/end`, only, async (c) => {
    const id = idOf(c)
    const isEnded = await atGate(c, async (tx) => {
      const gone = await tx
        .deleteFrom('session')
        .where('id', '=', id)
        .where(`${plane}_id`, '=', self(c).id)
        .returning('id')
        .executeTakeFirst()
      if (gone) await log(tx, c, 'session.end')
      return gone !== undefined
    })
    return isEnded ? goTo(c, hrefOf(place, { done: 'ended' })) : c.notFound()
  })

  accountSecurity.post(`${place}/devices/end-others`, only, async (c) => {
    const count = await atGate(c, async (tx) => {
      const ended = await endOtherSessions(tx, c, plane, self(c).id)
      await log(tx, c, 'session.end-others', { ended })
      return ended
    })
    return goTo(c, hrefOf(place, { done: 'others', count: String(count) }))
  })
}

/** An operator's address is the employer's affair; a member's is their own. */
accountSecurity.post(`${PLACE.member}/address`, ONLY.member, freshOnly(), async (c) => {
  const form = await readAddress(c)
  if ('faults' in form) return page(c, form, 422)
  const outcome = await changeAddress(c, form.ok.newEmail)
  if ('refused' in outcome) return page(c, { typed: form.typed, refusal: outcome }, 429)
  return goTo(c, hrefOf(PLACE.member, { done: 'asked' }))
})

accountSecurity.post(`${PLACE.member}/address/withdraw`, ONLY.member, async (c) => {
  await withdrawAddress(c)
  return goTo(c, hrefOf(PLACE.member, { done: 'withdrawn' }))
})

const DONE = [
  'on',
  'off',
  'ended',
  'others',
  'asked',
  'withdrawn',
  'key-added',
  'key-renamed',
  'key-removed',
] as const

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function page(c: Ctx, state: State, status: ContentfulStatusCode = 200) {
  const { t, deps, session } = c.var
  const viewer = self(c)
  const { done, count = '' } = c.req.query()
  const overview = await atGate(c, (tx) => overviewOf(tx, viewer, c.var.now))
  const isOperator = viewer.kind === 'operator'
  const body = (
    <SecurityPage
      t={t}
      place={PLACE[viewer.kind]}
      address={viewer.email}
      overview={overview}
      here={session?.id ?? ''}
      zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
      isOperator={isOperator}
      isDemanded={isOperator && deps.operatorsNeedCode}
      done={DONE.find((name) => name === done)}
      count={/^\d{1,6}$/.test(count) ? Number(count) : 0}
      {...state}
    />
  )
  const nav = isOperator ? 'operator' : 'member'
  const current = isOperator ? undefined : 'account'
  return show(c, { page: { title: t.t('security.title'), nav, current }, body }, status)
}
