/** One question: its thread, and what its asker can do with it. */
import type { Hono } from 'hono'
import * as v from 'valibot'
import { CasePage } from '../../../views/support/case-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { oneCase } from '../../support/one-case.ts'
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
import { idOf } from '../../web/time-key.ts'
import { type CaseDeed, doWithCase } from './case-deeds.ts'
import type { Plane } from './plane.ts'

const Key = v.object({ key: commandKey })
const Reply = v.object({ key: commandKey, text: required(4_000) })
const Score = v.object({
  key: commandKey,
  score: v.picklist(['1', '2', '3', '4', '5'], 'common.form.notChoice'),
  words: optional(2_000),
})
const DONE = ['opened', 'reply', 'close', 'score'] as const

export function addCaseRoutes(app: Hono<AppEnv>, plane: Plane): void {
  const one = `${plane.base}/:id`
  app.get(one, plane.guard, (c) => casePage(c, plane, { typed: {} }))

  app.post(`${one}/reply`, plane.guard, async (c) => {
    const form = await readForm(c, Reply)
    if ('faults' in form) return casePage(c, plane, form, 422)
    return deed(c, plane, form.typed, form.ok.key, { what: 'reply', text: form.ok.text })
  })

  app.post(`${one}/close`, plane.guard, async (c) => {
    const form = await readForm(c, Key)
    if ('faults' in form) return casePage(c, plane, form, 422)
    return deed(c, plane, {}, form.ok.key, { what: 'close' })
  })

  app.post(`${one}/score`, plane.guard, async (c) => {
    const form = await readForm(c, Score)
    if ('faults' in form) return casePage(c, plane, form, 422)
    const { score, words } = form.ok
    return deed(c, plane, form.typed, form.ok.key, { what: 'score', score: Number(score), words })
  })
}

async function deed(c: Ctx, plane: Plane, typed: Typed, key: string, wanted: CaseDeed) {
  const id = idOf(c)
  const outcome = await pastRivals(() => plane.within(c, (tx) => doWithCase(tx, c, plane, id, key, wanted)))
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return casePage(c, plane, { typed, refusal: outcome }, 409)
  return goTo(c, hrefOf(`${plane.base}/${id}`, { done: wanted.what }))
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function casePage(c: Ctx, plane: Plane, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const id = idOf(c)
  const found = await plane.within(c, (tx) => oneCase(tx, id, (table) => plane.mine(c, table)))
  if (!found) return c.notFound()
  const done = DONE.find((name) => name === c.req.query('done'))
  return show(
    c,
    {
      page: {
        title: t.t('support.one', { reference: found.one.reference }),
        nav: plane.name,
        current: plane.name === 'member' ? 'account' : 'home',
        crumbs: [{ href: plane.base, text: t.t('support.nav') }],
      },
      body: (
        <CasePage
          t={t}
          base={plane.base}
          {...found}
          zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
          now={c.var.now}
          commandKey={newId()}
          typed={state.typed}
          errors={faultTexts(t, state.faults)}
          refusal={state.refusal}
        />
      ),
      notices:
        done && status === 200
          ? [
              {
                kind: 'done',
                text: t.t(`support.done.${done}`, {
                  reference: found.one.reference,
                  day: t.day(found.one.answer_on),
                }),
              },
            ]
          : [],
    },
    status,
  )
}
