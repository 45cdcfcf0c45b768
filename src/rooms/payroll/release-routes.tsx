/** The traveller's side: which years an employer's payroll office may see, and what it would see. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ReleasePage } from '../../../views/payroll/release-page.tsx'
import { SheetPage } from '../../../views/payroll/sheet-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { withScope } from '../../db/scope.ts'
import { giveWord, releases } from '../../payroll/release.ts'
import { ownSheet, sheetFlights, sheetGifts } from '../../payroll/sheet.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, readForm, uuid } from '../../web/forms.ts'
import { inPerson, member, memberOnly } from '../../web/guard.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { sheetYears, yearOf } from './years.ts'

export const release = new Hono<AppEnv>()

const HERE = '/me/payroll'
/** Payroll of the year that is over is corrected in spring; older years are seen, but not offered any more. */
const OFFERED = 2

release.get(HERE, memberOnly, (c) => releasePage(c))

const WordForm = v.object({
  key: commandKey,
  company: uuid,
  year: v.pipe(v.string('common.form.required'), v.regex(/^\d{4}$/, 'common.form.notChoice')),
  what: v.picklist(['release', 'withdraw'], 'common.form.notChoice'),
})

release.post(HERE, memberOnly, async (c) => {
  const form = await readForm(c, WordForm)
  if ('faults' in form) return releasePage(c, 422)
  const { key, company: companyId, what } = form.ok
  const year = Number(form.ok.year)
  const { id, name } = member(c)
  const company = await employer(c, companyId)
  if (!company || (what === 'release' && !mayRelease(c, companyId, year))) return c.notFound()
  const word = { key, company, year, what, by: { id, name }, at: c.var.now }
  const outcome = await pastRivals(() => inPerson(c, (tx) => giveWord(tx, word)))
  if ('refused' in outcome) return releasePage(c, 422)
  return goTo(c, `${HERE}?done=${what}`)
})

/** What the employer would see, or sees, before and after the word is given. */
release.get(`${HERE}/:id`, memberOnly, async (c) => {
  const { t } = c.var
  const company = await employer(c, idOf(c))
  const year = yearOf(c.req.query('year'), thisYear(c)) ?? thisYear(c)
  if (!company) return c.notFound()
  const asked = { companyId: company.id, year }
  const [sheet, flights, gifts] = await withScope(c.var.db, { as: 'job' }, async (tx) => [
    await ownSheet(tx, asked, member(c).id),
    await sheetFlights(tx, asked, member(c).id),
    await sheetGifts(tx, asked, member(c).id),
  ])
  if (!sheet) return c.notFound()
  const title = t.t('payroll.sheet.own', { company: company.name, year: String(year) })
  return show(c, {
    page: {
      title,
      nav: 'member',
      current: 'account',
      crumbs: [{ href: HERE, text: t.t('payroll.release.title') }],
    },
    body: <SheetPage t={t} title={title} company={company.name} {...{ sheet, flights, gifts }} />,
  })
})

/** A company of which the person is part, or to which something was released before they left. */
async function employer(c: Ctx, companyId: string) {
  const seat = member(c).companies.find(({ id }) => id === companyId)
  if (seat) return { id: seat.id, name: seat.name }
  const released = await inPerson(c, (tx) => releases(tx, member(c).id))
  const found = released.find((each) => each.companyId === companyId)
  return found && { id: found.companyId, name: found.companyName }
}

function mayRelease(c: Ctx, companyId: string, year: number): boolean {
  const isOffered = sheetYears(thisYear(c)).slice(0, OFFERED).includes(year)
  return isOffered && member(c).companies.some(({ id }) => id === companyId)
}

async function releasePage(c: Ctx, status: 200 | 422 = 200) {
  const { t } = c.var
  const { id, companies } = member(c)
  const released = await inPerson(c, (tx) => releases(tx, id))
  const offered = companies.flatMap((seat) =>
    sheetYears(thisYear(c))
      .slice(0, OFFERED)
      .map((year) => ({ companyId: seat.id, companyName: seat.name, year })),
  )
  const isSame = (one: Year, other: Year) => one.companyId === other.companyId && one.year === other.year
  const earlier = released.filter((each) => !offered.some((other) => isSame(each, other)))
  const years = [...offered, ...earlier].map((each) => ({
    ...each,
    released: released.some((other) => isSame(each, other)),
    commandKey: newId(),
  }))
  const done = (['release', 'withdraw'] as const).find((each) => each === c.req.query('done'))
  return show(
    c,
    {
      page: {
        title: t.t('payroll.release.title'),
        nav: 'member',
        current: 'account',
        crumbs: [{ href: '/me/account', text: t.t('common.nav.account') }],
      },
      body: <ReleasePage t={t} here={HERE} years={years} done={done} />,
    },
    status,
  )
}

type Year = { readonly companyId: string; readonly year: number }

function thisYear(c: Ctx): number {
  return Number(c.var.today.slice(0, 4))
}
