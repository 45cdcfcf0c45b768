/** Setting up the second step, its recovery codes, and turning it off. */
import { Hono } from 'hono'
import { encode } from 'uqr'
import * as v from 'valibot'
import { RecoveryCodesPage } from '../../../views/account-security/recovery-codes-page.tsx'
import { SetUpPage } from '../../../views/account-security/set-up-page.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, required } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { beginSecondStep, scanAddress, secretToScan } from '../../web/second-factor.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { atGate, frame, log, ONLY, PLACE, PLANES, self } from './place.ts'
import { renewCodes, turnOff, turnOn } from './second-step.ts'

export const secondStep = new Hono<AppEnv>()

const CodeForm = v.object({ code: required(20) })

for (const plane of PLANES) {
  const [place, only] = [PLACE[plane], ONLY[plane]]
  const setUp = `${place}/second-step`

  secondStep.get(setUp, only, (c) => page(c, {}))

  secondStep.post(setUp, only, async (c) => {
    const form = await readForm(c, CodeForm)
    if ('faults' in form) return page(c, { faults: form.faults }, 422)
    const outcome = await turnOn(c, form.ok.code)
    if ('refused' in outcome) return page(c, { refusal: outcome }, 429)
    if (!outcome.ok) return page(c, { faults: { code: 'security.fault.code' } }, 422)
    return codesPage(c, outcome.ok, hrefOf(place, { done: 'on' }))
  })

  secondStep.post(`${setUp}/start`, only, freshOnly(), async (c) => {
    const whose = { plane, id: self(c).id }
    const isBegun = await atGate(c, async (tx) => {
      const begun = await beginSecondStep(tx, c, whose)
      if (begun) await log(tx, c, 'second-step.start')
      return begun
    })
    return goTo(c, isBegun ? setUp : place)
  })

  // With this very request: a session that was left open must not be able to do it.
  secondStep.post(`${setUp}/off`, only, freshOnly(0), async (c) => {
    // Where everybody has to have one, it can be made anew by the recovery codes, but not be left off.
    if (plane === 'operator' && c.var.deps.operatorsNeedCode) return goTo(c, place)
    await turnOff(c)
    return goTo(c, hrefOf(place, { done: 'off' }))
  })

  secondStep.post(`${place}/recovery-codes`, only, freshOnly(), async (c) => {
    const codes = await renewCodes(c)
    return codes ? codesPage(c, codes, place) : goTo(c, place)
  })
}

type State = { readonly faults?: FieldFaults; readonly refusal?: Refusal }

/** Back to the overview when nothing is being set up. */
async function page(c: Ctx, state: State, status: 200 | 422 | 429 = 200) {
  const viewer = self(c)
  const { t } = c.var
  const secret = await atGate(c, (tx) => secretToScan(tx, c, viewer.id))
  if (secret === undefined) return goTo(c, PLACE[viewer.kind])
  const issuer = (await programmeToday(c))?.name ?? t.t('common.product')
  const { size, data } = encode(scanAddress(secret, issuer, viewer.email), { ecc: 'M', border: 4 })
  const body = (
    <SetUpPage t={t} place={PLACE[viewer.kind]} secret={secret} picture={{ size, data }} {...state} />
  )
  return show(c, { page: { title: t.t('security.step.setUpTitle'), ...frame(c) }, body }, status)
}

/** Shown here or nowhere: only their hashes are kept. */
function codesPage(c: Ctx, codes: readonly string[], onHref: string) {
  const { t } = c.var
  const body = <RecoveryCodesPage t={t} codes={codes} onHref={onHref} />
  return show(c, { page: { title: t.t('security.codes.title'), ...frame(c) }, body })
}
