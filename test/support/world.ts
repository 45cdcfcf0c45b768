/** Companies and travellers in bulk, and coupons that name them: the ground of tests that import. */
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { asDay, type Day } from '../../src/domain/day.ts'
import type { SettleWorld } from '../../src/intake/settle/settle.ts'
import { airports } from '../../src/places/airports.ts'
import { publishedVersions } from '../../src/programme/published.ts'

export type Owners = {
  readonly companyId: string
  readonly memberId: string
  readonly corporateId: string
  readonly number: string
}

/** `count` companies, each with one traveller who has linked a number. Codes hang on the serial alone. */
export async function manyOwners(db: Db, count: number, joinedOn: Day): Promise<Owners[]> {
  const owners = Array.from({ length: count }, (_, at) => ({
    companyId: newId(),
    memberId: newId(),
    corporateId: `WB${5_000_000 + at}`,
    number: String(700_000_000_000_000 + at),
  }))
  const now = new Date(`${joinedOn}T00:00:00Z`)
  await withScope(db, { as: 'gate' }, async (tx) => {
    await tx
      .insertInto('company')
      .values(owners.map((owner) => companyOf(owner, joinedOn, now)))
      .execute()
    await tx
      .insertInto('member')
      .values(owners.map((owner) => memberOf(owner, joinedOn)))
      .execute()
  })
  await withScope(db, { as: 'job' }, async (tx) => {
    const points = owners.map(({ companyId }) => ({
      id: newId(),
      owner_id: companyId,
      currency: 'points' as const,
    }))
    const own = owners.flatMap(({ memberId }) =>
      (['miles', 'status'] as const).map((currency) => ({ id: newId(), owner_id: memberId, currency })),
    )
    await tx
      .insertInto('account')
      .values([...points, ...own])
      .execute()
  })
  for (const owner of owners) await link(db, owner, joinedOn, now)
  return owners
}

async function link(db: Db, { memberId, number }: Owners, linkedOn: Day, now: Date): Promise<void> {
  await withScope(db, { as: 'personal', memberId }, (tx) =>
    tx
      .insertInto('frequent_flyer_account')
      .values({
        member_id: memberId,
        id: newId(),
        airline: 'MA',
        number,
        linked_on: linkedOn,
        consent_version: '1',
        consented_at: now,
      })
      .execute(),
  )
}

function companyOf(owner: Owners, joinedOn: Day, now: Date) {
  return {
    id: owner.companyId,
    name: `Company ${owner.corporateId}`,
    country: 'DE',
    registration_no: `HRB ${owner.corporateId}`,
    vat_id: null,
    signatory_name: 'Sig Natory',
    signatory_email: 'sig@company.example',
    terms_version: '1',
    state: 'active' as const,
    tier: null,
    corporate_id: owner.corporateId,
    applied_at: now,
    joined_on: joinedOn,
  }
}

function memberOf(owner: Owners, joinedOn: Day) {
  const email = `${owner.number}@company.example`
  return {
    id: owner.memberId,
    email,
    email_key: email,
    name: 'Ann Traveller',
    password_hash: null,
    tier: null,
    joined_on: joinedOn,
  }
}

export const COUPON: FlownCoupon = {
  ticket: '9901000000000',
  primaryTicket: '9901000000000',
  coupon: 1,
  issuedOn: asDay('2026-08-01'),
  status: 'F',
  marketingCarrier: 'MA',
  operatingCarrier: 'MA',
  flight: '100',
  rbd: 'Y',
  cabin: 'economy',
  fareProduct: 'Classic',
  fareType: 'public',
  origin: 'FRA',
  destination: 'CDG',
  departedOn: asDay('2026-09-01'),
  departedAt: '08:00',
  currency: 'EUR',
  fare: 20_000n,
  surcharges: { YQ: 3_000n },
  paidWithPoints: 0n,
  corporateId: null,
  ffAirline: 'MA',
  ffNumber: null,
  passengerName: 'TRAVELLER/ANN MRS',
  passengerType: 'ADT',
}

export async function settleWorld(db: Db, today: Day): Promise<SettleWorld> {
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  return { versions, places: airports, today, now: new Date(`${today}T12:00:00Z`), importId: null }
}
