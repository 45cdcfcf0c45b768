/** What moved on the company's account: by month, by number, for any days; as a page, for paper, and as files. */
import { Hono } from 'hono'
import { AnyPage } from '../../../views/statement/any-page.tsx'
import { MonthPage } from '../../../views/statement/month-page.tsx'
import { entityNames } from '../../db/flights/entities.ts'
import type { Tx } from '../../db/schema.ts'
import { exportSetting } from '../../exports/setting.ts'
import { promotionNames } from '../../programme/promotion-names.ts'
import { monthSpan, readStatement } from '../../statement/build-statement.ts'
import { LINES_A_PART } from '../../statement/closed-document.ts'
import { closingDay } from '../../statement/due-months.ts'
import { closedStatement } from '../../statement/read-closed.ts'
import { personParts } from '../../statement/splits.ts'
import { travellersMeant, travellerText } from '../../statement/travellers.ts'
import { vouchersOrdered, voucherValue } from '../../statement/value.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { type Asked, askedOf } from './asked.ts'
import { closedRoutes, showClosed } from './closed-routes.tsx'
import { files } from './files-routes.ts'
import { firstDay, periodsUntil } from './periods.ts'

export const statement = new Hono<AppEnv>()
statement.route('/', files)
statement.route('/', closedRoutes)
const guard = companyOnly('travel-manager', 'finance')
const PAGE = '/company/statement'

statement.get(PAGE, guard, (c) => {
  const asked = askedOf(c.req.query(), c.var.today)
  if (asked.kind === 'month') return monthPage(c, asked.month)
  if (asked.kind === 'number' || asked.kind === 'fault') return c.notFound()
  return anyPage(c, asked)
})

/** Without a period: the last month that is over, or the first one. One snapshot for all of it. */
async function monthPage(c: Ctx, asked: string | undefined) {
  const { t, today } = c.var
  const { id } = seat(c)
  const after = keyOf(c.req.query('after'))
  const found = await inCompany(
    c,
    async (tx) => {
      const first = await firstDay(tx, id)
      const periods = periodsUntil(today, first)
      const month = asked ?? periods[1] ?? periods[0]
      if (month === undefined || !periods.includes(month)) return undefined
      const closed = await closedStatement(tx, id, { month }, 1)
      if (closed) return { periods, closed, vouchers: await vouchersOrdered(tx, id, closed.facts) }
      const span = monthSpan(month)
      const read = await readStatement(tx, { companyId: id, span, today }, { after, limit: LINES_A_PART })
      const vouchers = await vouchersOrdered(tx, id, span)
      return read && { periods, ...read, vouchers, setting: await exportSetting(tx, id), closed: undefined }
    },
    { snapshot: true },
  )
  if (!found) return c.notFound()
  if (found.closed) return showClosed(c, found.closed, found.vouchers, { part: 1, periods: found.periods })
  const { facts, lines, periods, vouchers, setting } = found
  const versions = await versionsOf(c)
  const title = t.t('statement.title', { month: t.month(facts.period, 'long') })
  const closesOn = (await programmeToday(c))?.statements?.closesOnDay
  return show(c, {
    page: { title, nav: 'company', current: 'statement' },
    body: (
      <MonthPage
        t={t}
        title={title}
        facts={facts}
        lines={lines}
        pages={pagesOf(lines, facts.lineCount, after)}
        periods={periods}
        promotions={promotionNames(versions, t.lang)}
        value={{ rateCents: setting.rateCents, vouchers: voucherValue(vouchers, versions) }}
        lapsesUntil={c.req.query('lapses')}
        closesOn={closingDay(facts.from, closesOn)}
      />
    ),
  })
}

/** Any days, all of it or a slice. */
async function anyPage(c: Ctx, asked: Extract<Asked, { kind: 'span' | 'wrong-days' }>) {
  const { t, today } = c.var
  const { id, name } = seat(c)
  const query = c.req.query()
  const wanted = asked.kind === 'span' ? asked : { span: { from: today, to: today }, slice: {} }
  const after = keyOf(query['after'])
  const isByPerson = query['by'] === 'person'
  const found = await inCompany(c, (tx) => anyDays(tx, id, { ...wanted, after, isByPerson, today }), {
    snapshot: true,
  })
  if (!found) return c.notFound()
  const { facts, lines, persons, setting, entities, vouchers } = found
  const versions = await versionsOf(c)
  const { from, to } = wanted.span
  const title = t.t('statements.any.title', { from: t.day(from), to: t.day(to) })
  const isWrong = asked.kind === 'wrong-days'
  return show(
    c,
    {
      page: {
        title,
        nav: 'company',
        current: 'statement',
        crumbs: [{ href: PAGE, text: t.t('common.nav.statement') }],
      },
      body: (
        <AnyPage
          t={t}
          title={title}
          company={name}
          typed={query}
          fault={isWrong ? t.t('statements.any.fault') : undefined}
          entities={entities}
          numbersTravellers={setting.travellers === 'pseudonyms'}
          facts={facts}
          lines={lines}
          pages={pagesOf(lines, facts.lineCount, after)}
          persons={persons}
          promotions={promotionNames(versions, t.lang)}
          value={{ rateCents: setting.rateCents, vouchers: voucherValue(vouchers, versions) }}
          lapsesUntil={query['lapses']}
        />
      ),
    },
    isWrong ? 422 : 200,
  )
}

type AnyAsked = Pick<Extract<Asked, { kind: 'span' }>, 'span' | 'slice'> & {
  readonly after: bigint | undefined
  readonly isByPerson: boolean
  readonly today: Ctx['var']['today']
}

async function anyDays(tx: Tx, companyId: string, { span, slice, after, isByPerson, today }: AnyAsked) {
  const setting = await exportSetting(tx, companyId)
  const travellers = await travellersMeant(tx, companyId, setting, slice.person)
  const page = { after, limit: LINES_A_PART }
  const read = await readStatement(tx, { companyId, span, slice, travellers, today }, page)
  if (!read) return undefined
  const accountId = read.extent?.accountId
  const persons =
    isByPerson && accountId
      ? await personParts(tx, { companyId, accountId, span, slice, travellers })
      : undefined
  return {
    ...read,
    setting,
    persons: persons?.map((part) => ({ ...part, traveller: travellerText(setting, part) })),
    entities: await entityNames(tx, companyId),
    vouchers: await vouchersOrdered(tx, companyId, span),
  }
}

/** Key of a page of lines: the number of the line before it. */
function keyOf(text: string | undefined): bigint | undefined {
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? BigInt(text) : undefined
}

function pagesOf(lines: readonly { readonly version: bigint }[], count: number, after: bigint | undefined) {
  const last = lines.at(-1)
  const isMore = after === undefined ? count > lines.length : lines.length === LINES_A_PART
  return {
    before: after === undefined ? 0 : undefined,
    earlier: after === undefined ? undefined : {},
    later: isMore && last ? { after: String(last.version) } : undefined,
  }
}
