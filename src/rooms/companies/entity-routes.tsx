/** The operator's decision about one legal entity of a company. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { EntityPage } from '../../../views/companies/entity-page.tsx'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { corporateIdCell } from '../../intake/corporate-id.ts'
import { creditWaiting } from '../../intake/settle/credit-waiting.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, optional, readForm, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday, settleWorld } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { fitsPattern, takingNumber } from './corporate-id.ts'
import { approveEntity, type EntityKey, refuseEntity } from './decide-entity.ts'
import { entityView } from './entity.ts'
import { logLook } from './look.ts'
import { ReasonForm } from './reason-form.ts'

export const entityDecisions = new Hono<AppEnv>()

const LIST = '/operator/companies'
const PATH = `${LIST}/:id/entities/:entityId`
const decides = operatorOnly('support', 'programme-manager')

entityDecisions.get(PATH, operatorOnly(), (c) => page(c, { typed: {} }))

const ApprovalForm = v.object({ corporateId: optional(25) })

entityDecisions.post(`${PATH}/approve`, decides, async (c) => {
  const form = await readForm(c, ApprovalForm)
  if ('faults' in form) return page(c, form, 422)
  const { typed } = form
  const wrong = (fault: string) => page(c, { typed, faults: { corporateId: fault } }, 422)
  const programme = await programmeToday(c)
  const corporateId = form.ok.corporateId === null ? null : corporateIdCell(form.ok.corporateId)
  const pattern = programme?.corporateIdPattern
  if (corporateId === undefined || (corporateId !== null && !fitsPattern(corporateId, pattern)))
    return wrong('operator.companies.fault.pattern')
  const approval = {
    ...keyOf(c),
    corporateId,
    pattern,
    programme: programme?.name ?? c.var.t.t('common.product'),
    carrier: programme?.carriers[0]?.code ?? 'YY',
  }
  const outcome = await takingNumber(() => inOps(c, (tx) => approveEntity(tx, c, approval)))
  if (outcome === undefined) return c.notFound()
  if (outcome === 'taken') return wrong('operator.companies.fault.taken')
  if ('refused' in outcome) return page(c, { typed, refusal: outcome }, 409)
  // As for a company: a crash in between leaves coupons waiting until they are settled again.
  const { coupons } = await creditWaiting(
    c.var.db,
    { corporateId: outcome.ok.corporateId },
    await settleWorld(c),
  )
  return goTo(c, hrefOf(placeOf(c), { done: 'approved', coupons: String(coupons) }))
})

entityDecisions.post(`${PATH}/refuse`, decides, async (c) => {
  const form = await readForm(c, ReasonForm)
  if ('faults' in form) return page(c, form, 422)
  const programme = (await programmeToday(c))?.name ?? c.var.t.t('common.product')
  const outcome = await inOps(c, (tx) => refuseEntity(tx, c, keyOf(c), form.ok.reason, programme))
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return page(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, hrefOf(placeOf(c), { done: 'refused' }))
})

function keyOf(c: Ctx): EntityKey {
  return { companyId: idOf(c), id: idOf(c, 'entityId') }
}

function placeOf(c: Ctx): string {
  const { companyId, id } = keyOf(c)
  return `${LIST}/${companyId}/entities/${id}`
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function page(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { companyId, id } = keyOf(c)
  const view = await inOps(c, async (tx) => {
    const found = await entityView(tx, companyId, id)
    if (found) await logLook(tx, c, companyId)
    return found
  })
  if (!view) return c.notFound()
  const programme = await programmeToday(c)
  const { role } = operator(c)
  const { done, coupons = '0' } = c.req.query()
  const deed = (['approved', 'refused'] as const).find((name) => name === done)
  const body = (
    <EntityPage
      t={t}
      view={view}
      today={today}
      zone={programme?.timeZone ?? 'UTC'}
      mayDecide={role === 'support' || role === 'programme-manager'}
      pattern={programme?.corporateIdPattern}
      done={deed && { deed, coupons: /^\d{1,9}$/.test(coupons) ? Number(coupons) : 0 }}
      commandKey={newId()}
      {...state}
    />
  )
  const crumbs = [
    { href: LIST, text: t.t('common.nav.companies') },
    { href: `${LIST}/${companyId}`, text: view.company },
  ]
  return show(c, { page: { title: view.name, nav: 'operator', current: 'companies', crumbs }, body }, status)
}
