/** The desk for frequent-flyer numbers that are in question. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { NumberDeskPage } from '../../../views/number-desk/desk-page.tsx'
import { ReviewPage } from '../../../views/number-desk/review-page.tsx'
import { audit } from '../../db/audit.ts'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { withScope } from '../../db/scope.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { creditWaiting } from '../../intake/settle/credit-waiting.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, faultTexts, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { settleWorld } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { DECISIONS, numberOf, rule } from './decide.ts'
import { oneReview, type ReviewLine, reviewFilter, reviewList } from './queue.ts'

export const numberDesk = new Hono<AppEnv>()

const HERE = '/operator/numbers'
const reads = operatorOnly('support', 'auditor')
const decides = operatorOnly('support')

numberDesk.get(HERE, reads, async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), reviewFilter)
  const { filter, cursor } = asked
  const list = await inOps(c, (tx) => timedPage<ReviewLine>(tx, reviewList(filter), cursor))
  return show(c, {
    page: {
      title: t.t('numbers.desk.title'),
      nav: 'operator',
      current: 'home',
      crumbs: [{ href: '/operator', text: t.t('common.nav.home') }],
    },
    body: <NumberDeskPage t={t} filter={filter} list={list} zone={await zoneOf(c)} />,
    notices: droppedNotices(t, asked),
  })
})

numberDesk.get(`${HERE}.csv`, reads, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), reviewFilter)
  const rows = await inOps(c, (tx) => timedRows<ReviewLine>(tx, reviewList(filter), CSV_ROWS_MOST))
  const names = ['person', 'number', 'cause', 'ticketName', 'opened', 'state', 'decidedOn'] as const
  const cells = rows.map((row) => [
    row.person,
    `${row.airline} …${row.number_end}`,
    t.t(`numbers.desk.causes.${row.cause}`),
    row.passenger_name,
    row.at.toISOString(),
    t.t(row.decision === null ? 'numbers.desk.waiting' : `numbers.desk.decision.${row.decision}`),
    row.decided_at?.toISOString() ?? null,
  ])
  return csvFile(
    c,
    `numbers-${today}`,
    names.map((name) => t.t(`numbers.desk.${name}`)),
    cells,
  )
})

numberDesk.get(`${HERE}/:id`, reads, (c) => reviewPageOf(c, { typed: {} }))

const Ruling = v.object({
  key: commandKey,
  decision: v.picklist(DECISIONS, 'common.form.notChoice'),
  reason: required(2_000),
})

numberDesk.post(`${HERE}/:id/decide`, decides, async (c) => {
  const id = idOf(c)
  const form = await readForm(c, Ruling)
  if ('faults' in form) return reviewPageOf(c, { typed: form.typed, faults: form.faults }, 422)
  const ruling = { id, ...form.ok }
  const outcome = await pastRivals(() =>
    inOps(c, (tx) => rule(tx, ruling, operator(c), { now: c.var.now, today: c.var.today })),
  )
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return reviewPageOf(c, { typed: form.typed, refusal: outcome }, 409)
  if (ruling.decision === 'same-person') {
    const number = await withScope(c.var.db, { as: 'job' }, (tx) => numberOf(tx, id))
    await creditWaiting(c.var.db, number, await settleWorld(c))
  }
  return goTo(c, `${HERE}/${id}`)
})

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function reviewPageOf(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t, now } = c.var
  const id = idOf(c)
  const me = operator(c)
  const review = await inOps(c, async (tx) => {
    const found = await oneReview(tx, id)
    // A look at what somebody flew, and under which name, is a look at personal data.
    if (found && status === 200) {
      const actor = { kind: 'operator', id: me.id, name: me.name } as const
      await audit(tx, {
        actor,
        companyId: null,
        deed: 'number.read',
        objectKind: 'number-review',
        objectId: id,
        at: now,
      })
    }
    return found
  })
  if (!review) return c.notFound()
  return show(
    c,
    {
      page: {
        title: t.t('numbers.desk.title'),
        nav: 'operator',
        current: 'home',
        crumbs: [{ href: HERE, text: t.t('numbers.desk.title') }],
      },
      body: (
        <ReviewPage
          t={t}
          review={review}
          zone={await zoneOf(c)}
          mayDecide={me.role === 'support' && review.decision === null}
          commandKey={newId()}
          typed={state.typed}
          errors={faultTexts(t, state.faults)}
          refusal={state.refusal}
        />
      ),
    },
    status,
  )
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await settleWorld(c)).versions[0]?.programme.timeZone ?? 'UTC'
}
