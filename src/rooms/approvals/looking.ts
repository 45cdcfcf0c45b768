/** Who looks at requests: travel managers, approvers and finance at all of them, others at their own and what they decide. */
import type { Looking } from '../../approvals/request-rows.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { companyOnly, member, seat } from '../../web/guard.ts'

export const LIST = '/company/approvals'
export const office = companyOnly('travel-manager', 'finance', 'approver', 'arranger')

export function looking(c: Ctx): Looking {
  const { id, membershipId, role } = seat(c)
  return { seat: { id, membershipId }, seesAll: role !== 'arranger', today: c.var.today }
}

/** Whose deed it is, when, and in which company. */
export function doing(c: Ctx, key: string) {
  const { id: companyId, name: company, membershipId } = seat(c)
  const by = { id: member(c).id, name: member(c).name, membershipId }
  return { key, companyId, company, by, now: c.var.now, today: c.var.today, origin: linkTo(c, '') }
}
