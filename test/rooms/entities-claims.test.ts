/** Claims and legal entities: what the number of an entity did not bring, no rule gives; a person may. */
import { expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { openPortal } from '../support/portal.ts'
import { balance, claimed, seenOn } from './claims-given.ts'
import { entityWith } from './entities-given.ts'
import { flight, fly } from './trips-flown.ts'

test('a flight after an entity’s end is not had by a claim: the operator decides, and the coupon keeps the entity', async () => {
  const portal = await openPortal()
  const alder = await portal.company({ name: 'Alder Works' })
  const mira = await portal.person({ name: 'Mira Halden', company: alder, role: 'travel-manager' })
  await portal.person({ name: 'Ada Brenner', company: alder, number: '990111333' })
  const manager = await portal.as(mira)
  const corporateId = 'WB5550019'
  const id = await entityWith(portal, alder.id, manager, corporateId, 'Alder Gone')
  const end = { key: newId(), day: '2026-11-20' }
  expect((await manager.post(`/company/entities/${id}/end`, end)).status).toBe(303)
  portal.clock.now = new Date('2026-12-28T10:00:00Z')
  const later = await portal.as(mira)
  const ticket = '9905550007999'
  const given = { ffAirline: 'MA', ffNumber: '990111333', departedOn: asDay('2026-12-01') }
  await fly(portal, [flight({ ticket, corporateId, ...given })])
  const [place = ''] = await claimed(later, '/company/claims', { tickets: `${ticket}, 2026-12-01` })
  expect(await balance(portal, alder.id, 'points')).toBe(0n)
  const desk = await portal.as(await portal.operator('support'))
  const path = place.replace('/company/', '/operator/')
  const credit = await desk.post(`${path}/credit`, {
    key: newId(),
    seen: seenOn(await desk.page(path)),
    message: 'The branch moved a day later.',
  })
  expect(credit.status).toBe(303)
  expect(await balance(portal, alder.id, 'points')).toBe(480n)
  const coupon = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('coupon')
      .select(['company_id', 'entity_id'])
      .where('ticket', '=', ticket)
      .executeTakeFirstOrThrow(),
  )
  expect(coupon).toEqual({ company_id: alder.id, entity_id: id })
})
