/** The desk where questions are answered. */

import { Hono } from 'hono'
import { sql } from 'kysely'
import * as v from 'valibot'
import { DeskCasePage } from '../../../views/support-desk/desk-case-page.tsx'
import { DeskPage } from '../../../views/support-desk/desk-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { oneCase } from '../../support/one-case.ts'
import { auditCase } from '../../support/write.ts'
import { linkTo } from '../../web/address.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, faultTexts, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type DeskDeed, workOn } from './deeds.ts'
import { type DeskLine, deskFilter, deskList } from './queue.ts'

export const supportDesk = new Hono<AppEnv>()

const HERE = '/operator/support'
const reads = operatorOnly('support', 'auditor')
const writes = operatorOnly('support')
/** The operator's plane has no owner of rows. */
const EVERYBODYS = () => sql<boolean>`true`

supportDesk.get(HERE, reads, async (c) => {
  const { t, today } = c.var
  const asked = listQuery(c.req.query(), deskFilter)
  const { filter, cursor } = asked
  const list = await inOps(c, (tx) => timedPage<DeskLine>(tx, deskList(filter, today), cursor))
  const zone = await zoneOf(c)
  return show(c, {
    page: { title: t.t('support.desk.title'), nav: 'operator', current: 'home' },
    body: <DeskPage t={t} today={today} filter={filter} list={list} zone={zone} />,
    notices: droppedNotices(t, asked),
  })
})

supportDesk.get(`${HERE}.csv`, reads, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), deskFilter)
  const rows = await inOps(c, (tx) => timedRows<DeskLine>(tx, deskList(filter, today), CSV_ROWS_MOST))
  const names = ['reference', 'topic', 'whose', 'state', 'opened', 'answerOn', 'assigned', 'score'] as const
  const cells = rows.map((row) => [
    row.reference,
    t.t(`support.topic.${row.topic}`),
    row.company ?? t.t('support.desk.person'),
    t.t(`support.state.${row.state}`),
    row.opened.toISOString(),
    row.answer_on,
    row.assigned,
    row.score,
  ])
  const header = names.map((name) => t.t(`support.column.${name}`))
  return csvFile(c, `questions-${today}`, header, cells)
})

supportDesk.get(`${HERE}/:id`, reads, (c) => casePage(c, { typed: {} }))

const Deed = v.object({ key: commandKey, seen: required(40) })
const Answer = v.object({ ...Deed.entries, text: required(4_000), closes: v.optional(v.string(), '') })

for (const what of ['assign', 'close'] as const) {
  supportDesk.post(`${HERE}/:id/${what}`, writes, async (c) => {
    const form = await readForm(c, Deed)
    if ('faults' in form) return casePage(c, form, 422)
    return work(c, form.ok, { what }, form.typed)
  })
}

supportDesk.post(`${HERE}/:id/answer`, writes, async (c) => {
  const form = await readForm(c, Answer)
  if ('faults' in form) return casePage(c, form, 422)
  const { text, closes } = form.ok
  return work(c, form.ok, { what: 'answer', text, closes: closes === 'yes' }, form.typed)
})

async function work(c: Ctx, { key, seen }: { key: string; seen: string }, deed: DeskDeed, typed: Typed) {
  const id = idOf(c)
  const asked = { id, key, seen, deed, now: c.var.now, link: (path: string) => linkTo(c, path) }
  const outcome = await pastRivals(() => inOps(c, (tx) => workOn(tx, asked, operator(c))))
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return casePage(c, { typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${id}`)
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

/** A look at a question is a look at what a person wrote: it is kept, and shown to them. */
async function casePage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const id = idOf(c)
  const me = operator(c)
  const found = await inOps(c, async (tx) => {
    const known = await oneCase(tx, id, EVERYBODYS)
    if (!known) return undefined
    const company =
      known.one.company_id === null
        ? undefined
        : await tx
            .selectFrom('company')
            .select(['id', 'name'])
            .where('id', '=', known.one.company_id)
            .executeTakeFirst()
    // A company's question is the company's, as its claims are.
    if (status === 200 && known.one.member_id !== null)
      await auditCase(
        tx,
        known.one,
        { kind: 'operator', id: me.id, name: me.name },
        'support.read',
        c.var.now,
      )
    return { ...known, company }
  })
  if (!found) return c.notFound()
  return show(
    c,
    {
      page: {
        title: t.t('support.one', { reference: found.one.reference }),
        nav: 'operator',
        current: 'home',
        crumbs: [{ href: HERE, text: t.t('support.desk.nav') }],
      },
      body: (
        <DeskCasePage
          t={t}
          {...found}
          zone={await zoneOf(c)}
          mayWrite={me.role === 'support'}
          isMine={found.one.assigned_to === me.id}
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
