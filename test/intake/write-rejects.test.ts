import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeRejects } from '../../src/intake/write-rejects.ts'
import { couponsIn, file, GOOD, headerIn, read, rejectsIn } from './sample-file.ts'

async function rejectFile(content: string): Promise<string> {
  const items = await read(content)
  return [...writeRejects(headerIn(items), rejectsIn(items))].join('')
}

test('the rejected line as it came, with the reason at the end', async () => {
  const [, line] = (await rejectFile(file([{}, { origin: 'XXX', passenger_name: '=1+1; "A"' }], ';'))).split(
    '\r\n',
  )
  expect(line).toBe(
    '9901234567890;;1;2025-03-01;F;MA;NV;123;Y;Y;ECO-FLEX;public;XXX;CDG;2025-04-01;07:30;EUR;129.00;' +
      'YQ:70.00|YR:12.00;0.00;BG123456;;;MA;992123456789012;"=1+1; ""A""";ADT;' +
      '3;ROUTE-UNKNOWN;origin;XXX;an airport that is on the list',
  )
})

test('the mended file is read, and the added columns are ignored', async () => {
  const rejected = await rejectFile(file([{}, { origin: 'XXX' }, { rbd: '' }], ';', '\r\n'))
  const items = await read(rejected.replace('XXX;CDG', 'SOF;CDG'))
  expect(couponsIn(items)).toEqual(couponsIn(await read(file([{}]))))
  expect(rejectsIn(items)).toMatchObject([{ code: 'VALUE-MISSING', field: 'rbd' }])
  const again = [...writeRejects(headerIn(items), rejectsIn(items))].join('')
  expect(again.match(/reject_code/g)).toHaveLength(1)
  expect(again.split('\r\n')[1]?.split(';')).toHaveLength(Object.keys(GOOD).length + 5)
})

test('only added cells are guarded against formulas', async () => {
  const rejected = await rejectFile(file([{ origin: '=1+1' }]))
  expect(rejected).toContain(',=1+1,CDG,')
  expect(rejected).toContain(",origin,'=1+1,")
})

test('a row of another length stays as it is, so that it is refused again until somebody mends it', async () => {
  const short = file([{}]).trimEnd().split(',').slice(0, -1).join(',')
  expect(rejectsIn(await read(await rejectFile(short)))).toMatchObject([{ code: 'ROW-LENGTH' }])
})

test('original cells come back exactly as they were', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '=1',
      '@x',
      ' padded ',
      'a"b',
      '"',
      'line\nbreak',
      'line\r\nbreak',
      '\r',
      ';,;',
      '\uFEFFx',
      'é',
    ),
  )
  await fc.assert(
    fc.asyncProperty(cell, fc.constantFrom(',', ';'), async (text, delimiter) => {
      fc.pre(!text.includes('\0'))
      const [first] = rejectsIn(await read(file([{ fare_product: text, rbd: '!' }], delimiter)))
      const [second] = rejectsIn(
        await read(await rejectFile(file([{ fare_product: text, rbd: '!' }], delimiter))),
      )
      expect(first?.cells).toContain(text)
      expect(second?.cells.slice(0, 27)).toEqual(first?.cells)
    }),
    { numRuns: 300 },
  )
})
