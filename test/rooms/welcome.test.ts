import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { publish } from '../../src/programme/published.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

const wingspan = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
const withBonus = (when: string, amount = 1_500) => ({
  ...wingspan,
  registration: { ...wingspan.registration, welcomeBonus: { amount, when } },
})

let atApproval: Portal
let atFirstTrip: Portal

beforeAll(async () => {
  atApproval = await openPortal({ document: withBonus('approval') })
  atFirstTrip = await openPortal({ document: withBonus('first-trip') })
})

let made = 0
async function applied(portal: Portal): Promise<string> {
  const id = newId()
  made += 1
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values({
        id,
        name: 'Neuling GmbH',
        country: 'DE',
        registration_no: `HRB ${70_000 + made}`,
        vat_id: null,
        signatory_name: 'Nora Neu',
        signatory_email: `nora-${made}@neuling.example`,
        language: 'en',
        terms_version: '2026-1',
        state: 'applied',
        applied_at: NOW,
      })
      .execute(),
  )
  return id
}

function welcomes(portal: Portal, companyId: string) {
  return withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('entry')
      .select(['kind', 'contra', 'amount', 'source', 'expires_on', 'posted_on', 'locked'])
      .where('owner_id', '=', companyId)
      .where('source', '=', 'welcome')
      .execute(),
  )
}

async function soundLedger(portal: Portal): Promise<void> {
  const { findings } = await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
}

const BONUS = { kind: 'welcome', contra: 'issued', source: 'welcome', amount: 1_500n, locked: false }

test('J-02, J-03 two approvals at once give the bonus once, lapsing like a credit of that day', async () => {
  const id = await applied(atApproval)
  const one = await atApproval.as(await atApproval.operator('support'))
  const other = await atApproval.as(await atApproval.operator('programme-manager'))
  const path = `/operator/companies/${id}/approve`
  const answers = await Promise.all([one.post(path, {}), other.post(path, {})])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  expect(await welcomes(atApproval, id)).toEqual([
    { ...BONUS, posted_on: '2026-11-20', expires_on: '2029-11-20' },
  ])
  await soundLedger(atApproval)
  expect(await one.page(`/operator/companies/${id}`)).toContain('Got the welcome bonus')
})

test('the mail of the approval says what to do first, with the entry as the agency types it', async () => {
  const id = await applied(atApproval)
  const support = await atApproval.as(await atApproval.operator('support'))
  await support.post(`/operator/companies/${id}/approve`, { corporateId: 'WB4443332' })
  const mail = await withScope(atApproval.db, { as: 'job' }, (tx) =>
    tx.selectFrom('outbox').select('body').where('company_id', '=', id).executeTakeFirstOrThrow(),
  )
  const carrier = wingspan.carriers[0].code
  expect(mail.body).toContain(`SR CLID ${carrier} HK1/WB4443332`)
  expect(mail.body).toContain(`OS ${carrier} OIN WB4443332`)
  expect(mail.body).toContain('link a frequent-flyer number')
})

test('home and statement show the bonus by its name, and it counts to no month', async () => {
  const id = await applied(atApproval)
  const support = await atApproval.as(await atApproval.operator('support'))
  await support.post(`/operator/companies/${id}/approve`, {})
  const company = { id, name: 'Neuling GmbH', corporateId: '' }
  const nora = await atApproval.person({ name: 'Nora Neu', company, role: 'travel-manager' })
  const manager = await atApproval.as(nora)
  const home = await manager.page('/company')
  expect(home).toContain('Welcome bonus')
  expect(home).not.toContain('Your first credited trip brings')
  expect(await manager.page('/company/statement?month=2026-11')).toContain('Welcome bonus')
  const csv = await manager.page('/company/statement.csv?month=2026-11')
  expect(csv).toMatch(/,welcome,Welcome bonus,.*,1500,/)
})

test('J-02 the first credited trip brings the bonus, once; before that the home page says so', async () => {
  const portal = atFirstTrip
  const company = await portal.company({ name: 'Erstflug AG', joinedOn: asDay('2026-01-05') })
  const manager = await portal.as(await portal.person({ name: 'Ada', company, role: 'travel-manager' }))
  expect(await manager.page('/company')).toContain('Your first credited trip brings a welcome bonus of 1,500')
  const { corporateId } = company
  await fly(portal, [flight({ corporateId }), flight({ corporateId })])
  await fly(portal, [flight({ corporateId })])
  expect(await welcomes(portal, company.id)).toMatchObject([BONUS])
  const home = await manager.page('/company')
  expect(home).not.toContain('Your first credited trip brings')
  expect(home).toContain('Welcome bonus')
  await soundLedger(portal)
})

test('J-02 two files at once, each with a first trip, bring one bonus', async () => {
  const company = await atFirstTrip.company({ name: 'Doppel AG', joinedOn: asDay('2026-01-05') })
  const { corporateId } = company
  await Promise.all([1, 2, 3].map(() => fly(atFirstTrip, [flight({ corporateId })])))
  expect(await welcomes(atFirstTrip, company.id)).toMatchObject([BONUS])
  await soundLedger(atFirstTrip)
})

test('J-01 who joined before there was a bonus gets none; later versions do not take the promise back', async () => {
  const portal = await openPortal()
  const early = await portal.company({ name: 'Früh AG', joinedOn: asDay('2026-01-05') })
  const late = await portal.company({ name: 'Spät AG', joinedOn: asDay('2026-03-05') })
  for (const [document, day] of [
    [withBonus('first-trip', 700), '2026-02-01'],
    [withBonus('first-trip', 900), '2026-04-01'],
  ] as const) {
    await withScope(portal.db, { as: 'job' }, (tx) =>
      publish(tx, { document, validFrom: asDay(day), by: 'test', at: NOW }),
    )
  }
  portal.clock.now = new Date(NOW.getTime() + 120_000)
  for (const { corporateId } of [early, late]) await fly(portal, [flight({ corporateId })])
  expect(await welcomes(portal, early.id)).toEqual([])
  expect(await welcomes(portal, late.id)).toMatchObject([{ ...BONUS, amount: 700n }])
})
