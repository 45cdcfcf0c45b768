/** S9, S10: what is handed out and what is erased is held to the declaration of personal columns, column by column. */
import { sql } from 'kysely'
import { beforeAll, expect, inject, test } from 'vitest'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { erase } from '../../src/privacy/erase.ts'
import { APART, PART_NAMES, PARTS } from '../../src/privacy/parts.ts'
import { subjectOfMember } from '../../src/privacy/subject.ts'
import { NAME_PATHS, SEARCH_PATHS, TEXT_PATHS } from '../../src/privacy/trail-texts.ts'
import { deeds } from '../../views/words/en/deeds.ts'
import { freshDb } from '../support/database.ts'
import { rowsWith } from '../support/full-text.ts'
import { NOW, openPortal } from '../support/portal.ts'
import { PERSONAL } from '../support/privacy-declared.ts'
import { privacyWorld } from '../support/privacy-world.ts'

const WHERE = 'src/privacy/parts-….ts'
const parts = PART_NAMES.map((name) => PARTS[name])
let columns: Map<string, string[]>

beforeAll(async () => {
  const db: Db = await freshDb()
  const { rows } = await sql<{
    table: string
    column: string
  }>`select table_name as table, column_name as column
    from information_schema.columns where table_schema = 'public'`.execute(db)
  columns = new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, all]) => [
      table,
      all.map(({ column }) => column),
    ]),
  )
})

test('S10: every table with something of a person is handed out and erased, or says why not', () => {
  const known = new Set<string>([...parts.map(({ table }) => table), ...Object.keys(APART)])
  const missing = Object.values(PERSONAL).flatMap(({ table }) =>
    known.has(table) ? [] : [`${table}: declare it in ${WHERE}, or in APART with the reason`],
  )
  expect([...new Set(missing)]).toEqual([])
})

test('S10: every column is handed out or withheld with a reason, once', () => {
  const wrong = parts.flatMap(({ table, given, withheld }) => {
    const said = [...given, ...Object.values(withheld).flat()]
    const there = columns.get(table) ?? []
    const untold = there.filter((column) => !said.includes(column))
    const gone = said.filter((column, at) => !there.includes(column) || said.indexOf(column) !== at)
    return [
      ...untold.map((column) => `${table}.${column}: hand it out or withhold it, in ${WHERE}`),
      ...gone.map((column) => `${table}.${column}: is not there, or said twice, in ${WHERE}`),
    ]
  })
  expect(wrong).toEqual([])
})

test('S9: what stays of an erased row are columns that there are', () => {
  const wrong = parts.flatMap(({ table, erased }) =>
    erased === 'row'
      ? []
      : Object.values(erased)
          .flat()
          .filter((column) => !columns.get(table)?.includes(column))
          .map((column) => `${table}.${column}`),
  )
  expect(wrong).toEqual([])
})

/** Keys of the trail that hold a code, an id, a day, an amount, or a name that is no person's. */
const FACTS = [
  ...[
    'accessKey',
    'account',
    'afterDays',
    'airline',
    'amount',
    'award',
    'back',
    'bytes',
    'cause',
    'claims',
    'client',
  ],
  ...[
    'columns',
    'company',
    'consent',
    'consultant',
    'contra',
    'corporateId',
    'count',
    'country',
    'credited',
    'day',
    'deed',
  ],
  ...[
    'domains',
    'during',
    'ended',
    'entity',
    'entityBefore',
    'expiresOn',
    'fee',
    'flights',
    'format',
    'from',
    'half',
  ],
  ...[
    'kinds',
    'known',
    'lines',
    'link',
    'list',
    'message',
    'miles',
    'moment',
    'money',
    'needsApproval',
    'number',
    'object',
  ],
  ...[
    'people',
    'period',
    'price',
    'proof',
    'reference',
    'registrationNo',
    'role',
    'roleBefore',
    'rows',
    'score',
    'sha256',
  ],
  ...['state', 'stockAfter', 'stockBefore', 'terms', 'ticket', 'to', 'validFrom', 'version', 'year'],
]

test('D-12: every key of the trail is a fact, or loses names and free text when somebody is erased', () => {
  const told = [...NAME_PATHS, ...TEXT_PATHS, ...SEARCH_PATHS].map((path) => path.split(' ')[1])
  const untold = Object.keys(deeds.detail).filter((key) => !FACTS.includes(key) && !told.includes(key))
  expect({ 'declare in src/privacy/trail-texts.ts, or as a fact here': untold }).toEqual({
    'declare in src/privacy/trail-texts.ts, or as a fact here': [],
  })
})

/** Kinds of rows that are of somebody else in the world of the privacy matrix. */
const OF_OTHERS = ['formerSeat', 'invitation', 'part', 'teamApprover']

/** Whether nothing of a column may be left. */
function mustGo(table: string, column: string): boolean {
  const part = parts.find((each) => each.table === table)
  if (!part) return false
  return part.erased === 'row' || !Object.values(part.erased).flat().includes(column)
}

// To put values into every column takes a superuser, as PGlite's session is one.
test.runIf(inject('engine') === 'pglite')(
  'S9: of the values planted in every personal column, none is found after the erasure',
  async () => {
    const world = await privacyWorld(await openPortal())
    const { db } = world.portal
    const { values } = world
    // What is found by an address or a number only, under those of the person.
    await sql`update person_list_row set email = ${values['seat.email']} where canary_of = 'listRow'`.execute(
      db,
    )
    await sql`update frequent_flyer_account set state = 'verified' where canary_of = 'number'`.execute(db)
    await sql`update import_reject set reject = jsonb_set(jsonb_set(reject, '{cells,0}',
        to_jsonb(${values['number.number']}::text)), '{cells,2}', '"MA"') where canary_of = 'reject'`.execute(
      db,
    )
    await sql`update award_order set detail = jsonb_set(jsonb_set(detail, '{request,sendTo,address}',
        detail #> '{request,sendTo,name}'), '{request,sendTo,name}', to_jsonb(${values['member.name']}::text))
      where canary_of = 'parcel'`.execute(db)
    // The ledger has amounts that were planted, and nothing to lapse; its proof is in privacy-erase.test.ts.
    await sql`update lot set remaining = 0 where owner_id = ${world.person.id}`.execute(db)
    const planted = Object.entries(PERSONAL).flatMap(([name, { table, fields }]) =>
      Object.entries(fields).flatMap(([column, field]) =>
        'canary' in field && !OF_OTHERS.includes(name) && mustGo(table, column)
          ? [{ of: `${name}.${column}`, value: (values[`${name}.${column}`] ?? '').toLowerCase() }]
          : [],
      ),
    )
    expect(planted.length).toBeGreaterThan(60)
    const words = (value: string) => [value.replace('t12:00:00.000z', 't12:00:00')]
    const before = await rowsWith(
      db,
      planted.flatMap(({ value }) => words(value)),
    )
    expect(before.length).toBeGreaterThan(20)
    const outcome = await withScope(db, { as: 'privacy' }, async (tx) => {
      const of = await subjectOfMember(tx, world.person.id)
      return of && erase(tx, of, { now: NOW, today: asDay('2026-11-20') })
    })
    expect(outcome).toHaveProperty('ok')
    const left = await rowsWith(
      db,
      planted.flatMap(({ value }) => words(value)),
    )
    const told = planted.filter(({ value }) =>
      left.some((row) => words(value).some((word) => row.includes(word))),
    )
    expect(told.map(({ of }) => of)).toEqual([])
    expect(left).toEqual([])
  },
  300_000,
)
