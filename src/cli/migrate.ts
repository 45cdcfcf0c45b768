import { migrate } from '../db/migrate.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, { usage: 'migrate [--json]', words: 0 })
  if ('exit' in asked) return asked.exit
  return withDatabase(
    io,
    async ({ db }) => {
      const names = await migrate(db)
      if (asked.json) io.stdout(jsonText({ migrated: names }))
      else
        io.stdout(
          names.length === 0 ? 'Nothing to do: the database is current.' : `Done: ${names.join(', ')}.`,
        )
      return 0
    },
    false,
  )
}
