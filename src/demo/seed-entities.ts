/** The first company of the demo has a subsidiary that flies, and has asked for another one. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { FlownCoupon } from '../domain/coupon.ts'
import { addMonths, type Day } from '../domain/day.ts'
import type { SeededPeople } from './seed-people.ts'

const SUBSIDIARY = {
  name: 'Halden Norge AS',
  country: 'NO',
  registration: '914 778 271',
  number: 'WB1000091',
}
const WAITING = { name: 'Halden Suisse SA', country: 'CH', registration: 'CHE-113.690.319' }
/** Of the tickets of the company, by their number: one in five. */
const SHARE = 5

export async function seedEntities(db: Db, { companies, staff }: SeededPeople, today: Day, now: Date) {
  const companyId = companies[0]?.id
  const askedBy = staff.find((person) => person.company === 0 && person.role === 'travel-manager')?.memberId
  if (!companyId || !askedBy) return
  const ids = [newId(), newId()] as const
  const began = addMonths(today, -39)
  await withScope(db, { as: 'company', companyId }, (tx) =>
    tx
      .insertInto('legal_entity')
      .values(
        [SUBSIDIARY, WAITING].map(({ name, country, registration }, at) => ({
          company_id: companyId,
          id: ids[at] ?? '',
          name,
          country,
          registration_no: registration,
          vat_id: null,
          state: 'applied' as const,
          asked_by: askedBy,
          asked_at: at === 0 ? new Date(`${began}T08:15:00Z`) : now,
        })),
      )
      .execute(),
  )
  await withScope(db, { as: 'ops' }, async (tx) => {
    const support = await tx
      .selectFrom('operator')
      .select('id')
      .where('role', '=', 'support')
      .executeTakeFirst()
    await tx
      .updateTable('legal_entity')
      .set({
        state: 'active',
        corporate_id: SUBSIDIARY.number,
        joined_on: began,
        decided_at: new Date(`${began}T14:30:00Z`),
        decided_by: support?.id ?? null,
      })
      .where('id', '=', ids[0])
      .execute()
  })
}

/** The same flights, some of them booked under the subsidiary's number. */
export function ofSubsidiary(coupons: readonly FlownCoupon[], company: string | undefined): FlownCoupon[] {
  return coupons.map((coupon) =>
    coupon.corporateId === company && Number(coupon.primaryTicket.slice(-6)) % SHARE === 0
      ? { ...coupon, corporateId: SUBSIDIARY.number }
      : coupon,
  )
}
