/** A table of colleagues becomes people to invite, and rows that somebody has to mend. */
import { columnOf, LIST_COLUMNS, type ListColumn, type ListRole, roleOf, yesNo } from './list-words.ts'

export const LIST_ROWS_MOST = 10_000
const LENGTHS = { email: 254, name: 200, costCentre: 60, team: 60 } as const

export type FaultCode =
  | 'email-missing'
  | 'email-wrong'
  | 'name-missing'
  | 'role-unknown'
  | 'guest-unknown'
  | 'guest-email'
  | 'too-long'
  | 'twice'
  | 'manager'

/** `found` as it stands in the cell; `expected` is what a sentence needs: a limit, a line. */
export type ListFault = {
  readonly column: ListColumn
  readonly code: FaultCode
  readonly found: string
  readonly expected: string
}
/** What a cell does not say is null: for somebody who is here already it then stays as it is. */
export type ListPerson = {
  readonly name: string
  readonly email: string | null
  readonly role: ListRole | null
  readonly costCentre: string | null
  readonly team: string | null
  readonly isGuest: boolean
}
export type ListRow = {
  readonly line: number
  readonly cells: readonly string[]
  readonly person: ListPerson | undefined
  readonly faults: readonly ListFault[]
}
export type ReadList = { readonly header: readonly string[]; readonly rows: readonly ListRow[] }
export type NoList = { readonly fault: 'empty' | 'no-email-column' | 'column-twice' | 'too-many' }

/** @param table the rows as they came, the first one perhaps a head */
export function readList(table: readonly (readonly string[])[]): ReadList | NoList {
  const lines = table
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const first = lines[0]
  if (!first) return { fault: 'empty' }
  const found = first.cells.map(columnOf)
  const known = found.filter((column) => column !== undefined)
  if (new Set(known).size < known.length) return { fault: 'column-twice' }
  const isHeaded = known.length > 0 && !first.cells.some((cell) => cell.includes('@'))
  if (isHeaded && !known.includes('email') && !known.includes('guest')) return { fault: 'no-email-column' }
  if (!isHeaded && !lines.some(({ cells }) => cells.some((cell) => cell.includes('@'))))
    return { fault: 'no-email-column' }
  const body = isHeaded ? lines.slice(1) : lines.flatMap(loose)
  if (body.length === 0) return { fault: 'empty' }
  if (body.length > LIST_ROWS_MOST) return { fault: 'too-many' }
  const header = isHeaded ? first.cells : ['email', 'name']
  const columns = isHeaded ? found : (['email', 'name'] as const)
  return { header, rows: withoutDoubles(body.map((row) => readRow(row, columns))) }
}

type Line = { readonly line: number; readonly cells: readonly string[] }

type Cells = (name: ListColumn) => string

function readRow({ line, cells }: Line, columns: readonly (ListColumn | undefined)[]): ListRow {
  const at = new Map(LIST_COLUMNS.map((name) => [name, cells[columns.indexOf(name)] ?? '']))
  const cell: Cells = (name) => at.get(name) ?? ''
  const isGuest = yesNo(cell('guest')) === true
  const name = cell('name') || (isGuest ? '' : nameIn(cell('email')))
  const faults = [...guestFaults(cell), ...emailFaults(cell), ...restFaults(cell, name)]
  if (faults.length > 0) return { line, cells, person: undefined, faults }
  const person = {
    name,
    email: cell('email') || null,
    role: roleOf(cell('role')) ?? null,
    costCentre: cell('costCentre') || null,
    team: cell('team') || null,
    isGuest,
  }
  return { line, cells, person, faults }
}

function guestFaults(cell: Cells): ListFault[] {
  const isGuest = yesNo(cell('guest'))
  if (isGuest === undefined) return [fault(cell, 'guest', 'guest-unknown')]
  return isGuest && cell('email') !== '' ? [fault(cell, 'email', 'guest-email')] : []
}

function emailFaults(cell: Cells): ListFault[] {
  const email = cell('email')
  if (email !== '') return isEmail(email) ? [] : [fault(cell, 'email', 'email-wrong')]
  return yesNo(cell('guest')) === true ? [] : [fault(cell, 'email', 'email-missing')]
}

function restFaults(cell: Cells, name: string): ListFault[] {
  const isUnknown = cell('role') !== '' && roleOf(cell('role')) === undefined
  const long = (Object.entries(LENGTHS) as [keyof typeof LENGTHS, number][]).filter(
    ([column, most]) => cell(column).length > most,
  )
  return [
    ...(isUnknown ? [fault(cell, 'role', 'role-unknown')] : []),
    ...long.map(([column, most]) => fault(cell, column, 'too-long', String(most))),
    ...(name === '' ? [fault(cell, 'name', 'name-missing')] : []),
  ]
}

function fault(cell: Cells, column: ListColumn, code: FaultCode, expected = ''): ListFault {
  return { column, code, found: cell(column), expected }
}

/** The first of two lines about one person counts; the second is told where the first stands. */
function withoutDoubles(rows: readonly ListRow[]): ListRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const { person } = row
    if (!person) return row
    const key = person.email?.toLowerCase() ?? `guest ${person.name.toLowerCase()}`
    const earlier = seen.get(key)
    if (earlier === undefined) {
      seen.set(key, row.line)
      return row
    }
    const column = person.email === null ? 'name' : 'email'
    const found = person.email ?? person.name
    return {
      ...row,
      person: undefined,
      faults: [{ column, code: 'twice', found, expected: String(earlier) }],
    }
  })
}

/** Pasted from a mail: `Ada Brenner <ada@acme.example>; bob@acme.example`, or a name beside an address. */
function loose({ line, cells }: Line): Line[] {
  const addressed = cells.filter((cell) => cell.includes('@'))
  if (addressed.length < 2) return [{ line, cells: looseCells(addressed[0] ?? cells[0] ?? '', cells) }]
  return addressed.map((cell) => ({ line, cells: looseCells(cell, [cell]) }))
}

function looseCells(addressed: string, cells: readonly string[]): string[] {
  const [, name = '', email = addressed] = /^([^<]*)<([^<>]*)>$/.exec(addressed) ?? []
  const beside = cells.find((cell) => cell !== '' && !cell.includes('@')) ?? ''
  return [email.trim(), name.replaceAll('"', '').trim() || beside]
}

/** `ada.brenner@…` is Ada Brenner: a name to begin with, the person writes their own when they join. */
function nameIn(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

/** As strict as the form that invites one person: one at sign, a domain with a dot, no blanks. */
function isEmail(text: string): boolean {
  return /^[\w+-]+(?:\.[\w+-]+)*@[\da-z]+(?:[.-][\da-z]+)*\.[a-z]{2,}$/i.test(text)
}
