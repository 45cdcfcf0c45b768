/** A statement on paper: what the page says, in the same numbers. */
import type { T } from '../../views/words/words.ts'
import { type PdfColumn, type PdfRow, type PdfTable, pdfOf } from '../exports/write-pdf.ts'
import type { Said } from './line-cells.ts'
import { isWhole } from './slice.ts'
import type { StatementLine } from './statement-lines.ts'
import type { LineBatches } from './statement-sheet.ts'
import type { Source } from './statement-source.ts'

export async function statementPdf(
  t: T,
  said: Said,
  { facts, closed, lines }: Source,
  made: { readonly at: Date; readonly programme: string },
): Promise<Uint8Array> {
  const { company, from, to } = facts
  const whole = isWhole(facts.slice)
  const rows = await lineRows(t, said, lines())
  return pdfOf({
    dir: t.dir,
    lang: t.lang,
    title: `${t.t('statement.number')} ${facts.number}`,
    head: `${made.programme} · ${company.name} · ${facts.number}`,
    facts: [
      [t.t('statements.sheet.company'), company.name],
      [t.t('statement.corporateId'), company.corporateId ?? '–'],
      [t.t('exports.column.period'), `${t.day(from)} – ${t.day(to)}`],
      [t.t('statement.opening'), t.points(facts.opening)],
      [t.t('statement.in'), signed(t, facts.cameIn)],
      [t.t('statement.out'), signed(t, facts.wentOut)],
      [t.t('statement.closing'), t.points(facts.closing)],
      ...(closed
        ? ([
            [t.t('statements.closed.on'), t.day(closed.closedOn)],
            [t.t('statements.closed.hash'), closed.hash],
          ] as const)
        : []),
    ],
    tables: [
      { title: t.t('statements.lines'), columns: lineColumns(t), rows },
      ...(whole ? [kindsOf(t, said), lapsingOf(t, said)] : [kindsOf(t, said)]),
    ],
    pageText: (page, pages) => t.t('statements.sheet.page', { page: t.number(page), pages: t.number(pages) }),
    madeAt: made.at,
  })
}

/** Opening, each line, what they come to, closing. */
async function lineRows(t: T, said: Said, batches: LineBatches): Promise<PdfRow[]> {
  const { facts } = said
  const whole = isWhole(facts.slice)
  const rows: PdfRow[] = []
  const end = (label: string, amount: string, after: string): PdfRow => ({
    cells: ['', label, '', '', amount, after],
    strong: true,
  })
  if (whole) rows.push(end(t.t('statement.opening'), '', t.number(facts.opening)))
  for await (const batch of batches) {
    rows.push(...batch.map((line) => ({ cells: cellsOf(t, said, line, whole) })))
  }
  if (facts.lineCount === 0) rows.push({ cells: ['', t.t('statements.sheet.empty'), '', '', '', ''] })
  const moved = signed(t, facts.cameIn + facts.wentOut)
  rows.push(end(t.t('statements.sheet.total'), moved, ''))
  if (whole) rows.push(end(t.t('statement.closing'), '', t.number(facts.closing)))
  return rows
}

function cellsOf(t: T, said: Said, line: StatementLine, whole: boolean): string[] {
  const { postedOn, reference, expiresOn, amount, balanceAfter } = line
  return [
    t.day(postedOn),
    said.describe(line, said.promotions),
    reference ?? '',
    expiresOn && amount > 0n ? lapses(t, expiresOn) : '',
    signed(t, amount),
    whole ? t.number(balanceAfter) : '',
  ]
}

function lineColumns(t: T): PdfColumn[] {
  return [
    { head: t.t('statement.posted'), width: 66 },
    { head: t.t('statement.what'), width: 172 },
    { head: t.t('statement.reference'), width: 94 },
    { head: t.t('statement.expires'), width: 66 },
    { head: t.t('statement.amount'), width: 56, end: true },
    { head: t.t('statement.after'), width: 57, end: true },
  ]
}

function kindsOf(t: T, { facts }: Said): PdfTable {
  return {
    title: t.t('statements.subtotals'),
    columns: [
      { head: t.t('statements.sheet.kind'), width: 250 },
      { head: t.t('statements.lines'), width: 100, end: true },
      { head: t.t('statement.amount'), width: 120, end: true },
    ],
    rows: facts.kinds.map(({ kind, lines, amount }) => ({
      cells: [t.t(`statement.kind.${kind}`), t.number(lines), signed(t, amount)],
    })),
  }
}

function lapsingOf(t: T, { facts }: Said): PdfTable {
  return {
    title: t.t('statement.lapsing'),
    columns: [
      { head: t.t('statement.expires'), width: 250 },
      { head: t.t('statement.amount'), width: 120, end: true },
    ],
    rows: [
      ...facts.lapsing.map(({ day, amount }) => ({ cells: [lapses(t, day), t.number(amount)] })),
      { cells: [t.t('statement.closing'), t.number(facts.closing)], strong: true },
    ],
  }
}

function lapses(t: T, day: Parameters<T['day']>[0]): string {
  return day === '9999-12-31' ? t.t('common.balance.never') : t.day(day)
}

/** The sign stands before the number in Hebrew too, as `Intl` has it for the minus. */
function signed(t: T, amount: bigint): string {
  const plus = t.dir === 'rtl' ? '\u200E+' : '+'
  return `${amount > 0n ? plus : ''}${t.number(amount)}`
}
