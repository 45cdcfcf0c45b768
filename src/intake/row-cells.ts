/** A record being read, cell by cell. The first fault is kept and the rest of the row is thrown away. */
import type { Day } from '../domain/day.ts'
import type { Places } from '../domain/places.ts'
import type { Column, Layout } from './columns.ts'
import { type Expected, type ExpectedKey, excerpt, type ReadingCode, type Reject } from './reject.ts'

export type RowRules = { readonly places: Places; readonly firstDay: Day; readonly lastDay: Day }

export type Fault = Pick<Reject, 'code' | 'field' | 'found' | 'expected'>

/** A record being read. `fault` keeps the first fault; what is read after it is thrown away. */
export type Row = {
  readonly cells: readonly string[]
  readonly layout: Layout
  readonly rules: RowRules
  fault: Fault | null
}

/**
 * Reads a cell that must have a value.
 *
 * @returns the value; after a fault something that must not be used, because the row is thrown away
 */
export function take<T>(
  row: Row,
  column: Column,
  read: (text: string) => T | undefined,
  expected: Expected,
  code: ReadingCode = 'VALUE-MALFORMED',
): T {
  const cell = text(row, column)
  const value = cell === '' ? undefined : read(cell)
  if (value === undefined) note(row, cell === '' ? 'VALUE-MISSING' : code, column, expected)
  return value as T
}

/** Reads a cell that may be empty or whose column may be absent: null then. */
export function optional<T>(
  row: Row,
  column: Column,
  read: (text: string) => T | undefined,
  expected: Expected,
): T | null {
  const cell = text(row, column)
  return cell === '' ? null : take(row, column, read, expected)
}

export function text(row: Row, column: Column): string {
  return (row.cells[row.layout.at[column]] ?? '').trim()
}

export function note(
  row: Row,
  code: ReadingCode,
  field: Column,
  expected: Expected,
  found = text(row, field),
): void {
  row.fault ??= { code, field, found: excerpt(found), expected }
}

/** An expectation without facts. */
export function plainly(key: ExpectedKey): Expected {
  return { key, facts: {} }
}
