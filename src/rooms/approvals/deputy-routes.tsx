/** Who stands in for an approver who is away. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { DeputiesPage } from '../../../views/approvals/deputies-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { addDays, type Day, parseDay } from '../../domain/day.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, type Typed, uuid } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { candidates, deputyships, endDeputy, nameDeputy } from './deputies.ts'
import { doing, LIST } from './looking.ts'

export const deputies = new Hono<AppEnv>()

const HERE = `${LIST}/deputies`
const approves = companyOnly('travel-manager', 'approver')
const manages = (c: Ctx) => seat(c).role === 'travel-manager'
/** Who is away for longer has another role. */
const DAYS_MOST = 366

const day = v.pipe(
  v.string('common.form.required'),
  v.check((text) => parseDay(text) !== undefined, 'common.form.notDay'),
)
const Naming = v.object({ key: commandKey, deputy: uuid, from: day, until: day })

deputies.get(HERE, approves, (c) => deputiesPage(c, {}))

deputies.post(HERE, approves, async (c) => {
  const form = await readForm(c, Naming)
  if ('faults' in form) return deputiesPage(c, form, 422)
  const { key, deputy: deputyId, from, until } = form.ok
  const { id, membershipId } = seat(c)
  const known = await inCompany(c, (tx) => candidates(tx, id, membershipId))
  const deputy = known.find((each) => each.id === deputyId)
  const faults = {
    ...(!deputy && { deputy: 'common.form.notChoice' }),
    ...daysFaults(from as Day, until as Day, c.var.today),
  }
  if (!deputy || Object.keys(faults).length > 0) return deputiesPage(c, { typed: form.typed, faults }, 422)
  const named = { deputy, from: from as Day, until: until as Day }
  const outcome = await pastRivals(() => inCompany(c, (tx) => nameDeputy(tx, doing(c, key), named)))
  if ('refused' in outcome) return deputiesPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}?done=named`)
})

deputies.post(`${HERE}/:id/end`, approves, async (c) => {
  const ended = await inCompany(c, (tx) => endDeputy(tx, doing(c, ''), idOf(c), manages(c)))
  return ended ? goTo(c, `${HERE}?done=ended`) : c.notFound()
})

function daysFaults(from: Day, until: Day, today: Day): FieldFaults {
  if (from < today) return { from: 'approvals.fault.past' }
  if (until < from) return { until: 'approvals.fault.order' }
  return until > addDays(from, DAYS_MOST) ? { until: `approvals.fault.long|${DAYS_MOST}` } : {}
}

type State = { readonly typed?: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function deputiesPage(c: Ctx, { typed, ...state }: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { id, membershipId } = seat(c)
  const { rows, people } = await inCompany(c, async (tx) => ({
    rows: await deputyships(tx, { companyId: id, membershipId, manages: manages(c) }),
    people: await candidates(tx, id, membershipId),
  }))
  const title = t.t('approvals.deputies.title')
  const crumbs = [{ href: LIST, text: t.t('approvals.short') }]
  return show(
    c,
    {
      page: { title, nav: 'company', current: 'awards', crumbs },
      body: (
        <DeputiesPage
          t={t}
          title={title}
          rows={rows}
          people={people}
          today={today}
          typed={typed ?? { key: newId(), from: today }}
          done={(['named', 'ended'] as const).find((done) => done === c.req.query('done'))}
          {...state}
        />
      ),
    },
    status,
  )
}
