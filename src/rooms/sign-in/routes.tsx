/** The two doors: one for companies and travellers, one for operators. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import { DEMO_OPERATORS, DEMO_SEATS } from '../../demo/people.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { readForm, required } from '../../web/forms.ts'
import { unpacked } from '../../web/kept-form.ts'
import { endSession } from '../../web/session.ts'
import { goTo } from '../../web/show.tsx'
import { DOOR, type SignInState, signInPage } from '../../web/sign-in-page.tsx'
import type { Viewer } from '../../web/viewer.ts'
import { codePage, keeping, onward } from './answers.tsx'
import { enter, enterAs } from './enter.ts'
import { links } from './link-routes.tsx'
import { passkeyDoor } from './passkey-routes.tsx'
import { takeStep } from './second-step.ts'
import { waiting } from './waiting-step.ts'

export const signIn = new Hono<AppEnv>()

signIn.get('/', (c) => c.redirect(homeOf(c.var.viewer), 303))

const Credentials = v.object({
  email: required(254),
  password: required(1_000),
  next: v.optional(v.string(), ''),
})
const DemoChoice = v.object({ as: required(254), next: v.optional(v.string(), '') })
const Code = v.object({ code: required(40), next: v.optional(v.string(), '') })
const DONE = ['password', 'address'] as const

for (const plane of ['member', 'operator'] as const) {
  const door = DOOR[plane]

  signIn.get(door, (c) => {
    const { next = '', done } = c.req.query()
    return signInPage(c, plane, { typed: { next }, done: DONE.find((name) => name === done) })
  })

  signIn.post(door, async (c) => {
    const form = await readForm(c, Credentials)
    const again = (state: SignInState) => keeping(c, plane, state)
    if ('faults' in form) return again(form)
    const outcome = await enter(c, plane, form.ok.email, form.ok.password)
    if ('refused' in outcome) return again({ typed: form.typed, refusal: outcome })
    return onward(c, plane, outcome.ok, form.ok.next)
  })

  signIn.post(`${door}/demo`, async (c) => {
    const form = await readForm(c, DemoChoice)
    const offered = plane === 'operator' ? DEMO_OPERATORS : DEMO_SEATS
    if (!c.var.deps.demo || !('ok' in form) || !offered.some((seat) => seat.email === form.ok.as))
      return c.notFound()
    const outcome = await enterAs(c, plane, form.ok.as)
    if ('refused' in outcome) return keeping(c, plane, { typed: form.typed, refusal: outcome })
    return onward(c, plane, outcome.ok, form.ok.next)
  })

  signIn.get(`${door}/code`, async (c) => {
    const door = await withScope(c.var.db, { as: 'gate' }, (tx) => waiting(tx, c, plane), { readOnly: true })
    return door ? codePage(c, plane, { next: c.req.query('next') ?? '' }) : c.redirect(DOOR[plane], 303)
  })

  signIn.post(`${door}/code`, async (c) => {
    const form = await readForm(c, Code)
    const state = { next: form.typed['next'] ?? '', kept: await unpacked(c) }
    if ('faults' in form) return codePage(c, plane, { ...state, faults: form.faults }, 422)
    const outcome = await takeStep(c, plane, form.ok.code)
    if ('refused' in outcome) return codePage(c, plane, { ...state, refusal: outcome }, 429)
    if (outcome.ok === 'in') return onward(c, plane, 'in', state.next)
    if (outcome.ok === 'wrong')
      return codePage(c, plane, { ...state, faults: { code: 'security.fault.code' } }, 422)
    return state.kept ? keeping(c, plane, { typed: { next: state.next } }) : goTo(c, door)
  })
}

signIn.route('/', links)
signIn.route('/', passkeyDoor)

/** After signing in: to the company for those who work in it, to their own miles for everybody else. */
signIn.get('/home', (c) => c.redirect(homeOf(c.var.viewer), 303))

signIn.post('/sign-out', (c) => leave(c, 'member', '/sign-in'))
signIn.post('/operator/sign-out', (c) => leave(c, 'operator', '/operator/sign-in'))

async function leave(c: Ctx, plane: Plane, door: string) {
  await withScope(c.var.db, { as: 'gate' }, (tx) => endSession(tx, c, plane))
  c.header('Clear-Site-Data', '"cache", "storage"')
  return goTo(c, door)
}

function homeOf(viewer: Viewer | undefined): string {
  if (viewer === undefined) return '/sign-in'
  if (viewer.kind === 'operator') return '/operator'
  return viewer.company === null || viewer.company.role === 'traveller' ? '/me' : '/company'
}
