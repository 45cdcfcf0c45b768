/** Privacy: who sees what, who looked, and the ways to data and out of here. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ErasePage } from '../../../views/privacy/erase-page.tsx'
import { ErasedPage } from '../../../views/privacy/erased-page.tsx'
import { PrivacyPage } from '../../../views/privacy/privacy-page.tsx'
import { audit } from '../../db/audit.ts'
import { withScope } from '../../db/scope.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { erase } from '../../privacy/erase.ts'
import { subjectOfMember } from '../../privacy/subject.ts'
import { ERASED } from '../../privacy/unname.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, faultTexts, readForm } from '../../web/forms.ts'
import { member, memberOnly } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { forgetCookie } from '../../web/session.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { exportRoutes } from './export-routes.tsx'
import { atStake, countParts, looksAt, ownData } from './own-data.ts'
import { requestRoutes } from './request-routes.tsx'

export const privacyRoom = new Hono<AppEnv>()

const HERE = '/me/privacy'
const ERASE = `${HERE}/erase`

privacyRoom.get(HERE, memberOnly, async (c) => {
  const { t } = c.var
  const looks = await ownData(c, looksAt)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(c, {
    page: { title: t.t('privacy.title'), nav: 'member', current: 'account' },
    body: <PrivacyPage t={t} looks={looks} zone={zone} />,
  })
})

privacyRoom.route('/', exportRoutes)

privacyRoom.get(ERASE, memberOnly, (c) => page(c, {}))

const EraseForm = v.object({ word: v.optional(v.string(), '') })

// The word first: nobody is asked for a password and then told that a word is missing.
privacyRoom.post(
  ERASE,
  memberOnly,
  async (c, next) => {
    const form = await readForm(c, EraseForm)
    const isMeant = sameWord('ok' in form ? form.ok.word : '', c.var.t.t('privacy.erase.word'))
    if (!isMeant) return page(c, { faults: { word: 'privacy.erase.fault' } }, 422)
    await next()
    return undefined
  },
  freshOnly(0),
  async (c) => {
    const { id } = member(c)
    const { now, today } = c.var
    const outcome = await withScope(c.var.db, { as: 'privacy' }, async (tx) => {
      const of = await subjectOfMember(tx, id)
      // A second click met the first one's work: it is done.
      if (!of) return { ok: { miles: 0n, status: 0n } }
      const done = await erase(tx, of, { now, today })
      if ('ok' in done) {
        await audit(tx, {
          actor: { kind: 'member', id, name: ERASED },
          companyId: null,
          deed: 'member.erase',
          objectKind: 'member',
          objectId: id,
          detail: { miles: done.ok.miles.toString() },
          at: now,
        })
      }
      return done
    })
    if ('refused' in outcome) return page(c, { refusal: outcome }, 409)
    forgetCookie(c, 'member')
    return goTo(c, '/erased')
  },
)

/** For somebody who is nobody here any more. */
privacyRoom.get('/erased', (c) =>
  show(c, {
    page: { title: c.var.t.t('privacy.erased.title'), nav: 'none' },
    body: <ErasedPage t={c.var.t} />,
  }),
)

privacyRoom.route('/', requestRoutes)

/** Letters alone count: whoever writes it small means it as well. */
function sameWord(typed: string, word: string): boolean {
  return typed.normalize('NFC').trim().toLocaleLowerCase() === word.toLocaleLowerCase()
}

async function page(
  c: Ctx,
  state: { readonly faults?: FieldFaults; readonly refusal?: Refusal },
  status: 200 | 409 | 422 = 200,
) {
  const { t } = c.var
  const { parts, stake } = await ownData(c, async (tx, of) => ({
    parts: await countParts(tx, of),
    stake: await atStake(tx, of),
  }))
  return show(
    c,
    {
      page: {
        title: t.t('privacy.erase.title'),
        nav: 'member',
        current: 'account',
        crumbs: [{ href: HERE, text: t.t('privacy.title') }],
      },
      body: (
        <ErasePage
          t={t}
          parts={parts}
          stake={stake}
          errors={faultTexts(t, state.faults)}
          refusal={state.refusal}
        />
      ),
    },
    status,
  )
}
