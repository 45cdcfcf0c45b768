import { ask, type Io } from './io.ts'

export async function run(argv: string[], io: Io): Promise<number> {
  const asked = ask(argv, io, {
    usage: 'statement --company ID --period YYYY-MM [--format csv|json]',
    words: 0,
  })
  if ('exit' in asked) return asked.exit
  return 2
}
