/** The life of a legal entity: asked for, decided, flown for, ended. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Person, type Portal } from '../support/portal.ts'
import { askFor, decisionPath, ENTITIES, entityForm, entityRow } from './entities-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let alder: Company
let mira: Person
let manager: Client
let finance: Client
let support: Client

beforeAll(async () => {
  portal = await openPortal()
  alder = await portal.company({ name: 'Alder Works' })
  mira = await portal.person({ name: 'Mira Halden', company: alder, role: 'travel-manager' })
  manager = await portal.as(mira)
  finance = await portal.as(await portal.person({ name: 'Fedor Halden', company: alder, role: 'finance' }))
  support = await portal.as(await portal.operator('support'))
})

const decide = (id: string, deed: 'approve' | 'refuse', fields: Record<string, string> = {}) =>
  support.post(`${decisionPath(alder.id, id)}/${deed}`, fields)
const couponsOf = (entityId: string) =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('coupon').select(['ticket', 'company_id']).where('entity_id', '=', entityId).execute(),
  )
const reasonsOf = (corporateId: string) =>
  withScope(portal.db, { as: 'ops' }, async (tx) => {
    const rows = await tx
      .selectFrom('coupon')
      .select(['departed_on', 'company_reason'])
      .where('corporate_id', '=', corporateId)
      .orderBy('departed_on')
      .execute()
    return rows.map((row) => [row.departed_on, row.company_reason])
  })
const balance = () =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', alder.id).executeTakeFirstOrThrow(),
  ).then((row) => row.balance)
const deedsOn = (id: string) =>
  withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['deed', 'actor_name'])
      .where('object_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  ).then((rows) => rows.map(({ deed, actor_name }) => `${deed} by ${actor_name}`))
const mailsTo = (recipient: string) =>
  withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body'])
      .where('recipient', '=', recipient)
      .orderBy('id', 'desc')
      .execute(),
  )

test('a request names what is missing or wrong at its field, and keeps what was typed', async () => {
  const bad = await manager.post(ENTITIES, entityForm({ name: '', vatId: 'no number', country: 'DE' }))
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain('id="name-error"')
  expect(html).toContain('id="vatId-error"')
  expect(html).toContain('value="CHE-101.202.303"')
  const abroad = await manager.post(ENTITIES, entityForm({ country: 'US' }))
  expect(abroad.status).toBe(422)
  expect(await abroad.text()).toContain('not open to companies of this country')
})

test('the same registration number in the same country is told, in another country it is another number', async () => {
  const first = await askFor(portal, alder.id, manager, { registrationNo: 'FN 1', country: 'AT' })
  const again = await manager.post(ENTITIES, entityForm({ registrationNo: 'fn  1', country: 'AT' }))
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('with this registration number takes part already')
  expect((await manager.post(ENTITIES, entityForm({ registrationNo: 'FN 1', country: 'FR' }))).status).toBe(
    303,
  )
  const own = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('company').select('registration_no').where('id', '=', alder.id).executeTakeFirstOrThrow(),
  )
  const ourselves = entityForm({ registrationNo: own.registration_no ?? '', country: 'DE' })
  expect((await manager.post(ENTITIES, ourselves)).status).toBe(422)
  // Another company learns no more than that, and once it is taken back the number is free.
  const borg = await portal.company({ name: 'Borg Works' })
  const other = await portal.as(
    await portal.person({ name: 'Bo Borg', company: borg, role: 'travel-manager' }),
  )
  const foreign = entityForm({ registrationNo: 'FN 1', country: 'AT' })
  expect((await other.post(ENTITIES, foreign)).status).toBe(422)
  expect((await manager.post(`${ENTITIES}/${first}/withdraw`)).status).toBe(303)
  expect((await manager.post(`${ENTITIES}/${first}/withdraw`)).status).toBe(303)
  expect(await entityRow(portal, first)).toMatchObject({ state: 'withdrawn' })
  expect(await deedsOn(first)).toEqual(['entity.apply by Mira Halden', 'entity.withdraw by Mira Halden'])
  expect((await decide(first, 'approve')).status).toBe(409)
  expect((await other.post(ENTITIES, { ...foreign, key: newId() })).status).toBe(303)
})

test('a form that is sent twice asks once', async () => {
  const form = entityForm({ name: 'Alder Twice', registrationNo: 'CHE-2' })
  const answers = [await manager.post(ENTITIES, form), await manager.post(ENTITIES, form)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const reused = await manager.post(ENTITIES, { ...form, name: 'Another' })
  expect(reused.status).toBe(409)
  const page = await manager.page(ENTITIES)
  expect(page.match(/<bdi>Alder Twice<\/bdi>/g)).toHaveLength(1)
})

test('the office reads the list, the travel manager alone changes it, others are told nothing', async () => {
  const id = await askFor(portal, alder.id, manager, { name: 'Alder Nordic' })
  const page = await finance.page(ENTITIES)
  expect(page).toContain('Alder Nordic')
  expect(page).not.toContain('action="/company/entities"')
  expect((await finance.post(ENTITIES, entityForm())).status).toBe(403)
  const borg = await portal.company({ name: 'Fremd AG' })
  const other = await portal.as(
    await portal.person({ name: 'Nora Fremd', company: borg, role: 'travel-manager' }),
  )
  expect(await other.page(ENTITIES)).not.toContain('Alder Nordic')
  expect((await other.post(`${ENTITIES}/${id}/withdraw`)).status).toBe(404)
  expect((await other.get(`${ENTITIES}/${id}/end`)).status).toBe(404)
  expect((await other.post(`${ENTITIES}/${id}/end`, { key: newId(), day: '2026-11-20' })).status).toBe(404)
})

test('the operator sees what waits, and issues a number in the way of a company’s own', async () => {
  const id = await askFor(portal, alder.id, manager, { name: 'Alder Iberia', country: 'ES' })
  expect(await support.page('/operator')).toContain('Legal entities to decide')
  expect(await support.page('/operator/companies?entities=applied')).toContain('Alder Works')
  expect(await support.page(`/operator/companies/${alder.id}`)).toContain('Alder Iberia')
  const page = await support.page(decisionPath(alder.id, id))
  expect(page).toContain('Mira Halden')
  for (const [corporateId, sentence] of [
    ['TND77', 'does not fit the pattern'],
    [alder.corporateId, 'belongs to another company'],
  ] as const) {
    const answer = await decide(id, 'approve', { corporateId })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  }
  expect((await decide(id, 'approve')).headers.get('Location')).toContain('done=approved&coupons=0')
  const entity = await entityRow(portal, id)
  expect(entity).toMatchObject({ state: 'active', joined_on: '2026-11-20' })
  expect(entity.corporate_id).toMatch(/^WB\d{7}$/)
  expect(await deedsOn(id)).toEqual(['entity.apply by Mira Halden', 'entity.approve by Operator support'])
  const [mail] = await mailsTo(mira.email)
  expect(mail?.subject).toContain('Alder Iberia')
  expect(mail?.body).toContain(`SR CLID MA HK1/${entity.corporate_id}`)
  expect((await decide(id, 'approve')).status).toBe(409)
  expect((await decide(id, 'refuse', { reason: 'Too late for this one.' })).status).toBe(409)
  expect((await manager.post(`${ENTITIES}/${id}/withdraw`)).status).toBe(409)
  expect(await manager.page('/company')).toContain(entity.corporate_id)
  // The number is nobody else's from now on, neither a company's nor an entity's.
  const next = await askFor(portal, alder.id, manager, { name: 'Alder Next' })
  expect((await decide(next, 'approve', { corporateId: entity.corporate_id ?? '' })).status).toBe(422)
  const change = withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.updateTable('company').set({ corporate_id: entity.corporate_id }).where('id', '=', alder.id).execute(),
  )
  await expect(change).rejects.toMatchObject({ constraint: 'corporate_number_pkey' })
})

test('refusing needs a reason, which whoever asked reads by mail and in the list', async () => {
  const id = await askFor(portal, alder.id, manager, { name: 'Alder Polska', country: 'PL' })
  expect((await decide(id, 'refuse', { reason: 'no' })).status).toBe(422)
  const reason = 'The register knows no such branch.'
  expect((await decide(id, 'refuse', { reason })).status).toBe(303)
  expect((await mailsTo(mira.email))[0]?.body).toContain(reason)
  expect(await manager.page(ENTITIES)).toContain(reason)
  expect((await deedsOn(id)).at(-1)).toBe('entity.refuse by Operator support')
})

test('late approval credits what waited, as far back as the programme allows, to the one balance', async () => {
  const corporateId = 'WB5550001'
  const days = ['2026-05-01', '2026-11-01', '2026-11-10'].map(asDay)
  await fly(
    portal,
    days.map((departedOn) => flight({ corporateId, departedOn })),
  )
  expect((await reasonsOf(corporateId)).map(([, reason]) => reason)).toEqual(Array(3).fill('CLID-UNKNOWN'))
  const before = await balance()
  const id = await askFor(portal, alder.id, manager, { name: 'Alder Late' })
  const answer = await decide(id, 'approve', { corporateId })
  expect(answer.headers.get('Location')).toContain('coupons=2')
  expect(await couponsOf(id)).toHaveLength(2)
  expect(await balance()).toBe(before + 960n)
  expect(await reasonsOf(corporateId)).toEqual([
    ['2026-05-01', 'CLID-INACTIVE'],
    ['2026-11-01', null],
    ['2026-11-10', null],
  ])
})

test('an end is asked first and told by day; later flights no longer count, earlier ones still do', async () => {
  const corporateId = 'WB5550002'
  const id = await askFor(portal, alder.id, manager, { name: 'Alder Ends' })
  await decide(id, 'approve', { corporateId })
  const path = `${ENTITIES}/${id}/end`
  expect(await manager.page(path)).toContain(corporateId)
  for (const day of ['2026-11-19', '2029-01-01', 'soon']) {
    const answer = await manager.post(path, { key: newId(), day })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="day-error"')
  }
  const form = { key: newId(), day: '2026-11-25' }
  expect((await manager.post(path, form)).status).toBe(303)
  expect((await manager.post(path, form)).status).toBe(303)
  expect((await manager.post(path, { ...form, key: newId() })).status).toBe(409)
  expect((await manager.get(path)).status).toBe(404)
  expect(await entityRow(portal, id)).toMatchObject({ state: 'ended', ended_on: '2026-11-25' })
  expect((await deedsOn(id)).at(-1)).toBe('entity.end by Mira Halden')
  portal.clock.now = new Date('2026-12-01T10:00:00Z')
  await fly(
    portal,
    ['2026-11-25', '2026-11-26'].map((on) => flight({ corporateId, departedOn: asDay(on) })),
  )
  portal.clock.now = NOW
  expect(await reasonsOf(corporateId)).toEqual([
    ['2026-11-25', null],
    ['2026-11-26', 'CLID-INACTIVE'],
  ])
})

test('nothing is asked in the name of a company that has left', async () => {
  const gone = await portal.company({ name: 'Bald Weg AG' })
  const last = await portal.as(
    await portal.person({ name: 'Lea Weg', company: gone, role: 'travel-manager' }),
  )
  const id = await askFor(portal, gone.id, last, { name: 'Weg Suisse' })
  await support.post(`/operator/companies/${gone.id}/close`, { reason: 'The company was wound up.' })
  const answer = await support.post(`${decisionPath(gone.id, id)}/approve`)
  expect(answer.status).toBe(409)
  expect(await entityRow(portal, id)).toMatchObject({ state: 'applied', corporate_id: null })
})
