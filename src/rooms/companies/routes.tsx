/** The operator's companies: the queue of applications, each company, and the decisions about it. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { CompaniesPage } from '../../../views/companies/companies-page.tsx'
import { CompanyPage } from '../../../views/companies/company-page.tsx'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { corporateIdCell } from '../../intake/corporate-id.ts'
import { creditWaiting } from '../../intake/settle/credit-waiting.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, optional, readForm, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery } from '../../web/list.ts'
import { awardNames, programmeToday, settleWorld, versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { approve } from './approve.ts'
import { close } from './close.ts'
import { companyView } from './company.ts'
import {
  allCompanies,
  COMPANY_STATES,
  type CompanyFilter,
  type CompanyState,
  companyCounts,
  companyPage,
  edgeOf,
  isEdge,
} from './company-list.ts'
import { fitsPattern, takingNumber } from './corporate-id.ts'
import { entityDecisions } from './entity-routes.tsx'
import { logLook } from './look.ts'
import { ReasonForm } from './reason-form.ts'
import { refuse } from './refuse.ts'

export const companies = new Hono<AppEnv>()
companies.route('/', entityDecisions)

const LIST = '/operator/companies'
const decides = operatorOnly('support', 'programme-manager')
const isId = (id: string) => v.is(v.pipe(v.string(), v.uuid()), id)

companies.get(LIST, operatorOnly(), async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), filterOf)
  const { filter } = asked
  const cursor = asked.cursor && isEdge(asked.cursor.at) ? asked.cursor : undefined
  const { page, counts } = await inOps(c, async (tx) => ({
    page: await companyPage(tx, filter, cursor),
    counts: await companyCounts(tx),
  }))
  const newerHref = page.hasNewer ? hrefOf(LIST, { ...filter, after: edgeOf(page.rows[0]) }) : undefined
  const olderHref = page.hasOlder ? hrefOf(LIST, { ...filter, before: edgeOf(page.rows.at(-1)) }) : undefined
  const body = (
    <CompaniesPage
      t={t}
      rows={page.rows}
      count={page.count}
      filter={filter}
      counts={counts}
      zone={await zoneOf(c)}
      {...{ newerHref, olderHref }}
    />
  )
  return show(c, {
    page: { title: t.t('operator.companies.title'), nav: 'operator', current: 'companies' },
    body,
    notices: droppedNotices(t, asked),
  })
})

companies.get(`${LIST}.csv`, operatorOnly(), async (c) => {
  const { t } = c.var
  const { filter } = listQuery(c.req.query(), filterOf)
  const rows = await inOps(c, (tx) => allCompanies(tx, filter, CSV_ROWS_MOST))
  const names = [
    'name',
    'country',
    'state',
    'corporateId',
    'registrationNo',
    'vatId',
    'applied',
    'joined',
  ] as const
  const header = names.map((name) => t.t(`operator.companies.column.${name}`))
  const lines = rows.map((row) => [
    row.name,
    row.country,
    t.t(`operator.companies.state.${row.state}`),
    row.corporate_id,
    row.registration_no,
    row.vat_id,
    row.applied_at.toISOString(),
    row.joined_on,
  ])
  return csvFile(c, `companies-${c.var.today}`, header, lines)
})

companies.get(`${LIST}/:id`, operatorOnly(), (c) => page(c, c.req.param('id'), { typed: {} }))

const ApprovalForm = v.object({ corporateId: optional(25) })

companies.post(`${LIST}/:id/approve`, decides, async (c) => {
  const id = c.req.param('id')
  if (!isId(id)) return c.notFound()
  const form = await readForm(c, ApprovalForm)
  const programme = await programmeToday(c)
  if ('faults' in form) return page(c, id, form, 422)
  const corporateId = form.ok.corporateId === null ? null : corporateIdCell(form.ok.corporateId)
  const pattern = programme?.corporateIdPattern
  if (corporateId === undefined || (corporateId !== null && !fitsPattern(corporateId, pattern))) {
    return page(
      c,
      id,
      { typed: form.typed, faults: { corporateId: 'operator.companies.fault.pattern' } },
      422,
    )
  }
  const approval = {
    companyId: id,
    corporateId,
    pattern,
    programme: nameOf(c, programme),
    carrier: programme?.carriers[0]?.code ?? 'YY',
    versions: await versionsOf(c),
  }
  const outcome = await takingNumber(() => inOps(c, (tx) => approve(tx, c, approval)))
  if (outcome === 'taken') {
    return page(c, id, { typed: form.typed, faults: { corporateId: 'operator.companies.fault.taken' } }, 422)
  }
  if ('refused' in outcome) return page(c, id, { typed: form.typed, refusal: outcome }, 409)
  // After the company is in: a crash in between leaves coupons waiting, and the next import or a second look credits them.
  const { coupons } = await creditWaiting(
    c.var.db,
    { corporateId: outcome.ok.corporateId },
    await settleWorld(c),
  )
  return goTo(c, hrefOf(`${LIST}/${id}`, { done: 'approved', coupons: String(coupons) }))
})

const closeFor = (tx: Tx, c: Ctx, id: string, reason: string, programme: string) => {
  const { id: operatorId, name } = operator(c)
  const by = { kind: 'operator', id: operatorId, name } as const
  return close(tx, id, () => reason, { by, programme, now: c.var.now, today: c.var.today })
}

for (const [deed, run, done] of [
  ['refuse', refuse, 'refused'],
  ['close', closeFor, 'closed'],
] as const) {
  companies.post(`${LIST}/:id/${deed}`, decides, async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) return c.notFound()
    const form = await readForm(c, ReasonForm)
    if ('faults' in form) return page(c, id, form, 422)
    const programme = nameOf(c, await programmeToday(c))
    const outcome: Outcome<null> = await inOps(c, (tx) => run(tx, c, id, form.ok.reason, programme))
    if ('refused' in outcome) return page(c, id, { typed: form.typed, refusal: outcome }, 409)
    return goTo(c, hrefOf(`${LIST}/${id}`, { done }))
  })
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function page(c: Ctx, id: string, state: State, status: 200 | 409 | 422 = 200) {
  if (!isId(id)) return c.notFound()
  const { t } = c.var
  const view = await inOps(c, async (tx) => {
    const found = await companyView(tx, id, c.var.now)
    if (found) await logLook(tx, c, id)
    return found
  })
  if (!view) return c.notFound()
  const { role } = operator(c)
  const body = (
    <CompanyPage
      t={t}
      view={view}
      zone={await zoneOf(c)}
      today={c.var.today}
      mayDecide={role === 'support' || role === 'programme-manager'}
      role={role}
      awards={await awardNames(c)}
      pattern={(await programmeToday(c))?.corporateIdPattern}
      done={doneOf(c)}
      commandKey={newId()}
      {...state}
    />
  )
  const crumbs = [{ href: LIST, text: t.t('common.nav.companies') }]
  return show(
    c,
    { page: { title: view.company.name, nav: 'operator', current: 'companies', crumbs }, body },
    status,
  )
}

function doneOf(c: Ctx): { deed: 'approved' | 'refused' | 'closed'; coupons: number } | undefined {
  const { done, coupons = '0' } = c.req.query()
  if (done !== 'approved' && done !== 'refused' && done !== 'closed') return undefined
  return { deed: done, coupons: /^\d{1,9}$/.test(coupons) ? Number(coupons) : 0 }
}

function filterOf({ state, q, entities }: Readonly<Record<string, string>>): CompanyFilter {
  const known = COMPANY_STATES.find((name): name is CompanyState => name === state)
  const waiting = entities === 'applied' ? entities : undefined
  return { state: known, q: q?.trim().slice(0, 100) || undefined, entities: waiting }
}

function nameOf(c: Ctx, programme: { name: string } | undefined): string {
  return programme?.name ?? c.var.t.t('common.product')
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}
