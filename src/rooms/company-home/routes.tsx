/** The company's first page: what needs somebody, what there is to spend, what came in. */
import { Hono } from 'hono'
import { CompanyHomePage } from '../../../views/company-home/company-home-page.tsx'
import type { Day } from '../../domain/day.ts'
import { tierProgress } from '../../domain/tier-progress.ts'
import { promisedOn, welcomeCredit } from '../../domain/welcome.ts'
import type { AppEnv } from '../../web/env.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { hideFirstSteps } from './first-steps.ts'
import { type Home, companyHome as homeOf } from './home-query.ts'

export const companyHome = new Hono<AppEnv>()

const office = companyOnly('travel-manager', 'finance', 'approver', 'arranger')

companyHome.get('/company', office, async (c) => {
  const { t, today } = c.var
  const { name, role } = seat(c)
  const programme = await programmeToday(c)
  const home = await inCompany(c, (tx) => homeOf(tx, seat(c), { today, now: c.var.now }))
  if (!home) return c.notFound()
  const carrier = programme?.carriers[0]?.code
  const year = today.slice(0, 4)
  const earned = home.months.reduce(
    (sum, { month, points }) => (month.startsWith(year) ? sum + points : sum),
    0n,
  )
  const tier =
    programme && tierProgress(programme, programme.companyTiers, { earned, held: home.tier, today })
  const welcome = welcomeAhead(home, await versionsOf(c), today)
  return show(c, {
    page: { title: t.t('trips.home.title', { company: name }), nav: 'company', current: 'home' },
    body: <CompanyHomePage t={t} company={name} {...{ home, role, carrier, tier, welcome }} />,
  })
})

for (const [deed, hidden] of [
  ['hide', true],
  ['show', false],
] as const) {
  companyHome.post(`/company/first-steps/${deed}`, office, async (c) => {
    await inCompany(c, (tx) => hideFirstSteps(tx, seat(c), member(c), hidden, c.var.now))
    return goTo(c, '/company')
  })
}

/** J-02: what the first credited trip will bring besides. */
function welcomeAhead(
  { joinedOn, tier, welcomed, state }: Home,
  versions: Awaited<ReturnType<typeof versionsOf>>,
  today: Day,
): bigint | undefined {
  if (welcomed || joinedOn === null || state !== 'active') return undefined
  const promised = promisedOn(versions, joinedOn)?.programme
  return promised && welcomeCredit(promised, 'first-trip', today, { joinedOn, tier })?.amount
}
