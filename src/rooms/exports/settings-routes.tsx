/** What holds for all exports of a company: names or pseudonyms, own columns, value of points, DATEV. */
import { Hono } from 'hono'
import { pastRivals } from '../../db/command.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { readForm, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany } from '../../web/guard.ts'
import { goTo } from '../../web/show.tsx'
import { type Change, changeSetting } from './deeds.ts'
import { accountFaults, ColumnsForm, columnsOf, DatevForm, RateForm, TravellersForm } from './forms.ts'
import { exportsPage, type Part } from './page.tsx'

export const settings = new Hono<AppEnv>()
const PAGE = '/company/exports'
const guard = companyOnly('travel-manager', 'finance')
const manages = companyOnly('travel-manager')

settings.post(`${PAGE}/travellers`, manages, async (c) => {
  const form = await readForm(c, TravellersForm)
  if ('faults' in form) return exportsPage(c, { at: 'travellers', ...form }, 422)
  const { key, travellers } = form.ok
  return change(c, 'travellers', key, { travellers }, form.typed)
})

settings.post(`${PAGE}/columns`, guard, async (c) => {
  const form = await readForm(c, ColumnsForm as never)
  if ('faults' in form) return exportsPage(c, { at: 'columns', ...form }, 422)
  const columns = columnsOf(form.typed)
  if (columns.length === 0) {
    const faults = { 'position-postedOn': 'exports.fault.columns' }
    return exportsPage(c, { at: 'columns', typed: form.typed, faults }, 422)
  }
  return change(c, 'columns', form.typed['key'] ?? '', { columns }, form.typed)
})

settings.post(`${PAGE}/rate`, guard, async (c) => {
  const form = await readForm(c, RateForm)
  if ('faults' in form) return exportsPage(c, { at: 'rate', ...form }, 422)
  return change(c, 'rate', form.ok.key, { rateCents: form.ok.rate }, form.typed)
})

settings.post(`${PAGE}/datev`, guard, async (c) => {
  const form = await readForm(c, DatevForm)
  if ('faults' in form) return exportsPage(c, { at: 'datev', ...form }, 422)
  const { key, ...datev } = form.ok
  const faults = accountFaults(datev)
  if (Object.keys(faults).length > 0) return exportsPage(c, { at: 'datev', typed: form.typed, faults }, 422)
  return change(c, 'datev', key, { datev }, form.typed)
})

async function change(c: Ctx, part: Exclude<Part, 'preset'>, key: string, wanted: Change, typed: Typed) {
  const outcome = await pastRivals(
    () => inCompany(c, (tx) => changeSetting(tx, c, key, wanted)),
    'export_setting_pkey',
  )
  if ('refused' in outcome) return exportsPage(c, { at: part, typed, refusal: outcome }, 409)
  return goTo(c, `${PAGE}?done=${part}`)
}
