/** Every command; each loads its code only when it is called. */
import type { Run } from './io.ts'

type Command = { readonly summary: string; readonly run: Run }

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    summary: 'brings the database to the newest shape',
    run: async (argv, io) => (await import('./migrate.ts')).run(argv, io),
  },
  seed: {
    summary: 'fills an empty database with the demo world',
    run: async (argv, io) => (await import('./seed.ts')).run(argv, io),
  },
  import: {
    summary: 'loads a flown coupon file',
    run: async (argv, io) => (await import('./import.ts')).run(argv, io),
  },
  rate: {
    summary: 'rates coupons under a programme document, without a database',
    run: async (argv, io) => (await import('./rate.ts')).run(argv, io),
  },
  price: {
    summary: 'prices an award, a fee or a tax under a programme document',
    run: async (argv, io) => (await import('./price.ts')).run(argv, io),
  },
  programme: {
    summary: 'checks a programme document, or prints its JSON Schema',
    run: async (argv, io) => (await import('./programme.ts')).run(argv, io),
  },
  statement: {
    summary: 'writes a company’s statement of a month',
    run: async (argv, io) => (await import('./statement.ts')).run(argv, io),
  },
  expire: {
    summary: 'lets lots lapse whose last day has passed',
    run: async (argv, io) => (await import('./expire.ts')).run(argv, io),
  },
  verify: {
    summary: 'proves the ledger and names the first broken row',
    run: async (argv, io) => (await import('./verify.ts')).run(argv, io),
  },
  backup: {
    summary: 'writes everything into one file',
    run: async (argv, io) => (await import('./backup.ts')).run(argv, io),
  },
  restore: {
    summary: 'reads such a file into an empty database',
    run: async (argv, io) => (await import('./restore.ts')).run(argv, io),
  },
  erasures: {
    summary: 'keeps who was erased in a list apart from backups',
    run: async (argv, io) => (await import('./erasures.ts')).run(argv, io),
  },
  bench: {
    summary: 'measures import, redemption and pages against named yardsticks',
    run: async (argv, io) => (await import('./bench.ts')).run(argv, io),
  },
}
