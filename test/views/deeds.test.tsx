import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEED_GROUPS, DEEDS, type DeedName } from '../../src/db/deeds.ts'
import { DetailText, deedText, ThingText } from '../../views/audit-trail/deed-text.tsx'
import { LANGS } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'

const NAMES = DEED_GROUPS.flatMap((group) => DEEDS[group].map((deed) => `${group}.${deed}` as DeedName))
const sources = globSync('src/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))

test.each(LANGS)('every deed is told in words, and no two deeds of a group alike: %s', (lang) => {
  const t = wordsFor(lang)
  expect(NAMES.filter((name) => deedText(t, name) === name)).toEqual([])
  for (const group of DEED_GROUPS) {
    const told = DEEDS[group].map((deed) => deedText(t, `${group}.${deed}`))
    expect(new Set(told).size).toBe(told.length)
  }
})

test('what statements write by themselves, past the compiler, is in the catalogue too', () => {
  const written = sources
    .filter((text) => text.includes('insert into audit'))
    .flatMap((text) => [...text.matchAll(/insert into audit[\s\S]*?'([a-z-]+\.[a-z-]+)'/g)])
    .map(([, name]) => name)
  expect(written.length).toBeGreaterThan(0)
  expect(written.filter((name) => !NAMES.includes(name as DeedName))).toEqual([])
})

test('every kind of thing has a name', () => {
  const kinds = sources.flatMap((text) =>
    [...text.matchAll(/(?:objectKind: |auditThing\([^)]*?kind: )'([a-z-]+)'/g)].map(([, kind]) => kind ?? ''),
  )
  expect(kinds.length).toBeGreaterThan(20)
  const t = wordsFor('en')
  const bare = kinds.filter((kind) =>
    String(ThingText({ t, thing: { kind, id: 'abcdef' }, role: 'support' })).includes(`>${kind} `),
  )
  expect(bare).toEqual([])
})

test('details speak, and what nobody knows is shown as it is', () => {
  const awards = new Map([['upgrade-2024', 'Upgrade, one way']])
  const told = (deed: string, detail: Record<string, unknown>) =>
    String(DetailText({ t: wordsFor('en'), done: { deed, detail }, awards })).replaceAll(/<[^>]+>/g, '')
  expect(told('award.order', { award: 'upgrade-2024', price: '6000' })).toBe(
    'Award: Upgrade, one way · Price: 6,000',
  )
  expect(told('claim.asked', { half: 'company', reason: null, message: true })).toBe(
    'Credit for: Company points · With a message: yes',
  )
  expect(told('claim.rejected', { reason: 'no-proof' })).toBe('Reason: The flight could not be proved')
  expect(told('programme.publish', { number: 2, validFrom: '2026-12-01' })).toBe(
    'Version: 2 · Flights from: 1 Dec 2026',
  )
  expect(told('statement.close', { period: '2026-10' })).toBe('Month: October 2026')
  expect(told('old.deed', { what: 'so' })).toBe('what: so')
  expect(told('session.start', { proof: 'recovery' })).toBe('Proved by: recovery code')
  expect(told('session.end', {})).toBe('–')
})
