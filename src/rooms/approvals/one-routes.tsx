/** One request: what it is, what it would leave, and what becomes of it. */
import type { Hono } from 'hono'
import * as v from 'valibot'
import { RequestPage } from '../../../views/approvals/request-page.tsx'
import type { AwardDesk } from '../../approvals/award-desk.ts'
import { answerRequest, withdrawRequest } from '../../approvals/decide.ts'
import { orderPolicy } from '../../approvals/order-policy.ts'
import { oneRequest } from '../../approvals/request-rows.ts'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inCompany, seat } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { idOf } from '../../web/time-key.ts'
import { doing, LIST, looking, office } from './looking.ts'
import { named } from './named.ts'
import { pointsToSpend } from './points-to-spend.ts'

const seen = v.optional(v.string())
const Approve = v.object({
  key: commandKey,
  price: v.pipe(required(19), v.regex(/^\d{1,18}$/, 'common.form.notNumber')),
  seen,
})
const Answer = v.object({
  key: commandKey,
  answer: v.picklist(['sent-back', 'declined'], 'common.form.required'),
  reason: required(1_000),
  seen,
})
const Withdraw = v.object({ key: commandKey })

export function addRequestRoutes(approvals: Hono<AppEnv>, desk: AwardDesk): void {
  approvals.get(`${LIST}/:id`, office, (c) => requestPage(c, desk, {}))

  approvals.post(`${LIST}/:id/approve`, office, freshOnly(), async (c) => {
    const form = await readForm(c, Approve)
    if ('faults' in form) return requestPage(c, desk, {}, 422)
    const found = await inCompany(c, (tx) => oneRequest(tx, looking(c), idOf(c)))
    if (!found) return c.notFound()
    const approval = { ...form.ok, price: BigInt(form.ok.price), request: found.row }
    const outcome = await desk.approve(c, approval)
    if ('refused' in outcome) return requestPage(c, desk, { refusal: outcome }, 409)
    return outcome.ok ? goTo(c, `${LIST}/${idOf(c)}?done=approved`) : c.notFound()
  })

  approvals.post(`${LIST}/:id/answer`, office, async (c) => {
    const form = await readForm(c, Answer)
    if ('faults' in form) return requestPage(c, desk, form, 422)
    const found = await inCompany(c, (tx) => oneRequest(tx, looking(c), idOf(c)))
    if (!found) return c.notFound()
    const { key, answer, reason, seen } = form.ok
    const outcome = await pastRivals(() =>
      inCompany(c, (tx) => answerRequest(tx, { ...doing(c, key), requestId: idOf(c), answer, reason, seen })),
    )
    if (!outcome) return c.notFound()
    if ('refused' in outcome) return requestPage(c, desk, { typed: form.typed, refusal: outcome }, 409)
    return goTo(c, `${LIST}/${idOf(c)}?done=${answer}`)
  })

  approvals.post(`${LIST}/:id/withdraw`, office, async (c) => {
    const form = await readForm(c, Withdraw)
    if ('faults' in form) return requestPage(c, desk, {}, 422)
    const { key } = form.ok
    const outcome = await pastRivals(() =>
      inCompany(c, (tx) => withdrawRequest(tx, { ...doing(c, key), requestId: idOf(c) })),
    )
    if (!outcome) return c.notFound()
    if ('refused' in outcome) return requestPage(c, desk, { refusal: outcome }, 409)
    return goTo(c, `${LIST}/${idOf(c)}?done=withdrawn`)
  })
}

type State = { readonly typed?: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }
const DONE = ['asked', 'approved', 'sent-back', 'declined', 'withdrawn'] as const

async function requestPage(c: Ctx, desk: AwardDesk, state: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { id: companyId } = seat(c)
  const found = await inCompany(c, async (tx) => {
    const request = await oneRequest(tx, looking(c), idOf(c))
    if (!request) return undefined
    const { requesterId: seatId, chargedId } = request.row
    const policy = await orderPolicy(tx, { companyId, seatId, chargedId, today })
    return { ...request, budgets: policy.budgets, points: await pointsToSpend(tx, companyId, today) }
  })
  if (!found) return c.notFound()
  const [row = found.row] = await named(c, [found.row])
  const isOpen = row.state === 'asked' || row.state === 'sent-back'
  const title = t.t('approvals.one.title', { name: row.requester, award: row.award })
  return show(
    c,
    {
      page: {
        title,
        nav: 'company',
        current: 'awards',
        crumbs: [{ href: LIST, text: t.t('approvals.short') }],
      },
      body: (
        <RequestPage
          t={t}
          title={title}
          {...found}
          row={row}
          price={isOpen ? await desk.price(c, row) : row.price}
          today={today}
          zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
          commandKey={newId()}
          done={DONE.find((done) => done === c.req.query('done'))}
          {...state}
        />
      ),
    },
    status,
  )
}
