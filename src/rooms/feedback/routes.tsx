/** "How was it?" of trips and orders, and the desk that reads the answers. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { FeedbackListPage } from '../../../views/feedback/feedback-list-page.tsx'
import { FeedbackPage } from '../../../views/feedback/feedback-page.tsx'
import { owned } from '../../db/first-wall.ts'
import { orderFull } from '../../orders/one-order.ts'
import { isRateable } from '../../orders/order.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, faultTexts, optional, readForm, type Typed } from '../../web/forms.ts'
import {
  companyOnly,
  inCompany,
  inOps,
  inPerson,
  member,
  memberOnly,
  operatorOnly,
  seat,
} from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { give, saidBefore } from './give.ts'
import { type FeedbackLine, feedbackFilter, feedbackList } from './said-list.ts'

export const feedback = new Hono<AppEnv>()

const Say = v.object({
  score: v.picklist(['1', '2', '3', '4', '5'], 'common.form.notChoice'),
  words: optional(2_000),
})

type Kind = {
  readonly kind: 'trip' | 'order'
  readonly path: string
  readonly guard: typeof memberOnly
  readonly nav: 'member' | 'company'
  /** Whether the thing is there, the asker's own, and was had. */
  readonly isRateable: (c: Ctx, id: string) => Promise<boolean>
}

const KINDS: readonly Kind[] = [
  {
    kind: 'trip',
    path: '/me/trips/:id/feedback',
    guard: memberOnly,
    nav: 'member',
    isRateable: async (c, id) =>
      (await inPerson(c, (tx) =>
        tx
          .selectFrom('coupon')
          .select('id')
          .where(owned('member_id', member(c).id))
          .where((where) => where.or([where('id', '=', id), where('journey_id', '=', id)]))
          .limit(1)
          .executeTakeFirst(),
      )) !== undefined,
  },
  {
    kind: 'order',
    path: '/company/orders/:id/feedback',
    guard: companyOnly('travel-manager', 'finance', 'approver', 'arranger'),
    nav: 'company',
    isRateable: async (c, id) => {
      const found = await inCompany(c, (tx) => orderFull(tx, seat(c).id, id))
      return found !== undefined && isRateable(found.booked)
    },
  },
]

for (const each of KINDS) {
  feedback.get(each.path, each.guard, (c) => page(c, each, undefined))
  feedback.post(each.path, each.guard, async (c) => {
    const id = idOf(c)
    if (!(await maySay(c, each, id))) return c.notFound()
    const form = await readForm(c, Say)
    if ('faults' in form) return page(c, each, form, 422)
    const { score, words } = form.ok
    const said = { object_kind: each.kind, object_id: id, score: Number(score), words }
    await inPerson(c, (tx) => give(tx, c, said))
    return goTo(c, hrefOf(each.path.replace(':id', id), { done: 'yes' }))
  })
}

/** What was said once may be changed, even when a counter has taken the use back. */
async function maySay(c: Ctx, { kind, isRateable }: Kind, id: string): Promise<boolean> {
  const before = () => inPerson(c, (tx) => saidBefore(tx, member(c).id, kind, id))
  return (await isRateable(c, id)) || (await before()) !== undefined
}

type Again = { readonly typed: Typed; readonly faults: FieldFaults }

async function page(c: Ctx, each: Kind, again: Again | undefined, status: 200 | 422 = 200) {
  const { t } = c.var
  const { kind, path, nav } = each
  const id = idOf(c)
  if (!(await maySay(c, each, id))) return c.notFound()
  const before = await inPerson(c, (tx) => saidBefore(tx, member(c).id, kind, id))
  const back = path.replace('/feedback', '').replace(':id', id)
  const crumbs = [{ href: back, text: t.t(`feedback.back.${kind}`) }]
  const head = { title: t.t('feedback.title'), crumbs }
  return show(
    c,
    {
      page: nav === 'member' ? { ...head, nav, current: 'trips' } : { ...head, nav, current: 'awards' },
      body: (
        <FeedbackPage
          t={t}
          action={`${back}/feedback`}
          backHref={back}
          typed={again?.typed ?? { score: String(before?.score ?? ''), words: before?.words ?? '' }}
          isChange={before !== undefined}
          errors={faultTexts(t, again?.faults)}
        />
      ),
      notices:
        c.req.query('done') === 'yes' && status === 200 ? [{ kind: 'done', text: t.t('feedback.done') }] : [],
    },
    status,
  )
}

const DESK = '/operator/feedback'
const reads = operatorOnly('support', 'programme-manager', 'auditor')

feedback.get(DESK, reads, async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), feedbackFilter)
  const { filter, cursor } = asked
  const list = await inOps(c, (tx) => timedPage<FeedbackLine>(tx, feedbackList(filter), cursor))
  return show(c, {
    page: { title: t.t('feedback.desk.title'), nav: 'operator', current: 'home' },
    body: <FeedbackListPage t={t} filter={filter} list={list} />,
    notices: droppedNotices(t, asked),
  })
})

feedback.get(`${DESK}.csv`, reads, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), feedbackFilter)
  const rows = await inOps(c, (tx) => timedRows<FeedbackLine>(tx, feedbackList(filter), CSV_ROWS_MOST))
  const names = ['day', 'kind', 'score', 'words'] as const
  const cells = rows.map((row) => [
    row.at.toISOString(),
    t.t(`feedback.kind.${row.kind}`),
    row.score,
    row.words,
  ])
  const header = names.map((name) => t.t(`feedback.column.${name}`))
  return csvFile(c, `feedback-${today}`, header, cells)
})
