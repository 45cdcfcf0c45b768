/** Tables on paper: A4, a head that comes back on each page, page numbers, mirrored for Hebrew. */
import { type PDFPage, rgb } from '@cantoo/pdf-lib'
import { folded, openPaper, type Paper, type Style, write } from './pdf-text.ts'

export type PdfColumn = {
  readonly head: string
  /** In points of paper. */
  readonly width: number
  /** Numbers stand at the end of their column. */
  readonly end?: boolean
}
export type PdfRow = { readonly cells: readonly string[]; readonly strong?: boolean }
export type PdfTable = {
  readonly title: string
  readonly columns: readonly PdfColumn[]
  readonly rows: readonly PdfRow[]
}
export type PdfPaper = {
  readonly dir: 'ltr' | 'rtl'
  readonly lang: string
  readonly title: string
  /** Stands small above each page. */
  readonly head: string
  /** Names and values under the title. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly tables: readonly PdfTable[]
  readonly pageText: (page: number, pages: number) => string
  readonly madeAt: Date
}

const WIDTH = 595.28
const HEIGHT = 841.89
const EDGE = 42
const BOTTOM = 56
const LINE = 11
const ROW_GAP = 4
const CELL_GAP = 6
const LINES_A_CELL = 3
const TITLE: Style = { size: 15, face: 'bold' }
const HEADING: Style = { size: 10.5, face: 'bold' }
const STRONG: Style = { size: 8, face: 'bold' }
const PLAIN: Style = { size: 8, face: 'regular' }
const INK = rgb(0, 0, 0)

type Desk = { readonly paper: Paper; readonly given: PdfPaper; readonly pages: PDFPage[]; y: number }

/** All of it is in memory: whoever asks for one sees to it that it is no book. */
export async function pdfOf(given: PdfPaper): Promise<Uint8Array> {
  const paper = await openPaper(given.dir)
  const { document } = paper
  document.setTitle(given.title)
  document.setLanguage(given.lang)
  document.setCreationDate(given.madeAt)
  document.setModificationDate(given.madeAt)
  const desk: Desk = { paper, given, pages: [], y: 0 }
  turn(desk)
  for (const line of folded(paper, given.title, WIDTH - 2 * EDGE, TITLE, 2)) {
    put(desk, line, EDGE, TITLE)
    desk.y -= 20
  }
  desk.y -= 2
  for (const [name, value] of given.facts) fact(desk, name, value)
  for (const table of given.tables) drawTable(desk, table)
  desk.pages.forEach((page, at) => {
    const text = given.pageText(at + 1, desk.pages.length)
    write(paper, page, text, place(desk, EDGE, 30), PLAIN)
  })
  return document.save()
}

const FACT_NAME = 170

function fact(desk: Desk, name: string, value: string): void {
  const room = WIDTH - 2 * EDGE - FACT_NAME
  const names = folded(desk.paper, name, FACT_NAME - CELL_GAP, STRONG, 2)
  const values = folded(desk.paper, value, room, PLAIN, 2)
  const height = Math.max(names.length, values.length) * LINE + 2
  if (desk.y - height < BOTTOM) turn(desk)
  names.forEach((line, at) => {
    write(desk.paper, last(desk), line, place(desk, EDGE, desk.y - at * LINE), STRONG)
  })
  values.forEach((line, at) => {
    write(desk.paper, last(desk), line, place(desk, EDGE + FACT_NAME, desk.y - at * LINE), PLAIN)
  })
  desk.y -= height
}

function drawTable(desk: Desk, table: PdfTable): void {
  if (desk.y - 5 * LINE < BOTTOM) turn(desk)
  desk.y -= 14
  put(desk, table.title, EDGE, HEADING)
  desk.y -= 18
  headOf(desk, table)
  for (const row of table.rows) {
    const style = row.strong ? STRONG : PLAIN
    const cells = table.columns.map(({ width }, at) =>
      folded(desk.paper, row.cells[at] ?? '', width - CELL_GAP, style, LINES_A_CELL),
    )
    const height = Math.max(1, ...cells.map((lines) => lines.length)) * LINE + ROW_GAP
    if (desk.y - height < BOTTOM) {
      turn(desk)
      headOf(desk, table)
    }
    rowOf(desk, table, cells, style)
    desk.y -= height
  }
}

function headOf(desk: Desk, table: PdfTable): void {
  const cells = table.columns.map(({ head, width }) =>
    folded(desk.paper, head, width - CELL_GAP, STRONG, LINES_A_CELL),
  )
  rowOf(desk, table, cells, STRONG)
  desk.y -= Math.max(1, ...cells.map((lines) => lines.length)) * LINE
  const end = table.columns.reduce((sum, { width }) => sum + width, EDGE)
  const y = desk.y + 6
  const [from, to] = desk.given.dir === 'rtl' ? [WIDTH - end, WIDTH - EDGE] : [EDGE, end]
  last(desk).drawLine({ start: { x: from, y }, end: { x: to, y }, thickness: 0.6, color: INK })
  desk.y -= ROW_GAP + 2
}

function rowOf(desk: Desk, table: PdfTable, cells: readonly (readonly string[])[], style: Style): void {
  let begin = EDGE
  table.columns.forEach((column, at) => {
    const { width } = column
    // Ones stand under ones: where columns run from the right, that is where numbers end anyway.
    const end = column.end === true && desk.given.dir === 'ltr'
    const edge = end ? begin + width - CELL_GAP : begin
    cells[at]?.forEach((line, no) => {
      write(desk.paper, last(desk), line, place(desk, edge, desk.y - no * LINE, end), style)
    })
    begin += width
  })
}

/** Measured from the side at which the language begins. */
function place(desk: Desk, edge: number, y: number, end = false) {
  const isRtl = desk.given.dir === 'rtl'
  return { x: isRtl ? WIDTH - edge : edge, y, from: isRtl === end ? 'left' : 'right' } as const
}

function put(desk: Desk, text: string, edge: number, style: Style): void {
  write(desk.paper, last(desk), text, place(desk, edge, desk.y), style)
}

function turn(desk: Desk): void {
  const page = desk.paper.document.addPage([WIDTH, HEIGHT])
  desk.pages.push(page)
  write(desk.paper, page, desk.given.head, place(desk, EDGE, HEIGHT - 32), PLAIN)
  desk.y = HEIGHT - 60
}

function last({ pages }: Desk): PDFPage {
  const page = pages.at(-1)
  if (page === undefined) throw new Error('no page is open')
  return page
}
