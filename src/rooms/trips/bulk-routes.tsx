/** One cost centre for many trips: a page that shows what would change, and the deed. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { CostCentrePage } from '../../../views/trips/cost-centre-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Role } from '../../db/tables/people.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, optional, readForm, typeable } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf, PAGE_ROWS } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'
import { asId } from '../../web/time-key.ts'
import { type Chosen, changeCostCentre, foresee, TRIPS_CHANGED_MOST } from './cost-centres.ts'
import { tripFilter } from './filter.ts'

export const bulk = new Hono<AppEnv>()

const LIST = '/company/trips'
const ROUTE = '/company/trips/cost-centre'
const BOOKERS: readonly Role[] = ['travel-manager', 'finance']
const books = companyOnly(...BOOKERS)
const CENTRE_MOST = 60

export function mayBook(role: Role): boolean {
  return BOOKERS.includes(role)
}

type Asked = {
  readonly chosen: Chosen
  /** The filter of the list that one came from, where one goes back to. */
  readonly filter: Chosen['filter']
  readonly costCentre: string | null
}

bulk.get(ROUTE, books, (c) => {
  const filter = tripFilter(c.req.query())
  const isAll = c.req.query('which') === 'all'
  const ids = (c.req.queries('trip') ?? []).map(asId).filter((id) => id !== undefined)
  const typed = typeable(c.req.query('centre') ?? '').trim()
  const chosen = isAll ? { filter, ids: undefined } : { filter: {}, ids: ids.slice(0, PAGE_ROWS) }
  const asked = { chosen, filter, costCentre: typed || null }
  if (typed.length > CENTRE_MOST) {
    return preview(c, asked, { text: c.var.t.t('common.form.tooLong', { limit: CENTRE_MOST }), status: 422 })
  }
  return preview(c, asked)
})

const ChangeForm = v.object({
  key: commandKey,
  filter: optional(2_000),
  trips: optional(4_000),
  centre: optional(CENTRE_MOST),
  count: v.pipe(v.string('common.form.required'), v.regex(/^[1-9]\d{0,5}$/, 'common.form.malformed')),
})

bulk.post(ROUTE, books, async (c) => {
  const form = await readForm(c, ChangeForm)
  if ('faults' in form) {
    const nothing = { chosen: { filter: {}, ids: [] }, filter: {}, costCentre: null }
    return preview(c, nothing, { text: c.var.t.t('common.form.required'), status: 422 })
  }
  const { key, trips, centre, count } = form.ok
  const filter = tripFilter(Object.fromEntries(new URLSearchParams(form.ok.filter ?? '')))
  const ids = trips
    ?.split(' ')
    .map(asId)
    .filter((id) => id !== undefined)
  const chosen = ids ? { filter: {}, ids } : { filter, ids: undefined }
  const change = { ...chosen, key, costCentre: centre, count: Number(count) }
  const outcome = await pastRivals(() => inCompany(c, (tx) => changeCostCentre(tx, c, change)))
  if ('ok' in outcome) return goTo(c, hrefOf(LIST, { ...filter, changed: String(outcome.ok) }))
  const { t } = c.var
  return preview(c, { chosen, filter, costCentre: centre }, { text: t.say(outcome), status: 409 })
})

type Fault = { readonly text: string; readonly status: 409 | 422 }

/** What would change; after a refusal the same page with what is true now. */
async function preview(c: Ctx, asked: Asked, fault?: Fault) {
  const { t } = c.var
  const { chosen, filter, costCentre } = asked
  const foreseen = await inCompany(c, (tx) => foresee(tx, seat(c).id, chosen, costCentre))
  const wrong = fault ?? faultOf(c, foreseen.count)
  const title = t.t('tripCheck.costCentre.title')
  const hidden = {
    key: newId(),
    count: String(foreseen.count),
    centre: costCentre ?? '',
    filter: hrefOf('', filter).slice(1),
    ...(chosen.ids && { trips: chosen.ids.join(' ') }),
  }
  const crumbs = [{ href: LIST, text: t.t('common.nav.trips') }]
  return show(
    c,
    {
      page: { title, nav: 'company', current: 'trips', crumbs },
      body: (
        <CostCentrePage
          t={t}
          title={title}
          foreseen={foreseen}
          costCentre={costCentre}
          hidden={hidden}
          backHref={hrefOf(LIST, filter)}
          fault={wrong?.text}
          mayConfirm={wrong?.status !== 422 && foreseen.count > 0}
        />
      ),
    },
    wrong?.status ?? 200,
  )
}

function faultOf(c: Ctx, count: number): Fault | undefined {
  const { t } = c.var
  if (count === 0) return { text: t.t('tripCheck.costCentre.nothing'), status: 422 }
  if (count <= TRIPS_CHANGED_MOST) return undefined
  return {
    text: t.t('tripCheck.costCentre.tooMany', { limit: t.number(BigInt(TRIPS_CHANGED_MOST)) }),
    status: 422,
  }
}
