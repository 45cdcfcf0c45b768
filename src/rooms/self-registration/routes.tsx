/** The registration link of a company: who works there comes in by their own mailbox. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ClosedPage } from '../../../views/self-registration/closed-page.tsx'
import { RegisterPage } from '../../../views/self-registration/register-page.tsx'
import { SentPage, WaitingPage } from '../../../views/self-registration/sent-page.tsx'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { domainOf } from '../../domain/people/mail-domain.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { addressOf } from '../../web/address.ts'
import { type Budget, SIGN_IN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { email, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { goTo, show } from '../../web/show.tsx'
import { ask, type OpenLink, openLink } from './ask.ts'

export const selfRegistration = new Hono<AppEnv>()

const PATH = '/register/:token'
const gate = { as: 'gate' } as const
/** An office comes from one address; a mailbox is not to be filled by strangers. */
const PER_ADDRESS: Budget = { name: 'register-address', most: 60, minutes: 60 }
const PER_MAILBOX: Budget = { name: 'register-mailbox', most: 3, minutes: 60 }

selfRegistration.get('/register/waiting', (c) => {
  const { t } = c.var
  return show(c, {
    page: { title: t.t('peopleLists.register.waitingTitle'), nav: 'none' },
    body: <WaitingPage t={t} />,
  })
})

selfRegistration.get('/register/sent', (c) => {
  const { t } = c.var
  return show(c, {
    page: { title: t.t('peopleLists.register.sentTitle'), nav: 'none' },
    body: <SentPage t={t} />,
  })
})

selfRegistration.get(PATH, async (c) => {
  const found = await look(c)
  return 'refused' in found ? closedPage(c, found) : page(c, found.ok, { typed: {} })
})

const AskForm = v.object({ name: required(200), email })

selfRegistration.post(PATH, async (c) => {
  const found = await look(c)
  if ('refused' in found) return closedPage(c, found)
  const form = await readForm(c, AskForm)
  if ('faults' in form) return page(c, found.ok, form, 422)
  if (!found.ok.domains.includes(domainOf(form.ok.email)))
    return page(
      c,
      found.ok,
      { typed: form.typed, faults: { email: 'peopleLists.register.fault.domain' } },
      422,
    )
  const outcome = await withScope(c.var.db, gate, (tx) => bounded(tx, c, found.ok, form.ok))
  return 'refused' in outcome ? closedPage(c, outcome) : goTo(c, '/register/sent')
})

async function bounded(
  tx: Tx,
  c: Ctx,
  link: OpenLink,
  person: { name: string; email: string },
): Promise<Outcome<null>> {
  const minutes = String(PER_ADDRESS.minutes)
  if (!(await takeAttempt(tx, PER_ADDRESS, addressOf(c), c.var.now)))
    return { refused: 'too-many-tries', detail: { minutes } }
  // A mailbox that has had its mails gets no more, and the page says what it always says.
  const mailbox = `${link.companyId}:${person.email.toLowerCase()}`
  if (await takeAttempt(tx, PER_MAILBOX, mailbox, c.var.now)) await ask(tx, c, link, person)
  return { ok: null }
}

/** Tokens cannot be guessed; the budget keeps the trying from costing anything. */
function look(c: Ctx): Promise<Outcome<OpenLink>> {
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<OpenLink>> => {
    if (await takeAttempt(tx, SIGN_IN_PER_ADDRESS, `register:${addressOf(c)}`, c.var.now))
      return openLink(tx, (c.req.param('token') ?? '').slice(0, 200), c.var.today)
    return { refused: 'too-many-tries', detail: { minutes: String(SIGN_IN_PER_ADDRESS.minutes) } }
  })
}

function closedPage(c: Ctx, refusal: Refusal) {
  const { t } = c.var
  const status =
    refusal.refused === 'invitation-unknown' ? 404 : refusal.refused === 'too-many-tries' ? 429 : 409
  const page = { title: t.t('peopleLists.register.closedTitle'), nav: 'none' } as const
  return show(c, { page, body: <ClosedPage t={t} refusal={refusal} /> }, status)
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults }

function page(c: Ctx, link: OpenLink, state: State, status: 200 | 422 = 200) {
  const { t } = c.var
  const title = t.t('peopleLists.register.title', { company: link.company })
  const body = <RegisterPage t={t} link={link} action={`/register/${c.req.param('token')}`} {...state} />
  return show(c, { page: { title, nav: 'none' }, body }, status)
}
