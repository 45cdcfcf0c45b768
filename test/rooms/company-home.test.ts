import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { companyHome } from '../../src/rooms/company-home/home-query.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'
import { ORDER_LOUNGE, richCompany } from './awards-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

async function company(name: string, corporateId: string) {
  const acme = await portal.company({ name, corporateId })
  const manager = await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' })
  return { acme, manager, client: await portal.as(manager) }
}

const home = (acme: Company) =>
  withScope(portal.db, { as: 'company', companyId: acme.id }, (tx) =>
    companyHome(tx, { id: acme.id, membershipId: newId() }, { today: asDay('2026-11-20'), now: NOW }),
  )

test('a newcomer is told what to do first and how a booking must carry the corporate id', async () => {
  const { client } = await company('Fresh', 'WB3000001')
  const page = await client.page('/company')
  expect(page).toContain('Fresh at a glance')
  expect(page).toContain('Getting started')
  expect(page).toContain('SR*CLIDMAHK/WB3000001')
  expect(page).toContain('OS MA OIN WB3000001')
  expect(page).toContain('The first credit appears here')
  expect(page).toContain('Nothing waits for you.')
})

test('shows balance, what lapses, months of points and trips, last credits; never a mile', async () => {
  const { acme, client } = await company('Busy', 'WB3000002')
  await portal.person({ name: 'Ada Brenner', company: acme, number: '990333444' })
  const given = { corporateId: 'WB3000002', ffAirline: 'MA', ffNumber: '990333444' }
  portal.clock.now = new Date('2024-01-10T10:00:00Z')
  await fly(portal, [flight({ ...given, issuedOn: asDay('2023-12-01'), departedOn: asDay('2024-01-05') })])
  portal.clock.now = new Date('2026-10-10T10:00:00Z')
  const ticket = '9905550003333'
  await fly(portal, [
    flight({
      ...given,
      ticket,
      departedOn: asDay('2026-10-01'),
      origin: 'TRD',
      destination: 'OSL',
      departedAt: '06:00',
    }),
    flight({
      ...given,
      ticket,
      coupon: 2,
      departedOn: asDay('2026-10-01'),
      origin: 'OSL',
      destination: 'FRA',
      departedAt: '09:00',
    }),
    flight({ ...given, departedOn: asDay('2026-09-20') }),
    flight({ ...given, departedOn: asDay('2026-09-21'), status: 'R' }),
  ])
  portal.clock.now = new Date('2026-11-20T10:00:00Z')
  const found = await home(acme)
  expect(found).toMatchObject({
    available: 1920n,
    locked: 0n,
    lapsingSoon: { amount: 480n, first: '2027-01-10' },
  })
  expect(found?.months).toHaveLength(12)
  expect(found?.months.at(-2)).toEqual({ month: '2026-10', points: 1440n, trips: 1n })
  expect(found?.months.at(-3)).toEqual({ month: '2026-09', points: 0n, trips: 1n })
  expect(found?.credits.map((credit) => credit.amount)).toEqual([480n, 480n, 480n, 480n])
  const page = await client.page('/company')
  expect(page).toContain('480 points lapse on 10 Jan 2027.')
  expect(page).toContain('>1,920<')
  expect(page).toContain('1 trip')
  expect(page).not.toMatch(/unit">miles|class="amount miles|status points/)
})

test('invitations are counted for the travel manager alone, and a frozen account says so', async () => {
  const { acme, client } = await company('Invites', 'WB3000003')
  await withScope(portal.db, { as: 'company', companyId: acme.id }, (tx) =>
    tx
      .insertInto('membership')
      .values({
        company_id: acme.id,
        id: crypto.randomUUID(),
        member_id: null,
        name: 'Not Yet',
        email: 'not.yet@company.example',
        email_key: 'not.yet@company.example',
        role: 'traveller',
        state: 'invited',
        invited_at: portal.clock.now,
      })
      .execute(),
  )
  await withScope(portal.db, { as: 'job' }, (tx) =>
    sql`update account set frozen_at = now() where owner_id = ${acme.id}`.execute(tx),
  )
  expect(await client.page('/company')).toContain('1 person has not accepted the invitation yet.')
  expect(await client.page('/company')).toContain('cannot be spent while we check this account')
  const finance = await portal.as(await portal.person({ name: 'Fi Nance', company: acme, role: 'finance' }))
  expect(await finance.page('/company')).not.toContain('has not accepted the invitation')
})

test('V-06: vouchers that are still open and lapse within 30 days are named, with the way to them', async () => {
  const rich = await richCompany(portal, 'Soon over', 30_000n)
  await rich.client.page('/company/awards')
  const order = { key: newId(), price: '18000', quantity: '2' }
  expect((await rich.client.post(ORDER_LOUNGE, order)).status).toBe(200)
  expect(await rich.client.page('/company')).not.toContain('still good')
  const set = (days: Record<string, string>) =>
    withScope(portal.db, { as: 'job' }, (tx) =>
      sql`update voucher set ${sql.join(
        Object.entries(days).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
      )} where company_id = ${rich.company.id}`.execute(tx),
    )
  const said = '2 vouchers that are still good lapse within 30 days, the first on 20 Dec 2026.'
  await set({ valid_until: '2026-12-21' })
  expect(await rich.client.page('/company')).not.toContain('still good')
  await set({ valid_until: '2026-12-20' })
  const page = await rich.client.page('/company')
  expect(page).toContain(said)
  expect(page).not.toContain('Nothing waits for you.')
  const link = /\/company\/vouchers\?until=[0-9-]+/.exec(page)?.[0] ?? ''
  expect(await rich.client.page(link)).toContain('2 in all')
  await set({ state: 'used' })
  expect(await rich.client.page('/company')).not.toContain('still good')
})

test('a traveller is not let in, a visitor is asked to sign in', async () => {
  const { acme } = await company('Closed doors', 'WB3000004')
  const traveller = await portal.as(await portal.person({ name: 'Trav Eller', company: acme }))
  expect((await traveller.get('/company')).status).toBe(403)
  const answer = await portal.visitor().get('/company')
  expect(answer.headers.get('Location')).toBe('/sign-in?next=%2Fcompany')
})

test('the first steps can be put away by one person, and brought back; twice is once', async () => {
  const company = await portal.company({ name: 'Schritt GmbH' })
  const [one, other] = await Promise.all(
    ['Uma', 'Ute'].map(async (name) =>
      portal.as(await portal.person({ name, company, role: 'travel-manager' })),
    ),
  )
  const [hide, show] = ['action="/company/first-steps/hide"', 'action="/company/first-steps/show"']
  expect(await one?.page('/company')).toContain(hide)
  for (const _ of [1, 2]) {
    const answer = await one?.post('/company/first-steps/hide', {})
    expect([answer?.status, answer?.headers.get('Location')]).toEqual([303, '/company'])
  }
  const hidden = await one?.page('/company')
  expect(hidden).toContain(show)
  expect(hidden).not.toContain('Getting started')
  expect(await other?.page('/company')).toContain('Getting started')
  await one?.post('/company/first-steps/show', {})
  expect(await one?.page('/company')).toContain('Getting started')
  const deeds = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('deed').where('company_id', '=', company.id).orderBy('id').execute(),
  )
  expect(deeds.map(({ deed }) => deed)).toEqual([
    'membership.hide-first-steps',
    'membership.show-first-steps',
  ])
})
