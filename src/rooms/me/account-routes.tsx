/** The member's account: numbers, name and language, password, companies. */
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { AccountPage } from '../../../views/me/account-page.tsx'
import { LANGS } from '../../../views/words/languages.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { creditWaiting } from '../../intake/settle/credit-waiting.ts'
import { NUMBER_PER_ACCOUNT, overspent } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, optional, readForm, required, type Typed } from '../../web/forms.ts'
import { inPerson, member, memberOnly } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { passwordFault } from '../../web/password-rules.ts'
import { programmeToday, settleWorld } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { asId } from '../../web/time-key.ts'
import { airlinesOf, CONSENT_VERSION, checkNumber, keepWaiting, link, unlink } from './link-account.ts'
import { changePassword, saveDetails } from './own-details.ts'
import { linkedAccounts, numberHistory } from './own-numbers.ts'

export const account = new Hono<AppEnv>()

const PAGE = '/me/account'

account.get(PAGE, memberOnly, (c) => page(c, { part: 'none', typed: {} }))

const LinkForm = v.object({
  airline: required(3),
  number: required(60),
  consent: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'account.link.fault.consent')),
  sure: v.optional(v.string(), ''),
  replaces: optional(40),
})

account.post(`${PAGE}/numbers`, memberOnly, async (c) => {
  const form = await readForm(c, LinkForm)
  const again = (faults: FieldFaults, status: 422 = 422, doubtful?: string) =>
    page(c, { part: 'link', typed: form.typed, faults, doubtful }, status)
  if ('faults' in form) return again(form.faults)
  const programme = await programmeToday(c)
  const { airline, sure } = form.ok
  if (!airlinesOf(programme).some(({ code }) => code === airline))
    return again({ airline: 'common.form.notChoice' })
  const verdict = checkNumber(airline, form.ok.number, programme)
  if ('refused' in verdict) return again({ number: `account.link.fault.${verdict.refused}` })
  // The second confirmation holds for this very number: another one is asked about again.
  if ('warning' in verdict && sure !== verdict.number)
    return again({ number: 'account.link.fault.doubtful' }, 422, verdict.number)
  const number = 'warning' in verdict ? verdict.number : verdict.ok
  const tooMany = await overspent(c, NUMBER_PER_ACCOUNT)
  if (tooMany) return page(c, { part: 'link', typed: form.typed, refusal: tooMany }, 429)
  const replaces = form.ok.replaces === null ? null : asId(form.ok.replaces)
  const outcome = replaces === undefined ? undefined : await link(c, { airline, number, replaces })
  if (!outcome) return again({ replaces: 'common.form.notChoice' })
  if ('refused' in outcome) return page(c, { part: 'link', typed: form.typed, refusal: outcome }, 409)
  const { id, isNew } = outcome.ok
  const credited = await creditWaiting(c.var.db, { airline, number }, await settleWorld(c))
  // Sent twice, the second finds nothing left to credit: what the first found stays told.
  if (isNew || credited.coupons > 0) await inPerson(c, (tx) => keepWaiting(tx, c, id, credited))
  return goTo(c, hrefOf(PAGE, { done: 'linked', number: id }))
})

account.post(`${PAGE}/numbers/:id/unlink`, memberOnly, async (c) => {
  const id = c.req.param('id')
  if (!v.is(v.pipe(v.string(), v.uuid()), id)) return c.notFound()
  const gone = await inPerson(c, (tx) => unlink(tx, c, id))
  return gone ? goTo(c, hrefOf(PAGE, { done: 'unlinked' })) : c.notFound()
})

const DetailsForm = v.object({ name: required(200), language: v.picklist(LANGS, 'common.form.notChoice') })

account.post(`${PAGE}/details`, memberOnly, async (c) => {
  const form = await readForm(c, DetailsForm)
  if ('faults' in form) return page(c, { part: 'details', typed: form.typed, faults: form.faults }, 422)
  await inPerson(c, (tx) => saveDetails(tx, c, form.ok))
  const lasting = { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true, secure: true } as const
  setCookie(c, 'language', form.ok.language, lasting)
  return goTo(c, hrefOf(PAGE, { done: 'saved' }))
})

const PasswordForm = v.object({ currentPassword: required(1_000), newPassword: required(1_000) })

account.post(`${PAGE}/password`, memberOnly, async (c) => {
  const form = await readForm(c, PasswordForm)
  // What was typed into password fields never goes back into a page.
  if ('faults' in form) return page(c, { part: 'password', typed: {}, faults: form.faults }, 422)
  const { name, email, companies } = member(c)
  const programme = await programmeToday(c)
  const context = [
    name,
    email,
    programme?.name ?? '',
    programme?.operator ?? '',
    ...companies.map((seat) => seat.name),
  ]
  const weak = passwordFault(form.ok.newPassword, context)
  if (weak !== undefined) return page(c, { part: 'password', typed: {}, faults: { newPassword: weak } }, 422)
  const outcome = await changePassword(c, form.ok.currentPassword, form.ok.newPassword)
  if ('ok' in outcome) return goTo(c, hrefOf(PAGE, { done: 'password' }))
  if (outcome.refused === 'wrong-password') {
    return page(
      c,
      { part: 'password', typed: {}, faults: { currentPassword: 'account.password.wrong' } },
      422,
    )
  }
  return page(c, { part: 'password', typed: {}, refusal: outcome }, 429)
})

const DONE = ['linked', 'unlinked', 'saved', 'password'] as const

type State = {
  /** The form that came back. */
  readonly part: 'none' | 'link' | 'details' | 'password'
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
  /** A number with a wrong check digit that waits for the second confirmation. */
  readonly doubtful?: string | undefined
}

async function page(c: Ctx, state: State, status: 200 | 409 | 422 | 429 = 200) {
  const { t } = c.var
  const { id } = member(c)
  const [accounts, history] = await inPerson(c, (tx) =>
    Promise.all([linkedAccounts(tx, id), numberHistory(tx, id)]),
  )
  const { done, number } = c.req.query()
  const body = (
    <AccountPage
      t={t}
      viewer={member(c)}
      accounts={accounts}
      airlines={airlinesOf(await programmeToday(c))}
      consentVersion={CONSENT_VERSION}
      done={DONE.find((name) => name === done)}
      history={history}
      linkedNow={history.find((row) => row.id === number)}
      {...state}
    />
  )
  return show(
    c,
    { page: { title: t.t('common.nav.account'), nav: 'member', current: 'account' }, body },
    status,
  )
}
