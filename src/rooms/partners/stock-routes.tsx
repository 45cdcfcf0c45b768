/** Stock of awards: what is left, more of it or less, and why. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { StockPage } from '../../../views/partners/stock-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { awardNames } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { changeStock, stockRows } from './stock.ts'

export const stockRoutes = new Hono<AppEnv>()
const HERE = '/operator/stock'
const MAKERS = ['support', 'programme-manager'] as const

stockRoutes.get(HERE, operatorOnly(), (c) =>
  stockPage(c, { typed: {}, done: c.req.query('done') === 'changed' }),
)

const StockPost = v.object({
  key: commandKey,
  award: required(60),
  by: v.pipe(required(7), v.regex(/^[+-]?\d{1,6}$/, 'common.form.notNumber')),
  reason: required(500),
})

stockRoutes.post(HERE, operatorOnly(...MAKERS), async (c) => {
  const form = await readForm(c, StockPost)
  if ('faults' in form) return stockPage(c, form, 422)
  const by = Number(form.ok.by)
  if (by === 0) return stockPage(c, { ...form, faults: { by: 'partners.fault.zero' } }, 422)
  const change = { key: form.ok.key, awardId: form.ok.award, by, reason: form.ok.reason }
  const outcome = await pastRivals(() => inOps(c, (tx) => changeStock(tx, operator(c), change, c.var.now)))
  if (!outcome) return stockPage(c, { ...form, faults: { award: 'common.form.notChoice' } }, 422)
  if ('refused' in outcome) return stockPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}?done=changed`)
})

type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
  readonly done?: boolean
}

async function stockPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const rows = await inOps(c, stockRows)
  return show(
    c,
    {
      page: {
        title: t.t('partners.stock.title'),
        nav: 'operator',
        current: 'programme',
        crumbs: [{ href: '/operator/programme', text: t.t('common.nav.programme') }],
      },
      body: (
        <StockPage
          t={t}
          rows={rows}
          names={await awardNames(c)}
          mayChange={(MAKERS as readonly string[]).includes(operator(c).role)}
          commandKey={newId()}
          {...state}
        />
      ),
    },
    status,
  )
}
