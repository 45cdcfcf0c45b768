/** The form for a new question. */
import type { Hono } from 'hono'
import * as v from 'valibot'
import { AskPage } from '../../../views/support/ask-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { offeredSlots } from '../../domain/support/call-slots.ts'
import { TOPICS } from '../../domain/support/case.ts'
import { overspent, SUPPORT_PER_ACCOUNT } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import {
  commandKey,
  type FieldFaults,
  faultTexts,
  optional,
  readForm,
  required,
  type Typed,
} from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { isOwn, readAbout } from './about.ts'
import { fullSlots, openCase, type Question } from './open-case.ts'
import type { Plane } from './plane.ts'

const Ask = v.object({
  key: commandKey,
  topic: v.picklist(TOPICS, 'common.form.notChoice'),
  text: required(4_000),
  about: optional(60),
  call: optional(40),
  phone: optional(40),
})

const PHONE = /^[+\d][\d ()/.-]{4,38}$/

export function addAskingRoutes(app: Hono<AppEnv>, plane: Plane): void {
  app.get(`${plane.base}/new`, plane.guard, (c) => {
    const { topic = '', about = '' } = c.req.query()
    return askPage(c, plane, { typed: { key: newId(), topic, about } })
  })

  app.post(plane.base, plane.guard, async (c) => {
    const form = await readForm(c, Ask)
    if ('faults' in form) return askPage(c, plane, form, 422)
    const zone = await zoneOf(c)
    const { question, faults } = questionOf(c, form.ok, plane, zone)
    if (!question) return askPage(c, plane, { typed: form.typed, faults }, 422)
    const { about } = question
    if (about && !(await plane.within(c, (tx) => isOwn(tx, c, plane, about)))) return c.notFound()
    const tooMany = await overspent(c, SUPPORT_PER_ACCOUNT)
    if (tooMany) return askPage(c, plane, { typed: form.typed, refusal: tooMany }, 429)
    const outcome = await pastRivals(() => plane.within(c, (tx) => openCase(tx, c, plane, question)))
    if ('refused' in outcome) return askPage(c, plane, { typed: form.typed, refusal: outcome }, 409)
    return goTo(c, hrefOf(`${plane.base}/${outcome.ok.id}`, { done: 'opened' }))
  })
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}

type Given = v.InferOutput<typeof Ask>

function questionOf(
  c: Ctx,
  { key, topic, text, about, call, phone }: Given,
  plane: Plane,
  zone: string,
): { question?: Question; faults: FieldFaults } {
  const faults: Record<string, string> = {}
  if (!plane.topics.includes(topic)) faults['topic'] = 'common.form.notChoice'
  const slot =
    call === null ? undefined : offeredSlots(c.var.now, zone).find((each) => each.toISOString() === call)
  if (call !== null && !slot) faults['call'] = 'support.fault.call'
  if (call !== null && (phone === null || !PHONE.test(phone))) faults['phone'] = 'support.fault.phone'
  const named = readAbout(about ?? undefined)
  if (Object.keys(faults).length > 0) return { faults }
  const wanted = slot && phone !== null ? { at: slot, phone } : undefined
  return { question: { key, topic, text, about: named, call: wanted }, faults }
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function askPage(c: Ctx, plane: Plane, state: State, status: 200 | 409 | 422 | 429 = 200) {
  const { t } = c.var
  const zone = await zoneOf(c)
  const offered = offeredSlots(c.var.now, zone)
  const about = readAbout(state.typed['about'])
  const { full, isKnown } = await plane.within(c, async (tx) => ({
    full: await fullSlots(tx, offered),
    isKnown: about === undefined || (await isOwn(tx, c, plane, about)),
  }))
  if (!isKnown) return c.notFound()
  return show(
    c,
    {
      page: {
        title: t.t('support.newTitle'),
        nav: plane.name,
        current: plane.name === 'member' ? 'account' : 'home',
        crumbs: [{ href: plane.base, text: t.t('support.nav') }],
      },
      body: (
        <AskPage
          t={t}
          base={plane.base}
          isCompany={plane.name === 'company'}
          topics={plane.topics}
          slots={offered.filter((slot) => !full.has(slot.getTime()))}
          zone={zone}
          about={about}
          typed={state.typed}
          errors={faultTexts(t, state.faults)}
          refusal={state.refusal}
        />
      ),
    },
    status,
  )
}
