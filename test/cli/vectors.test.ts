/** Every published example once more, as a person at the terminal would ask: a file in, JSON out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run as price } from '../../src/cli/price.ts'
import { run as programme } from '../../src/cli/programme.ts'
import { run as rate } from '../../src/cli/rate.ts'
import { fixedText } from '../../src/domain/rating/fare-base.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import { documentPath } from '../programme/documents.ts'
import { EXPIRY_CASES, PRICE_VECTORS } from '../programme/published-others.ts'
import { CASES, type Case } from '../programme/published-vectors.ts'
import { captured, json } from './captured.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-rate-'))
afterAll(() => rmSync(folder, { recursive: true }))

function couponFile({ coupons }: Case): string {
  const path = join(folder, `${CASES.findIndex((each) => each.coupons === coupons)}.csv`)
  writeFileSync(path, [...writeCoupons(coupons)].join(''))
  return path
}

function options({ context: { company, member, creditedOn } }: Case): string[] {
  return [
    '--company-spend',
    fixedText(company?.spendSoFar ?? 0n, 2),
    '--travellers',
    `${company?.travellersSoFar}`,
    '--credited-on',
    creditedOn,
    ...(company?.tier ? ['--company-tier', company.tier] : []),
    ...(member?.status ? ['--member-status', member.status] : []),
  ]
}

const COLUMN = { points: 'points', miles: 'miles', status: 'statusPoints' } as const

test.for(CASES)('rate: $programme: $name earns $expect', async (vector) => {
  const call = [
    '--programme',
    documentPath(vector.programme),
    '--coupons',
    couponFile(vector),
    ...options(vector),
  ]
  const { code, out, err } = await captured(rate, ...call, '--json')
  expect({ code, err }).toEqual({ code: 0, err: [] })
  const lines = out.map((line) => JSON.parse(line))
  const column = COLUMN[vector.currency]
  expect(lines.reduce((sum, line) => sum + Number(line[column]), 0)).toBe(Number(vector.expect ?? 0))
  if (vector.expect === null)
    expect(lines.every((line) => line[column] === null && line.reasons[column] !== undefined)).toBe(true)
  expect(lines.some((line) => line.shown !== undefined)).toBe(vector.shown ?? false)
  expect(lines.every((line) => line.trace.length > 0)).toBe(true)
})

test.for(EXPIRY_CASES)(
  'programme expiry: $programme $on',
  async ({ programme: name, currency, on, expiresOn }) => {
    const answer = await captured(
      programme,
      'expiry',
      '--programme',
      documentPath(name),
      '--currency',
      currency,
      '--on',
      on,
      '--json',
    )
    expect(json(answer)).toEqual({ currency, on, expiresOn })
  },
)

test.for(PRICE_VECTORS.upgrades)('price: $text costs $expect', async ({ text, expect: expected }) => {
  const [route = '', step = ''] = text.split(', ')
  const [from = '', to = ''] = step.split('->')
  const award = ['--award', 'upgrade', '--route', route, '--from', from, '--to', to]
  expect(
    json(await captured(price, '--programme', documentPath('on-business-2015'), ...award, '--json')),
  ).toMatchObject({ points: expected })
})

test.for(PRICE_VECTORS.taxes)(
  'price: taxes of $taxPricedAt are charged as $expectCharged',
  async ({ taxPricedAt, expectCharged }) => {
    const award = ['--award', 'taxes', '--amount', `${taxPricedAt}`]
    expect(
      json(await captured(price, '--programme', documentPath('partnerplusbenefit-2023'), ...award, '--json')),
    ).toMatchObject({ points: expectCharged })
  },
)
