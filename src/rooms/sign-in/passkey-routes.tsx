/** Signing in with a passkey: at the door, and as the second step. A script fetches the challenge; a form brings the answer. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../web/env.ts'
import { readForm, required } from '../../web/forms.ts'
import { unpacked } from '../../web/kept-form.ts'
import { goTo } from '../../web/show.tsx'
import { DOOR } from '../../web/sign-in-page.tsx'
import { codePage, keeping, onward } from './answers.tsx'
import { askAtDoor, askAtStep, enterWithPasskey, stepWithPasskey } from './with-passkey.ts'

export const passkeyDoor = new Hono<AppEnv>()

const Answer = v.object({ passkey: required(10_000), next: v.optional(v.string(), '') })
/** The script had nothing to bring, or none ran. */
const NOTHING = { refused: 'passkey-refused' } as const

for (const plane of ['member', 'operator'] as const) {
  const door = DOOR[plane]

  passkeyDoor.post(`${door}/passkey/challenge`, async (c) => {
    const asked = await askAtDoor(c, plane)
    return 'refused' in asked ? c.json(asked, 429) : c.json(asked.ok)
  })

  passkeyDoor.post(`${door}/passkey`, async (c) => {
    const form = await readForm(c, Answer)
    const typed = { next: form.typed['next'] ?? '' }
    if ('faults' in form) return keeping(c, plane, { typed, refusal: NOTHING })
    const outcome = await enterWithPasskey(c, plane, form.ok.passkey)
    if ('refused' in outcome) return keeping(c, plane, { typed, refusal: outcome })
    return onward(c, plane, outcome.ok, typed.next)
  })

  passkeyDoor.post(`${door}/code/passkey/challenge`, async (c) => {
    const asked = await askAtStep(c, plane)
    if (!asked) return c.notFound()
    return 'refused' in asked ? c.json(asked, 429) : c.json(asked.ok)
  })

  passkeyDoor.post(`${door}/code/passkey`, async (c) => {
    const form = await readForm(c, Answer)
    const state = { next: form.typed['next'] ?? '', kept: await unpacked(c) }
    if ('faults' in form) return codePage(c, plane, { ...state, refusal: NOTHING }, 422)
    const outcome = await stepWithPasskey(c, plane, form.ok.passkey)
    if ('refused' in outcome)
      return codePage(
        c,
        plane,
        { ...state, refusal: outcome },
        outcome.refused === 'too-many-tries' ? 429 : 422,
      )
    if (outcome.ok === 'in') return onward(c, plane, 'in', state.next)
    return state.kept ? keeping(c, plane, { typed: { next: state.next } }) : goTo(c, door)
  })
}
