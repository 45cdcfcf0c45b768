/**
 * What of a person anybody is shown is declared in `test/support/privacy-declared.ts`, and nothing else is shown. On PGlite
 * alone: what is proven here is what pages say; the walls between rows are proven on both engines by `second-wall.test.ts`.
 */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openPortal } from '../support/portal.ts'
import { IMPERSONAL, PERSONAL } from '../support/privacy-declared.ts'
import type { Field } from '../support/privacy-fields.ts'
import { walkForms, walkMail } from '../support/privacy-forms.ts'
import { privacyTable } from '../support/privacy-table.ts'
import {
  type Answer,
  askAgain,
  type Sighting,
  sightingsIn,
  walkPages,
  withChanged,
} from '../support/privacy-walk.ts'
import { type PrivacyWorld, privacyWorld } from '../support/privacy-world.ts'

const LONG = 300_000
const DECLARED = 'test/support/privacy-declared.ts'
const FILES = 'test/support/privacy-of-….ts'
let world: PrivacyWorld
let answers: Answer[]
let sightings: Sighting[]

beforeAll(async () => {
  world = await privacyWorld(await openPortal())
  answers = await walkPages(world)
  sightings = answers.flatMap((answer) => sightingsIn(world, answer))
  sightings.push(...(await changedWords()))
  sightings.push(...(await walkForms(world)))
  sightings.push(...(await walkMail(world)))
}, LONG)

const fields: readonly [name: string, field: Field][] = Object.entries(PERSONAL).flatMap(([name, subject]) =>
  Object.entries(subject.fields).map(([column, field]): [string, Field] => [`${name}.${column}`, field]),
)

/** All words change at once; only where an answer differs is it asked which of them it was. */
async function changedWords(): Promise<Sighting[]> {
  const words = fields.filter(([, field]) => 'changedTo' in field).map(([name]) => name)
  const [own, others] = [true, false].map((isOwn) =>
    answers.filter(({ viewer }) => (viewer === 'person') === isOwn),
  )
  // Somebody whose account is closed comes in nowhere, and would hide all else.
  const open = words.filter((name) => name !== 'member.state')
  const differing = [
    ...(await withChanged(world, words, () => askAgain(world, others ?? []))),
    ...(await withChanged(world, open, () => askAgain(world, own ?? []))),
  ]
  const found: Sighting[] = []
  for (const field of words) {
    const shown = await withChanged(world, [field], () => askAgain(world, differing))
    found.push(...shown.map(({ viewer, address }) => ({ field, viewer, where: address })))
  }
  return found
}

test('every column of every table is declared', async () => {
  const { rows } = await sql<{
    table: string
    column: string
  }>`select table_name as table, column_name as column
    from information_schema.columns where table_schema = current_schema() and table_name not like 'kysely%'
      and column_name <> 'canary_of'`.execute(world.portal.db)
  const known = new Map<string, Set<string>>()
  for (const { table, fields: columns } of Object.values(PERSONAL)) {
    known.set(table, new Set([...(known.get(table) ?? []), ...Object.keys(columns)]))
  }
  const missing = rows.flatMap(({ table, column }) => {
    if (IMPERSONAL[table] !== undefined || known.get(table)?.has(column)) return []
    return known.has(table)
      ? [
          `${table}.${column}: add it to the fields of ${table} in ${FILES}, with who sees it, or unseen('why')`,
        ]
      : [
          `${table}: add it to PERSONAL in ${DECLARED} and its row to privacy-world.ts, or to IMPERSONAL with the reason`,
        ]
  })
  expect([...new Set(missing)]).toEqual([])
  const tables = new Set(rows.map(({ table }) => table))
  const gone = [...known.keys(), ...Object.keys(IMPERSONAL)].filter((table) => !tables.has(table))
  expect({ 'no such table any more': gone }).toEqual({ 'no such table any more': [] })
})

test('nobody is shown anything of a person that is not declared', () => {
  const allowed = new Map(fields.map(([name, field]) => [name, 'seen' in field ? field.seen : []]))
  const wrong = sightings.filter(({ field, viewer }) => !allowed.get(field)?.includes(viewer))
  const told = wrong.map(
    ({ field, viewer, where }) =>
      `${field} is shown to ${viewer} at ${where}: hide it, or declare it in ${FILES}`,
  )
  expect([...new Set(told)]).toEqual([])
})

test('whatever is declared as shown is shown', () => {
  const seen = new Set(sightings.map(({ field, viewer }) => `${field} to ${viewer}`))
  const never = fields.flatMap(([name, field]) =>
    'seen' in field
      ? field.seen.map((viewer) => `${name} to ${viewer}`).filter((each) => !seen.has(each))
      : [],
  )
  expect({ [`never shown: take it out of ${FILES}`]: never }).toEqual({
    [`never shown: take it out of ${FILES}`]: [],
  })
})

test('miles and status points never leave the person’s own pages', () => {
  const own = sightings.filter(({ field }) =>
    /^(miles|status|milesEntry|statusEntry|lot|lotUse)\./.test(field),
  )
  expect(own.length).toBeGreaterThan(3)
  expect(own.filter(({ viewer, where }) => viewer !== 'person' || !/^\/me(\/|\.|$)/.test(where))).toEqual([])
})

test('every page was there to be looked at, and mail was sent', () => {
  const there = new Set(answers.filter(({ status }) => status === 200).map(({ address }) => address))
  const kinds = new Set(
    [...there].map((address) => address.split('?')[0]?.replaceAll(/[0-9a-f-]{36}/g, ':id')),
  )
  const asked = answers.map(({ address }) => address.split('?')[0]?.replaceAll(/[0-9a-f-]{36}/g, ':id'))
  const never = [...new Set(asked)].filter((kind) => !kinds.has(kind))
  expect(never.sort()).toEqual(ELSEWHERE)
  expect(answers.filter(({ status }) => status >= 500).map(({ address }) => address)).toEqual([])
  expect(sightings.filter(({ where }) => where.startsWith('mail')).length).toBeGreaterThan(3)
})

/** Only lead elsewhere, or name a link or a released sheet that nobody of this world has. */
const ELSEWHERE = [
  '/',
  '/account',
  '/company/exports/:id/run',
  '/company/payroll/:id',
  '/company/people/:id/erase',
  '/company/people/list/:id/progress',
  '/home',
  '/invitation/nobody',
  '/join/confirm/nobody',
  '/join/draft/nobody',
  '/language',
  '/me/payroll/:id',
  '/me/security/second-step',
  '/operator/imports/:id/progress',
  '/operator/security/passkeys/:id',
  '/operator/security/second-step',
  '/operator/sign-in/code',
  '/operator/sign-in/password/nobody',
  '/register/nobody',
  '/sign-in/code',
  '/support/new',
]

test('the table for people is written from the declaration', async () => {
  await expect(privacyTable()).toMatchFileSnapshot('../../docs/privacy-matrix.md')
})
