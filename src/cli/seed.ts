import { migrate } from '../db/migrate.ts'
import { seedDemo } from '../demo/seed.ts'
import { ask, type Io, jsonText } from './io.ts'
import { withDatabase } from './with-database.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, { usage: 'seed [--json]', words: 0 })
  if ('exit' in asked) return asked.exit
  return withDatabase(
    io,
    async ({ db, embedded }) => {
      if (!embedded) {
        io.stderr('The demo world belongs to the embedded database: unset DATABASE_URL.')
        return 1
      }
      await migrate(db)
      const seeded = await seedDemo(db, { now: new Date(), say: asked.json ? () => {} : io.stderr })
      if (asked.json) io.stdout(jsonText({ seeded }))
      else io.stdout(seeded ? 'Done.' : 'Nothing to do: the demo world is there already.')
      return 0
    },
    false,
  )
}
