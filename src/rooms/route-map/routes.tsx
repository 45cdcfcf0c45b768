/** The map of routes: a page of its own, and a part that home pages fetch when it comes into sight. */
import { Hono } from 'hono'
import { RoutesPage } from '../../../views/route-map/routes-page.tsx'
import { addMonths, type Day } from '../../domain/day.ts'
import { routeMap as drawn } from '../../places/route-map.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, inPerson, member, memberOnly, seat } from '../../web/guard.ts'
import { show } from '../../web/show.tsx'
import { type Flown, flownRoutes, ROUTES_DRAWN } from './routes-query.ts'

export const routeMap = new Hono<AppEnv>()

const MONTHS = 12

routeMap.get(
  '/company/routes',
  companyOnly('travel-manager', 'finance', 'approver', 'arranger'),
  async (c) => {
    const company = seat(c).id
    const flown = await inCompany(c, (tx) => flownRoutes(tx, { company }, since(c), isAll(c)))
    return page(c, flown, 'company')
  },
)

routeMap.get('/me/routes', memberOnly, async (c) => {
  const own = member(c).id
  const flown = await inPerson(c, (tx) => flownRoutes(tx, { member: own }, since(c), isAll(c)))
  return page(c, flown, 'member')
})

function isAll(c: Ctx): boolean {
  return c.req.query('all') === 'yes'
}

function since(c: Ctx): Day {
  return addMonths(c.var.today, -MONTHS)
}

function page(c: Ctx, flown: Flown, nav: 'company' | 'member') {
  const { t, deps } = c.var
  const { find } = deps.places
  const map = drawn(flown.routes.slice(0, ROUTES_DRAWN), deps.places)
  const city = (iata: string) => find(iata)?.city ?? iata
  const tripsHref = nav === 'company' ? '/company/trips' : '/me/trips'
  return show(c, {
    page: {
      title: t.t('routes.title'),
      nav,
      current: 'trips',
      crumbs: [{ href: tripsHref, text: t.t('common.nav.trips') }],
    },
    body: <RoutesPage t={t} flown={flown} map={map} city={city} tripsHref={tripsHref} here={c.req.path} />,
  })
}
