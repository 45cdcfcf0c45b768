/** Requests for awards: the list of who decides and of who asked, one request, and deputies. */

import { Hono } from 'hono'
import { RequestsPage } from '../../../views/approvals/requests-page.tsx'
import { orderText } from '../../../views/awards/award-text.ts'
import type { AwardDesk } from '../../approvals/award-desk.ts'
import { type RequestFilter, type RequestRow, requestList } from '../../approvals/request-rows.ts'
import { REQUEST_STATES } from '../../domain/approval/request.ts'
import { ORDER_KINDS } from '../../domain/award/order-kind.ts'
import { todayIn } from '../../domain/today.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv } from '../../web/env.ts'
import { inCompany, seat } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { deputies } from './deputy-routes.tsx'
import { LIST, looking, office } from './looking.ts'
import { named } from './named.ts'
import { addRequestRoutes } from './one-routes.tsx'

/** @param desk the awards' room: what a request costs, and how it is booked */
export function approvalsRoom(desk: AwardDesk): Hono<AppEnv> {
  const approvals = new Hono<AppEnv>()
  approvals.get(LIST, office, async (c) => {
    const { t } = c.var
    const asked = listQuery(c.req.query(), requestFilter)
    const { filter, cursor } = asked
    const found = await inCompany(c, (tx) =>
      timedPage<RequestRow>(tx, requestList(looking(c), filter), cursor),
    )
    const title = t.t('approvals.list.title', { company: seat(c).name })
    const crumbs = [{ href: '/company/awards', text: t.t('common.nav.awards') }]
    return show(c, {
      page: { title, nav: 'company', current: 'awards', crumbs },
      body: (
        <RequestsPage
          t={t}
          title={title}
          filter={filter}
          list={{ ...found, rows: await named(c, found.rows) }}
          zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
          role={seat(c).role}
        />
      ),
      notices: droppedNotices(t, asked),
    })
  })
  approvals.get(`${LIST}.csv`, office, async (c) => {
    const { t, today } = c.var
    const { filter } = listQuery(c.req.query(), requestFilter)
    const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
    const rows = await inCompany(c, (tx) =>
      timedRows<RequestRow>(tx, requestList(looking(c), filter), CSV_ROWS_MOST),
    )
    const names = [
      'asked',
      'award',
      'what',
      'by',
      'for',
      'price',
      'state',
      'decidedBy',
      'decided',
      'reason',
    ] as const
    return csvFile(
      c,
      `${seat(c).name}-requests-${today}`,
      names.map((name) => t.t(`approvals.column.${name}`)),
      (await named(c, rows)).map((row) => [
        todayIn(zone, row.at),
        row.award,
        orderText(t, row.request),
        row.requester,
        row.charged,
        row.price,
        t.t(`approvals.state.${row.state}`),
        row.decidedBy,
        row.decidedAt && todayIn(zone, row.decidedAt),
        row.reason,
      ]),
    )
  })
  // Before the requests: its name would be taken for the id of one.
  approvals.route('/', deputies)
  addRequestRoutes(approvals, desk)
  return approvals
}

function requestFilter(query: Readonly<Record<string, string>>): RequestFilter {
  const q = (query['q'] ?? '').trim().slice(0, 60)
  return {
    state: REQUEST_STATES.find((state) => state === query['state']),
    kind: ORDER_KINDS.find((kind) => kind === query['kind']),
    q: q === '' ? undefined : q,
    whose: (['to-decide', 'mine'] as const).find((whose) => whose === query['whose']),
  }
}
