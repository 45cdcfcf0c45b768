/** Where an operator begins: what waits, what came in, whether the books hold. */
import { Hono } from 'hono'
import { homeTitle, OperatorPage } from '../../../views/operator/operator-page.tsx'
import type { AppEnv } from '../../web/env.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { health, lastImports, liability, queues } from './queries.ts'
import { worth } from './worth.ts'

export const operatorHome = new Hono<AppEnv>()

operatorHome.get('/operator', operatorOnly(), async (c) => {
  const { t, today, now } = c.var
  const { role } = operator(c)
  const programme = await programmeToday(c)
  const found = await inOps(
    c,
    async (tx) => ({
      queues: await queues(tx),
      imports: await lastImports(tx),
      health: await health(tx),
      liability: await liability(tx, today),
    }),
    { snapshot: true },
  )
  return show(c, {
    page: { title: homeTitle(t, role), nav: 'operator', current: 'home' },
    body: (
      <OperatorPage
        t={t}
        {...found}
        worth={worth(programme, found.liability.points)}
        role={role}
        now={now}
        zone={programme?.timeZone ?? 'UTC'}
      />
    ),
  })
})
