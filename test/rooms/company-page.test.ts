import { beforeAll, expect, test } from 'vitest'
import { audit } from '../../src/db/audit.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { hashOf, newToken } from '../../src/web/secrets.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let support: Client

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
})

test('names every state that somebody of the company is in, and what can be undone by nobody comes last', async () => {
  const company = await portal.company({ name: 'Vielerlei SE' })
  await portal.person({ name: 'Lia Lang', company })
  await withScope(portal.db, { as: 'company', companyId: company.id }, async (tx) => {
    const seats = (['invited', 'invited', 'invited', 'guest', 'left'] as const).map((state, at) => ({
      company_id: company.id,
      id: newId(),
      member_id: null,
      name: `Person ${at}`,
      email: state === 'guest' ? null : `person-${at}@vielerlei.example`,
      email_key: state === 'guest' ? null : `person-${at}@vielerlei.example`,
      role: 'traveller' as const,
      state,
      invited_at: NOW,
      ...(state === 'left' && { joined_on: asDay('2025-01-01'), left_on: asDay('2026-01-01') }),
    }))
    await tx.insertInto('membership').values(seats).execute()
    const offers = [
      { hours: 48, withdrawn_at: null },
      { hours: -1, withdrawn_at: null },
      { hours: 48, withdrawn_at: NOW },
    ].map(({ hours, withdrawn_at }, at) => ({
      company_id: company.id,
      id: newId(),
      membership_id: seats[at]?.id ?? '',
      token_hash: hashOf(newToken()),
      expires_at: new Date(NOW.getTime() + hours * 3_600_000),
      withdrawn_at,
    }))
    await tx.insertInto('invitation').values(offers).execute()
  })
  const page = await support.page(`/operator/companies/${company.id}`)
  expect(page).toContain(
    '6 · Takes part: 1 · Invited: 1 · Invitation lapsed: 1 · Invitation withdrawn: 1 · Guest: 1 · Left: 1',
  )
  expect(page.indexOf('Close the company')).toBeGreaterThan(page.indexOf('What happened to it'))
})

test('shows the newest deeds, says how many there are, and leads to all of them', async () => {
  const company = await portal.company({ name: 'Rege AG' })
  await withScope(portal.db, { as: 'job' }, async (tx) => {
    for (let minute = 0; minute < 25; minute += 1) {
      await audit(tx, {
        actor: { kind: 'job', id: null, name: 'test' },
        companyId: company.id,
        deed: 'membership.invite',
        objectKind: 'membership',
        objectId: newId(),
        at: new Date(NOW.getTime() + minute * 60_000),
      })
    }
  })
  const page = await support.page(`/operator/companies/${company.id}`)
  expect(page.match(/Invited a person/g)).toHaveLength(20)
  expect(page).toContain('The newest 20 of 25 actions.')
  const all = /href="(\/operator\/audit\?company=[^"]+)"/.exec(page)?.[1] ?? ''
  // The look at the company is a deed there too.
  expect(await support.page(all)).toContain('26 in all')
})
