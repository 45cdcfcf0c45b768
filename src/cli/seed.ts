import { migrate } from '../db/migrate.ts'
import { seedDemo } from '../demo/seed.ts'
import { seedYear } from '../demo/year/seed-year.ts'
import { YEAR_COMPANY } from '../demo/year/staff.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, {
    usage: 'seed [--year] [--json]',
    options: { year: { type: 'boolean' } },
    words: 0,
  })
  if ('exit' in asked) return asked.exit
  return withDatabase(
    io,
    async ({ db, embedded }) => {
      if (!embedded) {
        io.stderr('The demo world belongs to the embedded database: unset DATABASE_URL.')
        return 1
      }
      await migrate(db)
      const options = { now: new Date(), say: asked.json ? () => {} : io.stderr }
      const seeded = await seedDemo(db, options)
      const year = asked.values['year'] === true && (await seedYear(db, options))
      if (asked.json) io.stdout(jsonText({ seeded, year }))
      else if (!seeded && !year) io.stdout('Nothing to do: the demo world is there already.')
      else
        io.stdout(year ? `Done. Sign in as travel-manager@${YEAR_COMPANY.domain} or another role.` : 'Done.')
      return 0
    },
    false,
  )
}
