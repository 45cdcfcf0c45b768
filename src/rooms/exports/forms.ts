/** What the forms of exports take. */
import * as v from 'valibot'
import { LANGS } from '../../../views/words/languages.ts'
import type { Datev, OwnColumn } from '../../exports/setting.ts'
import { STATEMENT_FORMATS } from '../../statement/formats.ts'
import { LINE_COLUMNS, type LineColumn } from '../../statement/line-cells.ts'
import { commandKey, type FieldFaults, optional, required, type Typed } from '../../web/forms.ts'
import { PRESET_PERIODS } from './presets.ts'

export const PresetForm = v.object({
  key: commandKey,
  name: required(80),
  period: v.picklist(PRESET_PERIODS, 'common.form.required'),
  from: optional(10),
  to: optional(10),
  entity: optional(36),
  centre: optional(60),
  person: optional(60),
  format: v.picklist(STATEMENT_FORMATS, 'common.form.required'),
  language: v.picklist(LANGS, 'common.form.required'),
})

export const TravellersForm = v.object({
  key: commandKey,
  travellers: v.picklist(['names', 'pseudonyms'], 'common.form.required'),
})

/** Comma or point, two digits at most. */
const EURO = /^(\d{1,7})(?:[.,](\d{1,2}))?$/

export const RateForm = v.object({
  key: commandKey,
  rate: v.pipe(
    v.string('common.form.required'),
    v.nonEmpty('common.form.required'),
    v.regex(EURO, 'exports.fault.rate'),
    v.transform(centsOf),
    v.check((cents) => cents > 0n, 'exports.fault.rate'),
  ),
})

function centsOf(text: string): bigint {
  const [, whole = '0', rest = ''] = EURO.exec(text) ?? []
  return BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'))
}

const within = (least: number, most: number, key: string) =>
  v.pipe(
    v.string('common.form.required'),
    v.nonEmpty('common.form.required'),
    v.regex(/^\d{1,9}$/, key),
    v.check((text) => Number(text) >= least && Number(text) <= most, key),
  )

export const DatevForm = v.object({
  key: commandKey,
  consultant: within(1_001, 9_999_999, 'exports.fault.consultant'),
  client: within(1, 99_999, 'exports.fault.client'),
  accountLength: v.picklist(['4', '5', '6', '7', '8'], 'common.form.required'),
  account: within(1, 99_999_999, 'exports.fault.account'),
  contra: within(1, 999_999_999, 'exports.fault.account'),
  yearBegins: v.pipe(v.string('common.form.required'), v.regex(/^(0[1-9]|1[0-2])$/, 'common.form.required')),
})

/** An account has the length that was given; the contra account may be of a debtor, one longer. */
export function accountFaults({ accountLength, account, contra }: Datev): FieldFaults {
  const length = Number(accountLength)
  return {
    ...(account.length !== length && { account: 'exports.fault.account' }),
    ...(contra.length !== length && contra.length !== length + 1 && { contra: 'exports.fault.account' }),
  }
}

export const ColumnsForm = v.looseObject({ key: commandKey })
const HEADING_MOST = 60
const COLUMN_NAMES = Object.keys(LINE_COLUMNS) as LineColumn[]

/** Those with a position, in its order. */
export function columnsOf(typed: Typed): OwnColumn[] {
  return COLUMN_NAMES.flatMap((column, at) => {
    const position = typed[`position-${column}`] ?? ''
    if (!/^\d{1,3}$/.test(position)) return []
    const name = (typed[`heading-${column}`] || column).slice(0, HEADING_MOST)
    return [{ column, name, order: Number(position) * 100 + at }]
  })
    .sort((one, other) => one.order - other.order)
    .map(({ column, name }) => ({ column, name }))
}
