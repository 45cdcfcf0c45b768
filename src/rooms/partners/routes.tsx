/** Partners of the programme: who takes vouchers, with which keys, and what they took. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { PartnerFormPage } from '../../../views/partners/partner-form-page.tsx'
import { PartnersPage } from '../../../views/partners/partners-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { awardNames, programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { honoursFaults, honoursIn, type OfferedAward, offeredAwards, typedHonours } from './honours.ts'
import { onePartnerRoutes } from './one-routes.tsx'
import { addPartner } from './partner-deeds.ts'
import { type PartnerLine, partnerFilter, partnerList } from './partners.ts'
import { redemptionsRoutes } from './redemptions-routes.tsx'
import { stockRoutes } from './stock-routes.tsx'

export const partners = new Hono<AppEnv>()
partners.route('/', redemptionsRoutes)
partners.route('/', stockRoutes)

const HERE = '/operator/partners'
export const MAKERS = ['support', 'programme-manager'] as const
const reads = operatorOnly()
const makes = operatorOnly(...MAKERS)

partners.get(HERE, reads, async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), partnerFilter)
  const list = await inOps(c, (tx) => timedPage<PartnerLine>(tx, partnerList(asked.filter), asked.cursor))
  const mayMake = (MAKERS as readonly string[]).includes(operator(c).role)
  return show(c, {
    page: { title: t.t('partners.list.title'), nav: 'operator', current: 'programme', crumbs: crumbs(c) },
    body: (
      <PartnersPage t={t} filter={asked.filter} list={list} mayMake={mayMake} awards={await awardNames(c)} />
    ),
    notices: droppedNotices(t, asked),
  })
})

partners.get(`${HERE}.csv`, reads, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), partnerFilter)
  const rows = await inOps(c, (tx) => timedRows<PartnerLine>(tx, partnerList(filter), CSV_ROWS_MOST))
  const names = ['name', 'country', 'honours', 'keys', 'uses', 'since'] as const
  const awards = await awardNames(c)
  return csvFile(
    c,
    `partners-${today}`,
    names.map((name) => t.t(`partners.list.${name}`)),
    rows.map((row) => [
      row.name,
      row.country,
      [
        ...row.honours.kinds.map((kind) => t.t(`vouchers.kind.${kind}`)),
        ...row.honours.awards.map((id) => awards.get(id) ?? id),
      ].join(', '),
      row.keys,
      row.uses,
      row.at.toISOString(),
    ]),
  )
})

partners.get(`${HERE}/new`, makes, (c) => formPage(c, { typed: {} }))

export const PartnerPost = v.object({
  key: commandKey,
  name: required(100),
  country: v.pipe(required(2), v.regex(/^[A-Z]{2}$/, 'common.form.notChoice')),
})

partners.post(HERE, makes, async (c) => {
  const form = await readForm(c, PartnerPost)
  const offered = await offeredAwards(c)
  const lacking = honoursFaults(form.typed, offered)
  if ('faults' in form || lacking) {
    const faults = { ...('faults' in form ? form.faults : {}), ...lacking }
    return formPage(c, { typed: form.typed, faults }, 422)
  }
  const given = { ...form.ok, honours: honoursIn(form.typed, offered) }
  const outcome = await pastRivals(
    () => inOps(c, (tx) => addPartner(tx, operator(c), given, c.var.now)),
    'partner_name',
  )
  if ('refused' in outcome) return formPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${outcome.ok.id}`)
})

partners.route('/', onePartnerRoutes)

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function formPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const offered: OfferedAward[] = await offeredAwards(c)
  const country = (await programmeToday(c))?.registration?.countries?.[0]
  return show(
    c,
    {
      page: {
        title: t.t('partners.form.newTitle'),
        nav: 'operator',
        current: 'programme',
        crumbs: [{ href: HERE, text: t.t('partners.list.title') }],
      },
      body: (
        <PartnerFormPage
          t={t}
          action={HERE}
          title={t.t('partners.form.newTitle')}
          offered={offered}
          commandKey={newId()}
          {...state}
          typed={{ ...(country && { country }), ...typedHonours(undefined), ...state.typed }}
        />
      ),
    },
    status,
  )
}

function crumbs(c: Ctx) {
  return [{ href: '/operator/programme', text: c.var.t.t('common.nav.programme') }]
}
