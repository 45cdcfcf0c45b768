import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FILE_REJECT_CODES } from '../../src/intake/file-reject.ts'
import type { ReadItem } from '../../src/intake/records.ts'
import { FOUND_CHARACTERS, READING_CODES } from '../../src/intake/reject.ts'
import { type Cells, file, GOOD, read } from './sample-file.ts'

const CASES = 700
const good = new TextEncoder().encode(
  file(
    [
      {},
      { coupon_number: '2', passenger_name: 'O"NEIL; Ä/B' },
      { origin: 'CDG', destination: 'EDI' },
      { status: 'R' },
    ],
    ';',
    '\r\n',
  ),
)

/** Whatever came in: only the closed set comes out, in order, and nothing after a refusal. */
function lawful(items: readonly ReadItem[]): void {
  let line = 0
  for (const [index, item] of items.entries()) {
    if ('header' in item) expect(index).toBe(0)
    else if ('fileReject' in item) {
      expect(index).toBe(items.length - 1)
      expect(FILE_REJECT_CODES).toContain(item.fileReject.code)
    } else {
      expect(item.line).toBeGreaterThan(line)
      line = item.line
      if ('reject' in item) {
        expect(READING_CODES).toContain(item.reject.code)
        expect(item.reject.found.length).toBeLessThanOrEqual(FOUND_CHARACTERS)
      }
    }
  }
}

function kindOf(item: ReadItem): string {
  return ['header', 'coupon', 'reject', 'fileReject'].find((kind) => kind in item) ?? 'something else'
}

test('random bytes never throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 64 }),
      async (bytes, piece) => {
        const items = await read(bytes, piece)
        lawful(items)
        // No random bytes have the twelve required headings.
        expect(items).toHaveLength(1)
      },
    ),
    { numRuns: CASES },
  )
})

const hostile = fc.constantFrom(
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\r',
  '\r\n',
  '\uFEFF',
  '\0',
  '\u2028',
  '\uD800',
  '=1+1',
  '-',
  '1e999',
  '__proto__',
  ' ',
  '\t',
  '|',
  ':',
)
const mutation = fc.record({
  at: fc.nat({ max: good.length }),
  remove: fc.nat({ max: 20 }),
  insert: fc.oneof(
    hostile.map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 4 }),
  ),
})

test('mutated good files never throw', async () => {
  const outcomes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 2_000 }),
      async (mutations, piece) => {
        let bytes = [...good]
        for (const { at, remove, insert } of mutations)
          bytes = [...bytes.slice(0, at), ...insert, ...bytes.slice(at + remove)]
        const items = await read(Uint8Array.from(bytes), piece)
        lawful(items)
        for (const item of items) outcomes.add(kindOf(item))
      },
    ),
    { numRuns: CASES },
  )
  // The mutations are mild enough to reach every kind of answer; otherwise this test would prove little.
  expect([...outcomes].sort()).toEqual(['coupon', 'fileReject', 'header', 'reject'])
})

test('any text in any cell is a coupon or a reject of its own line, and the next row is not harmed', async () => {
  const column = fc.constantFrom(...(Object.keys(GOOD) as (keyof typeof GOOD)[]))
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }), hostile)
  await fc.assert(
    fc.asyncProperty(column, text, async (name, cell) => {
      fc.pre(!cell.includes('\0') && cell.isWellFormed())
      const cells: Cells = { [name]: cell }
      const items = await read(file([cells, { coupon_number: '2' }]))
      lawful(items)
      expect(items).toHaveLength(3)
      expect(items[2]).toHaveProperty('coupon.coupon', 2)
    }),
    { numRuns: CASES },
  )
})
