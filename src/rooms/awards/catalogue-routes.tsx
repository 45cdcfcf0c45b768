/** What points buy today: the catalogue, what lapses first, and one's own stars. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { AwardsPage } from '../../../views/awards/awards-page.tsx'
import { orderPolicy } from '../../approvals/order-policy.ts'
import { type Budget, leftOf } from '../../domain/approval/policy.ts'
import { inLanguage } from '../../domain/programme/in-language.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { readForm, required } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { ownPath } from '../../web/next.ts'
import { versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { burnOf, catalogueFilter, shownOffers } from './catalogue.ts'
import { openLots } from './company-points.ts'
import { favouritesOf, markFavourite } from './favourites.ts'
import { offersOf } from './offers.ts'
import { inForce } from './quote.ts'
import { openStock, stockLeft } from './stock.ts'

export const catalogue = new Hono<AppEnv>()
const mayLook = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const AWARDS = '/company/awards'

catalogue.get(AWARDS, mayLook, async (c) => {
  const { t, today } = c.var
  const { role } = seat(c)
  const asked = listQuery(c.req.query(), catalogueFilter)
  const official = inForce(await versionsOf(c), today)?.programme
  const programme = official && inLanguage(official, t.lang)
  const { lots, known, favourites, policy } = await inCompany(c, async (tx) => ({
    policy: await orderPolicy(tx, {
      companyId: seat(c).id,
      seatId: seat(c).membershipId,
      chargedId: seat(c).membershipId,
      today,
    }),
    lots: await openLots(tx, seat(c).id, today),
    known: await stockLeft(tx),
    favourites: await favouritesOf(tx, whose(c)),
  }))
  const available = lots.reduce((sum, lot) => sum + lot.remaining, 0n)
  const stock = await openStock(c.var.db, programme, today, known)
  const offers = programme ? offersOf(programme, today, stock) : []
  const wanted = shownOffers(offers, { ...asked.filter, affordable: undefined }, { available, favourites })
  const title =
    available > 0n
      ? t.t('awards.list.title', { available: t.points(available) })
      : t.t('awards.list.titleNone')
  return show(c, {
    page: { title, nav: 'company', current: 'awards' },
    body: (
      <AwardsPage
        t={t}
        title={title}
        hasOffers={offers.length > 0}
        shown={shownOffers(offers, asked.filter, { available, favourites })}
        burn={burnOf(wanted.length > 0 ? wanted : offers, lots, asked.filter.by, today)}
        filter={asked.filter}
        favourites={favourites}
        available={available}
        budgetLeft={leastLeft(policy.budgets)}
        mayOrder={role !== 'finance'}
      />
    ),
    notices: droppedNotices(t, asked),
  })
})

const StarPost = v.object({
  offer: required(200),
  on: v.picklist(['yes', 'no'], 'common.form.notChoice'),
  back: v.optional(v.string(), AWARDS),
})

/** A star is a look of one's own pages, like the theme: it stands in no trail. */
catalogue.post(`${AWARDS}/favourite`, mayLook, async (c) => {
  const read = await readForm(c, StarPost)
  const programme = inForce(await versionsOf(c), c.var.today)?.programme
  const offers = programme ? offersOf(programme, c.var.today, new Map()) : []
  if ('faults' in read || !offers.some(({ key }) => key === read.ok.offer)) return c.notFound()
  const { offer, on, back } = read.ok
  await inCompany(c, (tx) => markFavourite(tx, whose(c), offer, { on: on === 'yes', at: c.var.now }))
  const path = ownPath(back, AWARDS)
  return goTo(c, path.startsWith(AWARDS) ? path : AWARDS)
})

/** What the narrowest of one's budgets leaves; undefined without any. */
function leastLeft(budgets: readonly Budget[]): bigint | undefined {
  return budgets
    .map(leftOf)
    .reduce<bigint | undefined>(
      (least, left) => (least === undefined || left < least ? left : least),
      undefined,
    )
}

function whose(c: Ctx) {
  const { id, membershipId } = seat(c)
  return { companyId: id, membershipId }
}
