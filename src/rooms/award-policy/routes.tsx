/** Who may order what alone, what a quarter may cost, and who approves: read by the office, changed by travel managers. */
import { Hono } from 'hono'
import { PolicyPage } from '../../../views/award-policy/policy-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import { quarterOf } from '../../domain/approval/policy.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { type Changing, changeGeneral, setAllowance, setTeamApprover } from './deeds.ts'
import { choicesOf, policyOf } from './policy.ts'
import { AllowanceForm, ApproverForm, allowanceOf, GeneralForm, RemoveForm } from './policy-form.ts'

export const awardPolicy = new Hono<AppEnv>()

const HERE = '/company/policy'
const office = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const manages = companyOnly('travel-manager')

awardPolicy.get(HERE, office, (c) => policyPage(c, {}))

awardPolicy.post(HERE, manages, async (c) => {
  const form = await readForm(c, GeneralForm)
  if ('faults' in form) return policyPage(c, { form: 'general', ...form }, 422)
  const { key, version, secondPersonFrom, ...days } = form.ok
  const general = { ...days, secondPersonFrom: secondPersonFrom === '' ? null : secondPersonFrom }
  return answer(c, 'general', form.typed, (tx) => changeGeneral(tx, changingOf(c, key, version), general))
})

awardPolicy.post(`${HERE}/allowances`, manages, async (c) => {
  const form = await readForm(c, AllowanceForm)
  const which = form.typed['what'] === 'budget' ? 'budget' : 'limit'
  if ('faults' in form) return policyPage(c, { form: which, ...form }, 422)
  const { key, version, what, whose, points } = form.ok
  const allowance = allowanceOf(what, whose, await inCompany(c, (tx) => choicesOf(tx, seat(c).id)))
  if (!allowance) {
    return policyPage(c, { form: which, typed: form.typed, faults: { whose: 'common.form.notChoice' } }, 422)
  }
  return answer(c, which, form.typed, (tx) =>
    setAllowance(tx, changingOf(c, key, version), allowance, points),
  )
})

awardPolicy.post(`${HERE}/allowances/:id/remove`, manages, async (c) => {
  const id = idOf(c)
  const form = await readForm(c, RemoveForm)
  const row = await inCompany(c, (tx) => allowanceRow(tx, seat(c).id, id))
  if (!row) return c.notFound()
  if ('faults' in form) return policyPage(c, {}, 422)
  const { key, version } = form.ok
  const { called, ...of } = row
  const allowance = { ...of, called: called ?? of.name ?? '–' }
  return answer(c, undefined, {}, (tx) => setAllowance(tx, changingOf(c, key, version), allowance, null))
})

awardPolicy.post(`${HERE}/approvers`, manages, async (c) => {
  const form = await readForm(c, ApproverForm)
  if ('faults' in form) return policyPage(c, { form: 'approver', ...form }, 422)
  const { key, version, team, approver: approverId } = form.ok
  const known = await inCompany(c, (tx) => choicesOf(tx, seat(c).id))
  const approver = known.people.find(
    ({ id, role }) => id === approverId && (role === 'approver' || role === 'travel-manager'),
  )
  const faults = {
    ...(approverId !== null && !approver && { approver: 'common.form.notChoice' }),
    // A team that nobody is in any more can still lose its approver.
    ...(approver && !known.teams.includes(team) && { team: 'common.form.notChoice' }),
  }
  if (Object.keys(faults).length > 0)
    return policyPage(c, { form: 'approver', typed: form.typed, faults }, 422)
  return answer(c, 'approver', form.typed, (tx) =>
    setTeamApprover(tx, changingOf(c, key, version), team, approver ?? null),
  )
})

function allowanceRow(tx: Tx, companyId: string, id: string) {
  return tx
    .selectFrom('award_allowance as line')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.company_id', '=', 'line.company_id')
        .onRef('membership.id', '=', 'line.membership_id'),
    )
    .select(['line.what', 'line.scope', 'line.name', 'line.membership_id', 'membership.name as called'])
    .where(owned('line.company_id', companyId))
    .where('line.id', '=', id)
    .executeTakeFirst()
}

function changingOf(c: Ctx, key: string, version: number): Changing {
  const { id, name } = member(c)
  return { key, version, companyId: seat(c).id, by: { id, name }, now: c.var.now }
}

type FormName = 'general' | 'limit' | 'budget' | 'approver'

async function answer(
  c: Ctx,
  form: FormName | undefined,
  typed: Typed,
  work: (tx: Tx) => Promise<Outcome<null>>,
) {
  const outcome = await pastRivals(() => inCompany(c, work))
  if ('refused' in outcome) return policyPage(c, { ...(form && { form }), typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}?done=saved`)
}

type State = {
  /** The form that comes back with what was typed. */
  readonly form?: FormName
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}

async function policyPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { id, role } = seat(c)
  const { policy, choices } = await inCompany(c, async (tx) => ({
    policy: await policyOf(tx, id, today),
    choices: await choicesOf(tx, id),
  }))
  const title = t.t('approvals.policy.title')
  const crumbs = [{ href: '/company/awards', text: t.t('common.nav.awards') }]
  return show(
    c,
    {
      page: { title, nav: 'company', current: 'awards', crumbs },
      body: (
        <PolicyPage
          t={t}
          title={title}
          policy={policy}
          choices={choices}
          quarter={quarterOf(today)}
          zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
          isManager={role === 'travel-manager'}
          commandKey={newId()}
          saved={c.req.query('done') === 'saved'}
          {...state}
        />
      ),
    },
    status,
  )
}
