/** The three commands as a person meets them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run as price } from '../../src/cli/price.ts'
import { run as programme } from '../../src/cli/programme.ts'
import { run as rate } from '../../src/cli/rate.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import { coupons } from '../domain/rating/sample-coupon.ts'
import { documentJson, documentPath } from '../programme/documents.ts'
import { captured, json } from './captured.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const MA = {
  ticket: '9901234567890',
  marketingCarrier: 'MA',
  operatingCarrier: 'MA',
  fareProduct: 'Classic',
  surcharges: { YQ: 7_000n, 'YR-F': 900n },
}
const good = file('good.csv', [...writeCoupons(coupons({ ...MA, fare: 43_000n }))].join(''))
const wingspan = ['--programme', documentPath('wingspan')]

test('rate explains in sentences that a person can follow', async () => {
  const { code, out } = await captured(
    rate,
    ...wingspan,
    '--coupons',
    good,
    '--credited-on',
    '2025-03-12',
    '--no-member',
  )
  expect(code).toBe(0)
  expect(out.map((line) => line.trim())).toEqual([
    '9901234567890 coupon 1: FRA-HAM',
    '2000 Wingspan points, base',
    'Rule "Fare and carrier surcharges × 4, by company tier and fare" of the programme of 2024-01-01, per coupon.',
    'The fare is 430.00 EUR.',
    'Surcharge YQ of 70.00 EUR counts.',
    'Surcharge YR-F of 9.00 EUR does not count.',
    '500.00 EUR count.',
    'Times 4.',
    'Table "company-percent", none, Classic (*): 100.',
    '100 % of 2000.',
    'That makes 2000 Wingspan points.',
    'It can be spent until 2028-03-12.',
    'No Wing miles for FRA-HAM: NO-MEMBER',
    'Nothing: NO-MEMBER.',
    'No Wing status points for FRA-HAM: NO-MEMBER',
    'Nothing: NO-MEMBER.',
  ])
})

test('rate --json: one object per journey, amounts, last days and reasons', async () => {
  const answer = await captured(
    rate,
    ...wingspan,
    '--coupons',
    good,
    '--credited-on',
    '2025-03-12',
    '--no-company',
    '--json',
  )
  expect(json(answer)).toMatchObject({
    ticket: '9901234567890',
    coupons: [1],
    route: 'FRA-HAM',
    points: null,
    miles: 2000,
    statusPoints: 20,
    expiresOn: { miles: '2028-03-31', statusPoints: '2025-12-31' },
    reasons: { points: 'NO-COMPANY' },
  })
})

test('rate --fare-type corporate moves every coupon to the distance table', async () => {
  const answer = await captured(rate, ...wingspan, '--coupons', good, '--fare-type', 'corporate', '--json')
  expect(json(answer)).toMatchObject({ miles: 1000 })
})

test('a bad row is told on stderr, the good one is still rated, and the exit code is 1', async () => {
  const mixed = [...writeCoupons(coupons(MA, { ...MA, destination: 'QQQ' }))].join('')
  const { code, out, err } = await captured(
    rate,
    ...wingspan,
    '--coupons',
    file('mixed.csv', mixed),
    '--json',
  )
  expect({ code, lines: out.length, told: err.length }).toEqual({ code: 1, lines: 1, told: 1 })
  expect(err[0]).toMatch(/^line 3: ROUTE-UNKNOWN/)
})

test('coupons that were not flown are listed with the reason; a coupon that comes twice counts once', async () => {
  const [flown, lifted] = coupons(MA, { ...MA, status: 'L' })
  const rows = [flown, lifted, flown].flatMap((coupon) => (coupon ? [coupon] : []))
  const { out, err } = await captured(
    rate,
    ...wingspan,
    '--coupons',
    file('lifted.csv', [...writeCoupons(rows)].join('')),
    '--json',
  )
  expect(out.map((line) => JSON.parse(line).reasons.points ?? 'earned')).toEqual(['earned', 'CPN-NOT-FLOWN'])
  expect(err).toEqual(['line 4: 9901234567890/1 again; the first one counts'])
})

test.for([
  { run: rate, call: ['--coupons', good], says: '--programme is needed' },
  { run: rate, call: [...wingspan, '--coupons', '/nowhere.csv'], says: '/nowhere.csv cannot be read' },
  {
    run: rate,
    call: [...wingspan, '--coupons', good, '--company-tier', 'platinum'],
    says: '--company-tier platinum: one of none, silver, gold',
  },
  {
    run: rate,
    call: [...wingspan, '--coupons', good, '--credited-on', '2025-02-30'],
    says: '--credited-on 2025-02-30: a day as YYYY-MM-DD',
  },
  {
    run: rate,
    call: [...wingspan, '--coupons', good, '--fare-type', 'free'],
    says: '--fare-type free: public, corporate, award or industry',
  },
  {
    run: price,
    call: [...wingspan, '--award', 'yacht'],
    says: '--award yacht: flight, upgrade, fare-linked, voucher, taxes, transfer, cancellation or rebooking',
  },
  {
    run: price,
    call: [...wingspan, '--award', 'taxes', '--amount', '12.5'],
    says: '--amount 12.5: at most 0 decimals',
  },
  { run: programme, call: ['dance'], says: 'dance: check, schema or expiry' },
  { run: programme, call: ['check', '/nowhere.json'], says: '/nowhere.json cannot be read' },
])('a wrong call ends with 2 and says: $says', async ({ run, call, says }) => {
  const { code, out, err } = await captured(run, ...call)
  expect({ code, out, said: err[0] }).toEqual({ code: 2, out: [], said: says })
})

test.for([
  { run: rate, name: 'rate' },
  { run: price, name: 'price' },
  { run: programme, name: 'programme' },
])('$name --help', async ({ run, name }) => {
  const { code, out } = await captured(run, '--help')
  expect([code, out[0]?.startsWith(`tandem ${name} `)]).toEqual([0, true])
})

test('programme check lists every error with its place', async () => {
  const broken = { ...documentJson('tap-corporate'), spendBase: 'nett', cabinsByClass: 'none' }
  const { code, err } = await captured(programme, 'check', file('broken.json', JSON.stringify(broken)))
  expect(code).toBe(1)
  expect(err.map((line) => line.split(':')[0])).toEqual(['cabinsByClass', 'spendBase'])
  expect((await captured(programme, 'check', documentPath('wingspan'))).out[0]).toMatch(/No errors\.$/)
  expect(await captured(programme, 'check', file('text.json', 'hello'))).toMatchObject({ code: 1 })
})

test('price tells the way to the price, or why there is none', async () => {
  const call = [...wingspan, '--award', 'flight', '--cabin', 'business', '--on', '2026-06-10']
  expect((await captured(price, ...call, '--route', 'HAM-FRA-JFK', '--return')).out).toEqual([
    '120000 Wingspan points',
    '  Chart "Award flight".',
    '  HAM-JFK lies in the zone "north-america".',
    '  HAM-JFK, business: 60000.',
    '  There and back: 120000.',
    '  Together 120000.',
  ])
  expect(await captured(price, ...call, '--route', 'NRT-JFK')).toEqual({
    code: 1,
    out: [],
    err: ['Refused: route-not-offered (route NRT-JFK)'],
  })
})

test('price of changes', async () => {
  const change = [...wingspan, '--of', 'flight', '--on', '2026-06-10', '--travels-on', '2026-06-15', '--json']
  expect(json(await captured(price, ...change, '--award', 'cancellation'))).toMatchObject({
    points: 3500,
    money: null,
    lastDay: '2026-06-12',
  })
  expect(
    json(await captured(price, ...change, '--award', 'rebooking', '--rebooked-before', '1')),
  ).toMatchObject({ points: 3500, money: { currency: 'EUR', amount: '50.00' } })
})

test('programme expiry knows status and joining day', async () => {
  const ask = [
    'expiry',
    '--programme',
    documentPath('miles-and-more'),
    '--currency',
    'miles',
    '--on',
    '2025-02-10',
  ]
  expect((await captured(programme, ...ask)).out).toEqual(['2028-03-31'])
  expect((await captured(programme, ...ask, '--status', 'Senator')).out).toEqual(['It does not lapse.'])
})
