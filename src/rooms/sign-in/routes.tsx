/** The two doors: one for companies and travellers, one for operators. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { SignInPage } from '../../../views/sign-in/sign-in-page.tsx'
import { withScope } from '../../db/scope.ts'
import { DEMO_OPERATORS, DEMO_SEATS } from '../../demo/people.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { ownPath } from '../../web/next.ts'
import { endSession } from '../../web/session.ts'
import { goTo, show } from '../../web/show.tsx'
import type { Viewer } from '../../web/viewer.ts'
import { enter, enterAs, type Plane } from './enter.ts'

export const signIn = new Hono<AppEnv>()

signIn.get('/', (c) => c.redirect(homeOf(c.var.viewer), 303))

const Credentials = v.object({
  email: required(254),
  password: required(1_000),
  next: v.optional(v.string(), ''),
})
const DemoChoice = v.object({ as: required(254), next: v.optional(v.string(), '') })

for (const [plane, door] of [
  ['member', '/sign-in'],
  ['operator', '/operator/sign-in'],
] as const) {
  signIn.get(door, (c) => page(c, plane, { typed: { next: c.req.query('next') ?? '' } }))

  signIn.post(door, async (c) => {
    const form = await readForm(c, Credentials)
    if ('faults' in form) return page(c, plane, form, 422)
    const outcome = await enter(c, plane, form.ok.email, form.ok.password)
    if ('refused' in outcome) return page(c, plane, { typed: form.typed, refusal: outcome }, 422)
    return goTo(c, ownPath(form.ok.next, plane === 'operator' ? '/operator' : '/home'))
  })

  signIn.post(`${door}/demo`, async (c) => {
    const form = await readForm(c, DemoChoice)
    const offered = plane === 'operator' ? DEMO_OPERATORS : DEMO_SEATS
    if (!c.var.deps.demo || !('ok' in form) || !offered.some((seat) => seat.email === form.ok.as))
      return c.notFound()
    const outcome = await enterAs(c, plane, form.ok.as)
    if ('refused' in outcome) return page(c, plane, { typed: form.typed, refusal: outcome }, 422)
    return goTo(c, ownPath(form.ok.next, plane === 'operator' ? '/operator' : '/home'))
  })
}

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

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

function page(c: Ctx, plane: Plane, state: State, status: 200 | 422 = 200) {
  const { t, deps } = c.var
  const seats = deps.demo ? (plane === 'operator' ? DEMO_OPERATORS : DEMO_SEATS) : []
  return show(
    c,
    {
      page: { title: t.t(plane === 'operator' ? 'signIn.operatorTitle' : 'signIn.title'), nav: 'none' },
      body: <SignInPage t={t} plane={plane} seats={seats} {...state} />,
    },
    status,
  )
}
