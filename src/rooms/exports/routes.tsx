/** Saved exports, and what holds for all of them. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { pastRivals } from '../../db/command.ts'
import { parseDay } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { statementFile } from '../../statement/formats.ts'
import { sliceOf } from '../../statement/slice.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, readForm } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { goTo } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import type { Written } from './deeds.ts'
import { PresetForm } from './forms.ts'
import { exportsPage } from './page.tsx'
import { type Preset, paramsOf, presetsOf, removePreset, savePreset } from './presets.ts'
import { settings } from './settings-routes.tsx'

export const exportsRoom = new Hono<AppEnv>()
exportsRoom.route('/', settings)
const PAGE = '/company/exports'
const guard = companyOnly('travel-manager', 'finance')

exportsRoom.get(PAGE, guard, (c) => exportsPage(c, {}))

exportsRoom.post(PAGE, guard, async (c) => {
  const form = await readForm(c, PresetForm)
  if ('faults' in form) return exportsPage(c, { at: 'preset', ...form }, 422)
  const { key, name, period, format, language, ...given } = form.ok
  const days =
    period === 'custom' ? { from: parseDay(given.from ?? ''), to: parseDay(given.to ?? '') } : undefined
  if (days && (!days.from || !days.to || days.from > days.to))
    return exportsPage(c, { at: 'preset', typed: form.typed, faults: { to: 'exports.fault.days' } }, 422)
  const { from = null, to = null } = days ?? {}
  const slice = sliceOf(form.typed)
  const outcome = await saveOnce(c, key, { name, period, from, to, slice, format, language })
  if ('ok' in outcome) return goTo(c, `${PAGE}?done=saved`)
  if (outcome.refused === 'already-used')
    return exportsPage(c, { at: 'preset', typed: form.typed, faults: { name: 'exports.fault.name' } }, 422)
  if (outcome.refused === 'not-allowed')
    return exportsPage(c, { at: 'preset', typed: form.typed, faults: { name: 'exports.fault.many' } }, 422)
  return exportsPage(c, { at: 'preset', typed: form.typed, refusal: outcome }, 409)
})

/** Two who save one name at once: the second meets the index of names. */
function saveOnce(c: Ctx, key: string, preset: Omit<Preset, 'id'>): Promise<Outcome<Written>> {
  return pastRivals(() => inCompany(c, (tx) => savePreset(tx, c, key, preset)), 'export_preset_name')
}

const RemoveForm = v.object({ key: commandKey })

exportsRoom.post(`${PAGE}/:id/remove`, guard, async (c) => {
  const id = idOf(c)
  const form = await readForm(c, RemoveForm)
  if ('faults' in form) return (await presetOf(c, id)) ? exportsPage(c, {}, 422) : c.notFound()
  const outcome = await pastRivals(() => inCompany(c, (tx) => removePreset(tx, c, form.ok.key, id)))
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return exportsPage(c, { refusal: outcome }, 409)
  return goTo(c, `${PAGE}?done=removed`)
})

async function presetOf(c: Ctx, id: string): Promise<Preset | undefined> {
  const presets = await inCompany(c, (tx) => presetsOf(tx, seat(c).id))
  return presets.find((each) => each.id === id)
}

/** One click: the way to the file as it is on this day. */
exportsRoom.get(`${PAGE}/:id/run`, guard, async (c) => {
  const id = idOf(c)
  const preset = await presetOf(c, id)
  if (!preset) return c.notFound()
  return c.redirect(statementFile(preset.format, paramsOf(preset, c.var.today)), 303)
})
