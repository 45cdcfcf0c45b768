/** What the company's people flew, and what each flight earned it. */
import { Hono } from 'hono'
import type { PageNotice } from '../../../views/layout.tsx'
import { routeText } from '../../../views/trips/route-text.ts'
import { TripPage } from '../../../views/trips/trip-page.tsx'
import { TripsPage } from '../../../views/trips/trips-page.tsx'
import { entityNames } from '../../db/flights/entities.ts'
import { fileName, sendFile } from '../../exports/send-file.ts'
import { csvPieces, listWays } from '../../exports/write-csv.ts'
import { xlsxPieces } from '../../exports/write-xlsx.ts'
import { explainJourney } from '../../intake/settle/explain.ts'
import { promotionNames } from '../../programme/promotion-names.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { droppedNotices, listQuery, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { asId } from '../../web/time-key.ts'
import { bulk, mayBook } from './bulk-routes.tsx'
import { earnedFor, earnedOn } from './earned.ts'
import { tripFilter } from './filter.ts'
import { tripFrame } from './trip-frame.ts'
import { trip } from './trip-query.ts'
import { tripSheet } from './trip-sheet.ts'
import { tripCursor, tripRows } from './trips-query.ts'

export const trips = new Hono<AppEnv>()
trips.route('/', bulk)
const guard = companyOnly('travel-manager', 'finance', 'approver', 'arranger')

trips.get('/company/trips', guard, async (c) => {
  const { t } = c.var
  const { id, name, role } = seat(c)
  const asked = listQuery(c.req.query(), tripFilter)
  const { filter, cursor } = asked
  const programme = await programmeToday(c)
  const { found, frame } = await inCompany(c, async (tx) => ({
    found: await tripRows(tx, id, filter, { cursor, limit: PAGE_ROWS + 1 }),
    frame: await tripFrame(tx, id, filter),
  }))
  const page = pageOf(found, cursor)
  const title = t.t('trips.list.title', { company: name })
  return show(c, {
    page: { title, nav: 'company', current: 'trips' },
    body: (
      <TripsPage
        t={t}
        title={title}
        filter={filter}
        page={page}
        {...frame}
        older={page.hasOlder ? tripCursor(page.rows.at(-1)) : undefined}
        newer={page.hasNewer ? tripCursor(page.rows[0]) : undefined}
        carriers={programme?.carriers ?? []}
        company={name}
        mayBook={mayBook(role)}
        seesClaims={role !== 'approver'}
      />
    ),
    notices: [...droppedNotices(t, asked), ...changedNotice(c)],
  })
})

/** After a change of cost centres: how many trips it was. */
function changedNotice(c: Ctx): PageNotice[] {
  const changed = c.req.query('changed') ?? ''
  if (!/^[1-9]\d{0,5}$/.test(changed)) return []
  return [{ kind: 'done', text: c.var.t.t('tripCheck.costCentre.done', { count: Number(changed) }) }]
}

trips.get('/company/trips.csv', guard, async (c) => {
  const file = await sheetOf(c)
  return sendFile(c, { ...file, ending: 'csv' }, csvPieces(file.sheet, listWays(c.var.t)))
})

trips.get('/company/trips.xlsx', guard, async (c) => {
  const file = await sheetOf(c)
  return sendFile(c, { ...file, ending: 'xlsx' }, xlsxPieces(file.sheet))
})

/** Exactly the filtered list. */
async function sheetOf(c: Ctx) {
  const { id, name } = seat(c)
  const { filter } = listQuery(c.req.query(), tripFilter)
  const entities = await inCompany(c, (tx) => entityNames(tx, id))
  const asked = { companyId: id, filter, company: entities.length > 0 ? name : undefined }
  const sheet = tripSheet(c.var.t, (work) => inCompany(c, work), asked)
  return { sheet, name: fileName(`${name}-trips-${c.var.today}`) }
}

trips.get('/company/trips/:id', guard, async (c) => {
  const { t } = c.var
  const id = c.req.param('id')
  if (asId(id) === undefined) return c.notFound()
  const versions = await versionsOf(c)
  const [found, entities] = await inCompany(c, async (tx) => [
    await trip(tx, seat(c).id, id),
    await entityNames(tx, seat(c).id),
  ])
  if (!found) return c.notFound()
  const explained = explainJourney(found.coupons, versions, c.var.deps.places)
  const flights = explained.coupons.map((coupon, index) => ({
    coupon,
    earned: earnedFor(coupon, entities, earnedOn(index, explained, found.entries)),
  }))
  const first = explained.coupons[0]
  const title = t.t('trips.trip.title', {
    route: routeText(explained.coupons.map((coupon) => coupon.facts)),
    day: first ? t.day(first.facts.departedOn) : '',
  })
  return show(c, {
    page: {
      title,
      nav: 'company',
      current: 'trips',
      crumbs: [{ href: '/company/trips', text: t.t('common.nav.trips') }],
    },
    body: (
      <TripPage
        t={t}
        title={title}
        flights={flights}
        entries={found.entries}
        costCentre={found.costCentre}
        promotions={promotionNames(versions, t.lang)}
      />
    ),
  })
})
