/** Whose coupon it is: two independent halves, each with its reason when there is nobody. Pure. */
import type { Directory, Gap, KnownMember } from '../../domain/attribution.ts'
import type { FlownCoupon } from '../../domain/coupon.ts'
import type { HalfReason, KeptCoupon } from '../../domain/kept-coupon.ts'
import { matchNames, type NameMatch } from '../name-match.ts'

/** I-05 to I-08: fills the halves that are still empty; a half that has somebody keeps him. */
export function attribute(coupon: KeptCoupon, directory: Directory): KeptCoupon {
  const member =
    coupon.memberId === null ? findMember(coupon, directory) : { id: coupon.memberId, reason: null }
  const company =
    coupon.companyId === null
      ? findCompany(coupon, member.id, directory)
      : { id: coupon.companyId, reason: null }
  return {
    ...coupon,
    companyId: company.id,
    companyReason: company.reason,
    memberId: member.id,
    memberReason: member.reason,
  }
}

type Half = { readonly id: string | null; readonly reason: HalfReason | null }

function findMember({ id, facts, memberReason }: KeptCoupon, directory: Directory): Half {
  if (facts.ffAirline === null || facts.ffNumber === null) return { id: null, reason: 'NO-FFN' }
  const member = directory.byNumber.get(`${facts.ffAirline}/${facts.ffNumber}`)
  // Held until somebody has looked, whoever has linked the number meanwhile.
  if (memberReason === 'MEM-NUMBER-CHANGED' && !member?.accepted.has(id))
    return { id: null, reason: 'MEM-NUMBER-CHANGED' }
  if (!member) return { id: null, reason: 'MEM-UNKNOWN' }
  if (nameFits(facts, member) === 'mismatch') return { id: null, reason: 'MEM-NAME-MISMATCH' }
  return { id: member.id, reason: null }
}

/** The name on the ticket and the one in the profile; a spelling that somebody has accepted counts as the same. */
export function nameFits({ passengerName }: FlownCoupon, member: KnownMember): NameMatch {
  if (passengerName === null) return 'unknown'
  return member.accepted.has(passengerName) ? 'match' : matchNames(passengerName, member.name)
}

function findCompany({ facts }: KeptCoupon, memberId: string | null, directory: Directory): Half {
  if (facts.corporateId === null) return { id: null, reason: 'NO-CLID' }
  const company = directory.byCorporateId.get(facts.corporateId)
  if (!company || company.state === 'applied') return { id: null, reason: 'CLID-UNKNOWN' }
  if (company.state === 'refused') return { id: null, reason: 'CLID-INACTIVE' }
  if (company.closedOn !== null && facts.departedOn > company.closedOn)
    return { id: null, reason: 'CLID-INACTIVE' }
  const member = memberId === null ? undefined : directory.members.get(memberId)
  const isAway = ({ companyId, after, until }: Gap) =>
    companyId === company.id && facts.departedOn > after && (until === null || facts.departedOn < until)
  if (member?.gaps.some(isAway)) return { id: null, reason: 'MEM-LEFT' }
  return { id: company.id, reason: null }
}
