import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { couponsIn, fileRejectIn, read, rejectsIn } from './sample-file.ts'

const sample = (name: string) => readFileSync(new URL(`../../docs/samples/${name}`, import.meta.url))

test('the good sample is good', async () => {
  const items = await read(sample('flown-coupons-good.csv'))
  expect(couponsIn(items)).toHaveLength(40)
  expect(rejectsIn(items)).toEqual([])
  expect(fileRejectIn(items)).toBeUndefined()
})

test('the bad sample has the errors that its explanation lists, and two good rows', async () => {
  const items = await read(sample('flown-coupons-bad.csv'))
  const listed = sample('README.md')
    .toString()
    .matchAll(/^\| (\d+) \| `([A-Z-]+)` \| `?([a-z_]+|–)/gm)
  const wanted = [...listed].map(([, line, code, field]) => [
    Number(line),
    code,
    field === '–' ? null : field,
  ])
  expect(rejectsIn(items).map(({ line, code, field }) => [line, code, field])).toEqual(wanted)
  expect(wanted).toHaveLength(12)
  expect(couponsIn(items).map(({ ticket }) => ticket)).toEqual(['9901234567801', '9901234567814'])
})
