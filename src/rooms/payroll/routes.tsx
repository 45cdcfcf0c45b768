/** The payroll office's view: sheets of a year that travellers have released. */
import { Hono } from 'hono'
import { PayrollPage } from '../../../views/payroll/payroll-page.tsx'
import { SheetPage } from '../../../views/payroll/sheet-page.tsx'
import type { T } from '../../../views/words/words.ts'
import { withScope } from '../../db/scope.ts'
import { austrianEstimate } from '../../domain/payroll/estimate.ts'
import { fixedText } from '../../domain/rating/fare-base.ts'
import { minorDigits } from '../../domain/rating/money.ts'
import { releasedSheets, type Sheet, sheetFlights, sheetGifts } from '../../payroll/sheet.ts'
import { csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, seat } from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery, PAGE_ROWS } from '../../web/list.ts'
import { show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { release } from './release-routes.tsx'
import { yearOf } from './years.ts'

export const payroll = new Hono<AppEnv>()
payroll.route('/', release)

const HERE = '/company/payroll'
const reads = companyOnly('travel-manager', 'finance')

payroll.get(HERE, reads, async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), (query) => filterOf(c, query))
  const { filter } = asked
  const year = filter.year ?? thisYear(c)
  const found = await sheets(c, filter)
  // As many as have released: they were all read, so a page is a part of them.
  const start = Math.max(found.findIndex(({ membershipId }) => membershipId === c.req.query('before')) + 1, 0)
  const rows = found.slice(start, start + PAGE_ROWS)
  const last = rows.at(-1)
  const isMore = start + rows.length < found.length
  return show(c, {
    page: {
      title: t.t('payroll.title', { year: String(year) }),
      nav: 'company',
      current: 'people',
      crumbs: [{ href: '/company/people', text: t.t('common.nav.people') }],
    },
    body: (
      <PayrollPage
        t={t}
        here={HERE}
        filter={given(filter)}
        year={year}
        rows={rows}
        count={found.length}
        thisYear={thisYear(c)}
        firstHref={start > 0 ? hrefOf(HERE, given(filter)) : undefined}
        nextHref={isMore ? hrefOf(HERE, { ...given(filter), before: last?.membershipId }) : undefined}
      />
    ),
    notices: droppedNotices(t, asked),
  })
})

payroll.get(`${HERE}.csv`, reads, async (c) => {
  const { t } = c.var
  const { filter } = listQuery(c.req.query(), (query) => filterOf(c, query))
  const found = await sheets(c, filter)
  const names = ['name', 'costCentre', 'trips', 'currency', 'fares', 'austria', 'miles', 'given'] as const
  return csvFile(
    c,
    `${seat(c).name}-payroll-${filter.year ?? thisYear(c)}`,
    names.map((name) => t.t(name === 'given' ? 'gifts.sheet.column' : `payroll.column.${name}`)),
    found.flatMap((sheet) =>
      faresOf(sheet).map(({ currency, amount }, index) => [
        sheet.name,
        sheet.costCentre,
        index === 0 ? sheet.trips : null,
        currency,
        currency === null ? null : bare(t, amount, currency),
        currency === null ? null : bare(t, austrianEstimate(amount), currency),
        index === 0 ? sheet.miles : null,
        index === 0 ? sheet.given : null,
      ]),
    ),
  )
})

payroll.get(`${HERE}/:id`, reads, async (c) => {
  const { t } = c.var
  const id = idOf(c)
  const asked = { companyId: seat(c).id, year: yearOf(c.req.query('year'), thisYear(c)) ?? thisYear(c) }
  const found = await withScope(c.var.db, { as: 'job' }, async (tx) => {
    const sheet = (await releasedSheets(tx, asked)).find(({ membershipId }) => membershipId === id)
    if (!sheet) return undefined
    const { memberId } = sheet
    return {
      sheet,
      flights: await sheetFlights(tx, asked, memberId),
      gifts: await sheetGifts(tx, asked, memberId),
    }
  })
  if (!found) return c.notFound()
  const title = t.t('payroll.sheet.title', { name: found.sheet.name, year: String(asked.year) })
  return show(c, {
    page: {
      title,
      nav: 'company',
      current: 'people',
      crumbs: [
        {
          href: hrefOf(HERE, { year: String(asked.year) }),
          text: t.t('payroll.title', { year: String(asked.year) }),
        },
      ],
    },
    body: <SheetPage t={t} title={title} company={seat(c).name} {...found} />,
  })
})

type Filter = { readonly year: number | undefined; readonly q: string | undefined }

function filterOf(c: Ctx, query: Readonly<Record<string, string>>): Filter {
  return { year: yearOf(query['year'], thisYear(c)), q: query['q']?.trim().slice(0, 100) || undefined }
}

function given({ year, q }: Filter) {
  return { year: year === undefined ? undefined : String(year), q }
}

async function sheets(c: Ctx, { year, q }: Filter): Promise<Sheet[]> {
  const found = await withScope(
    c.var.db,
    { as: 'job' },
    (tx) => releasedSheets(tx, { companyId: seat(c).id, year: year ?? thisYear(c) }),
    { readOnly: true },
  )
  const wanted = (q ?? '').toLocaleLowerCase(c.var.t.lang)
  return found.filter(({ name, costCentre }) =>
    `${name}\n${costCentre ?? ''}`.toLocaleLowerCase(c.var.t.lang).includes(wanted),
  )
}

/** A file has a line for each currency; who has flown nothing has one too. */
function faresOf({ fares }: Sheet): readonly { readonly currency: string | null; readonly amount: bigint }[] {
  return fares.length > 0 ? fares : [{ currency: null, amount: 0n }]
}

/** For a cell: no sign of the currency, no grouping, the decimal sign of the reader's spreadsheet. */
function bare(t: T, amount: bigint, currency: string): string {
  const text = fixedText(amount, minorDigits(currency))
  return t.decimal('0.5').includes(',') ? text.replace('.', ',') : text
}

function thisYear(c: Ctx): number {
  return Number(c.var.today.slice(0, 4))
}
