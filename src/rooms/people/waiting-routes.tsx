/** The queue of those who came by a link: let in or declined, one by one or all that are ticked. */
import { Hono } from 'hono'
import { WaitingPage } from '../../../views/people/waiting-page.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf, PAGE_ROWS } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { asId } from '../../web/time-key.ts'
import { byOf } from './seat-audit.ts'
import { decide, waitingPage } from './waiting.ts'

export const registrations = new Hono<AppEnv>()

const PATH = '/company/people/waiting'
const manages = companyOnly('travel-manager')
const IDS_MOST = 200

registrations.get(PATH, manages, (c) => page(c))

/** `approve` or `decline` is the button: its value is one id, `ticked`, or `all`. */
registrations.post(PATH, manages, async (c) => {
  const fields = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, never>)
  const decision = (['approve', 'decline'] as const).find((name) => fields[name] !== undefined)
  if (!decision) return page(c, undefined, 422)
  const picked = String([fields[decision]].flat()[0])
  const ticked = [fields['id'] ?? []].flat().map(String)
  const ids = (picked === 'ticked' ? ticked : [picked]).flatMap((id) => asId(id) ?? []).slice(0, IDS_MOST)
  if (picked !== 'all' && ids.length === 0) return page(c, undefined, 422)
  if (decision === 'approve' && seat(c).state !== 'active')
    return page(c, { refused: 'company-not-active' }, 409)
  const by = { ...byOf(c), today: c.var.today, companyName: seat(c).name }
  const count = await inCompany(c, (tx) => decide(tx, by, picked === 'all' ? undefined : ids, decision))
  if (count === 0) return page(c, { refused: 'already-decided' }, 409)
  return goTo(c, hrefOf(PATH, { done: decision, count: String(count) }))
})

async function page(c: Ctx, refusal?: Refusal, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const found = await inCompany(c, (tx) => waitingPage(tx, seat(c).id, asId(c.req.query('after'))))
  const rows = found.slice(0, PAGE_ROWS)
  const { done, count = '' } = c.req.query()
  const decided = (['approve', 'decline'] as const).find((name) => name === done)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const crumbs = [{ href: '/company/people', text: t.t('common.nav.people') }]
  const body = (
    <WaitingPage
      t={t}
      rows={rows}
      zone={zone}
      nextHref={found.length > PAGE_ROWS ? hrefOf(PATH, { after: rows.at(-1)?.id }) : undefined}
      done={decided && /^\d{1,5}$/.test(count) ? { decision: decided, count: Number(count) } : undefined}
      fault={status === 422}
      refusal={refusal}
    />
  )
  const head = { title: t.t('peopleLists.waiting.title'), nav: 'company', current: 'people', crumbs } as const
  return show(c, { page: head, body }, status)
}
