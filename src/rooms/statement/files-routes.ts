/** A statement as a file: made while it is sent, in the same numbers as the page. */
import { Hono } from 'hono'
import { lineText } from '../../../views/statement/line-text.ts'
import { refusedFile } from '../../../views/statement/refused-file.tsx'
import { isLang } from '../../../views/words/languages.ts'
import { type T, wordsFor } from '../../../views/words/words.ts'
import { apportion } from '../../domain/apportion.ts'
import { onePiece, sendFile } from '../../exports/send-file.ts'
import { windows1252 } from '../../exports/windows-1252.ts'
import { CSV_PROFILES, CSV_WAYS, csvPieces } from '../../exports/write-csv.ts'
import { DATEV_LINES_MOST, datevText, yearBegin } from '../../exports/write-datev.ts'
import { xlsxPieces } from '../../exports/write-xlsx.ts'
import { promotionNames } from '../../programme/promotion-names.ts'
import { statementFileName } from '../../statement/file-name.ts'
import { PDF_LINES_MOST } from '../../statement/formats.ts'
import { isLineColumn, type Said } from '../../statement/line-cells.ts'
import { isWhole } from '../../statement/slice.ts'
import { statementPieces } from '../../statement/statement-json.ts'
import { ownSheet, plainSheet, spokenSheet } from '../../statement/statement-sheet.ts'
import { type Source, statementSource } from '../../statement/statement-source.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { askedOf } from './asked.ts'
import { firstDay, periodsUntil } from './periods.ts'

export const files = new Hono<AppEnv>()
const guard = companyOnly('travel-manager', 'finance')
const PAGE = '/company/statement'

files.get(`${PAGE}.csv`, guard, async (c) => {
  const profile = CSV_PROFILES.find((each) => each === (c.req.query('profile') ?? 'rfc4180'))
  const found = profile && (await read(c))
  if (!profile || !found) return c.notFound()
  const { source, said } = found
  return sendFile(c, named(source, 'csv'), csvPieces(plainSheet(said, source.lines()), CSV_WAYS[profile]))
})

files.get(`${PAGE}.xlsx`, guard, async (c) => {
  const found = await read(c)
  if (!found) return c.notFound()
  const { source, said, t } = found
  return sendFile(c, named(source, 'xlsx'), xlsxPieces(spokenSheet(t, said, source.lines())))
})

files.get(`${PAGE}.pdf`, guard, async (c) => {
  const found = await read(c)
  if (!found) return c.notFound()
  const { source, said, t } = found
  const { lineCount } = source.facts
  if (lineCount > PDF_LINES_MOST) return refused(c, 'tooMany', PDF_LINES_MOST, lineCount)
  const programme = (await programmeToday(c))?.name ?? 'Tandem'
  // Loaded by the first who wants one: fonts and what draws them are larger than all the rest of the program.
  const { statementPdf } = await import('../../statement/statement-pdf.ts')
  const bytes = await statementPdf(t, said, source, { at: c.var.now, programme })
  return sendFile(c, named(source, 'pdf'), onePiece(bytes))
})

/** Of a closed month the kept document, byte for byte: its SHA-256 is the one on the page. */
files.get(`${PAGE}.json`, guard, async (c) => {
  const found = await read(c)
  if (!found) return c.notFound()
  const { source } = found
  if (source.closed) return sendFile(c, named(source, 'json'), source.closed.document())
  return sendFile(c, named(source, 'json'), statementPieces(source.facts, source.lines()))
})

files.get(`${PAGE}-accounting.csv`, guard, async (c) => {
  const found = await read(c)
  if (!found) return c.notFound()
  const { source, said } = found
  const columns = source.setting.columns.flatMap(({ column, name }) =>
    isLineColumn(column) ? [{ column, name }] : [],
  )
  if (columns.length === 0) return refused(c, 'notSetUp')
  const wantsEuro = columns.some(({ column }) => column === 'euro')
  if (wantsEuro && source.setting.rateCents === null) return refused(c, 'notSetUp')
  if (wantsEuro && source.facts.lineCount > DATEV_LINES_MOST)
    return refused(c, 'tooManyDatev', DATEV_LINES_MOST, source.facts.lineCount)
  const cents = wantsEuro ? await centsOf(source) : undefined
  const sheet = ownSheet(
    { ...said, cents: cents && ((line) => cents.get(line.version) ?? 0n) },
    columns,
    source.lines(),
  )
  const profile = CSV_PROFILES.find((each) => each === c.req.query('profile')) ?? 'excel-de'
  return sendFile(c, named(source, 'csv', '-accounting'), csvPieces(sheet, CSV_WAYS[profile]))
})

files.get(`${PAGE}-datev.csv`, guard, async (c) => {
  const found = await read(c)
  if (!found) return c.notFound()
  const { source, said } = found
  const { facts, setting } = source
  const { datev } = setting
  if (datev === null || setting.rateCents === null) return refused(c, 'notSetUp')
  if (facts.lineCount > DATEV_LINES_MOST) return refused(c, 'tooManyDatev', DATEV_LINES_MOST, facts.lineCount)
  if (yearBegin(facts.from, datev.yearBegins) !== yearBegin(facts.to, datev.yearBegins))
    return refused(c, 'years')
  const cents = await centsOf(source)
  const postings = []
  for await (const batch of source.lines()) {
    for (const line of batch) {
      postings.push({
        cents: cents.get(line.version) ?? 0n,
        on: line.postedOn,
        voucher: facts.number,
        text: said.describe(line, said.promotions),
        costCentre: line.costCentre,
      })
    }
  }
  const { from, to } = facts
  const text = datevText({ from, to, name: facts.number, madeAt: c.var.now, accounts: datev, postings })
  const file = {
    ...named(source, 'csv'),
    name: `EXTF_Buchungsstapel_${facts.number}`,
    type: 'text/csv; charset=windows-1252',
  }
  return sendFile(c, file, onePiece(windows1252(text)))
})

/** Of all lines at once: only together do they come to the rounded total. */
async function centsOf({ lines, setting }: Source): Promise<Map<bigint, bigint>> {
  const moved: { version: bigint; amount: bigint }[] = []
  for await (const batch of lines()) for (const { version, amount } of batch) moved.push({ version, amount })
  const cents = apportion(
    moved.map(({ amount }) => amount),
    setting.rateCents ?? 0n,
  )
  return new Map(moved.map(({ version }, at) => [version, cents[at] ?? 0n]))
}

type Found = { readonly source: Source; readonly said: Said; readonly t: T }

async function read(c: Ctx): Promise<Found | undefined> {
  const asked = askedOf(c.req.query(), c.var.today)
  if (asked.kind === 'fault' || asked.kind === 'wrong-days') return undefined
  const { id } = seat(c)
  const { today } = c.var
  const run = <Answer>(work: Parameters<typeof inCompany<Answer>>[1]) =>
    inCompany(c, work, { snapshot: true })
  const month = asked.kind === 'month' ? await monthOf(c, asked.month) : undefined
  if (asked.kind === 'month' && month === undefined) return undefined
  const wanted = asked.kind === 'month' ? { month: month ?? '' } : asked
  const source = await statementSource(run, id, wanted, today)
  if (!source) return undefined
  const lang = c.req.query('lang')
  const t = isLang(lang) ? wordsFor(lang) : c.var.t
  const promotions = promotionNames(await versionsOf(c), t.lang)
  const describe: Said['describe'] = (line, names) => lineText(t, line, names)
  return { source, t, said: { facts: source.facts, promotions, describe } }
}

/** A month of which the company can have a statement. */
function monthOf(c: Ctx, asked: string | undefined): Promise<string | undefined> {
  return inCompany(c, async (tx) => {
    const periods = periodsUntil(c.var.today, await firstDay(tx, seat(c).id))
    const month = asked ?? periods[1] ?? periods[0]
    return month !== undefined && periods.includes(month) ? month : undefined
  })
}

function named({ facts }: Source, ending: 'csv' | 'json' | 'xlsx' | 'pdf', what = '') {
  const part = isWhole(facts.slice) ? '' : '-part'
  return { name: `${statementFileName(facts.company.name, facts.period)}${part}${what}`, ending }
}

type Why = 'tooMany' | 'tooManyDatev' | 'notSetUp' | 'years'

function refused(c: Ctx, why: Why, limit = 0, count = 0) {
  const { t } = c.var
  const text = t.t(`statements.file.${why}`, { limit: t.number(limit), count: t.number(count) })
  return show(c, refusedFile(t, text, why === 'notSetUp'), 409)
}
