/** Corrections by hand, by two people. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { AdjustmentPage } from '../../../views/adjustments/adjustment-page.tsx'
import { AdjustmentsPage } from '../../../views/adjustments/adjustments-page.tsx'
import { AskPage } from '../../../views/adjustments/ask-page.tsx'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed, uuid } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { asId, idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { askAdjustment } from './ask.ts'
import { type Decision, decideAdjustment } from './decide.ts'
import { expiryOf, rulesOn } from './expiry-of.ts'
import {
  type AdjustmentRow,
  adjustmentById,
  adjustmentFilter,
  adjustmentList,
  companyChoice,
  companyChoices,
} from './queries.ts'

export const adjustments = new Hono<AppEnv>()

const ASKERS = ['support', 'programme-manager', 'finance'] as const
const DECIDERS = ['programme-manager', 'finance'] as const
const mayAsk = operatorOnly(...ASKERS)
const mayDecide = operatorOnly(...DECIDERS)
const HERE = '/operator/adjustments'

adjustments.get(HERE, operatorOnly(), async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), adjustmentFilter)
  const { filter, cursor } = asked
  const list = await inOps(c, (tx) => timedPage<AdjustmentRow>(tx, adjustmentList(filter), cursor))
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const may = (ASKERS as readonly string[]).includes(operator(c).role)
  return show(c, {
    page: {
      title: t.t('operator.adjustments.title'),
      nav: 'operator',
      current: 'home',
      crumbs: [{ href: '/operator', text: t.t('common.nav.home') }],
    },
    body: <AdjustmentsPage t={t} filter={filter} list={list} zone={zone} mayAsk={may} />,
    notices: droppedNotices(t, asked),
  })
})

adjustments.get(`${HERE}.csv`, operatorOnly(), async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), adjustmentFilter)
  const rows = await inOps(c, (tx) => timedRows<AdjustmentRow>(tx, adjustmentList(filter), CSV_ROWS_MOST))
  const names = ['amount', 'reason', 'creditUntil', 'state', 'asked', 'decidedBy'] as const
  const heads = [
    t.t('operator.audit.company'),
    ...names.map((name) => t.t(`operator.adjustments.${name}`)),
    t.t('operator.audit.at'),
  ]
  const lines = rows.map((row) => [
    row.company,
    row.amount,
    row.reason,
    row.expiresOn,
    t.t(`operator.adjustments.states.${row.state}`),
    row.askedBy,
    row.decidedBy,
    row.at.toISOString(),
  ])
  return csvFile(c, `corrections-${today}`, heads, lines)
})

adjustments.get(`${HERE}/new`, mayAsk, (c) =>
  askPage(c, { typed: { company: c.req.query('company') ?? '', q: c.req.query('q') ?? '' } }),
)

const Question = v.object({
  key: commandKey,
  company: uuid,
  amount: v.pipe(
    required(20),
    v.transform((text) =>
      text
        .replaceAll(/[\s\u2066-\u2069]/g, '')
        .replace('−', '-')
        .replace(/^\+/, ''),
    ),
    v.regex(/^-?\d{1,12}$/, 'common.form.notNumber'),
    v.transform((text) => BigInt(text)),
    v.check((amount) => amount !== 0n, 'operator.adjustments.zero'),
  ),
  reason: v.pipe(required(1_000), v.minLength(10, 'operator.adjustments.reasonShort')),
})

adjustments.post(HERE, mayAsk, async (c) => {
  const form = await readForm(c, Question)
  if ('faults' in form) return askPage(c, form, 422)
  const { company, ...rest } = form.ok
  const asked = { ...rest, companyId: company }
  const rules = rulesOn(await versionsOf(c), c.var.today)
  const outcome = await inOps(c, (tx) => askAdjustment(tx, asked, operator(c), c.var.now, rules))
  if ('refused' in outcome) return askPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${outcome.ok.id}`)
})

adjustments.get(`${HERE}/:id`, operatorOnly(), (c) => onePage(c))

for (const [deed, decision] of [
  ['post', 'posted'],
  ['decline', 'declined'],
] as const) {
  adjustments.post(`${HERE}/:id/${deed}`, mayDecide, (c) => decide(c, decision))
}

async function decide(c: Ctx, decision: Decision) {
  const id = idOf(c)
  const rules = rulesOn(await versionsOf(c), c.var.today)
  const outcome = await inOps(c, (tx) => decideAdjustment(tx, id, decision, operator(c), c.var.now, rules))
  if (!outcome) return c.notFound()
  return 'refused' in outcome ? onePage(c, outcome) : goTo(c, `${HERE}/${id}`)
}

async function onePage(c: Ctx, refusal?: Refusal) {
  const { t } = c.var
  const id = idOf(c)
  const row = await inOps(c, (tx) => adjustmentById(tx, id))
  if (!row) return c.notFound()
  const me = operator(c)
  const isDecider = (DECIDERS as readonly string[]).includes(me.role)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(
    c,
    {
      page: {
        title: row.company,
        nav: 'operator',
        current: 'home',
        crumbs: [{ href: HERE, text: t.t('operator.adjustments.title') }],
      },
      body: (
        <AdjustmentPage
          t={t}
          row={row}
          zone={zone}
          mayDecide={isDecider && me.id !== row.askedById}
          isMine={me.id === row.askedById}
          refusal={refusal}
        />
      ),
    },
    refusal ? 409 : 200,
  )
}

type AskState = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function askPage(c: Ctx, state: AskState, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const companyId = asId(state.typed['company'])
  const q = (state.typed['q'] ?? '').trim().slice(0, 100)
  const found = await inOps(c, async (tx) => ({
    company: companyId === undefined ? undefined : await companyChoice(tx, companyId),
    choices: await companyChoices(tx, q),
  }))
  const rules = rulesOn(await versionsOf(c), today)
  return show(
    c,
    {
      page: {
        title: t.t('operator.adjustments.ask'),
        nav: 'operator',
        current: 'home',
        crumbs: [{ href: HERE, text: t.t('operator.adjustments.title') }],
      },
      body: (
        <AskPage
          t={t}
          {...found}
          q={q}
          commandKey={state.typed['key'] || newId()}
          expiresOn={expiryOf(rules, { tier: null, joinedOn: null })}
          {...state}
        />
      ),
    },
    status,
  )
}
