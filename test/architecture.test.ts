/** Who may import whom (docs/ARCHITECTURE.md). Biome holds the cheap rules; this reads every import line. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

type Rule = { readonly files: string; readonly may: readonly string[]; readonly why: string }

/** Paths by their beginning; a bare name is a package. */
const RULES: readonly Rule[] = [
  { files: 'src/domain/', may: ['src/domain/', 'temporal-polyfill'], why: 'the domain is pure' },
  { files: 'migrations/', may: ['migrations/', 'kysely'], why: 'a migration is SQL' },
  {
    files: 'src/db/',
    may: ['src/db/', 'src/domain/', 'migrations/', 'kysely', 'pg', '@electric-sql/pglite', 'node:'],
    why: 'the database knows no page',
  },
  {
    files: 'src/programme/',
    may: [
      'src/programme/',
      'src/domain/',
      'src/db/',
      'src/intake/settle/',
      'valibot',
      '@valibot/to-json-schema',
      'kysely',
    ],
    why: 'a programme is data',
  },
  {
    files: 'src/intake/',
    may: ['src/intake/', 'src/domain/', 'src/db/', 'src/programme/', 'csv-', 'kysely', 'pino', 'node:'],
    why: 'the way in is the same for every door',
  },
]
const DRIVERS = ['pg', '@electric-sql/pglite']
const ENTRIES = ['src/node.ts', 'src/worker.ts', 'src/cli.ts']

const files = globSync(['src/**/*.{ts,tsx}', 'views/**/*.{ts,tsx}', 'migrations/*.ts']).sort()
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })))

test.for(RULES)('$files imports only what it may: $why', ({ files: folder, may }) => {
  const outside = imports.filter(
    ({ file, target }) => file.startsWith(folder) && !may.some((begin) => begins(target, begin)),
  )
  expect(outside).toEqual([])
  expect(imports.some(({ file }) => file.startsWith(folder))).toBe(true)
})

test('a room never imports another room', () => {
  const room = (path: string) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1]
  expect(
    imports.filter(({ file, target }) => room(file) && room(target) && room(file) !== room(target)),
  ).toEqual([])
})

test('only open-* files import a database driver', () => {
  const drivers = imports.filter(({ target }) => DRIVERS.includes(target))
  expect(drivers.map(({ file }) => file).filter((file) => !/\/open-[a-z]+\.ts$/.test(file))).toEqual([])
  expect(drivers.length).toBeGreaterThan(0)
})

test('nobody imports an entry', () => {
  expect(imports.filter(({ target }) => ENTRIES.includes(target))).toEqual([])
})

test('views never wait', () => {
  const waiting = files.filter(
    (file) =>
      file.startsWith('views/') && file.endsWith('.tsx') && /\bawait\b/.test(readFileSync(file, 'utf8')),
  )
  expect(waiting).toEqual([])
})

test('no hand-written file is longer than 250 lines, and the median is under 80', () => {
  const written = [...files, ...globSync('test/**/*.{ts,tsx}')].filter(
    (file) => !file.includes('.generated.'),
  )
  const lengths = written.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
})

/** A mail is no page of ours: no policy holds for it, and it knows no sheet. Its styles are constants all the same. */
function withoutMailStyle(file: string, text: string): string {
  return file.startsWith('views/mail/') ? text.replaceAll(/\sstyle=\{[A-Z]+\}/g, '') : text
}

test('no view, script or header lets text become code', () => {
  const views = files.filter(
    (file) => file.startsWith('views/') || file.startsWith('src/rooms/') || file.startsWith('src/web/'),
  )
  const risky = views.filter((file) =>
    /dangerouslySetInnerHTML|\braw\(|hx-on[:=]|['"]js:|unsafe-inline|unsafe-eval|\bstyle=/.test(
      withoutMailStyle(file, readFileSync(file, 'utf8')),
    ),
  )
  expect(risky).toEqual([])
})

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ]
  return found
    .map((match) => match[1] ?? match[2] ?? '')
    .map((target) => (target.startsWith('.') ? relative('.', join(dirname(file), target)) : target))
}

function begins(target: string, begin: string): boolean {
  return begin.endsWith('/') || begin.endsWith('-') || begin.endsWith(':')
    ? target.startsWith(begin)
    : target === begin || target.startsWith(`${begin}/`)
}
