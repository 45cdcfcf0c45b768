import { ask, type Io } from './io.ts'

const USAGE =
  'bench [--coupons 200000] [--rounds 3] [--seconds 10]    (starts a Postgres of its own; takes minutes)'

/** The bench stands with the tests, for it needs what only they install: a server of its own, a load generator. */
export async function run(argv: string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const
  const asked = ask(argv, io, {
    usage: USAGE,
    options: { coupons: text, rounds: text, seconds: text },
    words: 0,
  })
  if ('exit' in asked) return asked.exit
  const whole = (name: string, otherwise: number) => Number(asked.values[name] ?? otherwise)
  const given = {
    coupons: whole('coupons', 200_000),
    rounds: whole('rounds', 3),
    seconds: whole('seconds', 10),
  }
  const wrong = Object.entries(given).find(([, value]) => !Number.isSafeInteger(value) || value < 1)
  if (wrong) {
    io.stderr(`--${wrong[0]}: expected a whole number above 0`)
    return 2
  }
  const { bench, PARTS } = await import('../../test/bench/bench.ts')
  return (await bench({ parts: PARTS, lines: 0, ...given, say: io.stdout })) ? 0 : 1
}
