/** The link of an invitation: what one is asked into, and the way in. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { InvitationPage } from '../../../views/invitation/invitation-page.tsx'
import { RefusedPage } from '../../../views/invitation/refused-page.tsx'
import { violated } from '../../db/retry.ts'
import { withScope } from '../../db/scope.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { addressOf } from '../../web/address.ts'
import { SIGN_IN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { passwordFault } from '../../web/password-rules.ts'
import { programmeToday } from '../../web/programme.ts'
import { hashPassword } from '../../web/secrets.ts'
import { goTo, show } from '../../web/show.tsx'
import { acceptKnown, acceptNew } from './accept.ts'
import { hasAccepted, type OpenInvitation, openInvitation } from './open-invitation.ts'
import type { Taken } from './take-seat.ts'

export const invitation = new Hono<AppEnv>()

const PATH = '/invitation/:token'
const gate = { as: 'gate' } as const
const WAY_ON: Readonly<Record<Taken, string>> = { joined: '/home', waiting: '/register/waiting' }

invitation.get(PATH, async (c) => {
  const found = await look(c)
  const viewer = c.var.viewer
  if ('refused' in found && found.refused === 'invitation-used' && viewer?.kind === 'member') {
    const isMine = await withScope(c.var.db, gate, (tx) => hasAccepted(tx, tokenOf(c), viewer.id))
    if (isMine) return goTo(c, WAY_ON.joined)
  }
  return 'refused' in found ? refusedPage(c, found) : page(c, found.ok, { typed: { name: found.ok.name } })
})

const consent = v.pipe(v.optional(v.string(), ''), v.literal('yes', 'people.invitation.fault.consent'))
const KnownForm = v.object({ consent })
const NewForm = v.object({ name: required(200), password: required(1_000), consent })

invitation.post(PATH, async (c) => {
  const found = await look(c)
  if ('refused' in found) return refusedPage(c, found)
  if (c.var.viewer?.kind === 'member') return known(c, found.ok)
  // The account that is there already is entered by its password alone.
  if (found.ok.memberId !== null) return page(c, found.ok, { typed: {} }, 409)
  return newcomer(c, found.ok)
})

async function known(c: Ctx, found: OpenInvitation) {
  const viewer = c.var.viewer
  if (viewer?.kind !== 'member') return c.notFound()
  const form = await readForm(c, KnownForm)
  if ('faults' in form) return page(c, found, form, 422)
  const outcome = await withScope(c.var.db, gate, (tx) => acceptKnown(tx, c, tokenOf(c), viewer))
  return 'refused' in outcome ? refusedPage(c, outcome) : goTo(c, WAY_ON[outcome.ok])
}

async function newcomer(c: Ctx, found: OpenInvitation) {
  const form = await readForm(c, NewForm)
  const { faults, ...rest } = { faults: {}, ...form }
  const password = form.typed['password'] ?? ''
  const programme = await programmeToday(c)
  const context = [
    found.company,
    found.email,
    form.typed['name'] ?? '',
    programme?.name ?? '',
    programme?.operator ?? '',
  ]
  const weak = password === '' ? undefined : passwordFault(password, context)
  const all: FieldFaults = weak === undefined ? faults : { ...faults, password: weak }
  if (Object.keys(all).length > 0 || !('ok' in rest))
    return page(c, found, { typed: form.typed, faults: all }, 422)
  const passwordHash = await hashPassword(rest.ok.password)
  const outcome = await taking(() =>
    withScope(c.var.db, gate, (tx) => acceptNew(tx, c, tokenOf(c), { name: rest.ok.name, passwordHash })),
  )
  return 'refused' in outcome ? refusedPage(c, outcome) : goTo(c, WAY_ON[outcome.ok])
}

/** Two invitations of one new person, accepted at the same moment: the second finds the account of the first. */
async function taking(work: () => Promise<Outcome<Taken>>): Promise<Outcome<Taken>> {
  try {
    return await work()
  } catch (error) {
    if (violated(error) === 'member_email_key_key') return { refused: 'invitation-wrong-person' }
    throw error
  }
}

/** Tokens cannot be guessed; the budget keeps the trying from costing anything. */
async function look(c: Ctx): Promise<Outcome<OpenInvitation>> {
  const found = await withScope(c.var.db, gate, async (tx): Promise<Outcome<OpenInvitation>> => {
    if (await takeAttempt(tx, SIGN_IN_PER_ADDRESS, `invitation:${addressOf(c)}`, c.var.now)) {
      return openInvitation(tx, tokenOf(c), c.var.now)
    }
    return { refused: 'too-many-tries', detail: { minutes: String(SIGN_IN_PER_ADDRESS.minutes) } }
  })
  if ('refused' in found) return found
  const viewer = c.var.viewer
  const isOther = viewer?.kind === 'member' && viewer.email.toLowerCase() !== found.ok.emailKey
  return isOther ? { refused: 'invitation-wrong-person' } : found
}

function tokenOf(c: Ctx): string {
  return (c.req.param('token') ?? '').slice(0, 200)
}

function refusedPage(c: Ctx, refusal: Refusal) {
  const { t } = c.var
  const title = t.t('people.invitation.refusedTitle')
  const status =
    refusal.refused === 'invitation-unknown' ? 404 : refusal.refused === 'too-many-tries' ? 429 : 409
  const body = <RefusedPage t={t} refusal={refusal} isSignedIn={c.var.viewer !== undefined} />
  return show(c, { page: { title, nav: 'none' }, body }, status)
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults }

function page(c: Ctx, found: OpenInvitation, state: State, status: 200 | 409 | 422 = 200) {
  const { t, viewer } = c.var
  const body = (
    <InvitationPage
      t={t}
      invitation={found}
      action={`/invitation/${tokenOf(c)}`}
      signedIn={viewer?.kind === 'member' ? viewer.name : undefined}
      {...state}
    />
  )
  return show(
    c,
    { page: { title: t.t('people.invitation.title', { company: found.company }), nav: 'none' }, body },
    status,
  )
}
