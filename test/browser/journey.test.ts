/** Shows 2: the whole portal in Chromium, on PGlite and on Postgres, in English and in Hebrew. Pictures in test-output/. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { openPglite } from '../../src/db/open-pglite.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import * as step from './journey.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const ENGINES = { pglite: pgliteDb, postgres: async () => (await freshPostgres(10)).db } as const

describe.for(['pglite', 'postgres'] as const)('on %s', (engine) => {
  let live: Awaited<ReturnType<typeof livePortal>>
  let operatorEmail: string
  let db: Db
  beforeAll(async () => {
    db = await ENGINES[engine]()
    live = await livePortal(db, engine === 'pglite' ? 1 : 2)
    operatorEmail = (await live.operator('support')).email
  })

  test.for([
    { lang: 'en', tag: '4711' },
    { lang: 'he', tag: '4822' },
  ] as const)('from joining to the statement, in $lang', { timeout: 240_000 }, async ({ lang, tag }) => {
    const cast = { live, browser, lang, tag: engine === 'pglite' ? tag : `${tag}1`, operatorEmail }
    await throughThePortal(cast)
  })
})

/** Each step as its own person: visitor, operator, travel manager, traveller. */
async function throughThePortal(cast: step.Cast): Promise<void> {
  const { live, lang } = cast
  await step.joining(cast)
  const { page: desk, context: operatorContext } = await step.operator(cast)
  const corporateId = await step.approving(cast, desk)
  expect(corporateId).toMatch(/^WB\d{7}$/)

  const { page: manager, context: managerContext } = await step.accepting(
    cast,
    await step.linkTo(desk, `grete-${cast.tag}@fjord.example`),
  )
  expect(new URL(manager.url()).pathname).toBe('/company')
  const email = await step.inviting(cast, manager)
  const { page: traveller, context: travellerContext } = await step.accepting(
    cast,
    await step.linkTo(desk, email),
    360,
  )
  await step.linking(cast, traveller)
  await step.importing(cast, desk, corporateId)

  await manager.goto('/company')
  await picture(manager, `${lang}-${cast.tag}-company`)
  const earned = await balance(live.db, corporateId)
  expect(earned).toBeGreaterThan(30_000n)
  expect(await manager.locator('main').textContent()).toContain(step.amount(lang, earned))

  await manager.goto('/company/trips')
  await manager.locator('main table a[href^="/company/trips/"]').first().click()
  await manager.locator('main details summary').first().click()
  await picture(manager, `${lang}-${cast.tag}-trip-company`)
  const own = await traveller.goto('/me/trips')
  expect(own?.status()).toBe(200)
  await traveller.locator('main table a[href^="/me/trips/"]').first().click()
  await traveller.locator('main details summary').first().click()
  await picture(traveller, `${lang}-${cast.tag}-trip-traveller`)

  const trip = { origin: 'FRA', destination: 'CDG', travelsOn: '2026-12-15', passenger: '' }
  await step.ordering(cast, manager, {
    href: '/company/awards/flight-2024',
    fields: { ...trip, cabin: 'economy' },
  })
  expect(await balance(live.db, corporateId)).toBe(earned - 9_000n)
  await step.rebooking(manager, '2026-12-17')
  expect(await balance(live.db, corporateId)).toBe(earned - 9_000n)
  await step.cancelling(cast, manager)
  await expect.poll(() => balance(live.db, corporateId)).toBe(earned - 3_500n)

  await step.ordering(cast, manager, {
    href: '/company/awards/upgrade-2024',
    fields: { ...trip, step: 'economy->business', rbd: 'Y', ticket: '9901234567890' },
  })
  await step.ordering(cast, manager, { href: '/company/awards/lounge', fields: { quantity: '1' } })
  await picture(manager, `${lang}-${cast.tag}-voucher`)
  const left = await balance(live.db, corporateId)
  expect(left).toBe(earned - 3_500n - 6_000n - 9_000n)

  await manager.goto('/company/statement?period=2026-11')
  await picture(manager, `${lang}-${cast.tag}-statement`)
  expect(await manager.locator('main').textContent()).toContain(step.amount(lang, left))
  const [download] = await Promise.all([
    manager.waitForEvent('download'),
    manager.locator('a[href*="statement.csv"]').first().click(),
  ])
  const csv = await readFile((await download.path()) ?? '', 'utf8')
  expect(csv.split('\n').length).toBeGreaterThan(60)
  expect(csv).not.toMatch(/(^|[,;])"?[=+@]/m)

  const { findings } = await withScope(live.db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
  for (const context of [operatorContext, managerContext, travellerContext]) await context.close()
}

async function balance(db: Db, corporateId: string): Promise<bigint> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const row = await tx
      .selectFrom('account')
      .innerJoin('company', 'company.id', 'account.owner_id')
      .select('account.balance')
      .where('company.corporate_id', '=', corporateId)
      .executeTakeFirstOrThrow()
    return row.balance
  })
}

async function pgliteDb(): Promise<Db> {
  const { db } = await openPglite(undefined, new Blob([await readFile(inject('dump'))]))
  afterAll(() => db.destroy())
  return db
}
