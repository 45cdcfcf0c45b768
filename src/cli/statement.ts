import { lineText } from '../../views/statement/line-text.ts'
import { wordsFor } from '../../views/words/words.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { todayIn } from '../domain/today.ts'
import { CSV_PROFILES, CSV_WAYS, type CsvProfile, csvPieces } from '../exports/write-csv.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import { type PromotionNames, promotionNames } from '../programme/promotion-names.ts'
import { publishedVersions } from '../programme/published.ts'
import { buildStatement, parsePeriod, type Statement } from '../statement/build-statement.ts'
import { statementJson } from '../statement/statement-json.ts'
import type { StatementLine } from '../statement/statement-lines.ts'
import { plainSheet } from '../statement/statement-sheet.ts'
import { ask, type Io } from './io.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `statement --company ID --period YYYY-MM [--format csv|json] [--profile ${CSV_PROFILES.join('|')}]
    ID is the company's id or its corporate id.`
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export async function run(argv: string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const
  const options = { company: text, period: text, format: text, profile: text }
  const asked = ask(argv, io, { usage: USAGE, options, words: 0 })
  if ('exit' in asked) return asked.exit
  const company = String(asked.values['company'] ?? '')
  const period = parsePeriod(String(asked.values['period'] ?? ''))
  const format = asked.json ? 'json' : String(asked.values['format'] ?? 'csv')
  const profile = CSV_PROFILES.find((each) => each === (asked.values['profile'] ?? 'rfc4180'))
  const wrong = faultOf({ company, period, format, profile })
  if (wrong !== undefined) {
    io.stderr(wrong)
    return 2
  }
  return withDatabase(io, async ({ db }) => {
    const companyId = await companyOf(db, company)
    const versions = await withScope(db, { as: 'job' }, publishedVersions)
    const statement = companyId && (await statementOf(db, companyId, period ?? '', versions))
    if (!statement) {
      io.stderr(`--company: found '${company}', expected the id or corporate id of a company`)
      return 1
    }
    const written =
      format === 'json'
        ? statementJson(statement)
        : await csvOf(statement, profile ?? 'rfc4180', promotionNames(versions, 'en'))
    io.stdout(written.replace(/\r?\n$/, ''))
    return 0
  })
}

async function csvOf(statement: Statement, profile: CsvProfile, promotions: PromotionNames): Promise<string> {
  const words = wordsFor('en')
  const said = {
    facts: statement,
    promotions,
    describe: (line: StatementLine) => lineText(words, line, promotions),
  }
  const lines = async function* () {
    yield statement.lines
  }
  let text = ''
  for await (const piece of csvPieces(plainSheet(said, lines()), CSV_WAYS[profile])) text += piece
  return text
}

type Given = { company: string; period: string | undefined; format: string; profile: string | undefined }

function faultOf({ company, period, format, profile }: Given): string | undefined {
  if (company === '') return `--company is needed\nusage: tandem ${USAGE}`
  if (period === undefined) return '--period: expected a month such as 2026-10'
  if (format !== 'csv' && format !== 'json') return `--format: found '${format}', expected csv or json`
  return profile === undefined ? `--profile: expected one of ${CSV_PROFILES.join(', ')}` : undefined
}

async function companyOf(db: Db, text: string): Promise<string | undefined> {
  const row = await withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('company')
      .select('id')
      .where(UUID.test(text) ? 'id' : 'corporate_id', '=', text)
      .executeTakeFirst(),
  )
  return row?.id
}

function statementOf(db: Db, companyId: string, period: string, versions: readonly RuleVersion[]) {
  const today = todayIn(versions[0]?.programme.timeZone ?? 'UTC', new Date())
  return withScope(db, { as: 'company', companyId }, (tx) => buildStatement(tx, companyId, period, today), {
    snapshot: true,
  })
}
