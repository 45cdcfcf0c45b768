/** Saved exports of a company. */
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import { addMonths, asDay, type Day, endOfMonth } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { StatementFormat } from '../../statement/formats.ts'
import type { Slice } from '../../statement/slice.ts'
import type { Ctx } from '../../web/env.ts'
import { seat } from '../../web/guard.ts'
import type { Params } from '../../web/list.ts'
import { type Written, written } from './deeds.ts'

export const PRESETS_MOST = 50
export const PRESET_PERIODS = ['last-month', 'last-quarter', 'custom'] as const
export type PresetPeriod = (typeof PRESET_PERIODS)[number]

export type Preset = {
  readonly id: string
  readonly name: string
  readonly period: PresetPeriod
  readonly from: Day | null
  readonly to: Day | null
  readonly slice: Slice
  readonly format: StatementFormat
  readonly language: string
}

export async function presetsOf(tx: Tx, companyId: string): Promise<Preset[]> {
  const rows = await tx
    .selectFrom('export_preset')
    .select(['id', 'name', 'period', 'first_day as from', 'last_day as to', 'slice', 'format', 'language'])
    .where(owned('company_id', companyId))
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(PRESETS_MOST)
    .execute()
  return rows as Preset[]
}

/** What the address of its file asks for on this day. */
export function paramsOf(
  { period, from, to, slice, language }: Omit<Preset, 'id' | 'name' | 'format'>,
  today: Day,
): Params {
  const whole = Object.values(slice).every((value) => value === undefined)
  const month = addMonths(asDay(`${today.slice(0, 7)}-01`), -1)
  // A whole month is asked for by its name: when it is closed, the closed statement comes.
  if (period === 'last-month' && whole) return { period: month.slice(0, 7), lang: language }
  const days = period === 'custom' ? { from: from ?? today, to: to ?? today } : spanOf(period, month)
  return { ...days, ...slice, lang: language }
}

function spanOf(period: 'last-month' | 'last-quarter', lastMonth: Day): { from: Day; to: Day } {
  if (period === 'last-month') return { from: lastMonth, to: endOfMonth(lastMonth) }
  const inQuarter = Number(lastMonth.slice(5, 7)) % 3
  const last = addMonths(lastMonth, -inQuarter)
  return { from: addMonths(last, -2), to: endOfMonth(last) }
}

/** @returns `export-known` when the name is taken, `too-many` when there are enough */
export function savePreset(
  tx: Tx,
  c: Ctx,
  key: string,
  preset: Omit<Preset, 'id'>,
): Promise<Outcome<Written>> {
  const { id: companyId, membershipId } = seat(c)
  const { name, period, from, to, slice, format, language } = preset
  const deed = { deed: 'export.save', detail: { name, format, period } } as const
  return written(tx, c, { ...deed, key, content: JSON.stringify(preset) }, async () => {
    const known = await presetsOf(tx, companyId)
    if (known.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      return { refused: 'already-used' }
    if (known.length >= PRESETS_MOST) return { refused: 'not-allowed' }
    const id = newId()
    await tx
      .insertInto('export_preset')
      .values({
        company_id: companyId,
        id,
        name,
        period,
        first_day: from,
        last_day: to,
        slice: JSON.stringify(slice),
        format,
        language,
        made_by: membershipId,
        made_at: c.var.now,
      })
      .execute()
    return { ok: { kind: 'export-preset', id } }
  })
}

/** Removing twice is removing once. @returns undefined when the company has no such export */
export async function removePreset(
  tx: Tx,
  c: Ctx,
  key: string,
  id: string,
): Promise<Outcome<Written> | undefined> {
  const { id: companyId } = seat(c)
  const preset = await tx
    .selectFrom('export_preset')
    .select(['name', 'removed_at'])
    .where(owned('company_id', companyId))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!preset) return undefined
  if (preset.removed_at !== null) return { ok: { kind: 'export-preset', id } }
  const deed = { deed: 'export.remove', detail: { name: preset.name } } as const
  return written(tx, c, { ...deed, key, content: id }, async () => {
    await tx
      .updateTable('export_preset')
      .set({ removed_at: c.var.now })
      .where(owned('company_id', companyId))
      .where('id', '=', id)
      .execute()
    return { ok: { kind: 'export-preset', id } }
  })
}
