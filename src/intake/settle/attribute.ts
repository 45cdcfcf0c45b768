/** Whose coupon it is: two independent halves, each with its reason when there is nobody. Pure. */
import type { Directory, Gap, KnownEntity, KnownMember } from '../../domain/attribution.ts'
import type { FlownCoupon } from '../../domain/coupon.ts'
import { addMonths, type Day } from '../../domain/day.ts'
import type { HalfReason, KeptCoupon } from '../../domain/kept-coupon.ts'
import { matchNames, type NameMatch } from '../name-match.ts'
import type { RuleVersion } from './rate-ticket.ts'

/**
 * I-05 to I-08, I-12: fills the halves that are still empty; a half that has somebody keeps him, and the entity of the
 * company with him.
 */
export function attribute(
  coupon: KeptCoupon,
  directory: Directory,
  versions: readonly RuleVersion[],
): KeptCoupon {
  const member =
    coupon.memberId === null ? findMember(coupon, directory) : { id: coupon.memberId, reason: null }
  const company =
    coupon.companyId === null
      ? findCompany(coupon, member.id, directory, versions)
      : { id: coupon.companyId, reason: null, entityId: coupon.entityId }
  return {
    ...coupon,
    companyId: company.id,
    companyReason: company.reason,
    entityId: company.entityId ?? null,
    memberId: member.id,
    memberReason: member.reason,
  }
}

type Half = {
  readonly id: string | null
  readonly reason: HalfReason | null
  readonly entityId?: string | null
}

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

function findCompany(
  { facts }: KeptCoupon,
  memberId: string | null,
  directory: Directory,
  versions: readonly RuleVersion[],
): Half {
  if (facts.corporateId === null) return { id: null, reason: 'NO-CLID' }
  const named = directory.byCorporateId.get(facts.corporateId)
  if (!named || named.company.state === 'applied') return { id: null, reason: 'CLID-UNKNOWN' }
  const { company, entity } = named
  if (company.state === 'refused') return { id: null, reason: 'CLID-INACTIVE' }
  if (company.closedOn !== null && facts.departedOn > company.closedOn)
    return { id: null, reason: 'CLID-INACTIVE' }
  if (entity !== null && !takesPart(entity, facts.departedOn, versions))
    return { id: null, reason: 'CLID-INACTIVE' }
  const member = memberId === null ? undefined : directory.members.get(memberId)
  const isAway = ({ companyId, after, until }: Gap) =>
    companyId === company.id && facts.departedOn > after && (until === null || facts.departedOn < until)
  if (member?.gaps.some(isAway)) return { id: null, reason: 'MEM-LEFT' }
  return { id: company.id, reason: null, entityId: entity?.id ?? null }
}

/**
 * I-12: an entity's number counts as far back from its approval as a company's from joining, and to its last day. Asked
 * of each coupon by itself, so that the order in which coupons come says nothing.
 */
function takesPart(entity: KnownEntity, on: Day, versions: readonly RuleVersion[]): boolean {
  if (entity.endedOn !== null && on > entity.endedOn) return false
  const version = versions.find(({ validFrom }) => validFrom <= on)
  return on >= addMonths(entity.joinedOn, -(version?.programme.claims?.monthsBeforeJoining ?? 0))
}
