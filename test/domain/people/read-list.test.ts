import { expect, test } from 'vitest'
import { columnOf, LIST_COLUMNS, roleOf, yesNo } from '../../../src/domain/people/list-words.ts'
import { domainOf, domainsIn, isDomain, isFreeMail } from '../../../src/domain/people/mail-domain.ts'
import { LIST_ROWS_MOST, readList } from '../../../src/domain/people/read-list.ts'
import { LANGS } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'

function rowsOf(table: string[][]) {
  const read = readList(table)
  if ('fault' in read) throw new Error(read.fault)
  return read.rows
}

test.for(LANGS)('the heads of the template and the roles of the pages are understood in %s', (lang) => {
  const { t } = wordsFor(lang)
  for (const column of LIST_COLUMNS) expect(columnOf(t(`peopleLists.column.${column}`))).toBe(column)
  for (const role of ['travel-manager', 'finance', 'approver', 'arranger', 'traveller'] as const)
    expect({ lang, role, is: roleOf(t(`people.role.${role}`)) }).toEqual({ lang, role, is: role })
})

test('columns may stand in any order, and those that nobody knows are passed over', () => {
  const [row] = rowsOf([
    ['Kostenstelle', 'Personalnummer', 'E-Mail-Adresse *', 'Rolle', 'Name:'],
    ['4711', '99', 'Ada@Acme.example', 'Buchhaltung', 'Ada Brenner'],
  ])
  expect(row?.person).toEqual({
    name: 'Ada Brenner',
    email: 'Ada@Acme.example',
    role: 'finance',
    costCentre: '4711',
    team: null,
    isGuest: false,
  })
  expect(row?.line).toBe(2)
})

test.for([
  { cells: ['', 'Ada', '', ''], code: 'email-missing', column: 'email' },
  { cells: ['ada@acme', 'Ada', '', ''], code: 'email-wrong', column: 'email' },
  { cells: ['ada@acme.example', 'Ada', 'chief', ''], code: 'role-unknown', column: 'role' },
  { cells: ['ada@acme.example', 'Ada', '', 'perhaps'], code: 'guest-unknown', column: 'guest' },
  { cells: ['ada@acme.example', 'Ada', '', 'yes'], code: 'guest-email', column: 'email' },
  { cells: ['', '', '', 'yes'], code: 'name-missing', column: 'name' },
  { cells: ['ada@acme.example', 'A'.repeat(201), '', ''], code: 'too-long', column: 'name' },
])('$code is said of the column $column', ({ cells, code, column }) => {
  const [row] = rowsOf([['email', 'name', 'role', 'guest'], cells])
  expect(row?.person).toBeUndefined()
  expect(row?.faults.map((fault) => [fault.code, fault.column])).toEqual([[code, column]])
})

test('the second line about one person names the line of the first, whatever the case of letters', () => {
  const rows = rowsOf([['email'], ['ada@acme.example'], ['bob@acme.example'], ['ADA@acme.example']])
  expect(rows.map((row) => row.person?.email)).toEqual(['ada@acme.example', 'bob@acme.example', undefined])
  expect(rows[2]?.faults).toEqual([
    { column: 'email', code: 'twice', found: 'ADA@acme.example', expected: '2' },
  ])
})

test('what is pasted from a mail needs no head: names beside addresses, addresses alone', () => {
  const rows = rowsOf([
    ['Ada Brenner <ada@acme.example>', 'bob.klein@acme.example'],
    ['Cem Ak', 'cem@acme.example'],
  ])
  expect(rows.map(({ person }) => [person?.name, person?.email])).toEqual([
    ['Ada Brenner', 'ada@acme.example'],
    ['Bob Klein', 'bob.klein@acme.example'],
    ['Cem Ak', 'cem@acme.example'],
  ])
})

test.for([
  { table: [['', ' ']], fault: 'empty' },
  { table: [['email', 'name']], fault: 'empty' },
  {
    table: [
      ['name', 'role'],
      ['Ada', 'finance'],
    ],
    fault: 'no-email-column',
  },
  { table: [['hello'], ['world']], fault: 'no-email-column' },
  {
    table: [
      ['E-Mail', 'mail'],
      ['a@b.example', 'c@d.example'],
    ],
    fault: 'column-twice',
  },
  {
    table: [['email'], ...Array.from({ length: LIST_ROWS_MOST + 1 }, (_, at) => [`p${at}@acme.example`])],
    fault: 'too-many',
  },
])('a list is not taken at all: $fault', ({ table, fault }) => {
  expect(readList(table)).toEqual({ fault })
})

test('yes and no in five languages, and nothing else', () => {
  expect(['yes', 'Ja', 'да', 'Evet', 'כן', 'X'].map(yesNo)).toEqual(Array(6).fill(true))
  expect(['', 'no', 'Nein', 'нет', 'hayır', 'לא'].map(yesNo)).toEqual(Array(6).fill(false))
  expect(yesNo('maybe')).toBeUndefined()
})

test('domains: what anybody can have is no company’s own', () => {
  expect(domainOf('Ada@Acme.Example')).toBe('acme.example')
  expect(domainsIn('@Acme.example, acme.de;acme.de')).toEqual(['acme.example', 'acme.de'])
  expect(isFreeMail('gmail.com')).toBe(true)
  expect(isFreeMail('acme.example')).toBe(false)
  expect(['acme.example', 'münchen.de'].every(isDomain)).toBe(true)
  expect(['acme', 'a b.de', '-a.de', 'a..de', ''].some(isDomain)).toBe(false)
})
