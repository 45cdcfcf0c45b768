/** A person's own places: miles, trips, account. Reads in the person's own name and nobody else's. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { MyMilesPage } from '../../../views/me/my-miles-page.tsx'
import { TripPage } from '../../../views/me/trip-page.tsx'
import { TripsPage } from '../../../views/me/trips-page.tsx'
import { withScope } from '../../db/scope.ts'
import { asDay } from '../../domain/day.ts'
import { tierProgress } from '../../domain/tier-progress.ts'
import { explainJourney } from '../../intake/settle/explain.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { readForm, uuid } from '../../web/forms.ts'
import { inPerson, member, memberOnly } from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery } from '../../web/list.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { switchCompany } from '../../web/session.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { account } from './account-routes.tsx'
import { earnedSince, ownBalances, ownTier } from './balances.ts'
import { claimsToAnswer } from './claims-to-answer.ts'
import { ownGifts } from './own-gifts.ts'
import { linkedAccounts } from './own-numbers.ts'
import { earnedOn, ownCoupons, tripCredits } from './own-trip.ts'
import {
  allOwnTrips,
  isTripEdge,
  type OwnTrip,
  ownCarriers,
  ownTripPage,
  tripEdge,
  tripFilterOf,
} from './own-trips.ts'

export const me = new Hono<AppEnv>()

const TRIPS = '/me/trips'
const RECENT = 5

me.get('/me', memberOnly, async (c) => {
  const { t, today } = c.var
  const { id } = member(c)
  const year = asDay(`${today.slice(0, 4)}-01-01`)
  // Asked together, answered in one round trip.
  const [balances, accounts, trips, earned, held, toAnswer, gifts] = await inPerson(c, (tx) =>
    Promise.all([
      ownBalances(tx, id, today),
      linkedAccounts(tx, id),
      allOwnTrips(tx, id, tripFilterOf({}), RECENT),
      earnedSince(tx, id, 'status', year),
      ownTier(tx, id),
      claimsToAnswer(tx, id),
      ownGifts(tx, id, RECENT),
    ]),
  )
  const programme = await programmeToday(c)
  const tier = programme && tierProgress(programme, programme.memberTiers, { earned, held, today })
  const body = (
    <MyMilesPage
      t={t}
      viewer={member(c)}
      programme={programme?.name}
      tier={tier}
      toAnswer={toAnswer}
      balances={balances}
      accounts={accounts}
      trips={named(c, trips)}
      gifts={gifts}
    />
  )
  return show(c, { page: { title: t.t('account.home.title'), nav: 'member', current: 'miles' }, body })
})

me.get(TRIPS, memberOnly, async (c) => {
  const { t } = c.var
  const { id } = member(c)
  const asked = listQuery(c.req.query(), tripFilterOf)
  const { filter } = asked
  const cursor = asked.cursor && isTripEdge(asked.cursor.at) ? asked.cursor : undefined
  const { page, carriers } = await inPerson(c, async (tx) => ({
    page: await ownTripPage(tx, id, filter, cursor),
    carriers: await ownCarriers(tx, id),
  }))
  const body = (
    <TripsPage
      t={t}
      rows={named(c, page.rows)}
      count={page.count}
      filter={filter}
      carriers={carriers}
      newerHref={page.hasNewer ? hrefOf(TRIPS, { ...filter, after: tripEdge(page.rows[0]) }) : undefined}
      olderHref={page.hasOlder ? hrefOf(TRIPS, { ...filter, before: tripEdge(page.rows.at(-1)) }) : undefined}
    />
  )
  return show(c, {
    page: { title: t.t('account.trips.title'), nav: 'member', current: 'trips' },
    body,
    notices: droppedNotices(t, asked),
  })
})

me.get(`${TRIPS}.csv`, memberOnly, freshOnly(), async (c) => {
  const { t } = c.var
  const { filter } = listQuery(c.req.query(), tripFilterOf)
  const found = await inPerson(c, (tx) => allOwnTrips(tx, member(c).id, filter, CSV_ROWS_MOST))
  const names = ['day', 'route', 'flights', 'state', 'company'] as const
  const header = [
    ...names.map((name) => t.t(`account.trips.column.${name}`)),
    t.t('common.currency.miles'),
    t.t('common.currency.status'),
  ]
  const rows = named(c, found).map((trip) => [
    trip.day,
    [trip.legs[0]?.origin ?? '', ...trip.legs.map((leg) => leg.destination)].join('-'),
    trip.legs.map((leg) => leg.flight).join(', '),
    t.t(`account.trips.state.${trip.state}`),
    trip.company,
    trip.miles,
    trip.status,
  ])
  return csvFile(c, `my-trips-${c.var.today}`, header, rows)
})

me.get(`${TRIPS}/:key`, memberOnly, async (c) => {
  const { t } = c.var
  const key = c.req.param('key')
  if (!v.is(v.pipe(v.string(), v.uuid()), key)) return c.notFound()
  const { id, companies } = member(c)
  const found = await inPerson(c, async (tx) => {
    const coupons = await ownCoupons(tx, id, key)
    const company = companies.find((seat) => coupons.some((coupon) => coupon.companyId === seat.id))
    return { coupons, company, standing: await tripCredits(tx, id, company?.id, coupons) }
  })
  if (found.coupons.length === 0) return c.notFound()
  const explained = explainJourney(found.coupons, await versionsOf(c), c.var.deps.places)
  const legs = explained.coupons.map((coupon, index) => ({
    facts: coupon.facts,
    traveller: earnedOn(index, ['miles', 'status'], explained, found.standing),
    company: found.company && earnedOn(index, ['points'], explained, found.standing),
  }))
  const isElsewhere = found.company === undefined && found.coupons.some((coupon) => coupon.companyId !== null)
  const body = (
    <TripPage t={t} tripKey={key} legs={legs} company={found.company?.name} isElsewhere={isElsewhere} />
  )
  const crumbs = [{ href: TRIPS, text: t.t('common.nav.trips') }]
  return show(c, {
    page: { title: t.t('account.trip.title'), nav: 'member', current: 'trips', crumbs },
    body,
  })
})

const CompanyForm = v.object({ company: uuid })

/** In whose name one acts from now on; one's own companies only. */
me.post('/me/company', memberOnly, async (c) => {
  const form = await readForm(c, CompanyForm)
  const wanted = 'ok' in form ? member(c).companies.find((seat) => seat.id === form.ok.company) : undefined
  if (!wanted) return c.notFound()
  await withScope(c.var.db, { as: 'gate' }, (tx) => switchCompany(tx, c, wanted.id))
  return goTo(c, wanted.role === 'traveller' ? '/me' : '/company')
})

me.get('/account', (c) => c.redirect('/me/account', 303))
me.route('/', account)

/** Companies by the name of the own seat; somebody else's stay nameless. */
function named(c: Ctx, trips: readonly OwnTrip[]): OwnTrip[] {
  const names = new Map(member(c).companies.map((seat) => [seat.id, seat.name]))
  const { t } = c.var
  return trips.map((trip) => ({
    ...trip,
    company: trip.company === null ? null : (names.get(trip.company) ?? t.t('account.trips.formerCompany')),
  }))
}
