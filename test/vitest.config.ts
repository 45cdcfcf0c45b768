import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What pages say is the same on both engines. */
const ONE_ENGINE = ['test/rooms/privacy-matrix.test.ts']
const DATABASE_TESTS = ['test/db/**/*.test.{ts,tsx}', 'test/rooms/**/*.test.{ts,tsx}']

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: 'test/support/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{domain,intake,programme,views,web,cli}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'pglite', include: DATABASE_TESTS, provide: { engine: 'pglite' } } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: DATABASE_TESTS,
          exclude: ONE_ENGINE,
          // Every file has a database of its own, and loading the program anew took longer than its tests. Not so
          // on PGlite: its memory is free only when the process ends.
          isolate: false,
          provide: { engine: 'postgres' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          provide: { engine: 'postgres' },
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          // One at a time: they kill processes, and measure what the machine does meanwhile.
          include: ['test/{faults,runtimes}/**/*.test.{ts,tsx}'],
          provide: { engine: 'postgres' },
          fileParallelism: false,
          testTimeout: 240_000,
        },
      },
    ],
  },
})
