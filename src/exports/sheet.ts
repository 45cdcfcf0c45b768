/** A table on its way into a file: columns that know what they hold, rows that come in batches. */

export type ColumnKind = 'text' | 'number' | 'day' | 'euro'

export type SheetColumn = {
  readonly head: string
  readonly kind: ColumnKind
  /** In characters. */
  readonly width: number
}

/** Text, a whole number, a day `YYYY-MM-DD`, or euro cents, as the kind of the column says; null is an empty cell. */
export type Cell = string | bigint | null
export type Row = readonly Cell[]

export type Sheet = {
  /** On the tab. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  readonly columns: readonly SheetColumn[]
  /** Asked for one batch after the other; nobody holds two of them. */
  readonly batches: AsyncIterable<readonly Row[]>
}

/** 1234n cents are `12.34`. */
export function euroText(cents: bigint, comma: '.' | ','): string {
  const sign = cents < 0n ? '-' : ''
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}${comma}${digits.slice(-2)}`
}
