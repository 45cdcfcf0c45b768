/** Many people at once: a page that says how many and asks, then the deed. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { BulkPage } from '../../../views/people/bulk-page.tsx'
import { once } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, optional, readForm, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'
import { asId } from '../../web/time-key.ts'
import { BULK_DEEDS, type BulkDeed, bulk, type Picked, touched } from './bulk.ts'
import { filterFrom } from './person-filter.ts'
import { around } from './person-list.ts'
import { byOf } from './seat-audit.ts'

export const peopleInBulk = new Hono<AppEnv>()

const PATH = '/company/people/bulk'
const manages = companyOnly('travel-manager')
const IDS_MOST = 200

peopleInBulk.get(PATH, manages, (c) => {
  const query = c.req.query()
  const deed = BULK_DEEDS.find((name) => name === query['deed'])
  if (!deed) return c.notFound()
  const ids = (c.req.queries('id') ?? []).join(',')
  return page(c, deed, { ...query, ids, key: newId() })
})

const BulkForm = v.object({
  key: commandKey,
  deed: v.picklist(BULK_DEEDS, 'common.form.notChoice'),
  value: optional(60),
})

peopleInBulk.post(PATH, manages, async (c) => {
  const form = await readForm(c, BulkForm)
  if ('faults' in form) {
    const deed = BULK_DEEDS.find((name) => name === form.typed['deed'])
    return page(c, deed ?? 'team', form.typed, 422, form.faults['value'])
  }
  const { key, deed, value } = form.ok
  const picked = pickedIn(form.typed)
  const by = byOf(c)
  const outcome = await inCompany(c, (tx) => {
    const content = JSON.stringify({ deed, value, picked })
    return once<number>(
      tx,
      { actorId: by.id, companyId: by.companyId, key, content, at: by.at },
      async () => {
        const isMail = deed === 'resend'
        if (isMail && seat(c).state !== 'active') return { refused: 'company-not-active' }
        return { ok: await bulk(tx, by, picked, deed, value) }
      },
    )
  })
  if ('refused' in outcome) return page(c, deed, form.typed, 409, undefined, outcome)
  return goTo(c, hrefOf('/company/people', { bulk: deed, count: String(outcome.ok) }))
})

function pickedIn(typed: Typed): Picked {
  if (typed['all'] === 'yes') return { filter: filterFrom(typed) }
  const ids = (typed['ids'] ?? '').split(',').flatMap((id) => asId(id) ?? [])
  return { ids: ids.slice(0, IDS_MOST) }
}

async function page(
  c: Ctx,
  deed: BulkDeed,
  typed: Typed,
  status: 200 | 409 | 422 = 200,
  fault?: string,
  refusal?: Refusal,
) {
  const { t } = c.var
  const picked = pickedIn(typed)
  const asked = { companyId: seat(c).id, now: c.var.now }
  const { count, known } = await inCompany(c, async (tx) => ({
    count: (await touched(tx, asked, picked, deed)).length,
    known: await around(tx, asked),
  }))
  const crumbs = [{ href: '/company/people', text: t.t('common.nav.people') }]
  const title = t.t(`peopleLists.bulk.${deed}.title`, { count })
  const body = (
    <BulkPage t={t} deed={deed} count={count} typed={typed} known={known} fault={fault} refusal={refusal} />
  )
  return show(c, { page: { title, nav: 'company', current: 'people', crumbs }, body }, status)
}
