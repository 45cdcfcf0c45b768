import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { ClaimState } from '../../src/domain/claim/claim.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Person, type Portal } from '../support/portal.ts'

const DESK = '/operator/claims'

let portal: Portal
let support: Client
let acme: Company
let mira: Person

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
  acme = await portal.company({ name: 'Acme' })
  mira = await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' })
})

let serial = 9_907_000_000_000
async function stored(state: ClaimState, promised: string | null, daysAgo: number): Promise<string> {
  serial += 1
  const id = newId()
  const ticket = String(serial)
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .insertInto('claim')
      .values({
        id,
        half: 'company',
        company_id: acme.id,
        member_id: null,
        filing: newId(),
        filed_by: mira.id,
        filed_at: new Date(NOW.getTime() - daysAgo * 86_400_000),
        ticket,
        flown_on: asDay('2026-10-01'),
        flight: null,
        route: null,
        state,
        reason: 'proof',
        settled_by: null,
        promised_on: promised === null ? null : asDay(promised),
        changed_at: NOW,
        decided_by: null,
      })
      .execute(),
  )
  return id
}

const idsOn = (page: string) =>
  [...page.matchAll(/href="\/operator\/claims\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
const linkTo = (page: string, rel: 'next' | 'prev') =>
  new RegExp(`href="([^"]+)" rel="${rel}"`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

test('the nearest promised day comes first, what waits for the claimant last, on every page', async () => {
  const asked = await stored('needs-answer', '2026-11-21', 30)
  const late = await stored('with-operator', '2026-12-08', 20)
  const soon = await stored('with-operator', '2026-12-01', 2)
  const page = await support.page(DESK)
  expect(idsOn(page)).toEqual([soon, late, asked])
  expect(idsOn(await support.page(`${DESK}?state=all`))).toEqual([asked, late, soon])
  expect(page).toContain(`href="/operator/companies/${acme.id}"`)

  const more = await Promise.all(Array.from({ length: 55 }, (_, at) => stored('needs-answer', null, at)))
  const first = await support.page(DESK)
  const second = await support.page(linkTo(first, 'next'))
  const all = [...idsOn(first), ...idsOn(second)]
  expect(all.slice(0, 3)).toEqual([soon, late, more.at(-1)])
  expect(new Set(all).size).toBe(58)
  expect(idsOn(await support.page(linkTo(second, 'prev')))).toEqual(idsOn(first))
})

test('the desk reads what is in doubt, not what the claimant was asked for', async () => {
  const id = await stored('with-operator', '2026-12-01', 1)
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .insertInto('claim_event')
      .values({
        id: newId(),
        claim_id: id,
        company_id: acme.id,
        member_id: null,
        at: NOW,
        by_kind: 'rule',
        by_name: 'claims',
        what: 'to-operator',
        reason: 'proof',
        message: null,
      })
      .execute(),
  )
  const page = await support.page(`${DESK}/${id}`)
  expect(page).toContain('Neither rules nor files decide it: somebody has to look.')
  expect(page).not.toContain('Add the boarding pass')
  expect(page).toContain('Please choose')
  const client = await portal.as(mira)
  expect(await client.page(`/company/claims/${id}`)).toContain('Add the boarding pass as proof.')
})
