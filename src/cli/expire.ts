import { expireLots } from '../db/ledger/expire.ts'
import { withScope } from '../db/scope.ts'
import { addDays, parseDay } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import { publishedVersions } from '../programme/published.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const usage = 'expire --until DAY [--json]    (lots good until DAY or earlier lapse; DAY must have passed)'
  const asked = ask(argv, io, { usage, options: { until: { type: 'string' } }, words: 0 })
  if ('exit' in asked) return asked.exit
  const until = parseDay(String(asked.values['until'] ?? ''))
  if (until === undefined) {
    io.stderr(`--until: found '${asked.values['until'] ?? ''}', expected a day such as 2026-03-31`)
    return 2
  }
  return withDatabase(io, async ({ db }) => {
    const versions = await withScope(db, { as: 'job' }, publishedVersions)
    const today = todayIn(versions[0]?.programme.timeZone ?? 'UTC', new Date())
    if (until > addDays(today, -1)) {
      io.stderr(
        `--until: found ${until}, expected ${addDays(today, -1)} or earlier: what is good today has not lapsed.`,
      )
      return 2
    }
    const { lots, amounts } = await expireLots(db, until, today)
    if (asked.json) io.stdout(jsonText({ until, lots, amounts }))
    else
      io.stdout(
        `${lots} lots lapsed${
          lots > 0
            ? `: ${Object.entries(amounts)
                .map(([currency, sum]) => `${sum} ${currency}`)
                .join(', ')}`
            : ''
        }.`,
      )
    return 0
  })
}
